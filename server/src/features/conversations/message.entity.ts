import { defineEntity, p } from '@mikro-orm/core';
import type {
  Attachment,
  Block,
  Citation,
  Constraint,
  ListingCard,
  Message as MessageJson,
  MessageRole,
} from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';
import { toTimestamp } from './conversation.entity.ts';

const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'messages',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    conversationId: p.uuid(),
    seq: p.integer(),
    role: p.text().$type<MessageRole>(),
    text: p.text(),
    authorName: p.text().nullable(),
    listings: p.json<ListingCard[]>(),
    suggestions: p.json<string[]>(),
    understood: p.json<Constraint[]>(),
    blocks: p.json<Block[]>(),
    attachments: p.json<Attachment[]>(),
    citations: p.json<Citation[]>(),
    state: p.text().$type<'complete' | 'partial'>(),
    createdAt: p.datetime(),
  },
});

/** One entry of a talk. Never changes once it is stored. */
export class Message extends MessageSchema.class {}

MessageSchema.setClass(Message);

/** A message as the entity has it, or as `messageColumns` of a statement return it. */
export interface MessageRecord {
  id: string;
  conversationId: string;
  seq: number;
  role: MessageRole;
  text: string;
  authorName?: string | null | undefined;
  listings: ListingCard[];
  suggestions: string[];
  understood: Constraint[];
  blocks?: Block[];
  attachments?: Attachment[];
  citations?: Citation[];
  state: 'complete' | 'partial';
  createdAt: Date | string;
}

export const messageColumns = `id, conversation_id as "conversationId", seq, role, text,
  author_name as "authorName", listings, suggestions, understood, blocks, attachments, citations,
  state, created_at as "createdAt"`;

export function toMessage(record: MessageRecord): MessageJson {
  return {
    id: record.id,
    conversationId: record.conversationId,
    seq: record.seq,
    role: record.role,
    text: record.text,
    authorName: record.authorName ?? null,
    listings: record.listings,
    suggestions: record.suggestions,
    // Those stored before chips could be taken out one by one have no value.
    understood: record.understood.map((constraint) => ({
      ...constraint,
      value: constraint.value ?? null,
    })),
    blocks: record.blocks ?? [],
    attachments: record.attachments ?? [],
    ...(record.citations?.length && { citations: record.citations }),
    state: record.state,
    createdAt: toTimestamp(record.createdAt),
  };
}
