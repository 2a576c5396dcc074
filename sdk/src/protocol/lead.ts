import { Type, type Static } from 'typebox';
import { Currency, Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';
import { Consent } from './visitor.ts';

/** What somebody wants to do with a home. */
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

const Points = Type.Integer({ minimum: 0, maximum: 100 });

/** What a person set by hand; a part that is `null` goes on being worked out. */
export const LeadScoreOverride = Type.Object(
  {
    fit: Nullable(Points),
    urgency: Nullable(Points),
    /** Why, in the person's words. */
    note: Nullable(Type.String({ maxLength: 500 })),
    /** The member's name, or `API key`. */
    by: Type.String(),
    at: Timestamp,
  },
  { $id: 'LeadScoreOverride', additionalProperties: false },
);
export type LeadScoreOverride = Static<typeof LeadScoreOverride>;

/**
 * How promising a lead is, from 0 to 100, as of now: urgency fades while the visitor is quiet. The total is 60 % fit and
 * 40 % urgency.
 */
export const LeadScore = Type.Object(
  {
    total: Points,
    /** How well the wish is known and can be served. */
    fit: Points,
    /** How soon they want to act. */
    urgency: Points,
    /** What was worked out: the points of a part add up to it, whatever a person set instead. */
    reasons: Type.Array(
      Type.Object(
        {
          part: OneOf(['fit', 'urgency']),
          /** Negative where something takes away, such as a long silence. */
          points: Type.Integer(),
          text: Type.String(),
        },
        { additionalProperties: false },
      ),
    ),
    manual: Nullable(LeadScoreOverride),
  },
  { $id: 'LeadScore', additionalProperties: false },
);
export type LeadScore = Static<typeof LeadScore>;

/** Whether a lead looks like spam. Spam is kept, stays out of the list and out of the mail, and one word takes it back. */
export const LeadSpam = Type.Object(
  {
    isSpam: Type.Boolean(),
    /** The signs, in words; none where a person says that it is no spam. */
    reasons: Type.Array(Type.String()),
    /** `person`: decided for good, whatever signs come. `null`: nothing was decided. */
    decidedBy: Nullable(OneOf(['rules', 'person'])),
  },
  { $id: 'LeadSpam', additionalProperties: false },
);
export type LeadSpam = Static<typeof LeadSpam>;

/** How far a lead has come. */
export const leadStatuses = ['new', 'contacted', 'qualified', 'won', 'lost'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** A visitor who left a way to be reached, or asked for a person. */
export const Lead = Type.Object(
  {
    id: Uuid,
    conversationId: Uuid,
    /** Every talk that it came from: its own first, then those of leads that were merged into it. */
    conversationIds: Type.Array(Uuid),
    visitorId: Uuid,
    status: OneOf(leadStatuses),
    ...LeadFacts.properties,
    requests: Type.Array(LeadRequest),
    /** Ids of the listings that were shown, the last first. */
    listingsSeen: Type.Array(Uuid),
    score: LeadScore,
    spam: LeadSpam,
    /** The lead that this one is part of now; `null` for a lead of its own. Lists leave merged ones out. */
    mergedInto: Nullable(Uuid),
    /** When the visitor was last heard of. */
    lastActivityAt: Timestamp,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'Lead', additionalProperties: false },
);
export type Lead = Static<typeof Lead>;

export const LeadPage = Page(Lead, 'LeadPage');
export type LeadPage = Static<typeof LeadPage>;

/** What a person decides about a lead; at least one of the three. */
export const LeadPatch = Type.Object(
  {
    status: Type.Optional(OneOf(leadStatuses)),
    /** Sets a part of the score, or both, by hand; `null` goes back to what is worked out. */
    score: Type.Optional(
      Nullable(
        Type.Object(
          {
            fit: Type.Optional(Points),
            urgency: Type.Optional(Points),
            note: Type.Optional(Type.String({ maxLength: 500 })),
          },
          { additionalProperties: false, minProperties: 1 },
        ),
      ),
    ),
    /** `false` is remembered: no sign makes it spam again. `null` takes a decision back: the signs decide again. */
    spam: Type.Optional(Nullable(Type.Boolean())),
  },
  { $id: 'LeadPatch', additionalProperties: false, minProperties: 1 },
);
export type LeadPatch = Static<typeof LeadPatch>;

/** What two leads have in common: `email`, `phone`, `visitor`, or the identity of a channel such as `messenger`. */
export const LeadIdentity = Type.Object(
  { kind: Type.String({ maxLength: 40 }), value: Type.String({ maxLength: 320 }) },
  { $id: 'LeadIdentity', additionalProperties: false },
);
export type LeadIdentity = Static<typeof LeadIdentity>;

/** Leads that may be the same person, those with most in common first. */
export const LeadDuplicates = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { lead: Lead, matches: Type.Array(LeadIdentity) },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'LeadDuplicates', additionalProperties: false },
);
export type LeadDuplicates = Static<typeof LeadDuplicates>;

/** One lead made part of another. Undoing it gives both back, each with what was said in its own talk since. */
export const LeadMerge = Type.Object(
  {
    id: Uuid,
    /** The lead that went into the other. */
    fromId: Uuid,
    /** The survivor. */
    intoId: Uuid,
    /** `automatic`: both had the same e-mail address and the same phone number. */
    how: OneOf(['person', 'automatic']),
    by: Nullable(Type.String()),
    mergedAt: Timestamp,
    undoneAt: Nullable(Timestamp),
  },
  { $id: 'LeadMerge', additionalProperties: false },
);
export type LeadMerge = Static<typeof LeadMerge>;

/** A merge, done or undone, with both leads as they are after it. */
export const LeadMergeResult = Type.Object(
  { merge: LeadMerge, into: Lead, from: Lead },
  { $id: 'LeadMergeResult', additionalProperties: false },
);
export type LeadMergeResult = Static<typeof LeadMergeResult>;

/** The merges into or out of a lead, the newest first. */
export const LeadMergeList = Type.Object(
  { items: Type.Array(LeadMerge) },
  { $id: 'LeadMergeList', additionalProperties: false },
);
export type LeadMergeList = Static<typeof LeadMergeList>;

/** Ways to reach somebody. */
export const contactChannels = ['email', 'phone', 'sms', 'whatsapp'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What somebody said about being reached by a channel. Nothing changes it; a later word counts instead. */
export const ChannelChoice = Type.Object(
  {
    id: Uuid,
    channel: OneOf(contactChannels),
    choice: OneOf(['granted', 'revoked', 'preferred']),
    /** Who said so: the visitor in a talk, or a person of the organization who was told. */
    by: OneOf(['visitor', 'person']),
    /** The visitor's own words, or the person's note. */
    words: Nullable(Type.String({ maxLength: 500 })),
    conversationId: Nullable(Uuid),
    at: Timestamp,
  },
  { $id: 'ChannelChoice', additionalProperties: false },
);
export type ChannelChoice = Static<typeof ChannelChoice>;

/** How a lead may be reached, why, and all that it rests on. */
export const LeadConsents = Type.Object(
  {
    channels: Type.Array(
      Type.Object(
        {
          channel: OneOf(contactChannels),
          /** `unknown`: they left the address or number, and agreed to nothing that names this channel. */
          state: OneOf(['granted', 'revoked', 'unknown']),
          since: Nullable(Timestamp),
          /** The text that was agreed to, with its version, language, time and page; `null` when it was said in words. */
          consent: Nullable(Consent),
          /** The word that counts; `null` when it is the consent. */
          choice: Nullable(ChannelChoice),
        },
        { additionalProperties: false },
      ),
    ),
    /** The channel they asked for last. */
    preferred: Nullable(OneOf(contactChannels)),
    /** Everything said, the newest first. */
    choices: Type.Array(ChannelChoice),
  },
  { $id: 'LeadConsents', additionalProperties: false },
);
export type LeadConsents = Static<typeof LeadConsents>;

/** What a person was told outside of the chat, such as "do not call again" on the phone. */
export const NewChannelChoice = Type.Object(
  {
    channel: OneOf(contactChannels),
    choice: OneOf(['granted', 'revoked', 'preferred']),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { $id: 'NewChannelChoice', additionalProperties: false },
);
export type NewChannelChoice = Static<typeof NewChannelChoice>;
