import { Type, type Static, type TProperties } from 'typebox';
import { Nullable, Timestamp, Uuid } from './schema.ts';

function event<const Name extends string, Data extends TProperties>(type: Name, data: Data) {
  return Type.Object({
    /** The same in every delivery of one event: who has seen it has done it. */
    id: Type.String(),
    type: Type.Literal(type),
    /** When it happened. */
    timestamp: Timestamp,
    /** Ids, not copies: read the thing itself to have it as it is now. */
    data: Type.Object(data),
  });
}

/**
 * What happened in an organization, as it is told to other programs by Standard Webhooks. `id` is the header
 * `webhook-id`; the body holds the rest. Nothing is delivered yet: n8n and other receivers come with the webhooks of
 * the server, by these names.
 */
export const WebhookEvent = Type.Union([
  event('lead.captured', { leadId: Uuid, conversationId: Uuid }),
  event('lead.updated', { leadId: Uuid, conversationId: Uuid }),
  event('lead.merged', { leadId: Uuid, fromId: Uuid, mergeId: Uuid }),
  event('lead.unmerged', { leadId: Uuid, fromId: Uuid, mergeId: Uuid }),
  event('handoff.requested', { conversationId: Uuid, reason: Type.String() }),
  event('viewing.requested', { conversationId: Uuid, leadId: Uuid, listingId: Nullable(Uuid) }),
  event('message.created', { conversationId: Uuid, messageId: Uuid, seq: Type.Integer() }),
  event('conversation.updated', { conversationId: Uuid }),
  event('property.changed', { propertyId: Uuid }),
  event('import.completed', { importId: Uuid }),
]);
export type WebhookEvent = Static<typeof WebhookEvent>;
/** The name of an event, such as `lead.captured`. */
export type WebhookEventType = WebhookEvent['type'];
