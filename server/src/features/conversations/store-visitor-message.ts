import type {
  Attachment,
  Message as MessageJson,
  PageContext,
  Refinement,
} from '@katek/sdk/protocol';
import { AppError, invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { toConversation } from './conversation.entity.ts';
import { toMessage } from './message.entity.ts';
import type { AttachmentPort } from './ports.ts';
import { toPreview } from './preview.ts';
import {
  claimColumns,
  claimSeconds,
  readTranscript,
  toWork,
  withFiles,
  type ClaimRecord,
  type ReplyWork,
} from './reply-work.ts';

export interface VisitorMessage {
  conversationId: string;
  visitorId: string;
  /** Chosen by the client. */
  id: string;
  /** May be empty when there are files. */
  text: string;
  /** Ids of uploaded files. */
  attachments?: readonly string[] | undefined;
  page?: PageContext | undefined;
  refine?: Refinement | undefined;
}

export interface StoredVisitorMessage {
  seq: number;
  /** `null` when the message had been stored before: nothing is new then. */
  fresh: {
    message: MessageJson;
    conversation: ReturnType<typeof toConversation>;
    /** The answer is ours to make; `null` when a person answers, or somebody is at work already. */
    work: ReplyWork | null;
  } | null;
}

/**
 * Stores the message and claims its answer in one statement: the row lock of the conversation is what makes `seq`
 * gapless, and it is held for one round trip.
 */
export async function storeVisitorMessage(
  unit: Unit,
  input: VisitorMessage,
  attachments: AttachmentPort,
): Promise<StoredVisitorMessage> {
  const files = await bindFiles(unit, input, attachments);
  const claim = newId();
  const storing = unit.sql<ClaimRecord>(
    `with known as (select from messages where organization_id = $1 and id = $2),
     talk as (
       update conversations set
         last_seq = last_seq + 1, preview = $6, updated_at = now(), page = coalesce($7::jsonb, page),
         reply_for_seq = case when ownership = 'ai' then last_seq + 1 end,
         reply_claim = case when ownership = 'human' then null when ${isFree} then $8::uuid else reply_claim end,
         reply_attempts = case when ownership = 'ai' and ${isFree} then 1 else 0 end,
         reply_due_at = case when ownership = 'human' then null
           when ${isFree} then now() + make_interval(secs => ${claimSeconds}) else reply_due_at end
       where organization_id = $1 and id = $3 and visitor_id = $4 and not exists (select from known)
       returning *
     ), stored as (
       insert into messages (organization_id, id, conversation_id, seq, role, text, attachments, refine)
       select $1, $2, $3, last_seq, 'visitor', $5, $9::jsonb, $10::jsonb from talk
     )
     select ${claimColumns} from talk as conversations`,
    [
      unit.organizationId,
      input.id,
      input.conversationId,
      input.visitorId,
      input.text,
      toPreview(withFiles(input.text, files)),
      input.page ? JSON.stringify(input.page) : null,
      claim,
      JSON.stringify(files),
      input.refine ? JSON.stringify(input.refine) : null,
    ],
  );
  // Sent right behind, without a round trip of its own: nearly every message is ours to answer.
  const reading = readTranscript(unit, input.conversationId);
  // When storing fails, so does reading, and the first failure is the one to tell.
  reading.catch(() => undefined);
  const [row] = await storing;
  if (!row) return { seq: await seqOfKnown(unit, input), fresh: null };
  const message = toMessage({
    id: input.id,
    conversationId: input.conversationId,
    seq: row.lastSeq,
    role: 'visitor',
    text: input.text,
    listings: [],
    suggestions: [],
    understood: [],
    attachments: files,
    state: 'complete',
    createdAt: row.updatedAt,
  });
  const isOurs = row.replyClaim === claim;
  return {
    seq: row.lastSeq,
    fresh: {
      message,
      conversation: toConversation(row),
      work: isOurs ? toWork(unit, row, claim, await reading) : null,
    },
  };
}

/** Binds the files once; a message that is sent again has them already. */
async function bindFiles(
  unit: Unit,
  input: VisitorMessage,
  attachments: AttachmentPort,
): Promise<Attachment[]> {
  const { attachments: ids = [] } = input;
  if (ids.length === 0) {
    if (input.text.trim() !== '') return [];
    throw invalidRequest('The message is empty. Write something, or send a file.');
  }
  const [known] = await unit.sql('select id from messages where organization_id = $1 and id = $2', [
    unit.organizationId,
    input.id,
  ]);
  return known ? [] : attachments.attach(unit, input.visitorId, ids);
}

/** Nobody is at work on an answer, or whoever was did not come to an end. */
const isFree = '(reply_claim is null or reply_due_at < now())';

async function seqOfKnown(unit: Unit, input: VisitorMessage): Promise<number> {
  const [known] = await unit.sql<{ seq: number; role: string; conversation_id: string }>(
    'select seq, role, conversation_id from messages where organization_id = $1 and id = $2',
    [unit.organizationId, input.id],
  );
  if (known?.conversation_id === input.conversationId && known.role === 'visitor') return known.seq;
  throw new AppError('message_id_taken', 'This message id is in use. Choose a new random UUID.', {
    status: 409,
  });
}
