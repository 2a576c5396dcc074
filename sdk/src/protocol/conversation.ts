import { Type, type Static } from 'typebox';
import { Attachment, Block } from './block.ts';
import { ListingCard } from './property.ts';
import { Constraint } from './listing-query.ts';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** Longest text a visitor or an agent may send at once, in UTF-16 code units. */
export const messageTextLengthMax = 8000;

/** Who says something in a talk; `system` is the house itself. */
export const messageRoles = ['visitor', 'assistant', 'agent', 'system'] as const;
export type MessageRole = (typeof messageRoles)[number];

/** What a part of an answer rests on, beside the listings. */
export const Citation = Type.Object(
  {
    kind: Type.Literal('knowledge'),
    id: Uuid,
    /** The entry's question, as it was then. */
    title: Type.String(),
  },
  { $id: 'Citation', additionalProperties: false },
);
export type Citation = Static<typeof Citation>;

/** One entry of the talk. */
export const Message = Type.Object(
  {
    /** Chosen by the sender; sending the same id again is the same message. */
    id: Uuid,
    conversationId: Uuid,
    /** Position in the conversation: 1, 2, 3 … without a gap. */
    seq: Type.Integer({ minimum: 1 }),
    role: OneOf(messageRoles),
    /** Plain text with a markdown subset: bold, italic, lists, links. */
    text: Type.String(),
    /** The agent's or concierge's name; `null` for a visitor. */
    authorName: Nullable(Type.String()),
    listings: Type.Array(ListingCard),
    /** Replies offered to the visitor. */
    suggestions: Type.Array(Type.String()),
    /** What the concierge understood of the request, as chips. */
    understood: Type.Array(Constraint),
    /** What there is to use in the message: forms, times, a person. */
    blocks: Type.Array(Block),
    attachments: Type.Array(Attachment),
    /** The realtor's own knowledge that the answer was made of; absent when it was made of none. */
    citations: Type.Optional(Type.Array(Citation)),
    /** `partial`: the answer broke off and what there was is kept. */
    state: OneOf(['complete', 'partial']),
    createdAt: Timestamp,
  },
  { $id: 'Message', additionalProperties: false },
);
export type Message = Static<typeof Message>;

export const MessagePage = Page(Message, 'MessagePage');
export type MessagePage = Static<typeof MessagePage>;

/** The page of the realtor's site on which the visitor writes. */
export const PageContext = Type.Object(
  {
    url: Type.String({ maxLength: 2048 }),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    /** `ListingId` or `ListingKey` of the home that the page shows. */
    listingId: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { $id: 'PageContext', additionalProperties: false },
);
export type PageContext = Static<typeof PageContext>;

/** Who answers: the concierge or a person. A person who took over stays until they hand back. */
export const Ownership = OneOf(['ai', 'human']);
export type Ownership = Static<typeof Ownership>;

/** Who a visitor is known as. */
export const VisitorIdentity = Type.Object(
  {
    name: Nullable(Type.String()),
    email: Nullable(Type.String()),
    /** Proven by a signed token. */
    isVerified: Type.Boolean(),
  },
  { $id: 'VisitorIdentity', additionalProperties: false },
);
export type VisitorIdentity = Static<typeof VisitorIdentity>;

/** A talk of one visitor, without its messages. */
export const Conversation = Type.Object(
  {
    id: Uuid,
    visitorId: Uuid,
    ownership: Ownership,
    /** Set when the visitor asked for a person and none has taken over yet. */
    handoffRequestedAt: Nullable(Timestamp),
    handoffReason: Nullable(Type.String()),
    lastSeq: Type.Integer({ minimum: 0 }),
    /** The last message's text, shortened. */
    preview: Type.String(),
    leadId: Nullable(Uuid),
    page: Nullable(PageContext),
    /** Who the page says the visitor is; absent for a stranger. */
    identity: Type.Optional(VisitorIdentity),
    /** Up to here the visitor, and a person of the organization, have seen the talk. */
    visitorReadSeq: Type.Integer({ minimum: 0 }),
    agentReadSeq: Type.Integer({ minimum: 0 }),
    /** From 1 (bad) to 5; `null`: not rated. */
    rating: Nullable(Type.Integer({ minimum: 1, maximum: 5 })),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'Conversation', additionalProperties: false },
);
export type Conversation = Static<typeof Conversation>;

export const ConversationPage = Page(Conversation, 'ConversationPage');
export type ConversationPage = Static<typeof ConversationPage>;

/** A message by a person of the organization; the first one takes the conversation over. */
export const AgentMessageInput = Type.Object(
  {
    id: Type.Optional(Uuid),
    text: Type.String({ minLength: 1, maxLength: messageTextLengthMax }),
    authorName: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  },
  { $id: 'AgentMessageInput', additionalProperties: false },
);
export type AgentMessageInput = Static<typeof AgentMessageInput>;

/** Takes the talk over (`human`) or hands it back to the concierge (`ai`). */
export const ConversationPatch = Type.Object(
  { ownership: Ownership },
  { $id: 'ConversationPatch', additionalProperties: false },
);
export type ConversationPatch = Static<typeof ConversationPatch>;
