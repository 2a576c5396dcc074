import type { Reading } from './reading.ts';
import type { Token } from './tagger.ts';

/** One word of a sentence, and what the sentence and the whole message say around it. */
export interface Place {
  readonly token: Token;
  readonly index: number;
  readonly reading: Reading;
  readonly whole: Reading;
  readonly isSaid: boolean;
  /** "I can't say who lives there". */
  readonly isRefusal: boolean;
}
