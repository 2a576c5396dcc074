import { aMessage, anId } from '@katek/sdk/testing';

const minuteMs = 60_000;

/** A talk: each entry a minute after the one before, the last one now. */
export function aTalk(...parts) {
  return parts.map((part, index) =>
    aMessage({
      id: anId(100 + index),
      seq: index + 1,
      authorName: part.role === 'visitor' ? null : 'Juniper',
      createdAt: new Date(Date.now() - (parts.length - 1 - index) * minuteMs).toISOString(),
      ...part,
    }),
  );
}

export const asked = (words) => ({ role: 'visitor', text: words.question });

/** A question, and an answer with something to use in it. */
export const offered = (words, text, block) => aTalk(asked(words), { text, blocks: [block] });

/** The same homes with what real ones have: one is under contract, one has no photo, one no price. */
export function mixedHomes({ sale, rent }) {
  const [first, second, third, fourth] = sale;
  return [
    { ...first, matches: first.matches.slice(0, 3) },
    { ...second, StandardStatus: 'Pending' },
    ...(third ? [{ ...third, photo: null }] : []),
    ...rent.slice(0, 1),
    ...(fourth ? [{ ...fourth, ListPrice: null }] : []),
  ];
}
