import { defineEntity, p } from '@mikro-orm/core';
import type {
  Conversation as ConversationJson,
  Ownership,
  PageContext,
  VisitorIdentity,
} from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';

const ConversationSchema = defineEntity({
  name: 'Conversation',
  tableName: 'conversations',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    visitorId: p.uuid(),
    epoch: p.uuid(),
    ownership: p.text().$type<Ownership>(),
    handoffRequestedAt: p.datetime().nullable(),
    handoffReason: p.text().nullable(),
    lastSeq: p.integer(),
    preview: p.text(),
    leadId: p.uuid().nullable(),
    page: p.json<PageContext>().nullable(),
    visitorReadSeq: p.integer(),
    agentReadSeq: p.integer(),
    rating: p.integer().nullable(),
    identity: p.json<KnownIdentity>().nullable(),
    replyClaim: p.uuid().nullable(),
    replyForSeq: p.integer().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** One talk of one visitor. Written by the statements of this room, which count and claim in one step. */
export class Conversation extends ConversationSchema.class {}

ConversationSchema.setClass(Conversation);

/** Who the page says the visitor is. `isFact`: nobody else has proven to be that, so answers may go by it. */
export type KnownIdentity = VisitorIdentity & { isFact: boolean };

/** A conversation as the entity has it, or as `conversationColumns` of a statement return it. */
export interface ConversationRecord {
  id: string;
  visitorId: string;
  epoch: string;
  ownership: Ownership;
  handoffRequestedAt?: Date | string | null | undefined;
  handoffReason?: string | null | undefined;
  lastSeq: number;
  preview: string;
  leadId?: string | null | undefined;
  page?: PageContext | null | undefined;
  visitorReadSeq: number;
  agentReadSeq: number;
  rating?: number | null | undefined;
  identity?: KnownIdentity | null | undefined;
  hasTools?: boolean;
  replyClaim?: string | null | undefined;
  replyForSeq?: number | null | undefined;
  createdAt: Date | string;
  updatedAt: Date | string;
}

export const conversationColumns = `conversations.id, visitor_id as "visitorId", epoch, ownership,
  handoff_requested_at as "handoffRequestedAt", handoff_reason as "handoffReason", last_seq as "lastSeq",
  preview, lead_id as "leadId", page, reply_claim as "replyClaim", reply_for_seq as "replyForSeq",
  visitor_read_seq as "visitorReadSeq", agent_read_seq as "agentReadSeq", rating, identity, tools is not null as "hasTools",
  conversations.created_at as "createdAt", updated_at as "updatedAt"`;

export function toConversation(record: ConversationRecord): ConversationJson {
  return {
    id: record.id,
    visitorId: record.visitorId,
    ownership: record.ownership,
    handoffRequestedAt: record.handoffRequestedAt ? toTimestamp(record.handoffRequestedAt) : null,
    handoffReason: record.handoffReason ?? null,
    lastSeq: record.lastSeq,
    preview: record.preview,
    leadId: record.leadId ?? null,
    page: record.page ?? null,
    ...(record.identity && { identity: toIdentity(record.identity) }),
    visitorReadSeq: record.visitorReadSeq,
    agentReadSeq: record.agentReadSeq,
    rating: record.rating ?? null,
    createdAt: toTimestamp(record.createdAt),
    updatedAt: toTimestamp(record.updatedAt),
  };
}

function toIdentity({ name, email, isVerified }: KnownIdentity): VisitorIdentity {
  return { name, email, isVerified };
}

/** The embedded engine hands over dates, the server's driver text. */
export function toTimestamp(value: Date | string): string {
  return new Date(value).toISOString();
}
