import { Type, type Static, type TProperties } from 'typebox';
import {
  Conversation,
  Message,
  messageTextLengthMax,
  Ownership,
  PageContext,
  VisitorIdentity,
} from './conversation.ts';
import { Lead } from './lead.ts';
import { attachmentsMax } from './block.ts';
import { Refinement } from './listing-query.ts';
import { WidgetConfig } from './organization.ts';
import { ListingCard } from './property.ts';
import {
  ClientTool,
  clientToolsMax,
  ConsentReceipt,
  toolResultLengthMax,
  visitorRequests,
  type VisitorRequestName,
  type VisitorRequests,
} from './requests.ts';
import { Nullable, OneOf, Uuid } from './schema.ts';

/** The subprotocol a client must offer; a ticket follows as `katek.ticket.<ticket>`. */
export const subprotocol = 'katek.v1';

/** Largest frame a client may send, in bytes. */
export const frameBytesMax = 64 * 1024;

/** How often the server pings. */
export const heartbeatIntervalMs = 20_000;
/** A peer that is silent for longer is cut. */
export const heartbeatTimeoutMs = 35_000;

function frame<const T extends string, P extends TProperties>(type: T, properties: P) {
  return Type.Object({ type: Type.Literal(type), ...properties }, { additionalProperties: false });
}

/**
 * Who a visitor is. With `token`, a JWT (HS256) signed with the organization's identity secret, whose `sub` is the
 * user's id on the realtor's site, they get their talks back on any device. Without it, name and e-mail are only
 * noted for the agent, and not even that where the organization wants it verified.
 */
export const Identity = Type.Object(
  {
    token: Type.Optional(Type.String({ maxLength: 4096 })),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 320 })),
  },
  { $id: 'Identity', additionalProperties: false },
);
export type Identity = Static<typeof Identity>;

/** First frame of a visitor; everything else waits for the `welcome` that answers it. */
export const Hello = Type.Object(
  {
    type: Type.Literal('hello'),
    /** From an earlier `welcome`; absent makes a new visitor. */
    visitorToken: Type.Optional(Type.String({ maxLength: 200 })),
    /** The conversation to go on with; absent goes on with the visitor's last open one, or begins one. */
    conversationId: Type.Optional(Uuid),
    /** The last `seq` this client has; the welcome brings what came after. */
    lastSeq: Type.Optional(Type.Integer({ minimum: 0 })),
    /** From the same `welcome` as `lastSeq`; a foreign one brings the whole talk and `recovered: false`. */
    epoch: Type.Optional(Type.String({ maxLength: 60 })),
    locale: Type.Optional(Type.String({ maxLength: 35 })),
    page: Type.Optional(PageContext),
    /** Who the page says the visitor is. */
    identity: Type.Optional(Identity),
    /** To talk at all, where the organization asks for it; see `Privacy.isConsentRequired`. */
    consent: Type.Optional(ConsentReceipt),
    tools: Type.Optional(Type.Array(ClientTool, { maxItems: clientToolsMax })),
  },
  { additionalProperties: false },
);
export type Hello = Static<typeof Hello>;

/** A text of the visitor. The same id again is the same message. */
export const MessageSend = Type.Object(
  {
    type: Type.Literal('message.send'),
    id: Uuid,
    /** May be empty when there are attachments. */
    text: Type.String({ maxLength: messageTextLengthMax }),
    page: Type.Optional(PageContext),
    /** Ids of uploaded files (`POST /v1/attachments`). */
    attachments: Type.Optional(Type.Array(Uuid, { maxItems: attachmentsMax })),
    /** What the message does beside its text, which says the same in words. */
    refine: Type.Optional(Refinement),
  },
  { additionalProperties: false },
);
export type MessageSend = Static<typeof MessageSend>;

/** The visitor types, or has stopped to. */
export const TypingSend = Type.Object(
  { type: Type.Literal('typing'), isTyping: Type.Boolean() },
  { additionalProperties: false },
);

/** Stops the answer that is being written; what there is of it is kept. */
export const ReplyStop = Type.Object(
  { type: Type.Literal('reply.stop') },
  { additionalProperties: false },
);

/** Begins a new conversation of the same visitor. */
export const ConversationStart = Type.Object(
  { type: Type.Literal('conversation.start') },
  { additionalProperties: false },
);

/** The visitor has seen the talk up to here. */
export const ReadSend = Type.Object(
  { type: Type.Literal('read'), seq: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

/** What the page's tool gave, or why it gave nothing. */
export const ToolResult = Type.Object(
  {
    type: Type.Literal('tool.result'),
    callId: Uuid,
    /** JSON. */
    output: Nullable(Type.String({ maxLength: toolResultLengthMax })),
    error: Nullable(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type ToolResult = Static<typeof ToolResult>;

/** A question to the server; answered by `result`, or by `error`, with the same id. */
export type RequestFrame = {
  [Name in VisitorRequestName]: {
    type: 'request';
    id: string;
    name: Name;
    params: VisitorRequests[Name]['params'];
  };
}[VisitorRequestName];

export const RequestFrame = Type.Unsafe<RequestFrame>(
  Type.Union(
    Object.entries(visitorRequests).map(([name, { params }]) =>
      Type.Object(
        { type: Type.Literal('request'), id: Uuid, name: Type.Literal(name), params },
        { additionalProperties: false },
      ),
    ),
  ),
);

/** What a visitor's client sends. */
export const VisitorFrame = Type.Union(
  [
    Hello,
    MessageSend,
    TypingSend,
    ReplyStop,
    ConversationStart,
    ReadSend,
    ToolResult,
    RequestFrame,
  ],
  {
    $id: 'VisitorFrame',
  },
);
export type VisitorFrame = Static<typeof VisitorFrame>;

/** An answer that is being written: all of its text so far. */
export const Draft = Type.Object(
  {
    messageId: Uuid,
    text: Type.String(),
    authorName: Nullable(Type.String()),
  },
  { additionalProperties: false },
);
export type Draft = Static<typeof Draft>;

const Welcome = frame('welcome', {
  /**
   * Keep it: it is this device's session. Set in the first welcome of a new visitor, and when a signed identity made
   * the device somebody else's; it takes the place of the one before. Else `null`.
   */
  visitorToken: Nullable(Type.String()),
  visitorId: Uuid,
  conversation: Conversation,
  epoch: Type.String(),
  /** `true`: `messages` are exactly those after `lastSeq`. `false`: they replace what the client has. */
  recovered: Type.Boolean(),
  messages: Type.Array(Message),
  /** There are older messages than the first of `messages`. */
  hasEarlier: Type.Boolean(),
  draft: Nullable(Draft),
  config: WidgetConfig,
  savedListingIds: Type.Array(Uuid),
  /** Who the visitor is known as; `null` for a stranger. */
  identity: Nullable(VisitorIdentity),
});
/** The message is stored. Comes after commit, and again for the same id. */
const MessageAccepted = frame('message.accepted', {
  id: Uuid,
  seq: Type.Integer({ minimum: 1 }),
});
const MessageCreated = frame('message.created', { message: Message });
/** The concierge or an agent is at work on an answer. */
const ReplyStarted = frame('reply.started', {
  messageId: Uuid,
  authorName: Nullable(Type.String()),
});
/** The next piece of the answer; `offset` is where it begins, in UTF-16 code units. */
const MessageDelta = frame('message.delta', {
  messageId: Uuid,
  offset: Type.Integer({ minimum: 0 }),
  text: Type.String(),
});
/** The draft is void: it was not stored and is to be taken away. */
const MessageDiscarded = frame('message.discarded', { messageId: Uuid });
const TypingChanged = frame('typing.changed', {
  role: OneOf(['visitor', 'agent']),
  isTyping: Type.Boolean(),
});
const ConversationUpdated = frame('conversation.updated', { conversation: Conversation });
/** The other side has seen the talk up to here. */
const ReadChanged = frame('read.changed', {
  role: OneOf(['visitor', 'agent']),
  seq: Type.Integer({ minimum: 0 }),
});
/** The answer to a request. `value` has the shape that `visitorRequests` names. */
const Result = frame('result', { id: Uuid, value: Type.Unknown() });
/** An answer needs a tool of the page: run it and send `tool.result`. */
const ToolCall = frame('tool.call', {
  callId: Uuid,
  name: Type.String(),
  arguments: Type.Record(Type.String(), Type.Unknown()),
});
/** A home that the talk has shown is another one now; `null`: it may not be shown any more. */
const ListingChanged = frame('listing.changed', {
  listingId: Uuid,
  card: Nullable(ListingCard),
});
/** Something the client sent was refused; `refId` is the id of the message it was about. */
const ErrorFrame = frame('error', {
  code: Type.String(),
  message: Type.String(),
  refId: Nullable(Type.String()),
});

/** What the server sends to a visitor's client. */
export const ServerFrame = Type.Union(
  [
    Welcome,
    MessageAccepted,
    MessageCreated,
    ReplyStarted,
    MessageDelta,
    MessageDiscarded,
    TypingChanged,
    ConversationUpdated,
    ReadChanged,
    Result,
    ToolCall,
    ListingChanged,
    ErrorFrame,
  ],
  { $id: 'ServerFrame' },
);
export type ServerFrame = Static<typeof ServerFrame>;

/** What an agent's client sends after its `hello`. */
export const AgentFrame = Type.Union(
  [
    Type.Object({ type: Type.Literal('hello') }, { additionalProperties: false }),
    Type.Object(
      {
        type: Type.Literal('conversation.watch'),
        conversationId: Uuid,
        lastSeq: Type.Optional(Type.Integer({ minimum: 0 })),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      { type: Type.Literal('conversation.unwatch'), conversationId: Uuid },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        type: Type.Literal('message.send'),
        conversationId: Uuid,
        id: Uuid,
        text: Type.String({ minLength: 1, maxLength: messageTextLengthMax }),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        type: Type.Literal('conversation.own'),
        conversationId: Uuid,
        ownership: Ownership,
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        type: Type.Literal('read'),
        conversationId: Uuid,
        seq: Type.Integer({ minimum: 1 }),
      },
      { additionalProperties: false },
    ),
  ],
  { $id: 'AgentFrame' },
);
export type AgentFrame = Static<typeof AgentFrame>;

/** What the server sends to an agent: the talk's own frames, each with its conversation, and news of the inbox. */
export const InboxFrame = Type.Union(
  [
    frame('inbox.welcome', {}),
    frame('conversation.opened', {
      conversation: Conversation,
      messages: Type.Array(Message),
      draft: Nullable(Draft),
    }),
    frame('conversation.frame', { conversationId: Uuid, frame: ServerFrame }),
    ConversationUpdated,
    frame('lead.updated', { lead: Lead }),
    ErrorFrame,
  ],
  { $id: 'InboxFrame' },
);
export type InboxFrame = Static<typeof InboxFrame>;
