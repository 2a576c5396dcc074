import type { Scene } from '../scene.ts';
import type { Draft } from './draft.ts';

/** Says as little as possible: when every sentence of a draft was refused. */
export function fallbackText(scene: Scene, draft: Draft): string {
  const { agentName } = scene.turn.organization.persona;
  if (draft.listings.length > 0)
    return 'Here is what I have; the cards show the details of each home.';
  return `I don't have a reliable answer to that. Would you like me to pass your question to ${agentName ?? 'our team'}?`;
}
