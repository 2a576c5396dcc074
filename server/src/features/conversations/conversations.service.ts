import type {
  Conversation as ConversationJson,
  ConversationPage,
  Message as MessageJson,
  MessagePage,
  Organization,
  ViewingPatch,
  ViewingRecord,
} from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Agent } from '../agent/index.ts';
import type { Usage } from '../billing/index.ts';
import type { Organizations } from '../organizations/index.ts';
import type { Visitors } from '../visitors/index.ts';
import { createAnnouncements, type Announcements } from './announcements.ts';
import type { AnswerTiming } from './answer.ts';
import { createAnswers } from './answers.ts';
import { toConversation } from './conversation.entity.ts';
import type { StoredHouseMessage } from './house-message.ts';
import { createHouseSide, type HouseSide } from './house-side.ts';
import {
  getConversation,
  listConversations,
  latestMessages,
  listMessages,
  type PageParams,
} from './list-conversations.ts';
import { createListingNews } from './listing-news.ts';
import type { ConversationPorts } from './ports.ts';
import { rememberOrganizations } from './remember-organizations.ts';
import { createRequestHandlers } from './requests/handlers.ts';
import { decideViewing } from './requests/viewings.ts';
import { createSweeper, removeEmptyConversations } from './sweep.ts';
import { publishConversation, publishMessage, publishNews, type TalkRooms } from './talk-events.ts';
import { createTalks, type Talks } from './talks.ts';
import { talksOfVisitor } from './talks-of-visitor.ts';
import { createVisitorRequests, type VisitorRequestDesk } from './visitor-requests.ts';
import { createVisitorSide, type VisitorSide } from './visitor-side.ts';

export interface Conversations extends VisitorSide, HouseSide, Announcements {
  list(unit: Unit, page: PageParams): Promise<ConversationPage>;
  get(unit: Unit, id: string): Promise<ConversationJson>;
  messages(unit: Unit, id: string, page: PageParams): Promise<MessagePage>;
  /** The newest messages, oldest first. */
  latest(unit: Unit, id: string, limit: number): Promise<MessageJson[]>;

  /** Answers what a crash left without an answer. Runs by itself every ten seconds. */
  sweep(): Promise<void>;
  /** Removes talks in which nobody ever wrote, after some days. For a daily job. */
  removeEmpty(): Promise<void>;
  /** The organization as of at most a few seconds ago. */
  organizationOf(organizationId: string): Promise<Organization>;
  /** What its pages may know of it. */
  widgetConfigOf: Organizations['widgetConfigOf'];
  /** Its settings have changed: from now on the new ones count. */
  forgetOrganization(organizationId: string): void;
  /** Puts the answers in the making down, so that they are taken up elsewhere. */
  close(): Promise<void>;

  /** A person confirms a viewing or calls it off; the visitor reads it in the talk. */
  decideViewing(
    organizationId: string,
    id: string,
    patch: ViewingPatch & { ifUnanswered?: boolean },
  ): Promise<ViewingRecord>;

  /** What visitors' clients ask for. */
  readonly requests: VisitorRequestDesk;
  readonly rooms: TalkRooms;
  readonly talks: Talks;
}

export interface ConversationsDeps extends ConversationPorts {
  database: Database;
  organizations: Organizations;
  visitors: Visitors;
  usage: Usage;
  agent: Agent;
  rooms: TalkRooms;
  log: FastifyBaseLogger;
  timing?: Partial<AnswerTiming>;
}

export function createConversations(deps: ConversationsDeps): Conversations {
  const { database, visitors, rooms, log } = deps;
  const organizations = rememberOrganizations(deps);
  const organizationOf = organizations.of;
  const answers = createAnswers({ ...deps, organizationOf });
  visitors.holds(talksOfVisitor(rooms));
  const listingNews = createListingNews(deps);
  const publish = (organizationId: string, { message, conversation }: StoredHouseMessage) => {
    publishMessage(rooms, organizationId, message);
    publishNews(rooms, organizationId, conversation);
  };
  const requestDeps = {
    ...deps,
    organizationOf,
    publish,
    publishConversation: publishConversation.bind(null, rooms),
  };
  const sweeper = createSweeper({ database, answers, log });

  return {
    rooms,
    talks: createTalks({ database, rooms, listingNews }),
    requests: createVisitorRequests(createRequestHandlers(requestDeps)),
    organizationOf,
    forgetOrganization: organizations.forget,
    widgetConfigOf: deps.organizations.widgetConfigOf,

    list: listConversations,
    messages: listMessages,
    latest: latestMessages,
    get: async (unit, id) => toConversation(await getConversation(unit, id)),

    ...createVisitorSide({ ...deps, answers, organizationOf }),
    ...createHouseSide({ ...deps, answers, organizationOf, publish }),
    ...createAnnouncements(deps),
    decideViewing: (organizationId, id, patch) =>
      decideViewing(requestDeps, { organizationId, id, ...patch }),

    sweep: () => sweeper.sweep(),
    removeEmpty: () => removeEmptyConversations(database),
    async close() {
      await sweeper.stop();
      await answers.close();
    },
  };
}
