import { isDeepStrictEqual } from 'node:util';
import {
  type AnswerOfTurn,
  type ListingCard,
  replayDifferences,
  type ReplayDifference,
  type ReplayedTurn,
} from '@katek/sdk/protocol';
import { figuresSaid, type ReplayedCall, type Reply } from '../../agent/index.ts';
import type { StoredAnswer } from './read-stored-talk.ts';

/** The stored answer beside the new one. */
export function compareAnswers(
  answer: StoredAnswer,
  reply: Reply,
  calls: ReplayedCall[],
): ReplayedTurn {
  const stored: AnswerOfTurn = {
    text: answer.text,
    listings: answer.listings.map(labelled),
    facts: figuresSaid(answer.text),
    understood: answer.understood.map(({ label }) => label),
    verdicts: answer.verdicts,
    handoff: answer.handoff,
    brain: answer.brain,
  };
  const replayed: AnswerOfTurn = {
    text: reply.text,
    listings: reply.listings.map(labelled),
    facts: figuresSaid(reply.text),
    understood: reply.understood.map(({ label }) => label),
    verdicts: reply.verdicts.map(({ kind, outcome, detail }) => ({ kind, outcome, detail })),
    handoff: reply.handoff?.reason ?? null,
    brain: reply.brain,
  };
  const differs = (part: ReplayDifference) =>
    isKept[part](stored) && !isDeepStrictEqual(told[part](stored), told[part](replayed));
  const { messageId, seq, asked } = answer;
  return {
    messageId,
    seq,
    asked: [...asked],
    stored,
    replayed,
    calls,
    use: reply.review.use,
    changed: replayDifferences.filter(differs),
  };
}

/** What of each part makes a difference. */
const told: Record<ReplayDifference, (answer: AnswerOfTurn) => unknown> = {
  text: ({ text }) => text,
  listings: ({ listings }) => listings.map(({ id }) => id),
  // In whatever order they are said.
  facts: ({ facts }) => facts.map(({ kind, said }) => `${kind} ${said}`).toSorted(),
  understood: ({ understood }) => understood,
  verdicts: ({ verdicts }) => verdicts?.map(({ kind, outcome }) => `${kind} ${outcome}`),
  handoff: ({ handoff }) => handoff,
  brain: ({ brain }) => brain,
};

const always = () => true;
/** An answer without a verdict does not tell what was found or whether a person was asked for. */
const hasVerdict = ({ verdicts }: AnswerOfTurn) => verdicts !== null;

const isKept: Record<ReplayDifference, (stored: AnswerOfTurn) => boolean> = {
  text: always,
  listings: always,
  facts: always,
  understood: always,
  verdicts: hasVerdict,
  handoff: hasVerdict,
  brain: ({ brain }) => brain !== null,
};

function labelled({ id, UnparsedAddress, ListingId }: ListingCard) {
  return { id, label: UnparsedAddress ?? ListingId ?? id };
}
