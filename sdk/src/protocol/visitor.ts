import { Type, type Static } from 'typebox';
import { ConsentReceipt } from './requests.ts';
import { Nullable, Page, Timestamp, Uuid } from './schema.ts';

/** What a visitor agreed to, as it is kept. */
export const Consent = Type.Object(
  {
    id: Uuid,
    visitorId: Uuid,
    /** `null` when it was given before any talk, or the visitor was erased. */
    conversationId: Nullable(Uuid),
    ...Type.Omit(ConsentReceipt, ['at']).properties,
    /** By the visitor's clock, and by the server's. */
    givenAt: Timestamp,
    receivedAt: Timestamp,
  },
  { $id: 'Consent', additionalProperties: false },
);
export type Consent = Static<typeof Consent>;

export const ConsentPage = Page(Consent, 'ConsentPage');
export type ConsentPage = Static<typeof ConsentPage>;

/** A visitor as the organization sees them. */
export const Visitor = Type.Object(
  {
    id: Uuid,
    /** The user's id on the realtor's site, proven by a signed token; `null` for a stranger. */
    externalId: Nullable(Type.String()),
    /** What the page told, proven when there is an `externalId`. */
    name: Nullable(Type.String()),
    email: Nullable(Type.String()),
    isVerified: Type.Boolean(),
    /** Devices on which they can go on with their talks. */
    sessionCount: Type.Integer({ minimum: 0 }),
    savedListingIds: Type.Array(Uuid),
    /** The newest; `GET /v1/consents` has all of them. */
    consents: Type.Array(Consent),
    createdAt: Timestamp,
    lastSeenAt: Nullable(Timestamp),
  },
  { $id: 'Visitor', additionalProperties: false },
);
export type Visitor = Static<typeof Visitor>;

/** A secret with which the realtor's server signs identities; `id` is the `kid` of a token's header. */
export const IdentitySecret = Type.Object(
  {
    id: Uuid,
    /** Its last four characters. */
    hint: Type.String(),
    createdAt: Timestamp,
    /** To the hour. */
    lastUsedAt: Nullable(Timestamp),
    revokedAt: Nullable(Timestamp),
  },
  { $id: 'IdentitySecret', additionalProperties: false },
);
export type IdentitySecret = Static<typeof IdentitySecret>;

/** A new one; only this answer holds the secret itself. */
export const NewIdentitySecret = Type.Object(
  { ...IdentitySecret.properties, secret: Type.String() },
  { $id: 'NewIdentitySecret', additionalProperties: false },
);
export type NewIdentitySecret = Static<typeof NewIdentitySecret>;
