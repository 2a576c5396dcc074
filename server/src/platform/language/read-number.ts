import type { Token } from './tokens.ts';

export interface NumberReading {
  readonly value: number;
  /** Index of the token after it. */
  readonly next: number;
  readonly spelled: boolean;
}

/**
 * The number at `index`, in digits with any grouping ("1,250,000", "1.250.000", "12,34,567", "220 000", "1,5") or in
 * words of English, Spanish, French, German or Portuguese up to 999, and English hundreds ("twenty four hundred").
 * `decimal` says that a magnitude follows, so that a lone separator before three digits is a decimal sign: "1.125 million".
 */
export function readNumber(
  tokens: readonly Token[],
  index: number,
  decimal = false,
): NumberReading | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'number') return readDigits(tokens, index, decimal);
  return token.kind === 'word' ? readWords(tokens, index) : null;
}

/** The value of one written number: its separators are told apart by position, not by the reader's country. */
export function parseDigits(written: string, decimal = false): number | null {
  const plain = written.replaceAll(/['’]/gu, '');
  const commas = plain.split(',').length - 1;
  const dots = plain.split('.').length - 1;
  if (commas && dots) {
    const [group, point] =
      plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ['.', ','] : [',', '.'];
    if (plain.split(point).length > 2) return null;
    return finite(plain.replaceAll(group, '').replace(point, '.'));
  }
  const separator = commas ? ',' : '.';
  const groups = plain.split(separator);
  if (groups.length === 1) return finite(plain);
  const grouped =
    groups.slice(1, -1).every((group) => group.length === 2 || group.length === 3) &&
    groups.at(-1)?.length === 3 &&
    (groups[0]?.length ?? 0) <= 3 &&
    groups[0] !== '0';
  if (groups.length > 2) return grouped ? finite(groups.join('')) : null;
  return finite(groups.join(grouped && !decimal ? '' : '.'));
}

/** The value of one number word, or undefined. */
export function numberWord(word: string): number | undefined {
  return units.get(word) ?? tens.get(word) ?? hundreds.get(word);
}

function readDigits(
  tokens: readonly Token[],
  index: number,
  decimal: boolean,
): NumberReading | null {
  const first = tokens[index];
  if (!first) return null;
  let written = first.text;
  let next = index + 1;
  // "1 250 000": groups of three after a space, unless longer digits follow, which is how phones look.
  if (/^\d{1,3}$/u.test(written)) {
    let grouped = written;
    let end = next;
    while (/^\d{3}$/u.test(tokens[end]?.text ?? '') && spaced(tokens, end)) {
      grouped += tokens[end]?.text ?? '';
      end += 1;
    }
    const follower = tokens[end];
    const runsOn = follower?.kind === 'number' && spaced(tokens, end);
    if (end > next && !runsOn) {
      written = grouped;
      next = end;
    }
  }
  const value = parseDigits(written, decimal);
  return value === null ? null : { value, next, spelled: false };
}

function spaced(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  return before !== undefined && token !== undefined && token.start - before.end === 1;
}

function readWords(tokens: readonly Token[], index: number): NumberReading | null {
  let value = 0;
  let next = index;
  let room: 'any' | 'units' | 'none' = 'any';
  for (;;) {
    const word = tokens[next]?.word ?? '';
    const hundred = hundreds.get(word);
    const ten = tens.get(word);
    const unit = units.get(word);
    if (word === 'hundred' && next > index && value < 100) {
      value *= 100;
      room = 'any';
    } else if (hundred !== undefined && value === 0) {
      value = hundred;
      room = 'any';
    } else if (ten !== undefined && room === 'any') {
      value += ten;
      room = ten >= 20 ? 'units' : 'none';
    } else if (unit !== undefined && room !== 'none' && !(room === 'units' && unit > 9)) {
      value += unit;
      room = 'none';
    } else if (next > index && joins(tokens, next, value)) {
      // "two hundred and fifty", "twenty-five", "treinta y cinco".
    } else break;
    next += 1;
  }
  return next > index ? { value, next, spelled: true } : null;
}

function joins(tokens: readonly Token[], index: number, value: number): boolean {
  const word = tokens[index]?.word ?? '';
  const follower = tokens[index + 1]?.word ?? '';
  if (word === '-') return tens.has(tokens[index - 1]?.word ?? '') && units.has(follower);
  if (word === 'and') return value >= 100 && numberWord(follower) !== undefined;
  if (word === 'y' || word === 'e' || word === 'et')
    return value >= 20 && numberWord(follower) !== undefined;
  return false;
}

function finite(written: string): number | null {
  const value = Number(written);
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? value : null;
}

const units = numbers(
  1,
  'one uno una un une um uma ein eine einen einer',
  'two dos deux zwei dois duas',
  'three tres trois drei',
  'four cuatro quatre vier quatro',
  'five cinco cinq funf',
  'six seis sechs',
  'seven siete sept sieben sete',
  'eight ocho huit acht oito',
  'nine nueve neuf neun nove',
  'ten diez dix zehn dez',
  'eleven onze elf',
  'twelve doce douze zwolf doze',
  'thirteen trece treize dreizehn treze',
  'fourteen catorce quatorze vierzehn',
  'fifteen quince quinze funfzehn',
  'sixteen dieciseis seize sechzehn dezesseis',
  'seventeen diecisiete siebzehn dezessete',
  'eighteen dieciocho achtzehn dezoito',
  'nineteen diecinueve neunzehn dezenove',
);
const tens = numbers(
  10,
  '',
  'twenty veinte vingt zwanzig vinte',
  'thirty treinta trente dreissig dreißig trinta',
  'forty fourty cuarenta quarante vierzig quarenta',
  'fifty cincuenta cinquante funfzig cinquenta',
  'sixty sesenta soixante sechzig sessenta',
  'seventy setenta siebzig',
  'eighty ochenta achtzig oitenta',
  'ninety noventa neunzig',
);
const hundreds = numbers(
  100,
  'cien ciento cent cem cento hundert einhundert',
  'doscientos doscientas zweihundert duzentos duzentas',
  'trescientos trescientas dreihundert trezentos trezentas',
  'cuatrocientos cuatrocientas vierhundert quatrocentos',
  'quinientos quinientas funfhundert quinhentos',
  'seiscientos seiscientas sechshundert seiscentos',
  'setecientos setecientas siebenhundert setecentos',
  'ochocientos ochocientas achthundert oitocentos',
  'novecientos novecientas neunhundert novecentos',
);

function numbers(step: number, ...lines: string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line, index) =>
      line
        .split(' ')
        .filter(Boolean)
        .map((word) => [word, (index + 1) * step] as const),
    ),
  );
}
