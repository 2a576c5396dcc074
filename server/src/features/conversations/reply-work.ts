import type { Attachment, ClientTool, PageContext } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Contact, KnownVisitor, Turn } from '../agent/index.ts';
import { conversationColumns, type ConversationRecord } from './conversation.entity.ts';

/** How long a claim holds without being renewed: after that the sweeper gives the work to somebody else. */
export const claimSeconds = 30;
/** How much of a talk an answer is made from. */
const transcriptMessagesMax = 60;

/** An answer that is owed, in the hands of the one who holds the claim. */
export interface ReplyWork {
  readonly organizationId: string;
  readonly conversationId: string;
  readonly visitorId: string;
  /** Only the holder of the current claim may store the answer; it is also the answer's id. */
  readonly claim: string;
  /** The newest visitor message that the answer is for. */
  readonly forSeq: number;
  /** Grows with every claim that did not come to an end, so that work which kills its process is not done for ever. */
  readonly attempts: number;
  readonly transcript: Turn['transcript'];
  readonly page: PageContext | null;
  readonly memory: unknown;
  readonly locale: string | null;
  readonly earlierWish: unknown;
  readonly known: KnownVisitor;
  /** What the visitor's page can do, if it is still open. */
  readonly tools: readonly ClientTool[];
}

/** What a statement returns beside the conversation when it may have claimed. */
export interface ClaimRecord extends ConversationRecord {
  memory: unknown;
  locale: string | null;
  earlierWish: unknown;
  contact: Partial<Contact> | null;
  tools: ClientTool[] | null;
  attempts: number;
}

export const claimColumns = `${conversationColumns}, memory, locale, contact, tools,
  earlier_wish as "earlierWish", reply_attempts as attempts`;

/** Takes up the answer that is owed, unless somebody is at work on it. `held` is a claim to give up for the new one. */
export async function claimReply(
  unit: Unit,
  conversationId: string,
  held: string | null = null,
): Promise<ReplyWork | null> {
  const claim = newId();
  const [row] = await unit.sql<ClaimRecord>(
    `update conversations set reply_claim = $3, reply_attempts = reply_attempts + 1,
       reply_due_at = now() + make_interval(secs => ${claimSeconds})
     where organization_id = $1 and id = $2 and ownership = 'ai' and reply_for_seq is not null
       and (reply_claim is null or reply_claim = $4 or reply_due_at < now())
     returning ${claimColumns}`,
    [unit.organizationId, conversationId, claim, held],
  );
  return row ? toWork(unit, row, claim, await readTranscript(unit, row.id)) : null;
}

/** What the agent answers to. To be read in the unit of work that makes the claim, after it. */
export async function readTranscript(
  unit: Unit,
  conversationId: string,
): Promise<Turn['transcript']> {
  const entries = await unit.sql<Turn['transcript'][number] & { attachments: Attachment[] }>(
    `select role, text, listings, attachments, refine from messages where organization_id = $1 and conversation_id = $2
     order by seq desc limit $3`,
    [unit.organizationId, conversationId, transcriptMessagesMax],
  );
  // What the house said behind the visitor's last words is not what is to be answered.
  const last = entries.findIndex(({ role }) => role !== 'system');
  return entries
    .slice(Math.max(0, last))
    .toReversed()
    .map(({ attachments, ...entry }) => ({ ...entry, text: withFiles(entry.text, attachments) }));
}

/** Files are named to the agent and not shown: `[file: plan.pdf]`. */
export function withFiles(text: string, attachments: readonly Attachment[]): string {
  const files = attachments.map(({ name }) => `[file: ${name}]`);
  return [text, ...files].filter(Boolean).join('\n');
}

function aContact({ name = null, email = null, phone = null }: Partial<Contact>): Contact {
  return { name, email, phone };
}

export function toWork(
  unit: Unit,
  row: ClaimRecord,
  claim: string,
  transcript: Turn['transcript'],
): ReplyWork {
  return {
    organizationId: unit.organizationId,
    conversationId: row.id,
    visitorId: row.visitorId,
    claim,
    forSeq: row.replyForSeq ?? row.lastSeq,
    attempts: row.attempts,
    transcript,
    page: row.page ?? null,
    memory: row.memory,
    locale: row.locale,
    earlierWish: row.earlierWish,
    known: {
      contact: row.contact && aContact(row.contact),
      identity: row.identity?.isFact ? aContact(row.identity) : null,
    },
    tools: row.tools ?? [],
  };
}

/** Says that the work goes on. `false`: somebody else has it, or nobody needs it any more. */
export async function renewClaim(unit: Unit, work: ReplyWork): Promise<boolean> {
  const rows = await unit.sql(
    `update conversations set reply_due_at = now() + make_interval(secs => ${claimSeconds})
     where organization_id = $1 and id = $2 and reply_claim = $3 returning id`,
    [unit.organizationId, work.conversationId, work.claim],
  );
  return rows.length > 0;
}

/** Puts the work down. It stays owed, to the visitor who comes back, or to the sweeper after `pauseSeconds`. */
export async function releaseClaim(
  unit: Unit,
  work: ReplyWork,
  pauseSeconds: number,
): Promise<void> {
  await unit.sql(
    `update conversations set reply_claim = null, reply_due_at = now() + make_interval(secs => $4)
     where organization_id = $1 and id = $2 and reply_claim = $3`,
    [unit.organizationId, work.conversationId, work.claim, pauseSeconds],
  );
}

/** Nothing is owed any more: the visitor stopped the answer before its first word. */
export async function dropClaim(unit: Unit, work: ReplyWork): Promise<void> {
  await unit.sql(
    `update conversations set reply_claim = null, reply_due_at = null, reply_for_seq = null, reply_attempts = 0
     where organization_id = $1 and id = $2 and reply_claim = $3 and reply_for_seq = $4`,
    [unit.organizationId, work.conversationId, work.claim, work.forSeq],
  );
}
