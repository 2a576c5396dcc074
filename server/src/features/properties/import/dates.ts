import { foldWord } from '../../../platform/language/tokens.ts';

/** Whether a column writes the day or the month first. */
export type DateOrder = 'day' | 'month';

/** `YYYY-MM-DD` of a date as sources write it; null when it is none, or has no year. */
export function readDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dateOf(compact[1], compact[2], compact[3]);
  const numeric = /(?:^|\s)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric) {
    const [, first, second, year] = numeric;
    const dayFirst = Number(first) > 12 || (order === 'day' && Number(second) <= 12);
    return dateOf(year, dayFirst ? second : first, dayFirst ? first : second);
  }
  return readNamedMonth(text);
}

/** The order that a column's cells show: a figure above twelve can be no month. */
export function detectDateOrder(cells: readonly string[], fallback: DateOrder): DateOrder {
  for (const cell of cells) {
    const [, first, second] =
      /(?:^|\s)(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/.exec(cell) ?? [];
    if (Number(first) > 12) return 'day';
    if (Number(second) > 12) return 'month';
  }
  return fallback;
}

/** "October-20-2021", "Wed May 21 00:00:00 EDT 2008", "12 de marzo de 2024". */
function readNamedMonth(text: string): string | null {
  const words = foldWord(text).split(/[^\p{L}\d:]+/u);
  const month = words.map((word) => monthOf(word)).find((value) => value !== undefined);
  const year = words.find((word) => /^(?:19|20)\d{2}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find(Boolean);
  return month && year && day ? dateOf(year, String(month), day) : null;
}

function monthOf(word: string): number | undefined {
  if (!/^[a-z]{3,12}$/.test(word)) return undefined;
  for (const [index, names] of months.entries()) {
    if (names.some((name) => word.startsWith(name) && word.length <= name.length + 7))
      return index + 1;
  }
  return undefined;
}

const months = [
  ['jan', 'ene', 'gen', 'stycz'],
  ['feb', 'fev', 'fevr', 'lut'],
  ['mar', 'maer', 'mrz'],
  ['apr', 'abr', 'avr', 'kwie'],
  ['may', 'mai', 'mag', 'maj', 'mei'],
  ['jun', 'juin', 'giu', 'czerw'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'ago', 'aou', 'sierp'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'pazdz'],
  ['nov', 'lis'],
  ['dec', 'dic', 'dez', 'gru'],
];

function dateOf(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  if (full < 1800 || full > 2200 || date.getUTCMonth() !== Number(month) - 1) return null;
  return date.toISOString().slice(0, 10);
}
