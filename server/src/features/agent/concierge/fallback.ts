import type { Scene } from '../scene.ts';
import type { Draft } from './draft.ts';
import { phrasesFor } from './phrases/index.ts';
import { voiceFor } from './voice.ts';

/** Says as little as possible: when every sentence of a draft was refused. */
export function fallbackText(scene: Scene, draft: Draft): string {
  const phrases = phrasesFor(scene.speech);
  const voice = voiceFor(scene.turn.organization, scene.seed, phrases);
  return draft.listings.length > 0 ? phrases.seeCards(voice) : phrases.noReliableAnswer(voice);
}
