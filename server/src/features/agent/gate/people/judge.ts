import type { FairHousingTopic } from '../fair-housing-topic.ts';
import {
  isBelonging,
  isFromElsewhere,
  isOfPeople,
  isPaidFor,
  isSteeredKin,
  isTelling,
} from './people-rules.ts';
import { isJudged, isNearWorship, isOfSchools, isUnsafe } from './place-rules.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import { isAskedOfFolk, isMakeUp, isOfResidents } from './resident-rules.ts';

/** What steers in a sentence: its topic, and the word it is told by. */
export interface Steering {
  readonly topic: FairHousingTopic;
  readonly word: string;
}

/** What steers in one sentence of a message; `whole` is the message. */
export function judge(reading: Reading, whole: Reading): Steering | null {
  const isSaid = reading.side === 'said';
  const isRefusal =
    isSaid &&
    ((reading.has('refuse') && reading.has('source')) ||
      (reading.has('public') && reading.has('consult')));
  for (const [index, token] of reading.tokens.entries()) {
    const place = { token, index, reading, whole, isSaid, isRefusal };
    for (const { topic, isBroken } of rules) {
      if (isBroken(place)) return { topic: topic ?? token.field ?? 'people', word: token.word };
    }
  }
  return null;
}

/** A rule and the topic of what breaks it, where that is not told by the word itself. */
interface Rule {
  readonly topic?: FairHousingTopic;
  readonly isBroken: (place: Place) => boolean;
}

const rules: readonly Rule[] = [
  { isBroken: isOfPeople },
  { isBroken: isTelling },
  { isBroken: isPaidFor },
  { isBroken: isFromElsewhere },
  { isBroken: isSteeredKin },
  { isBroken: isOfResidents },
  { isBroken: isAskedOfFolk },
  { isBroken: isMakeUp },
  { topic: 'people', isBroken: isBelonging },
  { topic: 'safety', isBroken: isUnsafe },
  { isBroken: isNearWorship },
  { topic: 'safety', isBroken: isJudged },
  { topic: 'schools', isBroken: isOfSchools },
];
