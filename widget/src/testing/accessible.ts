import { expect } from 'chai';
import type axe from 'axe-core';
import 'axe-core';
import type { Fixture } from './fixture.ts';

declare global {
  interface Window {
    /** The script puts itself here. */
    axe: typeof axe;
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Holds what is shown now against WCAG 2.2 AA, as far as a program can. */
export async function expectAccessible({ chat }: Fixture): Promise<void> {
  await stillness(chat);
  const { violations } = await window.axe.run(chat, { runOnly: rules });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(found).to.deep.equal([]);
}

/** What moves inside the chat; the document's own list stops at the shadow root. */
export function movements(chat: Element): Animation[] {
  const all = chat.shadowRoot?.getAnimations() ?? [];
  return all.filter(({ playState }) => playState === 'running');
}

/** Colours are judged once nothing fades any more; what fades last may have begun only when something else had ended. */
async function stillness(chat: Element): Promise<void> {
  for (;;) {
    // Two frames: one for what waits for the next one, one for the transitions that this begins.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const ending = movements(chat).filter(
      ({ effect }) => effect?.getComputedTiming().iterations !== Infinity,
    );
    if (ending.length === 0) return;
    await Promise.all(ending.map((animation) => animation.finished.catch(() => null)));
  }
}
