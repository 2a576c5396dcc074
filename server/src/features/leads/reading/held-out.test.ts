import { expect, test } from 'vitest';
import {
  heldOutFields,
  heldOutMessages,
  heldOutPeople,
  isLearnedFrom,
  isRight,
} from '../testing/held-out.ts';

test.each(heldOutFields)('reads %s in messages that no reader was written for', (field) => {
  const judged = heldOutMessages.filter(({ free }) => !free?.includes(field));
  const mistakes = judged
    .filter((message) => !isRight(message, field))
    .map(({ said, expected }) => ({ said, expected: expected[field] }));
  const accuracy = 1 - mistakes.length / judged.length;
  expect({ accuracy, mistakes: accuracy >= 0.98 ? [] : mistakes }).toEqual({
    accuracy,
    mistakes: [],
  });
});

test.each([
  ['name', 'learned from', 0.98],
  ['email', 'learned from', 0.98],
  ['phone', 'learned from', 0.98],
  ['name', 'only counted', 0.95],
  ['email', 'only counted', 0.97],
  ['phone', 'only counted', 0.97],
] as const)('reads the %s of people in words that were %s', (field, half, least) => {
  const judged = heldOutPeople.filter(
    (message) =>
      isLearnedFrom(message) === (half === 'learned from') && !message.free?.includes(field),
  );
  const right = judged.filter((message) => isRight(message, field));
  expect(right.length / judged.length).toBeGreaterThanOrEqual(least);
});
