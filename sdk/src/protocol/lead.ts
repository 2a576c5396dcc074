import { Type, type Static } from 'typebox';
import { Currency, Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

export const leadIntents = ['buy', 'rent', 'sell', 'invest'] as const;
export type LeadIntent = (typeof leadIntents)[number];

/** What the visitor told about themselves and their wish. Absent: not said. */
export const LeadFacts = Type.Object(
  {
    name: Nullable(Type.String({ maxLength: 200 })),
    email: Nullable(Type.String({ maxLength: 320 })),
    /** E.164. */
    phone: Nullable(Type.String({ maxLength: 20 })),
    intent: Nullable(OneOf(leadIntents)),
    /** In whole units of `currency`. */
    budgetMin: Nullable(Type.Number({ minimum: 0 })),
    budgetMax: Nullable(Type.Number({ minimum: 0 })),
    currency: Nullable(Currency),
    budgetPeriod: Nullable(OneOf(['month', 'week', 'year'])),
    /** The fewest wanted. */
    bedrooms: Nullable(Type.Number()),
    bathrooms: Nullable(Type.Number()),
    areas: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 }),
    /** The visitor's own words. */
    timeframe: Nullable(Type.String({ maxLength: 200 })),
    /** `asap`, `<1m`, `1-3m`, `3-6m`, `6-12m`, `>12m`, `date:YYYY-MM-DD` or `season:…`. */
    timeframeRange: Nullable(Type.String({ maxLength: 40 })),
  },
  { $id: 'LeadFacts', additionalProperties: false },
);
export type LeadFacts = Static<typeof LeadFacts>;

/** Something the visitor asked a person to do. */
export const LeadRequest = Type.Object(
  {
    kind: OneOf(['human', 'viewing']),
    listingId: Nullable(Uuid),
    /** The visitor's own words about the time. */
    preferredTime: Nullable(Type.String({ maxLength: 200 })),
    /** The viewing that came of it, when the visitor chose one of the offered times. */
    viewingId: Nullable(Uuid),
    at: Timestamp,
  },
  { $id: 'LeadRequest', additionalProperties: false },
);
export type LeadRequest = Static<typeof LeadRequest>;

/** How promising a lead is, from 0 to 100, with the reasons that make it up. */
export const LeadScore = Type.Object(
  {
    total: Type.Integer({ minimum: 0, maximum: 100 }),
    /** How well the wish is known and can be served. */
    fit: Type.Integer({ minimum: 0, maximum: 100 }),
    /** How soon they want to act. */
    urgency: Type.Integer({ minimum: 0, maximum: 100 }),
    reasons: Type.Array(
      Type.Object(
        {
          part: OneOf(['fit', 'urgency']),
          points: Type.Integer(),
          text: Type.String(),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'LeadScore', additionalProperties: false },
);
export type LeadScore = Static<typeof LeadScore>;

export const leadStatuses = ['new', 'contacted', 'qualified', 'won', 'lost'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** A visitor who left a way to be reached, or asked for a person. */
export const Lead = Type.Object(
  {
    id: Uuid,
    conversationId: Uuid,
    visitorId: Uuid,
    status: OneOf(leadStatuses),
    ...LeadFacts.properties,
    requests: Type.Array(LeadRequest),
    /** Ids of the listings that were shown, the last first. */
    listingsSeen: Type.Array(Uuid),
    score: LeadScore,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'Lead', additionalProperties: false },
);
export type Lead = Static<typeof Lead>;

export const LeadPage = Page(Lead, 'LeadPage');
export type LeadPage = Static<typeof LeadPage>;

export const LeadPatch = Type.Object(
  { status: OneOf(leadStatuses) },
  { $id: 'LeadPatch', additionalProperties: false },
);
export type LeadPatch = Static<typeof LeadPatch>;
