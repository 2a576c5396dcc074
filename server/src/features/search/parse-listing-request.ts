import type { ListingQuery } from '@katek/sdk/protocol';
import { foldText } from '../properties/index.ts';
import { correctWords, leftoverWords } from './correct-words.ts';
import { describeQuery } from './describe-query.ts';
import type { ListingRequest, Understanding } from './listing-request.ts';
import { readAreas } from './read-areas.ts';
import { corrected, findCorrections, restates } from './read-correction.ts';
import { readCounts, readTightPair } from './read-counts.ts';
import { readDates } from './read-dates.ts';
import { readFeatures } from './read-features.ts';
import { withOwnPlaces } from './read-foreign-places.ts';
import { readKinds } from './read-kinds.ts';
import { readPlaces } from './read-places.ts';
import { impliedOffer, readPrices } from './read-prices.ts';
import { readReference } from './read-reference.ts';
import { readLeadKinds, readSubTypes } from './read-sub-types.ts';
import { readWater } from './read-water.ts';
import { readUnread, refusedWords } from './read-unread.ts';
import { readYears } from './read-years.ts';
import { readFollowUp, refine, type FollowUp } from './refine-query.ts';
import { Draft } from './request-draft.ts';

/** Longest part of a message that is read; what a visitor wants stands before it. */
const textLengthMax = 2000;

/**
 * What a visitor's message asks for, without a model. Never throws, takes well under a millisecond, and reads only
 * what the message says and the organization has: nothing is guessed, and a place that is unknown is named as such.
 */
export function parseListingRequest(request: ListingRequest): Understanding {
  for (const { before, after } of findCorrections(request.text.slice(0, textLengthMax))) {
    const alone = { ...request, previous: null };
    const second = readOnce({ ...alone, text: after });
    if (!restates(readOnce({ ...alone, text: before }).query, second.query)) continue;
    const first = readOnce({ ...request, text: before });
    const query = corrected(first.query, second.query);
    return {
      ...first,
      query,
      understood: describeQuery(query, request.currency, request.locale),
      leftover: unique([...first.leftover, ...second.leftover]),
      unread: unique([...first.unread, ...second.unread]),
      unresolvedPlaces: second.query.places ? second.unresolvedPlaces : first.unresolvedPlaces,
      isSearch: true,
    };
  }
  return readOnce(request);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function readOnce(request: ListingRequest): Understanding {
  const { vocabulary, previous } = request;
  const written = request.text.slice(0, textLengthMax).replaceAll(/\p{Cc}/gu, ' ');
  const text = withOwnPlaces(written, vocabulary.places);
  const reference = readReference(text, vocabulary.places);
  const pointed = blank(text, reference.spans);
  // Days, years and areas first: to whoever looks for money, their figures look like sums.
  const figures = new Draft(foldText(pointed));
  readDates(figures, request.now, request.region);
  readYears(figures, request.now);
  readAreas(figures);
  readTightPair(figures);
  const unpriced = keepCapitals(pointed, figures.text);
  const prices = readPrices({ ...request, text: unpriced });
  const original = blank(unpriced, prices.spans);
  const draft = new Draft(foldText(original));
  Object.assign(draft.query, figures.query);
  const followUp = readFollowUp(draft);
  readWater(draft, vocabulary.places);
  const { places, without, unresolved } = readPlaces(
    draft,
    original,
    vocabulary.places,
    request.region,
  );
  const spelled = new Draft(correctWords(draft.text, vocabulary.places));
  Object.assign(spelled.query, draft.query);
  readAreas(spelled);
  readCounts(spelled, request.region);
  readKinds(spelled);
  if (prices.query.offer) spelled.query.offer ??= prices.query.offer;
  readLeadKinds(spelled);
  const { isDropped } = readFeatures(spelled);
  readSubTypes(spelled, request.region);
  const said: ListingQuery = { ...spelled.query, ...prices.query };
  const offer = spelled.query.offer ?? prices.query.offer ?? impliedOffer(said, vocabulary.prices);
  if (offer) said.offer = offer;
  settleStudio(said, /\bstudios? (?:or|\/) |\bor (?:an? )?studios?\b/i.test(text));
  // "Space for three cars in the garage" has said the garage.
  if (said.GarageSpaces && said.features?.includes('garage'))
    said.features = said.features.filter((feature) => feature !== 'garage');
  if (said.features?.length === 0) delete said.features;
  if (prices.query.AssociationFee === undefined && spelled.query.AssociationFee) {
    said.AssociationFee = spelled.query.AssociationFee;
  }
  // A place that is unknown stays in the query: a search for it finds nothing, which is the truth.
  const named = [...places, ...unresolved].slice(0, 20);
  if (named.length > 0) said.places = named;
  if (without.length > 0) said.withoutPlaces = without;
  const unread = readUnread(spelled, original);
  const refused = refusedWords(unread);
  const leftover = leftoverWords(spelled).filter((word) => !refused.has(word));
  if (leftover.length > 0) said.text = leftover.join(' ');
  if (isExtreme(said) && isPlainCount(said)) said.BedroomsTotal = exactly(said.BedroomsTotal);

  const hasConstraint = Object.keys(said).some((key) => key !== 'text' && key !== 'limit');
  const isFollowUp =
    Boolean(previous) &&
    !followUp.isFresh &&
    !isWhole(said, followUp, previous) &&
    (followUp.isFound || !standsAlone(said, request.text)) &&
    (hasConstraint || followUp.isFound || isDropped.size > 0);
  const query =
    isFollowUp && previous
      ? refine({ previous, said, followUp, isDropped, shown: request.shown ?? [] })
      : refine({ previous: {}, said, followUp, isDropped, shown: request.shown ?? [] });
  return {
    query,
    understood: describeQuery(query, request.currency, request.locale),
    leftover,
    unread,
    isFollowUp,
    isSearch:
      hasConstraint ||
      (reference.reference === null && (followUp.isFound || wishToSee.test(original))),
    unresolvedPlaces: unresolved,
    reference: reference.reference,
    isLikeReference: reference.isLike,
  };
}

const wishToSee =
  /\b(?:looking for|look for|search(?:ing)? for|show me|find me|do you have|have you got|any(?:thing)? (?:available|for sale|to rent)|what do you have|what(?:'s| is) available|listings?|homes|houses|apartments|condos|properties|busco|buscando|quiero|suche|cherche|szukam)\b/i;

/** "What about a 3 bed house in Salem under 500k?" opens like a refinement and leaves nothing to refine. */
function isWhole(
  said: ListingQuery,
  { isAddition, changes }: FollowUp,
  previous: ListingQuery | null | undefined,
): boolean {
  const hasKind = said.PropertySubType !== undefined || said.BedroomsTotal !== undefined;
  return (
    !isAddition &&
    changes.every((change) => change === 'instead') &&
    hasKind &&
    said.ListPrice !== undefined &&
    (said.places !== undefined ||
      (said.offer !== undefined &&
        said.offer !== previous?.offer &&
        (previous?.offer !== undefined || said.offer === 'rent')))
  );
}

/** A message that names what and where, or asks afresh, is a new search and not a refinement of the last. */
function standsAlone(said: ListingQuery, text: string): boolean {
  const isAsking =
    /\b(?:show me|find me|looking for|search for|i want|i need|i'm after|busco|quiero|do you have)\b/i.test(
      text,
    );
  const hasPlace = said.places !== undefined;
  const hasKind =
    said.PropertySubType !== undefined ||
    said.BedroomsTotal !== undefined ||
    /\b(?:homes?|houses?|propert(?:y|ies))\b/i.test(text);
  return hasKind && (hasPlace || (isAsking && said.ListPrice !== undefined));
}

/** The message as written, without what was read in its folded text; where folding moved the letters, that text itself. */
function keepCapitals(text: string, read: string): string {
  if (text.length !== read.length) return read;
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const isTaken = read[at] === ' ' || read[at] === '|';
    kept += isTaken ? read[at] : text[at];
  }
  return kept;
}

function blank(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let result = text;
  for (const { start, end } of spans) {
    result = `${result.slice(0, start)}${' |'.padEnd(end - start, ' ').slice(0, end - start)}${result.slice(end)}`;
  }
  return result;
}

/** "A studio or one bedroom" is up to one bedroom: as a kind, the studio would exclude the other. */
function settleStudio(said: ListingQuery, isAlternative: boolean): void {
  if (!isAlternative || !said.BedroomsTotal || !said.PropertySubType?.includes('Studio')) return;
  said.BedroomsTotal = { min: 0, max: said.BedroomsTotal.max ?? said.BedroomsTotal.min ?? 1 };
  const kinds = said.PropertySubType.filter((kind) => kind !== 'Studio');
  if (kinds.length > 0) said.PropertySubType = kinds;
  else delete said.PropertySubType;
}

function isExtreme({ sort }: ListingQuery): boolean {
  return sort === 'priceAscending' || sort === 'priceDescending' || sort === 'areaDescending';
}

function isPlainCount({ BedroomsTotal }: ListingQuery): boolean {
  return BedroomsTotal?.min !== undefined && BedroomsTotal.max === undefined;
}

/** "The cheapest three-bedroom" is one of three bedrooms; ordered by price, a larger one would only come in its way. */
function exactly(range: { min?: number; max?: number } | undefined): {
  min?: number;
  max?: number;
} {
  return range?.min === undefined ? {} : { min: range.min, max: range.min };
}
