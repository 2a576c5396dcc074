import type { ReviewKnowledge } from '../knowledge/index.ts';
import { steeringAsked, steeringSaid } from './gate/fair-housing.ts';
import { cleanLinks } from './gate/links.ts';
import { foldForCheck } from './gate/normalize.ts';
import { splitSentences } from './gate/sentences.ts';

/** Holds the realtor's own words against the checks that an answer goes through, before they are kept. */
export const reviewKnowledge: ReviewKnowledge = ({ question, wordings, answer, hosts }) => {
  for (const [field, text] of [
    ['question', question],
    ...wordings.map((wording) => ['wordings', wording] as const),
  ] as const) {
    // A question about who lives where is answered the same way always, so an entry for it would never be used.
    if (steeringAsked(foldForCheck(text))) return { kind: 'fair_housing', field, text };
  }
  for (const sentence of splitSentences(answer)) {
    const text = sentence.trim();
    if (steeringSaid(foldForCheck(text))) return { kind: 'fair_housing', field: 'answer', text };
  }
  const [refused] = cleanLinks(answer, {
    hosts: new Set(hosts),
    emails: new Set(emailsIn(answer)),
  }).verdicts;
  return refused ? { kind: 'link', field: 'answer', text: refused.detail } : null;
};

export function emailsIn(text: string): string[] {
  return (text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu) ?? []).map((address) =>
    address.toLowerCase(),
  );
}
