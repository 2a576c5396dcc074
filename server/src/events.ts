/**
 * The noticeboard: every domain event's name and payload. Rooms that want to hear of a thing listen here
 * and need not know the room that tells it. Payloads carry ids, not copies.
 */
export interface DomainEvents {
  'lead.captured': { leadId: string; conversationId: string };
  'lead.updated': { leadId: string; conversationId: string };
  'handoff.requested': { conversationId: string; reason: string };
  'viewing.requested': { conversationId: string; leadId: string; listingId: string | null };
  'message.created': { conversationId: string; messageId: string; seq: number };
  'conversation.updated': { conversationId: string };
  'budget.reached': { day: string };
  'organization.changed': { organizationId: string };
  'property.changed': { propertyId: string };
  'import.completed': { importId: string };
}

export type DomainEventType = keyof DomainEvents;

export type DomainEvent = {
  [T in DomainEventType]: { readonly type: T; readonly payload: DomainEvents[T] };
}[DomainEventType];
