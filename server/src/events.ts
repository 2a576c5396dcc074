/**
 * The noticeboard: every domain event's name and payload. Rooms that want to hear of a thing listen here
 * and need not know the room that tells it. Payloads carry ids, not copies.
 */
export interface DomainEvents {
  'lead.captured': { leadId: string; conversationId: string };
  'lead.updated': { leadId: string; conversationId: string };
  /** `fromId` is part of `leadId` now, or again a lead of its own. */
  'lead.merged': { leadId: string; fromId: string; mergeId: string };
  'lead.unmerged': { leadId: string; fromId: string; mergeId: string };
  'handoff.requested': { conversationId: string; reason: string };
  /** `viewingId` is set when an offered time was chosen, and not only a wish was told. */
  'viewing.requested': {
    conversationId: string;
    leadId: string;
    listingId: string | null;
    viewingId: string | null;
  };
  'viewing.changed': {
    conversationId: string;
    leadId: string;
    viewingId: string;
    change: 'moved' | 'cancelled' | 'confirmed';
    by: 'visitor' | 'agent';
  };
  /** The address stands in no other place: it is the visitor's word for this one mail. */
  'transcript.requested': { conversationId: string; email: string };
  'message.created': { conversationId: string; messageId: string; seq: number };
  'conversation.updated': { conversationId: string };
  'budget.reached': { day: string };
  /** So many mails of one kind were too many to be sent one by one. */
  'mail.held': { kind: HeldKind; count: number };
  'organization.changed': { organizationId: string };
  'property.changed': { propertyId: string };
  'knowledge.changed': { entryId: string };
  'import.completed': { importId: string };
}

/** What an organization's own mails are about. */
export type HeldKind =
  | 'lead.captured'
  | 'handoff.requested'
  | 'viewing.requested'
  | 'viewing.changed'
  | 'budget.reached';

export type DomainEventType = keyof DomainEvents;

export type DomainEvent = {
  [T in DomainEventType]: { readonly type: T; readonly payload: DomainEvents[T] };
}[DomainEventType];
