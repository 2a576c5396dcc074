import type { Database } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { messagesAfter } from './history.ts';
import type { ListingNews } from './listing-news.ts';
import { Talk, type TalkMember } from './talk.ts';
import { talkRoom, type TalkRooms } from './talk-events.ts';

/** The talks that somebody of this process follows. */
export interface Talks {
  enter(organizationId: string, conversationId: string, member: TalkMember): Talk;
}

export function createTalks(deps: {
  database: Database;
  rooms: TalkRooms;
  listingNews: ListingNews;
}): Talks {
  const { database, rooms, listingNews } = deps;
  const processId = newId();
  const talks = new Map<string, Talk>();

  function openTalk(organizationId: string, conversationId: string): Talk {
    const room = talkRoom(organizationId, conversationId);
    const talk: Talk = new Talk({
      processId,
      publish: (event) => rooms.publish(room, event),
      fetchAfter: (seq) =>
        database.inTenant(organizationId, (unit) => messagesAfter(unit, conversationId, seq)),
      lookUp: (listingIds) => listingNews.lookUp(organizationId, listingIds),
      onEmpty() {
        talks.delete(room);
        rooms.leave(room, talk);
        listingNews.leave(organizationId, talk);
      },
    });
    talks.set(room, talk);
    rooms.join(room, talk);
    listingNews.enter(organizationId, talk);
    return talk;
  }

  return {
    enter(organizationId, conversationId, member) {
      const room = talkRoom(organizationId, conversationId);
      const talk = talks.get(room) ?? openTalk(organizationId, conversationId);
      talk.enter(member);
      return talk;
    },
  };
}
