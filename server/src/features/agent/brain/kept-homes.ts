import type { ListingFacts } from '../ledger.ts';
import type { Scene } from '../scene.ts';
import type { TranscriptEntry } from '../turn.ts';

/** How many messages of a talk a model reads. */
export const messagesMax = 24;

/** Homes of this talk that no model may read of, because their feed forbids it or because they are gone. */
export interface KeptHomes {
  /** What a model may read of an entry: nothing that was said about such a home, and its reference for its name. */
  conceal(entry: TranscriptEntry): string;
  /** The home of the page that the visitor is on. */
  readonly onPage: ListingFacts | null;
}

/** Asked before the talk is put into words for a model. */
export async function findKeptHomes(scene: Scene): Promise<KeptHomes> {
  const { ledger, memory, tools, turn } = scene;
  const entries = turn.transcript.slice(-messagesMax);
  const ids = [
    ...new Set([
      ...entries.flatMap(({ listings }) => listings.map(({ id }) => id)),
      ...memory.seenListingIds,
    ]),
  ];
  // The visitor waits for the first word: nothing is asked about no homes.
  const open = new Set(tools.openToModels && ids.length > 0 ? await tools.openToModels(ids) : ids);
  const kept = new Set(ids.filter((id) => !open.has(id)));
  await scene.load([...kept].filter((id) => !ledger.get(id)));
  const onPage = await keptOnPage(scene);
  if (onPage) kept.add(onPage.card.id);
  const homes = [...kept].flatMap((id) => ledger.get(id) ?? []);
  const names = homes.map((facts) => ({ facts, pattern: namePattern(facts) }));

  function conceal({ role, text, listings }: TranscriptEntry): string {
    const named = names.filter(({ pattern }) => pattern.test(text));
    if (role === 'visitor') {
      return named.reduce(
        (told, { facts, pattern }) =>
          told.replaceAll(new RegExp(pattern, 'giu'), ledger.reference(facts.card.id)),
        text,
      );
    }
    const about = listings.filter(({ id }) => kept.has(id)).map(({ id }) => id);
    if (about.length === 0 && named.length === 0) return text;
    const told = new Set([...about, ...named.map(({ facts }) => facts.card.id)]);
    const references = [...told].flatMap((id) => (ledger.get(id) ? [ledger.reference(id)] : []));
    return references.length > 0
      ? `(The visitor was told about ${references.join(', ')}.)`
      : '(The visitor was told about a home that is gone.)';
  }

  return { conceal, onPage };
}

async function keptOnPage({ ledger, tools, turn }: Scene): Promise<ListingFacts | null> {
  const number = turn.page?.listingId;
  if (!number) return null;
  const facts = ledger.resolve(number) ?? (await tools.findListing(number));
  if (facts?.llmAllowed !== false) return null;
  ledger.add(facts.card, facts.details, false);
  return facts;
}

/** How a talk may name the home: by its address, the street alone, its numbers or its page. */
function namePattern({ card, details }: ListingFacts): RegExp {
  const address = card.UnparsedAddress;
  const names = [address, address?.split(',')[0], card.ListingId, details?.ListingKey, card.url]
    .flatMap((name) => name?.trim() ?? [])
    .filter((name) => name.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
  return names.length > 0
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
    : /(?!)/u;
}
