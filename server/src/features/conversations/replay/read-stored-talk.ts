import type {
  AnswerOfTurn,
  Attachment,
  Constraint,
  ListingCard,
  PageContext,
} from '@katek/sdk/protocol';
import type { Unit } from '../../../platform/database/unit.ts';
import { notFound } from '../../../errors.ts';
import type { TranscriptEntry } from '../../agent/index.ts';
import { withFiles } from '../reply-work.ts';

/** Messages of a talk that are looked through. */
const messagesMax = 400;
/** How much of the talk before it an answer is made from. */
const transcriptMax = 60;

export interface StoredTalk {
  readonly conversationId: string;
  readonly visitorId: string;
  readonly page: PageContext | null;
  readonly locale: string | null;
  /** The concierge's answers, oldest first; what a person wrote is none. */
  readonly answers: readonly StoredAnswer[];
}

export interface StoredAnswer {
  readonly messageId: string;
  readonly seq: number;
  readonly asked: readonly string[];
  readonly text: string;
  readonly listings: readonly ListingCard[];
  readonly understood: readonly Constraint[];
  /** With what they found, as far as it was kept. */
  readonly verdicts: AnswerOfTurn['verdicts'];
  readonly handoff: AnswerOfTurn['handoff'];
  readonly brain: string | null;
  /** The talk up to what was to be answered. */
  readonly transcript: readonly TranscriptEntry[];
}

type Row = Omit<TranscriptEntry, 'listings'> & {
  id: string;
  seq: number;
  listings: ListingCard[];
  understood: Constraint[];
  attachments: Attachment[];
  verdicts: StoredAnswer['verdicts'];
  handoff: StoredAnswer['handoff'];
  brain: string | null;
};

/** The first answers of a talk, each with the talk as it stood when it was given. */
export async function readStoredTalk(
  unit: Unit,
  conversationId: string,
  answersMax: number,
): Promise<StoredTalk> {
  const [talk] = await unit.sql<Omit<StoredTalk, 'answers' | 'conversationId'>>(
    `select visitor_id as "visitorId", page, locale from conversations where organization_id = $1 and id = $2`,
    [unit.organizationId, conversationId],
  );
  if (!talk) throw notFound('conversation');
  const rows = await unit.sql<Row>(
    `select m.id, m.seq, m.role, m.text, m.listings, m.understood, m.attachments, m.refine,
       v.findings as verdicts, v.handoff_reason as handoff, v.brain
     from messages m left join verdicts v on v.organization_id = m.organization_id and v.message_id = m.id
     where m.organization_id = $1 and m.conversation_id = $2 order by m.seq limit $3`,
    [unit.organizationId, conversationId, messagesMax],
  );
  return { conversationId, ...talk, answers: answersIn(rows).slice(0, answersMax) };
}

function answersIn(rows: readonly Row[]): StoredAnswer[] {
  const answers: StoredAnswer[] = [];
  let asked: string[] = [];
  let heardAt = -1;
  for (const [at, row] of rows.entries()) {
    if (row.role === 'visitor') {
      asked.push(row.text);
      heardAt = at;
    }
    // What a person answered is not for the concierge to answer again.
    if (row.role === 'agent') asked = [];
    if (row.role !== 'assistant' || asked.length === 0) continue;
    const { id: messageId, seq, text, listings, understood, handoff, brain } = row;
    const verdicts =
      row.verdicts?.map(({ kind, outcome, detail }) => ({ kind, outcome, detail })) ?? null;
    const transcript = rows
      .slice(Math.max(0, heardAt + 1 - transcriptMax), heardAt + 1)
      .map(toEntry);
    answers.push({
      messageId,
      seq,
      asked,
      text,
      listings,
      understood,
      verdicts,
      handoff,
      brain,
      transcript,
    });
    asked = [];
  }
  return answers;
}

function toEntry({ role, text, listings, attachments, refine = null }: Row): TranscriptEntry {
  return { role, text: withFiles(text, attachments), listings, refine };
}
