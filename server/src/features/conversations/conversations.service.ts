import type {
  AgentMessageInput,
  Conversation as ConversationJson,
  ConversationPage,
  Hello,
  Lead,
  Message as MessageJson,
  MessagePage,
  Organization,
  Ownership,
  ViewingPatch,
  ViewingRecord,
} from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Agent } from '../agent/index.ts';
import type { Usage } from '../billing/index.ts';
import type { EndedSession, Organizations } from '../organizations/index.ts';
import type { Visitors } from '../visitors/index.ts';
import type { AnswerTiming } from './answer.ts';
import { createAnswers } from './answers.ts';
import { type ConversationRecord, toConversation } from './conversation.entity.ts';
import { readHistory, type History } from './history.ts';
import {
  askForRating,
  localeOfTalk,
  storeHouseMessage,
  type StoredHouseMessage,
} from './house-message.ts';
import {
  getConversation,
  listConversations,
  latestMessages,
  listMessages,
  type PageParams,
} from './list-conversations.ts';
import { createListingNews } from './listing-news.ts';
import { beginConversation, openConversation, type Opening } from './open-conversation.ts';
import type { ConversationPorts } from './ports.ts';
import { storeRead, type Reader } from './read-state.ts';
import { assertConsent, rememberVisit } from './remember-visit.ts';
import { rememberOrganizations } from './remember-organizations.ts';
import { claimReply, type ReplyWork } from './reply-work.ts';
import { createRequestHandlers } from './requests/handlers.ts';
import { decideViewing } from './requests/viewings.ts';
import { storeVisitorMessage, type VisitorMessage } from './store-visitor-message.ts';
import { createSweeper, removeEmptyConversations } from './sweep.ts';
import { changeOwnership, isRatingDue, storeAgentMessage } from './take-over.ts';
import {
  inboxRoom,
  listingsRoom,
  publishConversation,
  publishMessage,
  publishNews,
  talkRoom,
  type TalkRooms,
} from './talk-events.ts';
import { createTalks, type Talks } from './talks.ts';
import { talksOfVisitor } from './talks-of-visitor.ts';
import { createVisitorRequests, type VisitorRequestDesk } from './visitor-requests.ts';

export interface Conversations {
  list(unit: Unit, page: PageParams): Promise<ConversationPage>;
  get(unit: Unit, id: string): Promise<ConversationJson>;
  messages(unit: Unit, id: string, page: PageParams): Promise<MessagePage>;
  /** The newest messages, oldest first. */
  latest(unit: Unit, id: string, limit: number): Promise<MessageJson[]>;

  /** A visitor comes in. An answer that was put down when they left is taken up again. */
  open(organizationId: string, hello: Hello): Promise<Opening>;
  /** Begins another talk of the visitor who came in by `before`. */
  begin(
    organizationId: string,
    before: Pick<Opening, 'arrival'>,
    context: Pick<Hello, 'page' | 'locale' | 'tools'>,
  ): Promise<Opening>;
  /** Stores a visitor's message once, however often it is sent, and sees to its answer. */
  receive(organizationId: string, message: VisitorMessage): Promise<{ seq: number }>;
  /** Stores a person's message, which takes the conversation over. */
  send(
    organizationId: string,
    conversationId: string,
    input: Omit<AgentMessageInput, 'authorName'> & { authorName: string | null },
  ): Promise<MessageJson>;
  setOwnership(
    organizationId: string,
    conversationId: string,
    ownership: Ownership,
  ): Promise<ConversationJson>;
  /** A person looks at the talk. */
  watch(
    organizationId: string,
    conversationId: string,
    lastSeq: number | undefined,
  ): Promise<{ conversation: ConversationRecord; history: History }>;

  /** A lead was captured or changed: the conversation points at it and the inbox shows it. May be called twice. */
  announceLead(organizationId: string, lead: Lead): Promise<void>;
  /** A member signed out: the inboxes that this session opened end, in every process. */
  endSession(ended: EndedSession): void;
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

  /** Somebody has seen the talk up to here. */
  markRead(
    organizationId: string,
    read: { conversationId: string; reader: Reader; seq: number },
  ): Promise<void>;
  /** A person confirms a viewing or calls it off; the visitor reads it in the talk. */
  decideViewing(
    organizationId: string,
    id: string,
    patch: ViewingPatch & { ifUnanswered?: boolean },
  ): Promise<ViewingRecord>;
  /** Listings changed; `null`: any of them may have. Talks that show them are told, in every process. */
  announceListings(organizationId: string, listingIds: string[] | null): void;

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

  /** What was claimed in a unit of work is answered after its commit, and not at all when that failed. */
  async function thenAnswer<T extends { work: ReplyWork | null }>(
    organizationId: string,
    work: (unit: Unit) => Promise<T>,
  ): Promise<T> {
    const result = await database.inTenant(organizationId, work);
    if (result.work) answers.start(result.work);
    return result;
  }

  /** After the message is stored and on its own: nobody waits for it, and its loss costs no message. */
  function heedLead(organizationId: string, { conversationId, text }: VisitorMessage): void {
    database
      .inTenant(organizationId, (unit) => deps.leads.heed(unit, conversationId, text))
      .catch((error: unknown) => log.warn({ err: error, conversationId }, 'lead not told'));
  }

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

    async open(organizationId, hello) {
      const organization = await organizationOf(organizationId);
      const { opening } = await thenAnswer(organizationId, async (unit) => {
        const found = await openConversation(unit, hello, visitors);
        const { arrival, conversation } = found;
        const { consents } = visitors;
        await assertConsent(unit, arrival.visitorId, { organization, hello, consents });
        await rememberVisit(unit, conversation, { arrival, tools: hello.tools });
        const { replyForSeq, replyClaim, id } = found.conversation;
        const isOwed = typeof replyForSeq === 'number' && !replyClaim;
        return { opening: found, work: isOwed ? await claimReply(unit, id) : null };
      });
      return opening;
    },

    begin: (organizationId, before, context) =>
      database.inTenant(organizationId, async (unit) => {
        const opening = await beginConversation(unit, before, context, visitors);
        const { arrival, conversation } = opening;
        await rememberVisit(unit, conversation, { arrival, tools: context.tools });
        return opening;
      }),

    async receive(organizationId, input) {
      const { seq, fresh } = await againAfterTwin(() =>
        database.inTenant(organizationId, (unit) =>
          storeVisitorMessage(unit, input, deps.attachments),
        ),
      );
      if (!fresh) return { seq };
      publishMessage(rooms, organizationId, fresh.message);
      publishNews(rooms, organizationId, fresh.conversation);
      if (fresh.work) answers.start(fresh.work);
      if (fresh.conversation.leadId) heedLead(organizationId, input);
      return { seq };
    },

    async send(organizationId, conversationId, input) {
      const { message, conversation } = await againAfterTwin(() =>
        database.inTenant(organizationId, (unit) => storeAgentMessage(unit, conversationId, input)),
      );
      if (conversation) {
        publishMessage(rooms, organizationId, message);
        publishConversation(rooms, organizationId, conversation);
      }
      return message;
    },

    async setOwnership(organizationId, conversationId, ownership) {
      const { persona, name, locale } = await organizationOf(organizationId);
      const { conversation, asked } = await thenAnswer(organizationId, async (unit) => {
        const { isChanged, ...changed } = await changeOwnership(unit, conversationId, ownership);
        const isEnd = isChanged && ownership === 'ai';
        const question = isEnd && (await isRatingDue(unit, conversationId));
        const work = ownership === 'ai' ? await claimReply(unit, conversationId) : null;
        return {
          ...changed,
          asked: question
            ? await storeHouseMessage(
                unit,
                conversationId,
                askForRating(persona.agentName ?? name, [
                  await localeOfTalk(unit, conversationId),
                  locale,
                ]),
              )
            : null,
          work,
        };
      });
      publishConversation(rooms, organizationId, conversation);
      if (asked) publish(organizationId, asked);
      return asked?.conversation ?? conversation;
    },

    watch: (organizationId, conversationId, lastSeq) =>
      database.inTenant(organizationId, async (unit) => {
        const conversation = await getConversation(unit, conversationId);
        return { conversation, history: await readHistory(unit, conversation, lastSeq) };
      }),

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

    endSession({ organizationId, session }) {
      rooms.publish(inboxRoom(organizationId), { type: 'session.ended', session });
    },

    async markRead(organizationId, read) {
      const seq = await database.inTenant(organizationId, (unit) => storeRead(unit, read));
      if (seq === null) return;
      const room = talkRoom(organizationId, read.conversationId);
      rooms.publish(room, { type: 'read', role: read.reader, seq });
    },

    decideViewing: (organizationId, id, patch) =>
      decideViewing(requestDeps, { organizationId, id, ...patch }),

    announceListings(organizationId, listingIds) {
      rooms.publish(listingsRoom(organizationId), { type: 'listings.changed', listingIds });
    },

    sweep: () => sweeper.sweep(),
    removeEmpty: () => removeEmptyConversations(database),

    async close() {
      await sweeper.stop();
      await answers.close();
    },
  };
}

/** The same message may come twice in the same moment: the second one then finds the first one stored. */
async function againAfterTwin<T>(store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (isUniqueViolation(error)) return store();
    throw error;
  }
}

/** SQLSTATE 23505. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
