import type { ListingQuery } from '@katek/sdk/protocol';
import type { ShownListing } from './listing-request.ts';
import type { Draft } from './request-draft.ts';

/** How a message changes the search before it, besides what it names. */
export interface FollowUp {
  readonly isFound: boolean;
  /** "Start over", "new search". */
  readonly isFresh: boolean;
  /** "Also in Corona": added to what was asked, not instead of it. */
  readonly isAddition: boolean;
  readonly changes: readonly Change[];
  /** "Any price", "anywhere is fine": constraints that no longer hold. */
  readonly lifted: readonly (keyof ListingQuery)[];
}

type Change =
  | 'cheaper'
  | 'dearer'
  | 'bigger'
  | 'smaller'
  | 'moreBedrooms'
  | 'fewerBedrooms'
  | 'newer'
  | 'more'
  | 'instead';

export function readFollowUp(draft: Draft): FollowUp {
  const changes: Change[] = [];
  for (const [change, pattern] of changePatterns) {
    if (draft.take(pattern)) changes.push(change);
  }
  const lifted: (keyof ListingQuery)[] = [];
  for (const [key, pattern] of liftPatterns) {
    if (draft.take(pattern)) lifted.push(key);
  }
  const isAddition = draft.take(
    /\b(?:also|as well|too(?= *(?:$|[,.;!?|]|please))|additionally|and also|tambien|auch|aussi|tambem)\b|\b(?:(?:i'm|we're|am|are) )?open to\b|\b(?:would|could|might) (?:also )?consider\b/g,
  );
  const isFresh = draft.take(
    /\b(?:start over|start again|new search|forget (?:that|it|about that|all that)|reset|from scratch|never ?mind)\b/g,
  );
  const isOpening =
    /^[\s|]*(?:(?:and|but|or|only|just|now|ok(?:ay)?|what about|how about|what if|with|without|in|y|pero|solo|con|sin|any|same|make it|nur|mit)\b)/.test(
      draft.text,
    );
  return {
    isFound: changes.length > 0 || lifted.length > 0 || isAddition || isOpening,
    isFresh,
    isAddition,
    changes,
    lifted,
  };
}

const indifferent = String.raw`(?:doesn'?t|does not|don'?t) (?:really )?matter|(?:is|are) (?:fine|ok(?:ay)?|good|open|flexible|not important|no issue|unimportant)`;
const anything = (words: string, more = '$^') =>
  new RegExp(
    String.raw`\b(?:any|whatever|no matter (?:the|what)) (?:${words})(?: (?:is|would be) (?:fine|ok(?:ay)?|good))?\b(?! (?:but|except|below|under|over|in|near))|\b(?:the )?(?:${words}) (?:${indifferent})\b|${more}`,
    'g',
  );

const liftPatterns: readonly (readonly [keyof ListingQuery, RegExp])[] = [
  [
    'ListPrice',
    anything(
      'prices?|budget|price range',
      String.raw`\b(?:no (?:price|budget) limit|money is no (?:object|problem)|forget (?:about )?the (?:price|budget)|ignore the (?:price|budget))\b`,
    ),
  ],
  [
    'places',
    anything(
      'town|city|area|location|neighbou?rhood|place|suburb|district|zip',
      String.raw`\b(?:anywhere|everywhere|wherever)(?: (?:is|would be) (?:fine|ok(?:ay)?|good)| else| works)?(?= *(?:$|[,.;!?]))|\bforget (?:about )?the (?:area|location|town|city)\b`,
    ),
  ],
  [
    'PropertySubType',
    anything('kind|type|sort|style|kind of home|property type|type of (?:home|property)'),
  ],
  ['BedroomsTotal', anything('number of (?:bed)?rooms|bedroom count|bedrooms|beds')],
  ['bathrooms', anything('number of bath(?:room)?s|bath(?:room)?s')],
  ['LivingArea', anything('size|square footage|area size')],
  ['AvailabilityDate', anything('date|move-in date|moving date|time')],
];

const changePatterns: readonly (readonly [Change, RegExp])[] = [
  [
    'cheaper',
    /\b(?:something |anything |any |a bit |a little )?(?:cheaper|less expensive|lower(?:[- ]priced| price)?|more affordable|mas barat[oa]s?|mas economic[oa]s?|billiger|gunstiger|(?<!\ble |\bla |\bles )moins cher|tansz\w*)(?: (?:ones?|options?|homes?))?\b|\btoo (?:expensive|much|pricey)\b/g,
  ],
  [
    'dearer',
    /\b(?:something |a bit |a little )?(?:more expensive|pricier|higher[- ]end|more upscale|fancier|mas car[oa]s?)\b(?! than)/g,
  ],
  [
    'bigger',
    /\b(?:something |a bit |a little |anything )?(?:bigger|larger|roomier|more space|more spacious|mas grandes?|grosser)(?: (?:ones?|options?|homes?|house|place))?\b(?! (?:than|yard|garden|lot|pool|kitchen))|\btoo small\b/g,
  ],
  [
    'smaller',
    /\b(?:something |a bit |a little )?(?:smaller|more compact|mas pequen[oa]s?|kleiner)(?: (?:ones?|options?|homes?|house|place))?\b(?! (?:than|yard|garden|lot))|\btoo big\b/g,
  ],
  [
    'moreBedrooms',
    /(?<!\bor )(?<!\d )\b(?:(?:at least )?(?:another|one more|an extra|an additional) (?:bed ?room|bed)|more (?:bed)?rooms|more beds|mas recamaras|mas habitaciones)\b/g,
  ],
  ['fewerBedrooms', /(?<!\bor )\b(?:fewer|less) (?:bed)?(?:rooms|beds|bedrooms)\b/g],
  ['newer', /\b(?:something |anything )?newer\b(?! than)/g],
  [
    'more',
    /\b(?:what else|anything else|something else|any (?:others?|more)|show (?:me )?(?:more|others)|more (?:options|homes|houses|listings|results|like (?:this|these|that))|other (?:options|ones|homes|listings)|others|next ones|que mas|algo mas)\b/g,
  ],
  ['instead', /\b(?:instead|rather)\b/g],
];

interface Refinement {
  readonly previous: ListingQuery;
  readonly said: ListingQuery;
  readonly followUp: FollowUp;
  readonly isDropped: ReadonlySet<string>;
  readonly shown: readonly ShownListing[];
}

/** The previous query with what was said put over it: what is named again replaces, features add up. */
export function refine({ previous, said, followUp, isDropped, shown }: Refinement): ListingQuery {
  const { places, features, withoutFeatures, ...rest } = said;
  const query: ListingQuery = { ...previous, ...rest };
  for (const key of followUp.lifted) if (said[key] === undefined) delete query[key];
  // "No condos after all" leaves the other kinds that were asked for.
  if (said.withoutPropertySubType && !said.PropertySubType && previous.PropertySubType) {
    const refusedKinds = new Set(said.withoutPropertySubType);
    const left = previous.PropertySubType.filter((kind) => !refusedKinds.has(kind));
    if (left.length > 0) query.PropertySubType = left;
    else delete query.PropertySubType;
    if (left.length > 0) delete query.withoutPropertySubType;
  }
  if (followUp.isAddition && said.PropertySubType && previous.PropertySubType) {
    const kinds = new Set([...previous.PropertySubType, ...said.PropertySubType]);
    query.PropertySubType = [...kinds].slice(0, 10);
  }
  if (said.withoutPlaces)
    query.withoutPlaces = unique([...(previous.withoutPlaces ?? []), ...said.withoutPlaces]);
  if (said.ListPrice === undefined && isOtherOffer(previous, said)) {
    delete query.ListPrice;
    if (said.currency === undefined) delete query.currency;
  }
  if (said.text === undefined) delete query.text;
  if (places) {
    const named = new Set(places);
    const out = (query.withoutPlaces ?? []).filter((place) => !named.has(place));
    if (out.length > 0) query.withoutPlaces = out;
    else delete query.withoutPlaces;
  }
  if (places)
    query.places = followUp.isAddition ? unique([...(previous.places ?? []), ...places]) : places;
  // "Without the garage" takes an earlier wish back; only what was never asked for is then unwanted.
  const asked = new Set((previous.features ?? []).flatMap((feature) => feature.split('|')));
  const refused = new Set([...(withoutFeatures ?? []), ...isDropped]);
  if (refused.has('garage')) delete query.GarageSpaces;
  const kept = (previous.features ?? []).filter(
    (feature) => !feature.split('|').some((name) => refused.has(name)),
  );
  setList(query, 'features', unique([...kept, ...(features ?? [])]));
  const wanted = new Set((features ?? []).flatMap((feature) => feature.split('|')));
  const stillRefused = (previous.withoutFeatures ?? []).filter(
    (name) => !wanted.has(name) && !isDropped.has(name),
  );
  setList(
    query,
    'withoutFeatures',
    unique([...stillRefused, ...(withoutFeatures ?? []).filter((name) => !asked.has(name))]),
  );
  for (const change of followUp.changes) applyChange(query, change, shown, said);
  return query;
}

/** Six hundred thousand is a price, and two thousand a rent: who goes from buying to renting names the sum anew. */
function isOtherOffer(previous: ListingQuery, said: ListingQuery): boolean {
  if (!said.offer || previous.offer === said.offer) return false;
  if (previous.offer) return true;
  const sum = previous.ListPrice?.max ?? previous.ListPrice?.min ?? 0;
  return said.offer === 'rent' && sum >= rentsMax;
}

/** No home's monthly rent in any currency we know, and below every price. */
const rentsMax = 50_000;

function applyChange(
  query: ListingQuery,
  change: Change,
  shown: readonly ShownListing[],
  said: ListingQuery,
): void {
  const prices = numbers(shown.map((listing) => listing.ListPrice));
  const areas = numbers(shown.map((listing) => listing.LivingArea ?? null));
  const units = shown.find((listing) => listing.LivingAreaUnits)?.LivingAreaUnits ?? 'SquareFeet';
  const bedrooms =
    query.BedroomsTotal?.min ??
    Math.min(...numbers(shown.map((listing) => listing.BedroomsTotal ?? null)));
  if (change === 'cheaper' && !said.ListPrice) {
    const below = prices.length > 0 ? Math.min(...prices) - 1 : null;
    const limit =
      below ?? (query.ListPrice?.max === undefined ? null : Math.round(query.ListPrice.max * 0.85));
    if (limit === null) query.sort = 'priceAscending';
    else query.ListPrice = withoutCrossing({ ...query.ListPrice, max: Math.max(limit, 0) }, 'min');
  }
  if (change === 'dearer' && !said.ListPrice) {
    const above = prices.length > 0 ? Math.max(...prices) + 1 : (query.ListPrice?.max ?? null);
    if (above === null) query.sort = 'priceDescending';
    else query.ListPrice = { min: above };
  }
  if (change === 'bigger' && !said.LivingArea) {
    if (areas.length > 0) query.LivingArea = { min: Math.max(...areas) + 1, units };
    else query.sort = 'areaDescending';
  }
  if (change === 'smaller' && !said.LivingArea && areas.length > 0) {
    query.LivingArea = { max: Math.min(...areas) - 1, units };
  }
  if (change === 'moreBedrooms' && Number.isFinite(bedrooms))
    query.BedroomsTotal = { min: bedrooms + 1 };
  if (change === 'fewerBedrooms' && Number.isFinite(bedrooms))
    query.BedroomsTotal = { max: Math.max(bedrooms - 1, 0) };
  if (change === 'newer') query.sort = 'newest';
}

function withoutCrossing(range: { min?: number; max?: number }, drop: 'min' | 'max') {
  if (range.min === undefined || range.max === undefined || range.min <= range.max) return range;
  const { [drop]: _crossed, ...rest } = range;
  return rest;
}

function numbers(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].slice(0, 20);
}

function setList(query: ListingQuery, key: 'features' | 'withoutFeatures', values: string[]): void {
  if (values.length > 0) query[key] = values;
  else delete query[key];
}
