import { isDeepStrictEqual } from 'node:util';
import type { Constraint, ListingQuery } from '@katek/sdk/protocol';
import type { Scene } from '../scene.ts';
import { rememberShown } from '../memory.ts';
import type { Found, Understanding } from '../tools.ts';
import { aDraft, type Draft } from './draft.ts';
import { findSubject } from './find-subject.ts';
import { listed, price, shortAddress } from './format.ts';
import type { Phrases, Voice } from './phrases.ts';

/** Cards in one answer. */
export const cardsMax = 6;

interface Searching {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Phrases;
}

export async function answerSearch(
  searching: Searching,
  understanding: Understanding,
): Promise<Draft> {
  const { scene, voice, phrases } = searching;
  const query = { ...understanding.query };
  if (understanding.isLikeReference) {
    const [model] = (await findSubject(scene)).homes;
    if (model) query.similarTo = model.card.id;
  }
  const before = scene.memory.query;
  // Six hundred thousand is a price, not a rent.
  if (before?.offer && query.offer && before.offer !== query.offer) {
    if (isDeepStrictEqual(before.ListPrice, query.ListPrice)) delete query.ListPrice;
  }
  const found = await scene.tools.search({ query, limit: cardsMax });
  const wish = describeWish(found.understood);
  const literals = literalsOf(found, wish, understanding.unresolvedPlaces);
  const lines: string[] = [];
  const unresolved = found.unresolvedPlaces;
  if (unresolved.length > 0) lines.push(phrases.unresolved(voice, listed(unresolved, 'or')));

  if (found.items.length === 0) {
    // A wish that leads nowhere would spoil every follow-up.
    scene.memory.query = before ?? withoutPlaces(found);
    scene.memory.pending = { kind: 'offerHuman' };
    return aDraft([...lines, phrases.foundNothing(voice, wish)].join(' '), {
      understood: found.understood,
      literals,
      suggestions: [phrases.suggestions.human, ...phrases.suggestions.search.slice(0, 2)],
    });
  }
  const isCheaper = asksCheaper.test(scene.folded);
  const lowest = found.items
    .filter((card) => card.ListPrice !== null)
    .toSorted((a, b) => (a.ListPrice ?? 0) - (b.ListPrice ?? 0))[0];
  const home = lowest && { address: shortAddress(lowest), price: price(lowest) ?? '' };
  if (isCheaper && found.relaxed?.key === 'ListPrice' && home) {
    // What is on the screen stays the list that "the second one" counts in.
    scene.ledger.add(lowest);
    scene.memory.query = before;
    scene.memory.focusListingId = lowest.id;
    return aDraft(phrases.nothingCheaper(voice, home), {
      listings: [lowest],
      understood: found.understood,
      literals,
      suggestions: [phrases.suggestions.viewing, phrases.suggestions.human],
    });
  }
  scene.memory.query = found.query;
  show(scene, found);
  if (found.relaxed) lines.push(phrases.relaxed(voice, lowerFirst(found.relaxed.label)));
  lines.push(
    phrases.found(voice, {
      total: found.total,
      shown: found.items.length,
      wish,
      hasRelaxed: found.relaxed !== null,
    }),
  );
  if (isCheaper && !found.relaxed && home && found.items.length > 1)
    lines.push(phrases.cheapest(voice, home));
  return aDraft(lines.join(' '), {
    listings: found.items,
    understood: found.understood,
    literals,
    suggestions: suggestionsFor(searching, found),
  });
}

/** The next homes of the same search, none of them shown before. */
export async function answerMore({ scene, voice, phrases }: Searching): Promise<Draft> {
  const { query, shownListingIds, seenListingIds } = scene.memory;
  if (!query && shownListingIds.length === 0)
    return aDraft(phrases.nothingShown(voice), { suggestions: phrases.suggestions.search });
  const exclude = [...new Set([...seenListingIds, ...shownListingIds])];
  const found = await scene.tools.search({ query: query ?? {}, limit: cardsMax, exclude });
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
    suggestions: suggestionsFor({ scene, voice, phrases }, found),
  });
}

/** What was asked for stays, so that it can be refined; a place without listings would spoil every refinement. */
function withoutPlaces({ query, unresolvedPlaces }: Found): ListingQuery {
  if (unresolvedPlaces.length === 0) return query;
  const { places: _unknown, ...rest } = query;
  return rest;
}

const asksCheaper =
  /\b(?:cheap\w*|less expensive|lower price|more affordable|too (?:expensive|much|pricey)|barat[oa]s?|billiger|moins cher)\b/iu;

function show(scene: Scene, found: Found): void {
  scene.ledger.show(found.items, found.total);
  rememberShown(
    scene.memory,
    found.items.map((card) => card.id),
  );
}

function suggestionsFor({ phrases }: Searching, { items, total }: Found): string[] {
  const { cheaper, more, viewing, about, compare } = phrases.suggestions;
  return [
    items.length > 1 ? about(0) : viewing,
    cheaper,
    total > items.length ? more : items.length > 1 ? compare : null,
    items.length > 1 ? viewing : null,
  ].filter((suggestion) => suggestion !== null);
}

/** "House, 3+ bedrooms, up to $600,000, in Salem, with a pool": what was understood, short enough for a sentence. */
function describeWish(understood: readonly Constraint[]): string {
  return understood
    .filter(({ key, label }) => key !== 'text' && label !== 'For sale')
    .map(({ key, label }) =>
      key === 'features' && !/^(?:near|in|on|by|no|close|walk)/iu.test(label)
        ? `with ${lowerFirst(label)}`
        : lowerFirst(label),
    )
    .join(', ');
}

function literalsOf(found: Found, wish: string, places: readonly string[]): string[] {
  return [
    wish,
    ...found.understood.map(({ label }) => label),
    found.relaxed?.label ?? '',
    ...places,
  ].filter(Boolean);
}

/** "Up to $600,000" goes on in a sentence, "USB" would not. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
