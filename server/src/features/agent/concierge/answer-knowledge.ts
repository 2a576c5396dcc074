import { answersFrom } from '../../knowledge/index.ts';
import type { Scene } from '../scene.ts';
import { asksForHomes, isAboutFocus, pointsAt } from './about-home.ts';
import { aDraft, type Draft } from './draft.ts';
import { findSubject, pageListing } from './find-subject.ts';
import { tellAspects } from './listing-aspects.ts';
import type { Wording } from './phrases/index.ts';
import type { Wish } from './read-wish.ts';

/** So sure that the question is the entry's, whatever else it sounds like. */
const surelyAsked = 0.9;

/** The realtor's own answer, word for word; `null` when no entry is surely meant, or a home is. */
export async function answerFromKnowledge(desk: {
  readonly scene: Scene;
  readonly wish: Wish;
  readonly phrases: Wording;
}): Promise<Draft | null> {
  const { scene, wish, phrases } = desk;
  const { text, reading, speech } = scene;
  // What answers our own question is no question.
  const isAwaited = scene.memory.pending !== null && !wish.isQuestion;
  if (isAwaited || text.length < 3) return null;
  const hit = answersFrom(await scene.tools.lookUp({ text, reading, locale: speech.language }));
  if (!hit || (await isAboutHome(desk, hit.confidence))) return null;
  scene.shelf.add(hit.entry);
  return aDraft(hit.entry.answer, {
    suggestions: [phrases.suggestions.human],
    entries: [hit.entry.id],
  });
}

/** "Are pets allowed?" is about the home on the screen when there is one, and about the rules of the house otherwise. */
async function isAboutHome(
  desk: { readonly scene: Scene; readonly wish: Wish; readonly phrases: Wording },
  confidence: number,
): Promise<boolean> {
  const { scene } = desk;
  const understanding = await scene.understand();
  if (understanding.reference !== null) return true;
  if (understanding.isSearch && asksForHomes.test(scene.folded) && confidence < surelyAsked)
    return true;
  if ((await findSubject(scene)).by === 'named') return true;
  const { focusListingId } = scene.memory;
  const [focus] = focusListingId ? await scene.load([focusListingId]) : [];
  const home = focus ?? (await pageListing(scene));
  if (!home) return false;
  if (pointsAt.test(scene.folded)) return true;
  if (asksTheHouse.test(scene.folded)) return false;
  const { told } = tellAspects(scene.folded.toLowerCase(), home, desk.phrases);
  return told.length > 0 || isAboutFocus(desk, understanding, home);
}

/** "What is your fee?" is no question about a home, though homes have fees. */
const asksTheHouse = /\b(?:you|your|yours|u|ur)\b/iu;
