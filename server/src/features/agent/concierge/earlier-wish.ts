import { writeList } from '../../../platform/language/speech.ts';
import { describeQuery } from '../../search/index.ts';
import type { Scene } from '../scene.ts';
import { answerSearch } from './answer-search.ts';
import { aDraft, type Draft } from './draft.ts';
import { earlierWishPhrases, isResume } from './phrases/earlier-wish.ts';
import type { Voice, Wording } from './phrases/index.ts';
import type { Wish } from './read-wish.ts';
import { searchAgain } from './search-again.ts';

interface Desk {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
  readonly wish: Wish;
}

const suggestionsMax = 4;

/** Goes on with the earlier search when the visitor takes it up; `null` when they speak of something else. */
export async function answerEarlierWish(desk: Desk): Promise<Draft | null> {
  const { scene, voice, phrases, wish } = desk;
  const { memory, earlierWish } = scene;
  if (!earlierWish || memory.earlierWish === undefined) return null;
  const isJustOffered = memory.earlierWish === 'offered';
  if (isResume(scene.text) || (isJustOffered && wish.isYes)) {
    memory.query = earlierWish;
    memory.earlierWish = 'over';
    return answerSearch(desk, searchAgain(earlierWish));
  }
  if (isJustOffered && wish.isNo) {
    memory.earlierWish = 'over';
    memory.hasForgotten = true;
    return aDraft(phrases.declined(voice), { suggestions: phrases.suggestions.search });
  }
  if (isJustOffered) memory.earlierWish = 'mentioned';
  return null;
}

/** Says once what the visitor looked for the last time: in words where they ask for no homes, else as a suggestion. */
export function withEarlierWish({ scene, phrases }: Desk, draft: Draft): Draft {
  const { memory, earlierWish, turn } = scene;
  const isBusy = memory.pending !== null || scene.handoff !== null || scene.removed.length > 0;
  if (!earlierWish || memory.earlierWish !== undefined || isBusy) return draft;
  const { offer, resume } = earlierWishPhrases[phrases.language];
  if (memory.query !== null || draft.listings.length > 0) {
    memory.earlierWish = 'mentioned';
    return { ...draft, suggestions: [...draft.suggestions.slice(0, suggestionsMax - 1), resume] };
  }
  const understood = describeQuery(earlierWish, turn.organization.currency, phrases.locale);
  if (understood.length === 0) return draft;
  memory.earlierWish = 'offered';
  const labels = understood.map(({ label }) => label);
  return {
    ...draft,
    text: `${draft.text} ${offer(writeList(labels, phrases.locale, 'conjunction'))}`,
    understood,
    literals: [...draft.literals, ...labels],
    suggestions: [resume, ...draft.suggestions],
  };
}
