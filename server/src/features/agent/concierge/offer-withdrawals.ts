import { rememberWithdrawals } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Found } from '../tools.ts';
import { phrasesFor } from './phrases/index.ts';

/** Offered besides the wish that was let go. */
const withdrawalsMax = 2;

/** Suggestions of wishes that could be let go instead. Their texts are remembered, and then do what they say. */
export function offerWithdrawals(scene: Scene, { alternatives }: Found): string[] {
  const { without } = phrasesFor(scene.speech).suggestions;
  const offered = alternatives
    // "Without: without a pool" would be hard to read.
    .filter(({ constraint }) => !constraint.key.startsWith('without'))
    .slice(0, withdrawalsMax)
    .map(({ constraint: { key, value, label } }) => ({
      text: without(label),
      refine: { remove: [{ key, value }] },
    }));
  rememberWithdrawals(scene.memory, offered);
  return offered.map(({ text }) => text);
}
