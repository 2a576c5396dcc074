import { writeList } from '../../../platform/language/speech.ts';
import type { Scene } from '../scene.ts';
import { rememberQuery, withoutUnknown } from '../memory.ts';
import type { ListingQuery } from '@katek/sdk/protocol';
import type { Found, Understanding } from '../tools.ts';
import { aDraft, type Draft } from './draft.ts';
import { findSubject } from './find-subject.ts';
import { answerCheaper } from './answer-cheaper.ts';
import {
  foundHomes,
  inSentence,
  literalsOf,
  searchFor,
  show,
  suggestionsFor,
  whatIsSpecial,
  type Searching,
} from './tell-found.ts';
import { searchAgain } from './search-again.ts';
import { withUnread } from './tell-unread.ts';

export async function answerSearch(
  searching: Searching,
  understanding: Understanding,
): Promise<Draft> {
  return withUnread(searching, understanding, await search(searching, understanding));
}

async function search(searching: Searching, understanding: Understanding): Promise<Draft> {
  const { scene, voice, phrases } = searching;
  const query = { ...understanding.query };
  if (understanding.isLikeReference) {
    const [model] = (await findSubject(scene)).homes;
    if (model) query.similarTo = model.card.id;
  }
  const before = scene.memory.query;
  const isCheaper = asksCheaper.test(scene.folded) && scene.memory.shownListingIds.length > 0;
  if (isCheaper) {
    const draft = await answerCheaper(searching, query);
    if (draft) return draft;
  }
  const { found, isAnew } = await findAll(searching, understanding, query);
  const literals = literalsOf(found, understanding.unresolvedPlaces);
  const lines: string[] = [];
  const unresolved = found.unresolvedPlaces;
  if (unresolved.length > 0)
    lines.push(phrases.unresolved(voice, writeList(unresolved, phrases.locale, 'disjunction')));

  if (found.items.length === 0) {
    // A wish that leads nowhere would spoil every follow-up.
    scene.memory.query = before ?? withoutUnknown(found);
    scene.memory.pending = { kind: 'offerHuman' };
    lines.push(unresolved.length > 0 ? phrases.elsewhere(voice) : phrases.foundNothing(voice));
    return aDraft(lines.join(' '), {
      understood: found.understood,
      literals,
      suggestions: [phrases.suggestions.human, ...phrases.suggestions.search.slice(0, 2)],
    });
  }
  remember(scene, found);
  if (isAnew) lines.push(phrases.foundAnew(voice));
  if (found.relaxed) lines.push(phrases.relaxed(voice, inSentence(found.relaxed.label, phrases)));
  lines.push(
    phrases.found(voice, { ...foundHomes(found, phrases), hasRelaxed: found.relaxed !== null }),
  );
  const special = found.relaxed ? null : whatIsSpecial(searching, found);
  if (special) lines.push(special);
  return aDraft(lines.join(' '), {
    listings: found.items,
    understood: found.understood,
    literals,
    suggestions: suggestionsFor(searching, found),
  });
}

/**
 * "Something with a view of the water" in the middle of another search refines it. When the two together leave nothing,
 * the new wish counts alone: in the same place if it has any there, and anywhere when it was put as a wish of its own.
 */
async function findAll(
  searching: Searching,
  { isFollowUp }: Understanding,
  query: ListingQuery,
): Promise<{ found: Found; isAnew: boolean }> {
  const { scene } = searching;
  const found = await searchFor(searching, { query });
  const isNone = found.items.length === 0 || found.relaxed !== null;
  if (!isFollowUp || !isNone || found.unresolvedPlaces.length > 0) return { found, isAnew: false };
  const { query: alone } = await scene.tools.understand({
    text: scene.reading,
    previous: null,
    shown: [],
    locale: scene.speech.locale,
  });
  const before = scene.memory.query;
  const isOtherOffer = alone.offer !== undefined && alone.offer !== before?.offer;
  const wishes = Object.keys(alone).filter(
    (key) => !['text', 'sort', 'limit'].includes(key) && (key !== 'offer' || isOtherOffer),
  ).length;
  const isOwnWish = asksAnew.test(scene.folded);
  if (wishes === 0 || (wishes < 2 && !isOwnWish)) return { found, isAnew: false };
  const { places } = before ?? {};
  const attempts = [
    ...(places && !alone.places ? [{ ...alone, places }] : []),
    ...(isOwnWish || alone.places ? [alone] : []),
  ];
  for (const attempt of attempts) {
    const anew = await searchFor(searching, { query: attempt });
    if (anew.items.length > 0 && !anew.relaxed) return { found: anew, isAnew: true };
  }
  return { found, isAnew: false };
}

const asksAnew =
  /^\W*(?:(?:and )?(?:what|how) about|(?:something|anything)\b(?! (?:a (?:bit|little) )?(?:bigger|larger|cheaper|smaller|newer|older|more|less|else|similar|like))|(?:homes?|houses?|apartments?|condos?|flats?|townhouses?|places?|properties|listings)\b|(?:is|are) there (?:any|something|a)|(?:show|find) me|do you have|i(?:'m| am) looking for|i (?:want|need)|looking for)/iu;

/** "Go back to my first search." */
export async function answerBack(searching: Searching, to: 'first' | 'before'): Promise<Draft> {
  const { memory } = searching.scene;
  const { earlierQueries: [first, ...others] = [], query } = memory;
  const wanted = to === 'first' ? first : (others.at(-1) ?? first);
  return answerSearch(searching, searchAgain(wanted ?? query ?? {}));
}

/** The next homes of the same search, none of them shown before. */
export async function answerMore(searching: Searching): Promise<Draft> {
  const { scene, voice, phrases } = searching;
  const { query, shownListingIds, seenListingIds } = scene.memory;
  if (!query && shownListingIds.length === 0)
    return aDraft(phrases.nothingShown(voice), { suggestions: phrases.suggestions.search });
  const exclude = [...new Set([...seenListingIds, ...shownListingIds])];
  const found = await searchFor(searching, { query: query ?? {}, exclude });
  // What is left may fit only because a wish was let go: that would be another search, not more of this one.
  const fresh = found.relaxed ? [] : found.items;
  if (fresh.length === 0) {
    return aDraft(phrases.noMore(voice), {
      understood: found.understood,
      suggestions: [phrases.suggestions.human],
    });
  }
  show(scene, found);
  return aDraft(phrases.more(voice, fresh.length), {
    listings: fresh,
    understood: found.understood,
    suggestions: suggestionsFor(searching, found),
  });
}

function remember(scene: Scene, found: Found): void {
  rememberQuery(scene.memory, withoutUnknown(found));
  show(scene, found);
}

const asksCheaper =
  /\b(?:cheaper|less expensive|lower price|more affordable|too (?:expensive|much|pricey)|barat[oa]s?|billiger|moins cher)\b/iu;
