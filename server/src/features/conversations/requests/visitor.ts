import type { Database } from '../../../platform/database/unit.ts';
import type { Visitors } from '../../visitors/index.ts';
import { talkRoom, type TalkRooms } from '../talk-events.ts';
import type { RequestHandlers } from './visitor-caller.ts';

/** The ways out: from this device, and altogether. */
export function visitorRequests(deps: {
  database: Database;
  rooms: TalkRooms;
  visitors: Pick<Visitors, 'erase' | 'endSession'>;
}): Pick<RequestHandlers, 'visitor.erase' | 'session.end'> {
  const { database, rooms, visitors } = deps;
  return {
    async 'visitor.erase'({ organizationId, visitorId }) {
      // The sockets of the visitor end with what this room holds of them; see `belongings`.
      await database.inTenant(organizationId, (unit) => visitors.erase(unit, visitorId, 'visitor'));
      return {};
    },

    async 'session.end'({ organizationId, visitorId, sessionId }) {
      const talks = await database.inTenant(organizationId, async (unit) => {
        await visitors.endSession(unit, sessionId);
        return unit.sql<{ id: string }>(
          'select id from conversations where organization_id = $1 and visitor_id = $2',
          [organizationId, visitorId],
        );
      });
      for (const { id } of talks) {
        rooms.publish(talkRoom(organizationId, id), { type: 'visitor.gone', sessionId });
      }
      return {};
    },
  };
}
