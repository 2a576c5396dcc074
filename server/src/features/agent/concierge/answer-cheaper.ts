import type { ListingCard, ListingQuery } from '@katek/sdk/protocol';
import { withoutUnknown } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { aDraft, type Draft } from './draft.ts';
import { price, shortAddress } from './format.ts';
import type { Concession } from './phrases/index.ts';
import {
  foundHomes,
  literalsOf,
  searchFor,
  show,
  suggestionsFor,
  whatIsSpecial,
  type Searching,
} from './tell-found.ts';

/**
 * "Something cheaper" than the home spoken of, or than all that are shown. When the wish leaves nothing, the first
 * single concession that does is shown at once. `null`: a sum was named, so it is a search like any other.
 */
export async function answerCheaper(
  searching: Searching,
  query: ListingQuery,
): Promise<Draft | null> {
  const { scene, voice, phrases } = searching;
  const reference = await referenceOf(scene);
  const below = reference?.ListPrice ?? null;
  if (!reference || below === null || query.ListPrice?.max !== below - 1) return null;
  const found = await searchFor(searching, { query });
  if (found.items.length > 0 && !found.relaxed) {
    scene.memory.query = withoutUnknown(found);
    show(scene, found);
    const lines = [
      phrases.cheaperFound(voice, foundHomes(found, phrases)),
      whatIsSpecial(searching, found),
    ];
    return aDraft(lines.filter(Boolean).join(' '), {
      listings: found.items,
      understood: found.understood,
      literals: literalsOf(found, []),
      suggestions: suggestionsFor(searching, found),
    });
  }
  const least = {
    address: shortAddress(reference, phrases),
    price: price(reference, phrases) ?? '',
  };
  const none = phrases.nothingCheaper(voice, least);
  const exclude = [...new Set([...scene.memory.shownListingIds, ...scene.memory.seenListingIds])];
  for (const { concession, relaxed } of concessions(query)) {
    const others = await searchFor(searching, { query: relaxed, exclude });
    if (others.items.length === 0 || others.relaxed) continue;
    // The wish stays as it was said; the concession is an offer, and not the visitor's.
    show(scene, others);
    return aDraft(`${none} ${phrases.cheaperIf(voice, concession, others.items.length)}`, {
      listings: others.items,
      understood: others.understood,
      literals: literalsOf(others, []),
      suggestions: suggestionsFor(searching, others),
    });
  }
  scene.memory.pending = { kind: 'offerHuman' };
  const said = `cheapest:${reference.id}`;
  const isSaid = scene.memory.asked.includes(said);
  if (!isSaid) scene.memory.asked.push(said);
  return aDraft(`${none} ${phrases.offerNotice(voice)}`, {
    listings: isSaid ? [] : [reference],
    literals: literalsOf(found, []),
    suggestions: [phrases.suggestions.human, phrases.suggestions.viewing],
  });
}

/** The home that "cheaper" compares with. */
async function referenceOf(scene: Scene): Promise<ListingCard | null> {
  const cards = await scene.comparable();
  const [least] = cards
    .filter(({ ListPrice }) => ListPrice !== null)
    .toSorted((a, b) => (a.ListPrice ?? 0) - (b.ListPrice ?? 0));
  return least ?? null;
}

/** One wish let go at a time, the one that costs a visitor least first. */
function* concessions(
  query: ListingQuery,
): Generator<{ concession: Concession; relaxed: ListingQuery }, void> {
  const { places, features, PropertySubType: kinds, BedroomsTotal: beds, bathrooms } = query;
  if (places?.length) {
    const around = places.map((name) =>
      / (?:area|within .*)$/u.test(name) ? name : `${name} area`,
    );
    yield { concession: 'nearby', relaxed: { ...query, places: around } };
  }
  if (features?.length) {
    const { features: _gone, ...relaxed } = query;
    yield { concession: 'features', relaxed };
  }
  if (beds?.min !== undefined && beds.min > 1)
    yield { concession: 'bedrooms', relaxed: { ...query, BedroomsTotal: { min: beds.min - 1 } } };
  if (kinds?.length) {
    const { PropertySubType: _gone, ...relaxed } = query;
    yield { concession: 'kind', relaxed };
  }
  if (bathrooms) {
    const { bathrooms: _gone, ...relaxed } = query;
    yield { concession: 'bathrooms', relaxed };
  }
  if (places?.length) {
    const { places: _gone, ...relaxed } = query;
    yield { concession: 'town', relaxed };
  }
}
