import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../platform/database/unit.ts';
import type { Answers } from './answers.ts';
import { claimReply } from './reply-work.ts';

/** Finds answers that are owed and nobody is at work on: their process died, or the visitor had left before. */
export interface Sweeper {
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

const intervalMs = 10_000;
/** Taken up at once by one process; what is left is found the next time, here or elsewhere. */
const batchSize = 20;
const emptyConversationDays = 2;

export function createSweeper(deps: {
  database: Database;
  answers: Answers;
  log: Pick<FastifyBaseLogger, 'warn'>;
}): Sweeper {
  const { database, answers, log } = deps;
  let running: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    const owed = await database.asSystem((unit) =>
      unit.sql<{ organizationId: string; id: string }>(
        `select organization_id as "organizationId", id from conversations
         where reply_for_seq is not null and reply_due_at < now() order by reply_due_at limit $1`,
        [batchSize],
      ),
    );
    for (const { organizationId, id } of owed) {
      // Of several processes that found it, one gets the claim.
      const work = await database.inTenant(organizationId, (unit) => claimReply(unit, id));
      if (work) answers.start(work);
    }
  }

  // In the server and not in a job: answers must go on when the store of the jobs is down.
  const timer = setInterval(
    () => {
      running = sweep().catch((error: unknown) =>
        log.warn({ err: error }, 'looking for unanswered messages failed'),
      );
    },
    intervalMs * (0.9 + Math.random() * 0.2),
  );
  timer.unref();

  return {
    sweep,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Removes what visitors left behind who opened the chat and never wrote. */
export async function removeEmptyConversations(database: Database): Promise<void> {
  await database.asSystem(async (unit) => {
    await unit.sql(
      `delete from conversations where last_seq = 0 and updated_at < now() - make_interval(days => $1)`,
      [emptyConversationDays],
    );
    await unit.sql(
      `delete from visitors where created_at < now() - make_interval(days => $1) and external_id is null
         and not exists (select from conversations where conversations.organization_id = visitors.organization_id
           and visitor_id = visitors.id)
         and not exists (select from saved_homes where saved_homes.organization_id = visitors.organization_id
           and visitor_id = visitors.id)`,
      [emptyConversationDays],
    );
  });
}
