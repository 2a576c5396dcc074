import type { Lead } from '@katek/sdk/protocol';
import type { Database } from '../../platform/database/unit.ts';
import type { EndedSession } from '../organizations/index.ts';
import { toConversation } from './conversation.entity.ts';
import { getConversation } from './list-conversations.ts';
import { storeRead, type Reader } from './read-state.ts';
import {
  inboxRoom,
  listingsRoom,
  publishConversation,
  talkRoom,
  type TalkRooms,
} from './talk-events.ts';

/** What happened elsewhere, or on one side of a talk, for the sockets of every process to hear. */
export interface Announcements {
  /** A lead was captured or changed: the conversation points at it and the inbox shows it. May be called twice. */
  announceLead(organizationId: string, lead: Lead): Promise<void>;
  /** A member signed out: the inboxes that this session opened end, in every process. */
  endSession(ended: EndedSession): void;
  /** Listings changed; `null`: any of them may have. Talks that show them are told, in every process. */
  announceListings(organizationId: string, listingIds: string[] | null): void;
  /** Somebody has seen the talk up to here. */
  markRead(
    organizationId: string,
    read: { conversationId: string; reader: Reader; seq: number },
  ): Promise<void>;
}

export function createAnnouncements(deps: { database: Database; rooms: TalkRooms }): Announcements {
  const { database, rooms } = deps;

  return {
    async announceLead(organizationId, lead) {
      const conversation = await database.inTenant(organizationId, async (unit) => {
        await unit.sql(
          `update conversations set lead_id = $3 where organization_id = $1 and id = any($2::uuid[])`,
          [organizationId, lead.conversationIds, lead.id],
        );
        return toConversation(await getConversation(unit, lead.conversationId));
      });
      publishConversation(rooms, organizationId, conversation);
      const brief = { ...lead, listingsSeen: lead.listingsSeen.slice(0, 20), requests: [] };
      rooms.publish(
        inboxRoom(organizationId),
        { type: 'lead', lead },
        { type: 'lead', lead: brief },
      );
    },

    announceListings(organizationId, listingIds) {
      rooms.publish(listingsRoom(organizationId), { type: 'listings.changed', listingIds });
    },

    endSession({ organizationId, session }) {
      rooms.publish(inboxRoom(organizationId), { type: 'session.ended', session });
    },

    async markRead(organizationId, read) {
      const seq = await database.inTenant(organizationId, (unit) => storeRead(unit, read));
      if (seq === null) return;
      const room = talkRoom(organizationId, read.conversationId);
      rooms.publish(room, { type: 'read', role: read.reader, seq });
    },
  };
}
