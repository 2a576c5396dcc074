import { Type, type Static } from 'typebox';
import { Nullable, OneOf, Timestamp, Uuid } from './schema.ts';

/** How a viewing may stand. */
export const viewingStatuses = ['requested', 'confirmed', 'cancelled'] as const;
export type ViewingStatus = (typeof viewingStatuses)[number];

/** A visit to a home that a visitor asked for at one of the offered times. */
export const Viewing = Type.Object(
  {
    id: Uuid,
    listingId: Uuid,
    /** The home's address, as it is shown. */
    address: Nullable(Type.String()),
    startsAt: Timestamp,
    endsAt: Timestamp,
    /** IANA name, the visitor's. */
    timeZone: Type.String({ maxLength: 60 }),
    status: OneOf(viewingStatuses),
  },
  { $id: 'Viewing', additionalProperties: false },
);
export type Viewing = Static<typeof Viewing>;

/** What a way to reach the visitor is asked for. */
export const contactReasons = ['viewing', 'human', 'answer'] as const;
export type ContactReason = (typeof contactReasons)[number];

/**
 * Something to use inside a message. A client that does not know a type shows the message's text, which says the
 * same in words.
 */
export const Block = Type.Union([
  /** Asks for a way to reach the visitor; answered by the request `contact.submit`. */
  Type.Object(
    {
      type: Type.Literal('contact_form'),
      reason: OneOf(contactReasons),
      listingId: Nullable(Uuid),
    },
    { additionalProperties: false },
  ),
  /** Offers times for a viewing; they come from `viewing.slots`, the choice goes to `viewing.request`. */
  Type.Object(
    { type: Type.Literal('viewing_slots'), listingId: Uuid },
    { additionalProperties: false },
  ),
  /** A viewing as it stands: its newest block in the talk counts. */
  Type.Object({ type: Type.Literal('viewing'), viewing: Viewing }, { additionalProperties: false }),
  /** When a home can be seen without an appointment; the times come from `listing.fetch`, as they are now. */
  Type.Object(
    { type: Type.Literal('open_house'), listingId: Uuid },
    { additionalProperties: false },
  ),
  /** Estimates the monthly payment for a home that is for sale, from the visitor's own figures. */
  Type.Object(
    { type: Type.Literal('mortgage_estimate'), listingId: Uuid },
    { additionalProperties: false },
  ),
  /** The person who takes over, and how to reach them: `WidgetConfig.persona`. */
  Type.Object({ type: Type.Literal('handoff') }, { additionalProperties: false }),
  /** Asks how the talk was; answered by the request `conversation.rate`. */
  Type.Object({ type: Type.Literal('rating') }, { additionalProperties: false }),
]);
export type Block = Static<typeof Block>;

/** Media types of the files that a visitor may send. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Largest file, in bytes. */
export const attachmentBytesMax = 10 * 1024 * 1024;
/** Most files of one message. */
export const attachmentsMax = 5;

/** A file that was sent with a message. */
export const Attachment = Type.Object(
  {
    id: Uuid,
    name: Type.String({ maxLength: 200 }),
    contentType: OneOf(attachmentTypes),
    /** Bytes. */
    size: Type.Integer({ minimum: 1, maximum: attachmentBytesMax }),
    /** Whoever has this address may read the file. Relative to the server's origin. */
    url: Type.String(),
  },
  { $id: 'Attachment', additionalProperties: false },
);
export type Attachment = Static<typeof Attachment>;
