import type { Unit } from '../../platform/database/unit.ts';
import { latestMessages } from './list-conversations.ts';

/** Enough for what a visitor says of themselves; what came earlier was read when it came. */
const messagesRead = 60;

/** What the leads, which may not come in here, need of the talks. */
export const talksForLeads = {
  /** The visitor's latest messages, oldest first. */
  async said(unit: Unit, conversationId: string) {
    const messages = await latestMessages(unit, conversationId, messagesRead);
    return messages
      .filter(({ role }) => role === 'visitor')
      .map(({ id, text, createdAt }) => ({ id, text, at: new Date(createdAt) }));
  },

  /** How many talks a visitor began since then, and wrote in. */
  async countOf(unit: Unit, visitorId: string, since: Date): Promise<number> {
    const [row] = await unit.sql<{ count: number }>(
      `select count(*)::int as count from conversations
       where organization_id = $1 and visitor_id = $2 and created_at > $3 and last_seq > 0`,
      [unit.organizationId, visitorId, since],
    );
    return row?.count ?? 0;
  },
};
