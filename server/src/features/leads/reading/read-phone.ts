import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import { preferredByLabel } from './prefer-phone.ts';
import { spelledRuns } from './spelled-digits.ts';
import { blank, chooseCorrected, clauseBefore, sentenceAround, type Span } from './span.ts';
import { isSomebodyElses } from './whose.ts';

export interface FoundPhone extends Span {
  /** E.164. */
  readonly phone: string;
}

/** The visitor's own number in a message, or `null`. */
export function readPhone(text: string, region: string): string | null {
  const own = findPhones(text, region).filter((found) => isOwn(text, found));
  return (preferredByLabel(text, own) ?? chooseCorrected(text, own))?.phone ?? null;
}

/** Every valid number in a text, as it is dialled from `region`. Sums, ids, dates and postcodes are left out. */
export function findPhones(written: string, region: string): FoundPhone[] {
  const text = withoutDates(written);
  const country = isSupportedCountry(region) ? region : undefined;
  const found: FoundPhone[] = [];
  for (const run of [...text.matchAll(digitRun), ...spelledRuns(text)]) {
    const before = clauseBefore(text, run.index, 40);
    const after = text.slice(run.index + run[0].length, run.index + run[0].length + 12);
    if (namesAnotherNumber.test(before) || countsSomething.test(after) || isDate(run[0])) continue;
    const phone = parseRun(run[0], countryNamed(before) ?? country, phoneCue.test(before));
    if (phone)
      found.push({
        phone: phone.number,
        start: run.index + phone.offset,
        end: run.index + phone.offset + phone.length,
      });
  }
  return found.toSorted((left, right) => left.start - right.start);
}

/** The whole run, or what is left of it without a lone count before or after: "2 619-555-0148". */
function parseRun(run: string, country: CountryCode | undefined, cued: boolean) {
  const whole = parse(run, country, cued);
  if (whole) return { number: whole, offset: 0, length: run.length };
  const pieces = [...run.matchAll(/\S+/gu)];
  if (pieces.length > 8) return null;
  for (let dropped = 1; dropped < pieces.length; dropped += 1) {
    const head = pieces[dropped]?.index ?? 0;
    const tail = pieces[pieces.length - dropped - 1];
    const end = tail ? tail.index + tail[0].length : 0;
    for (const [from, to] of [
      [head, run.length],
      [0, end],
    ] as const) {
      const part = run.slice(from, to);
      const number = part.replaceAll(/\D/gu, '').length >= 8 ? parse(part, country, cued) : null;
      if (number) return { number, offset: from, length: to - from };
    }
  }
  return null;
}

function parse(written: string, country: CountryCode | undefined, cued: boolean): string | null {
  const direct = validNumber(written, country);
  if (direct) return direct;
  const digits = written.replaceAll(/\D/gu, '');
  // Dialled abroad with 00, or the plus sign forgotten.
  if (digits.startsWith('00')) return validNumber(`+${digits.slice(2)}`, undefined);
  const complete = digits.length >= 11 && digits.length <= 15 && !digits.startsWith('0');
  return cued && complete ? validNumber(`+${digits}`, undefined) : null;
}

function validNumber(written: string, country: CountryCode | undefined): string | null {
  const parsed = parsePhoneNumberFromString(written, {
    ...(country ? { defaultCountry: country } : {}),
    extract: false,
  });
  return parsed && (parsed.isValid() || isOfDrama.test(parsed.number)) ? parsed.number : null;
}

/** Kept free in Britain for films and examples, as 555-01xx is in America. */
const isOfDrama = /^\+447700900\d{3}$/u;

const countries: readonly (readonly [RegExp, CountryCode])[] = [
  [/\b(?:uk|british|english|scottish|welsh)\b/u, 'GB'],
  [/\b(?:us|usa|american)\b/u, 'US'],
  [/\b(?:german|deutsche?)\b/u, 'DE'],
  [/\bfrench\b/u, 'FR'],
  [/\bspanish\b/u, 'ES'],
  [/\bportuguese\b/u, 'PT'],
  [/\bindian?\b/u, 'IN'],
  [/\bpakistani?\b/u, 'PK'],
  [/\b(?:uae|dubai|emirati)\b/u, 'AE'],
  [/\birish\b/u, 'IE'],
  [/\baustralian\b/u, 'AU'],
  [/\bcanadian\b/u, 'CA'],
];

/** "My UK number is 07…": dialled as there. */
function countryNamed(before: string): CountryCode | undefined {
  const named =
    /\b(\w+) (?:(?:mobile|cell|phone|tel|contact|whatsapp) )?(?:number|no|mobile|cell|phone|tel|whatsapp)\b[^\d]*$/u.exec(
      before,
    );
  return countries.find(([pattern]) => pattern.test(named?.[1] ?? ''))?.[1];
}

/** "2027-05-12 10:30" is neither a number nor the beginning of one. */
function withoutDates(text: string): string {
  const dates = [...text.matchAll(writtenDate)];
  return blank(
    text,
    dates.map((date) => ({ start: date.index, end: date.index + date[0].length })),
  );
}

const writtenDate =
  /(?<![\d+(.-])(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:[ T]+\d{1,2}:\d{2})?/gu;

function isDate(run: string): boolean {
  return /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d$|^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$/u.test(
    run.trim(),
  );
}

/** A number the visitor asks about, has dialled or rejects is not theirs to be called on. */
function isOwn(text: string, found: FoundPhone): boolean {
  const before = clauseBefore(text, found.start);
  if (isSomebodyElses(before)) return false;
  // A line of a form.
  if (
    /(?:^|[|;,])\s*your (?:\w+ )?(?:phone|number|mobile|cell|tel)(?: number)?\s*[:=]\s*$/u.test(
      before,
    )
  )
    return true;
  if (
    /\b(?:your|agent's|agents|realtor's|landlord's|seller's|owner's|their|his|her|old|previous|former)\b[^,]*$/u.test(
      before,
    )
  )
    return false;
  if (
    /\b(?:(?:do not|don't|dont|never|stop|please no)\s+(?:\w+\s+){0,2}(?:call|text|ring|phone|contact|use|dial)\w*|(?:not|instead of|no longer|isn't)(?![^,]*\bbut\b))\b[^,]*$/u.test(
      before,
    )
  )
    return false;
  if (
    /\b(?:i (?:called|dialed|dialled|tried|rang)|tried calling|already called|no me llame|ne m'appelez pas)\b[^,]*$/u.test(
      before,
    )
  )
    return false;
  const sentence = sentenceAround(text, found);
  return !(
    sentence.isQuestion &&
    (/\bwhose\b|\bwho(?:'s| is) (?:this|that)\b/u.test(sentence.text) ||
      /\b(?:is|should i|can i|do i|who is|whose|what is|what's)\b/u.test(before)) &&
    !/\b(?:my|me)\b/u.test(sentence.text)
  );
}

// One run stays on a line: spaces, dots, dashes, slashes and brackets between digits, never commas.
const digitRun =
  /(?<![\w$€£₹#/@-])(?<!\d[.,])(?:\+|\(\+?)?\d(?:[ \t\u{A0}\u{202F}]{0,2}[().\-–/]{0,2}[ \t\u{A0}\u{202F}]?\d){6,17}(?![\d%])/gu;
const phoneCue =
  /\b(?:phone|cell|mobile|call|text|tel|telephone|number|whatsapp|reach|ring|contact|sms|tel[ée]fono|llam\w*|celular|num[ée]ro|appel\w*|nummer|handy|ruf\w*|anruf\w*|ligar|telefone)\b/u;
const namesAnotherNumber =
  /(?:\b(?:mls|id|ref|reference|listing|property|policy|account|order|invoice|claim|case|confirmation|booking|loan|model|referencia|refer[êe]ncia|r[ée]f[ée]rence|referenz|expediente|anuncio|an[úu]ncio|c[óo]digo(?: postal)?|code postal|plz|cep|rera|abn|nif|dni|cpf|folio|(?:objekt|kunden|bestell|auftrags|vertrags|konto|steuer|anzeigen|inserats|expos[ée])-?\s?(?:nummer|nr\.?|id)?|flight|routing|tax|vin|reservation|tracking|receipt|ticket|permit|serial|ssn|passport|license|zip|zipcode|postcode|code|lot|parcel|apn|budget|price|priced|pin|built)(?:\s+(?:number|no|num|code|id|is|of|was|in))*[\s:.#-]*|[$€£₹]\s*|(?<!\b(?:ph|phone|tel|cell|mobile|mob|contact|call)\.?\s?)#\s*)$/u;
const countsSomething =
  /^\s?(?:k\b|m\b|%|€|£|₹|\$|usd|eur|gbp|inr|euros?\b|dollars?\b|pounds?\b|rupees?\b|sq|ft\b|m2|m²|acres?\b|lakhs?\b|crores?\b|cr\b|million|thousand|mil\b|kr\b|zł|pln|pesos?\b|ksh|yen\b|yuan\b|won\b|bucks\b)/iu;
