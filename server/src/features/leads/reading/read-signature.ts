import { foldWord } from '../../../platform/language/tokens.ts';
import { givenNames } from './given-names.ts';
import { wholeName, type NameReading } from './name-run.ts';
import * as words from './name-words.ts';
import { blankSign } from './span.ts';

/** "Best regards,\nAna Souza", "— Ana", "Cheers, Tom" at the end of a message; below it may stand a firm and numbers. */
export function readSignature(reading: NameReading): string | null {
  const lines = reading.text
    .split(/\n+/u)
    .map((line) => line.replaceAll(blankSign, ' ').trim())
    .filter((line) => /\p{L}/u.test(line));
  const last = lines.at(-1) ?? '';
  const written =
    belowFarewell(lines) ?? closedBy(last) ?? afterDash(lines) ?? kissed.exec(last)?.[1];
  const name = written ? signedBy(written, reading) : null;
  return name ?? aloneOnLastLine(lines, reading);
}

/** The line below the last one that is, or ends with, a farewell. */
function belowFarewell(lines: readonly string[]): string | undefined {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 4); at -= 1) {
    if (parting.test(lines[at - 1] ?? '')) return lines[at];
  }
  return undefined;
}

/** "Cheers, Imogen"; "Thanks, Michael!" thanks somebody. */
function closedBy(last: string): string | undefined {
  const closed = closing.exec(last)?.[1];
  // "Danke, Frau Schneider", "Thanks, Tom!".
  const [titled = ''] = foldWord(closed ?? '').split(/[\s.]/u);
  const thanksSomebody =
    last.length <= 30 && thanking.test(last) && (/!\s*$/u.test(last) || words.titles.has(titled));
  return thanksSomebody ? undefined : closed;
}

function afterDash(lines: readonly string[]): string | undefined {
  const last = lines.at(-1) ?? '';
  return lines.length > 1 || last.length > 24
    ? /(?:^|\s)[-–—~]\s?([^\d\n–—~]{2,40})$/u.exec(last)?.[1]
    : undefined;
}

/** "Patrick & Fiona": the first of them writes. */
function signedBy(written: string, reading: NameReading): string | null {
  const [first = ''] = written.split(/\s*(?:&|\+|,|\band\b|\by\b|\bund\b|\bet\b)\s*/iu);
  const name = wholeName(first, reading, 'capital');
  return name && words.towns.has(name.toLowerCase()) ? null : name;
}

/** "Looking forward to it.\n\nGeorge T. Abernathy": a line of nothing but a name. */
function aloneOnLastLine(lines: readonly string[], reading: NameReading): string | null {
  if (lines.length < 2) return null;
  const last = lines.at(-1) ?? '';
  const [first = ''] = foldWord(last).split(/[\s.-]/u);
  const name = wholeName(last, reading, 'capital');
  return name && givenNames.has(first) ? name : null;
}

const farewell = String.raw`(?:(?:all (?:the |my )?best|best)(?: wishes)?|(?:best |kind(?:est)? |warm(?:est)? |with )*(?:regards|wishes)|warmly|cheers|(?:yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|very respectfully|v\/r|cordially|signed|appreciat(?:e|ed)(?: it| that| your (?:help|time))?|(?:sent )?with thanks|thanks(?: so much| a lot| a bunch| a million| a ton| again| in advance| for your (?:help|time))?|thank you(?: so much| very much| again| in advance| for your (?:help|time))?|many thanks|much obliged|thx|tks|tysm|ta|yours|take care|(?:talk|speak) (?:to you )?soon|see you(?: then| soon)?|ttyl|love|hugs|xoxo|xx+|jazakallah|(?:un )?saludos?(?: cordial(?:es)?)?|un (?:cordial |fuerte )?(?:saludo|abrazo)|abrazos?|atentamente|atte\.?|(?:muchas |mil )?gracias(?: de antemano)?|(?:bien |tr(?:è|e)s )?cordialement|salutations(?: distingu(?:é|e)es)?|(?:bien )?(?:à|a) (?:vous|toi|bient(?:ô|o)t)|bonne (?:journ(?:é|e)e|soir(?:é|e)e)|amicalement|sinc(?:è|e)rement|merci(?: d'avance| beaucoup| bien)?|(?:mit )?(?:(?:viele[nr]?|liebe[nr]?|beste[nr]?|sch(?:ö|o)ne[nr]?|freundliche[nr]?|herzliche[nr]?) )*gr(?:ü|u|ue)(?:ß|ss)e?n?(?: aus \p{Lu}[\p{L}-]+)?|hochachtungsvoll|mfg|lg|vg|bg|danke(?: im voraus| sch(?:ö|o)n)?|vielen dank|atenciosamente|att\.?|(?:muito )?obrigad[oa]|abra(?:ç|c)os?|beijos?|(?:com os )?(?:melhores )?cumprimentos|cordiali saluti|grazie)`;
const closing = new RegExp(
  String.raw`^(?:.*[.!?,]\s*)?${farewell}\s?(?:[,.!]|[-–—])\s*([^\d\n]{2,40})$`,
  'iu',
);
const parting = new RegExp(String.raw`(?:^|[\s.!?,])${farewell}[\s,.!]*$`, 'iu');
const thanking = /^\s*(?:thank|ta\b|merci|danke|gra[cz]|obrigad)/iu;
/** "LG Kathi", "xx Chloe": without any sign between. */
const kissed = /(?:^|[.!?,]\s*)(?:[LVB]G|[Mm]f[Gg]|x{1,3}|V\/R)\s+(\p{Lu}[^\d\n]{1,30})$/u;
