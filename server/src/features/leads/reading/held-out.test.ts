import { expect, test } from 'vitest';
import { heldOutFields, heldOutMessages, isRight } from '../testing/held-out.ts';

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
