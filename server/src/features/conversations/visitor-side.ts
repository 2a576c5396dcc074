import type { Hello, Organization } from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../platform/database/unit.ts';
import type { Visitors } from '../visitors/index.ts';
import { againAfterTwin } from './again-after-twin.ts';
import type { Answers } from './answers.ts';
import { beginConversation, openConversation, type Opening } from './open-conversation.ts';
import type { AttachmentPort, LeadPort } from './ports.ts';
import { assertConsent, rememberVisit } from './remember-visit.ts';
import { claimReply } from './reply-work.ts';
import { storeVisitorMessage, type VisitorMessage } from './store-visitor-message.ts';
import { publishMessage, publishNews, type TalkRooms } from './talk-events.ts';

/** What a visitor does to a talk. */
export interface VisitorSide {
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
}

export function createVisitorSide(deps: {
  database: Database;
  visitors: Visitors;
  attachments: AttachmentPort;
  leads: LeadPort;
  rooms: TalkRooms;
  answers: Answers;
  organizationOf(organizationId: string): Promise<Organization>;
  log: FastifyBaseLogger;
}): VisitorSide {
  const { database, visitors, rooms, answers, log } = deps;

  /** After the message is stored and on its own: nobody waits for it, and its loss costs no message. */
  function heedLead(organizationId: string, { conversationId, text }: VisitorMessage): void {
    database
      .inTenant(organizationId, (unit) => deps.leads.heed(unit, conversationId, text))
      .catch((error: unknown) => log.warn({ err: error, conversationId }, 'lead not told'));
  }

  return {
    async open(organizationId, hello) {
      const organization = await deps.organizationOf(organizationId);
      const { opening, work } = await database.inTenant(organizationId, async (unit) => {
        const found = await openConversation(unit, hello, visitors);
        const { arrival, conversation } = found;
        const { consents } = visitors;
        await assertConsent(unit, arrival.visitorId, { organization, hello, consents });
        await rememberVisit(unit, conversation, { arrival, tools: hello.tools });
        const { replyForSeq, replyClaim, id } = conversation;
        const isOwed = typeof replyForSeq === 'number' && !replyClaim;
        return { opening: found, work: isOwed ? await claimReply(unit, id) : null };
      });
      if (work) answers.start(work);
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
  };
}
