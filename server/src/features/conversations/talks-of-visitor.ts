import type { Unit } from '../../platform/database/unit.ts';
import type { Belongings } from '../visitors/index.ts';
import { talkRoom, type TalkRooms } from './talk-events.ts';

/** The talks of a visitor, with all that was said in them. */
export function talksOfVisitor(rooms: TalkRooms): Belongings {
  return {
    async move(unit, { from, to }) {
      const values = [unit.organizationId, from];
      const ofVisitor = 'where organization_id = $1 and visitor_id = $2';
      const sessions = await unit.sql<{ id: string }>(
        `select id from visitor_sessions ${ofVisitor}`,
        values,
      );
      // A chat that was only opened is no talk: it must not stand in front of those in which something was said.
      const empty = await unit.sql<{ id: string }>(
        `delete from conversations ${ofVisitor} and last_seq = 0 returning id`,
        values,
      );
      const talks = await unit.sql<{ id: string }>(
        `update conversations set visitor_id = $3 ${ofVisitor} returning id`,
        [...values, to],
      );
      unit.afterCommit(() => {
        // Another tab of the stranger would go on writing as nobody; it comes back as who they are now.
        for (const talk of [...empty, ...talks]) {
          for (const { id } of sessions) {
            const room = talkRoom(unit.organizationId, talk.id);
            rooms.publish(room, { type: 'visitor.gone', sessionId: id });
          }
        }
      });
    },

    async erase(unit, visitorId) {
      // The messages, the rating and the reports go with them.
      const talks = await unit.sql<{ id: string }>(
        'delete from conversations where organization_id = $1 and visitor_id = $2 returning id',
        [unit.organizationId, visitorId],
      );
      const ids = talks.map(({ id }) => id);
      await eraseMail(unit, ids);
      unit.afterCommit(() => {
        for (const id of ids) {
          const room = talkRoom(unit.organizationId, id);
          rooms.publish(room, { type: 'visitor.gone', sessionId: null });
        }
      });
    },
  };
}

/**
 * A transcript that waits is not sent any more, and the event of one that was sent forgets its address. That a mail
 * went out stays in the ledger, which knows no address: otherwise an erasure would begin the day's count anew.
 */
async function eraseMail(unit: Unit, conversationIds: readonly string[]): Promise<void> {
  await unit.sql(
    `delete from outbox where organization_id = $1 and type = 'transcript.requested'
       and payload->>'conversationId' = any($2::text[])`,
    [unit.organizationId, conversationIds],
  );
}
