import { Type, type Static, type TSchema } from 'typebox';
import { Viewing } from './block.ts';
import { Message, messageTextLengthMax } from './conversation.ts';
import { openHousesShownMax, UpcomingOpenHouse } from './open-house.ts';
import { ListingCard, Property } from './property.ts';
import { Nullable, OneOf, Timestamp, Uuid } from './schema.ts';

/** What the visitor agreed to, as it was shown to them. The server adds its own time and keeps it with the lead. */
export const ConsentReceipt = Type.Object(
  {
    /** `chat`: to talk at all. `contact`: to be called, written or texted. */
    purpose: OneOf(['chat', 'contact']),
    /** Version of the text, such as `Privacy.consentVersion`. */
    textVersion: Type.String({ minLength: 1, maxLength: 60 }),
    /** The words that were shown. */
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    /** BCP 47. */
    locale: Type.String({ maxLength: 35 }),
    /** The page on which it was given. */
    url: Type.String({ maxLength: 2048 }),
    at: Timestamp,
  },
  { $id: 'ConsentReceipt', additionalProperties: false },
);
export type ConsentReceipt = Static<typeof ConsentReceipt>;

/** How a visitor can be reached; at least one of `email` and `phone`. */
const contactDetails = {
  name: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
  email: Nullable(Type.String({ format: 'email', maxLength: 320 })),
  /** E.164. */
  phone: Nullable(Type.String({ pattern: '^\\+[1-9]\\d{6,14}$' })),
};

/** What may be wrong with an answer. */
export const reportReasons = ['wrong', 'outdated', 'offensive', 'discriminating', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

const nothing = Type.Object({}, { additionalProperties: false });
const exact = { additionalProperties: false };

/** What a visitor's client can ask for over its socket, each with the shape of the question and of the answer. */
export const visitorRequests = {
  /** Older messages, oldest first. */
  'history.fetch': {
    params: Type.Object(
      {
        /** Messages before this one. */
        beforeSeq: Type.Integer({ minimum: 2 }),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      },
      exact,
    ),
    result: Type.Object({ messages: Type.Array(Message), hasEarlier: Type.Boolean() }, exact),
  },
  /** Everything that may be shown of one home. */
  'listing.fetch': {
    params: Type.Object({ listingId: Uuid }, exact),
    result: Type.Object(
      {
        card: ListingCard,
        property: Property,
        /** The next ones, soonest first; absent on servers from before there were any. */
        openHouses: Type.Optional(Type.Array(UpcomingOpenHouse, { maxItems: openHousesShownMax })),
      },
      exact,
    ),
  },
  /** The home that a page shows, by its `ListingId` or `ListingKey`. */
  'listing.find': {
    params: Type.Object({ reference: Type.String({ minLength: 1, maxLength: 200 }) }, exact),
    result: Type.Object({ card: Nullable(ListingCard) }, exact),
  },
  'home.save': {
    params: Type.Object({ listingId: Uuid }, exact),
    result: Type.Object({ savedListingIds: Type.Array(Uuid) }, exact),
  },
  'home.remove': {
    params: Type.Object({ listingId: Uuid }, exact),
    result: Type.Object({ savedListingIds: Type.Array(Uuid) }, exact),
  },
  /** The saved homes, the latest first; one that is no longer to be had is left out. */
  'homes.fetch': {
    params: nothing,
    result: Type.Object({ items: Type.Array(ListingCard) }, exact),
  },
  /** The lead form inside the talk. */
  'contact.submit': {
    params: Type.Object(
      { ...contactDetails, listingId: Nullable(Uuid), consent: ConsentReceipt },
      exact,
    ),
    result: nothing,
  },
  /** Times at which a home can be seen; empty when the organization has no hours. */
  'viewing.slots': {
    params: Type.Object({ listingId: Uuid }, exact),
    result: Type.Object(
      {
        /** Beginnings, in order. */
        slots: Type.Array(Timestamp),
        slotMinutes: Type.Integer(),
        /** IANA name, the organization's. */
        timeZone: Type.String(),
      },
      exact,
    ),
  },
  /** Asks for a viewing. The contact may be left out when the visitor has left one before. */
  'viewing.request': {
    params: Type.Object(
      {
        listingId: Uuid,
        startsAt: Timestamp,
        /** IANA name, the visitor's. */
        timeZone: Type.String({ maxLength: 60 }),
        note: Nullable(Type.String({ maxLength: 1000 })),
        contact: Nullable(Type.Object({ ...contactDetails, consent: ConsentReceipt }, exact)),
      },
      exact,
    ),
    result: Type.Object({ viewing: Viewing }, exact),
  },
  /** Moves a viewing to another time, or cancels it by `null`. */
  'viewing.change': {
    params: Type.Object({ viewingId: Uuid, startsAt: Nullable(Timestamp) }, exact),
    result: Type.Object({ viewing: Viewing }, exact),
  },
  'consent.give': {
    params: Type.Object({ consent: ConsentReceipt }, exact),
    result: nothing,
  },
  /** Something is wrong with an answer. */
  'answer.report': {
    params: Type.Object(
      {
        messageId: Uuid,
        reason: OneOf(reportReasons),
        comment: Nullable(Type.String({ maxLength: 2000 })),
      },
      exact,
    ),
    result: nothing,
  },
  /** How the talk was, from 1 (bad) to 5. The last rating counts. */
  'conversation.rate': {
    params: Type.Object(
      {
        score: Type.Integer({ minimum: 1, maximum: 5 }),
        comment: Nullable(Type.String({ maxLength: 2000 })),
      },
      exact,
    ),
    result: nothing,
  },
  /** Sends the talk by e-mail. */
  'transcript.send': {
    params: Type.Object({ email: Type.String({ format: 'email', maxLength: 320 }) }, exact),
    result: nothing,
  },
  /**
   * Erases the visitor: talks, files, leads, saved homes. Receipts of consent are kept as proof, without what is personal
   * in them. The socket closes after the answer.
   */
  'visitor.erase': { params: nothing, result: nothing },
  /** Answered at once, to a client that does not know whether its connection still lives. */
  'connection.check': { params: nothing, result: nothing },
  /** Ends the visitor's session on this device; its token is void. The socket closes after the answer. */
  'session.end': { params: nothing, result: nothing },
} as const satisfies Record<string, { params: TSchema; result: TSchema }>;

type Definitions = typeof visitorRequests;

/** The requests by name. */
export type VisitorRequests = {
  [Name in keyof Definitions]: {
    params: Static<Definitions[Name]['params']>;
    result: Static<Definitions[Name]['result']>;
  };
};
/** The name of a request, such as `listing.fetch`. */
export type VisitorRequestName = keyof VisitorRequests;

/** Largest result of a tool of the page, in UTF-16 code units. */
export const toolResultLengthMax = messageTextLengthMax;

/** Something that the page can do or tell for an answer, such as the visitor's financing. */
export const ClientTool = Type.Object(
  {
    /** Letters, digits and `_`. */
    name: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,49}$' }),
    /** When to use it and what it gives, for the language model. */
    description: Type.String({ minLength: 1, maxLength: 1000 }),
    /** JSON Schema of its arguments, an object. */
    parameters: Type.Record(Type.String(), Type.Unknown()),
  },
  { $id: 'ClientTool', additionalProperties: false },
);
export type ClientTool = Static<typeof ClientTool>;

/** Most tools of one page. */
export const clientToolsMax = 8;
