import {
  currencyAt,
  everydayCodes,
  type MoneyPlace,
} from '../../../platform/language/currencies.ts';
import { foldWord, tokenize } from '../../../platform/language/tokens.ts';
import { detached } from './detached.ts';
import { readFigure, type DecimalSign } from './numbers.ts';

export interface Price {
  amount: number | null;
  /** As the cell itself says it. */
  currency: string | null;
  period: 'Annually' | 'Monthly' | 'Weekly' | 'Daily' | null;
  /** The cell gave two figures; the lower is taken. */
  isRange: boolean;
}

/** A price as sources write it, `null` when it says that there is none ("POA"), `undefined` when it cannot be read. */
export function readPrice(
  cell: string,
  place: MoneyPlace,
  options: { sign?: DecimalSign; times?: number } = {},
): Price | null | undefined {
  const figure = readFigure(cell, options.sign ?? null);
  if (!figure) return saysNoPrice(cell) ? null : undefined;
  const { before, after } = figure;
  const scale = scaleOf(after);
  const inMillions = scale && scale !== 1;
  // "5.250 Crore" is a fraction, whatever the column does elsewhere.
  const value = inMillions ? (readFigure(cell, '.')?.value ?? figure.value) : figure.value;
  if (value < 0 || before.startsWith('(')) return undefined;
  const amount = Math.round(value * (inMillions ? scale : (options.times ?? 1)) * 100) / 100;
  return {
    amount,
    currency: before || after ? currencyOf(`${before} ${after}`, place) : null,
    period: periodOf(after),
    isRange: /^\S{0,4}\s*(?:-|–|to\b|bis\b|a\b)\s*\D{0,5}\d/u.test(after),
  };
}

/** Whether the words of a price cell say that the price is not told. */
export function saysNoPrice(cell: string): boolean {
  const words = foldWord(cell)
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
  return words === '' || noPrice.test(words);
}

export function periodOf(text: string): Price['period'] {
  const words = foldWord(text);
  for (const [period, pattern] of periods) if (pattern.test(words)) return period;
  return null;
}

const noPrice =
  /^(?:poa|na|n a|none|null|nan|nil|undefined|unknown|tbd|tba|tbc|por|contact.*|call.*|ask.*|enquire.*|inquire.*|price.*|auction.*|for auction|.*on request|upon request|on application|.*by tender|.*best offers?.*|offers?.*|open to offers|coming soon|negotiable|market price|consult.*|a consultar|precio.*|a convenir|sin precio|preco.*|sob consulta|prix.*|nous consulter|sur demande|a debattre|vb|auf anfrage|preis.*|verhandlungsbasis|trattativa.*|prezzo.*|su richiesta|cena.*|zapytaj.*|do negocjacji|do uzgodnienia|na zapytanie|prijs.*|op aanvraag|n o t k|pris.*|dohodou|info.*|na vyzadani|not disclosed|undisclosed|sold|reserved|let agreed|sold stc)$/;

/** Longest first: "crore" before "cr". */
function scaleOf(after: string): number | undefined {
  const word = /^\+?\s*([\p{L}]+)/u.exec(after)?.[1];
  if (!word) return undefined;
  return scales.get(foldWord(word));
}

const scales: ReadonlyMap<string, number> = new Map([
  ...['crore', 'crores', 'cr', 'crs'].map((word) => [word, 1e7] as const),
  ...['lac', 'lacs', 'lakh', 'lakhs', 'l'].map((word) => [word, 1e5] as const),
  ...[
    'million',
    'millions',
    'm',
    'mn',
    'mio',
    'mln',
    'millones',
    'milhoes',
    'mill',
    'mil lion',
    'milion',
    'miljoen',
  ].map((word) => [word, 1e6] as const),
  ...['k', 'thousand', 'tys', 'tsd', 'mil'].map((word) => [word, 1e3] as const),
  ...['billion', 'bn', 'b', 'miliar', 'mld', 'ty'].map((word) => [word, 1e9] as const),
]);

const periods: readonly (readonly [NonNullable<Price['period']>, RegExp])[] = [
  [
    'Weekly',
    /(?:\/ ?|\b(?:per |a |por |pro |par )?)(?:week(?:ly)?|wk|semanal|semana|woche|semaine)\b|\bp\.?c?\.?w\b/,
  ],
  ['Daily', /(?:\/ ?|\bper )(?:night|day)\b|\b(?:nightly|daily|por (?:noche|dia)|p\.?d)\b/],
  [
    'Annually',
    /(?:\/ ?|\b(?:per |a |al |pro ))(?:year|yr|annum|ano|jahr)\b|\b(?:yearly|annual(?:ly)?|anual|p\.?a)\b/,
  ],
  [
    'Monthly',
    /(?:\/ ?|\b(?:per (?:calendar )?|a |al |por |par |pro ))(?:month|mo|mes|mois|monat|mese|maand|miesiac)\b|\b(?:p\.?c?\.?m|monthly|mensual(?:es)?|mensal|monatlich|miesiecznie)\b|\/ ?mies/,
  ],
];

const known = new Map<string, string | null>();

/** What stands around the figure is the same few signs for a whole file, so each is looked up once. */
function currencyOf(text: string, place: MoneyPlace): string | null {
  const key = `${place.currency} ${text.slice(0, 40)}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const tokens = tokenize(text);
  let found: string | null = null;
  for (let index = 0; index < tokens.length && found === null; index += 1) {
    const word = tokens[index]?.word ?? '';
    if (everydayCodes.has(word) && !text.includes(word.toUpperCase())) continue;
    found = currencyAt(tokens, index, place)?.currency ?? null;
  }
  if (known.size > 5000) known.clear();
  known.set(detached(key), found);
  return found;
}
