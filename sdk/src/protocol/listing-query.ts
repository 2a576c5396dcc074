import { Type, type Static } from 'typebox';
import { Currency, Nullable, OneOf, Uuid } from './schema.ts';
import { areaUnits, ListingCard, lotSizeUnits, propertySubTypes } from './property.ts';

/** Inclusive bounds; a bound that is absent does not bind. */
const Range = Type.Object(
  {
    min: Type.Optional(Type.Number({ minimum: 0 })),
    max: Type.Optional(Type.Number({ minimum: 0 })),
  },
  { additionalProperties: false },
);
export type Range = Static<typeof Range>;

/** Inclusive days, `YYYY-MM-DD`; a bound that is absent does not bind. */
const DateRange = Type.Object(
  {
    min: Type.Optional(Type.String({ format: 'date' })),
    max: Type.Optional(Type.String({ format: 'date' })),
  },
  { additionalProperties: false },
);
export type DateRange = Static<typeof DateRange>;

/** Orders other than by how well a listing fits. */
export const listingSorts = [
  'relevance',
  'priceAscending',
  'priceDescending',
  'newest',
  'areaDescending',
  'bedroomsDescending',
] as const;
export type ListingSort = (typeof listingSorts)[number];

/**
 * What a visitor is looking for: the one language that the built-in parser and the model's search tool both fill.
 * Every constraint binds; the search itself relaxes one, and says which, when nothing fits.
 */
export const ListingQuery = Type.Object(
  {
    offer: Type.Optional(OneOf(['sale', 'rent'])),
    /** Any of these. */
    PropertySubType: Type.Optional(Type.Array(OneOf(propertySubTypes), { maxItems: 10 })),
    /** None of these; a listing that names no kind is not excluded. */
    withoutPropertySubType: Type.Optional(Type.Array(OneOf(propertySubTypes), { maxItems: 10 })),
    /** In whole units of `currency`. */
    ListPrice: Type.Optional(Range),
    /** Absent: the organization's own currency. */
    currency: Type.Optional(Currency),
    BedroomsTotal: Type.Optional(Range),
    /** Half bathrooms count 0.5. */
    bathrooms: Type.Optional(Range),
    LivingArea: Type.Optional(
      Type.Object(
        { ...Range.properties, units: OneOf(areaUnits) },
        { additionalProperties: false },
      ),
    ),
    LotSizeArea: Type.Optional(
      Type.Object(
        { ...Range.properties, units: OneOf(lotSizeUnits) },
        { additionalProperties: false },
      ),
    ),
    YearBuilt: Type.Optional(Range),
    StoriesTotal: Type.Optional(Range),
    GarageSpaces: Type.Optional(Range),
    /** `{ max: 0 }` asks for no owners' association. */
    AssociationFee: Type.Optional(Range),
    /**
     * When one can move in: `max` asks for what is free by then, `min` for what is free no earlier. A listing that
     * states no date is free now.
     */
    AvailabilityDate: Type.Optional(DateRange),
    /** When it came on the market: "listed this week" is a `min`. */
    ListingContractDate: Type.Optional(DateRange),
    /** Has a public open house on one of these days; `{}` asks for any that is to come. */
    openHouse: Type.Optional(DateRange),
    /**
     * Towns, neighbourhoods, postal codes, streets or landmarks, any of them, as the visitor wrote them; resolved
     * against the organization's own. "Indio area", "Indio within 5 miles" and "north of Indio" widen or point.
     */
    places: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
    /** Places to leave out. */
    withoutPlaces: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
    /** Words of the closed vocabulary `listingFeatures` of the server; all of them. Each may offer alternatives joined by `|`. */
    features: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 })),
    withoutFeatures: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 })),
    /** What is left of the request in free words; orders the results and never excludes one. */
    text: Type.Optional(Type.String({ maxLength: 1000 })),
    /** Order by likeness to this listing, which is itself left out. */
    similarTo: Type.Optional(Uuid),
    sort: Type.Optional(OneOf(listingSorts)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  },
  { $id: 'ListingQuery', additionalProperties: false },
);
export type ListingQuery = Static<typeof ListingQuery>;

/** One constraint of a query in words a visitor reads: shown as a chip, named when it is relaxed. */
export const Constraint = Type.Object(
  {
    /** The query's own key, such as `ListPrice` or `features`. */
    key: Type.String(),
    /** Which one of several: a feature's word, a place, a subtype; `null` where the key holds one thing only. */
    value: Nullable(Type.String()),
    label: Type.String(),
  },
  { $id: 'Constraint', additionalProperties: false },
);
export type Constraint = Static<typeof Constraint>;

/** Wishes to take out of the search so far: each a chip without its label. */
export const Refinement = Type.Object(
  {
    remove: Type.Array(
      Type.Object(
        {
          key: Type.String({ maxLength: 60 }),
          value: Nullable(Type.String({ maxLength: 200 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { $id: 'Refinement', additionalProperties: false },
);
export type Refinement = Static<typeof Refinement>;

/** Search by words, by query or by both: what `query` says wins over what is read from `text`. */
export const PropertySearch = Type.Object(
  {
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    query: Type.Optional(ListingQuery),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  },
  { $id: 'PropertySearch', additionalProperties: false },
);
export type PropertySearch = Static<typeof PropertySearch>;

/** Homes on offer like one home, the most alike first. */
export const SimilarProperties = Type.Object(
  { items: Type.Array(ListingCard, { maxItems: 10 }) },
  { $id: 'SimilarProperties', additionalProperties: false },
);
export type SimilarProperties = Static<typeof SimilarProperties>;

/** What a search found, how it was understood, and what was let go. */
export const PropertySearchResult = Type.Object(
  {
    items: Type.Array(ListingCard),
    /** How many listings fit, of which `items` are the first. */
    total: Type.Integer(),
    query: ListingQuery,
    understood: Type.Array(Constraint),
    /** The constraint that was let go because nothing fitted it; `items` fit all the others. */
    relaxed: Nullable(Constraint),
    /** Other constraints that could be let go instead, each with the number of listings that would then fit. */
    alternatives: Type.Array(
      Type.Object(
        { constraint: Constraint, total: Type.Integer() },
        { additionalProperties: false },
      ),
    ),
    /** Words of the text that look like a constraint and could not be turned into one; no listing was excluded by them. */
    unread: Type.Array(Type.String()),
  },
  { $id: 'PropertySearchResult', additionalProperties: false },
);
export type PropertySearchResult = Static<typeof PropertySearchResult>;
