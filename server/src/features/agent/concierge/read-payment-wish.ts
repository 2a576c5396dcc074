import { foldForCheck } from '../gate/normalize.ts';

/** "What would I pay per month?", in the visitor's own words of any of the languages. */
export function asksForPayment(text: string): boolean {
  return asked.test(foldForCheck(text).toLowerCase());
}

const asked = new RegExp(
  [
    String.raw`\b(?:what|how much)\b[^.?!]{0,40}\b(?:pay|cost|payments?|be|come to)\b[^.?!]{0,30}\b(?:(?:a|per|each|every) month|monthly)\b`,
    String.raw`\bmonthly (?:payments?|costs?|mortgage|instal?lments?)\b`,
    String.raw`\bmortgage (?:payments?|estimates?|calculat\w+)\b`,
    String.raw`\b(?:estimate|calculate|work out)\b[^.?!]{0,25}\b(?:payments?|mortgage)\b`,
    // Spanish, French, German, Portuguese
    String.raw`(?<!\p{L})(?:cuotas? (?:mensual(?:es)?|de la hipoteca|al mes)|pagos? mensual(?:es)?|mensualidad(?:es)?|cu[aá]nto (?:pagar[ií]a|tendr[ií]a que pagar)[^.?!]{0,30}(?:mes|mensual))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:mensualit[eé]s?|combien[^.?!]{0,40}par mois|paierais[^.?!]{0,30}par mois)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:monatliche[nr]? (?:rate|belastung|zahlung)|monatsrate|(?:wie ?viel|was)[^.?!]{0,40}(?:im|pro) monat|was[^.?!]{0,40}monatlich|wie ?viel[^.?!]{0,40}monatlich)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:(?:parcelas?|presta[cç](?:ão|ões|ao)) (?:mensa(?:l|is)|do financiamento)|quanto[^.?!]{0,40}por m[eê]s)(?!\p{L})`,
    // Arabic, Hindi, Chinese
    'القسط الشهري|الدفعة الشهرية|الدفع الشهري|كم (?:سأدفع|أدفع|سيكون القسط)[^.?!؟]{0,20}شهر',
    'ईएमआई|(?<![a-z])emi(?![a-z])|मासिक (?:किस्त|भुगतान)|(?:हर महीने|प्रति माह|महीने में)[^.?!।]{0,15}कितन|कितन[^.?!।]{0,20}(?:हर महीने|प्रति माह|महीने)',
    '月供|每个?月(?:大概|大约|需|要)*(?:付|还|交|多少)|月付',
  ]
    .join('|')
    .normalize('NFKC'),
  'u',
);
