import { Type, type Static } from 'typebox';
import { Nullable, Page, Timestamp, Uuid } from './schema.ts';

/** A source of listings, such as an MLS, and the rules under which it gives them. */
export const Feed = Type.Object(
  {
    id: Uuid,
    /** The listings' `OriginatingSystemName`; without one `manual`, or the kind of the file they were imported from. */
    name: Type.String(),
    /**
     * Whether the words and figures of its listings may be given to a language model or an outside embedder. When not,
     * visitors find these homes and see their cards as any others, and the built-in concierge answers about them.
     */
    llmAllowed: Type.Boolean(),
    /** Shown with each of its listings. */
    disclaimer: Nullable(Type.String({ maxLength: 2000 })),
    /** Shown as `AttributionContact` with listings that name none. */
    attribution: Nullable(Type.String({ maxLength: 200 })),
    listings: Type.Integer({ minimum: 0 }),
    /** When one of its listings was last imported or changed; `null` when it has none. */
    listingsUpdatedAt: Nullable(Timestamp),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'Feed', additionalProperties: false },
);
export type Feed = Static<typeof Feed>;

export const FeedPage = Page(Feed, 'FeedPage');
export type FeedPage = Static<typeof FeedPage>;

const { llmAllowed, disclaimer, attribution } = Feed.properties;

/** Only the fields given change. */
export const FeedPatch = Type.Object(
  { ...Type.Partial(Type.Object({ llmAllowed, disclaimer, attribution })).properties },
  { $id: 'FeedPatch', additionalProperties: false, minProperties: 1 },
);
export type FeedPatch = Static<typeof FeedPatch>;
