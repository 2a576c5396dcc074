import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { portuguese } from './portuguese.ts';
import type { QueryLabels } from './query-labels.ts';
import { spanish } from './spanish.ts';

export type { QueryLabels } from './query-labels.ts';

const byLanguage: ReadonlyMap<string, QueryLabels> = new Map([
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['de', german],
  ['pt', portuguese],
  ['ar', arabic],
  ['hi', hindi],
  ['zh', chinese],
]);

/** The labels of a locale's language; English for a language that has none. */
export function labelsOf(locale: string): QueryLabels {
  return byLanguage.get(locale.slice(0, 2).toLowerCase()) ?? english;
}
