import type { Organization } from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Agent, Reply, Turn } from '../agent/index.ts';
import type { Usage } from '../billing/index.ts';
import { Answer, type AnswerOutcome, type AnswerTiming } from './answer.ts';
import { housePhrasesFor } from './phrases/index.ts';
import {
  claimReply,
  claimSeconds,
  dropClaim,
  releaseClaim,
  renewClaim,
  type ReplyWork,
} from './reply-work.ts';
import { storeReply, type FinishedReply } from './store-reply.ts';
import { publishConversation, publishMessage, publishNews, type TalkRooms } from './talk-events.ts';
import { storeBrokenOff, type Reviewed } from './verdicts.ts';

/** All answers that this process is at work on. */
export interface Answers {
  /** Makes the answer, in the background. Whatever happens, it ends as a stored reply or stays owed. */
  start(work: ReplyWork): void;
  /** Puts all work down; another process, or this one after its restart, takes it up. */
  close(): Promise<void>;
}

export interface AnswersDeps {
  database: Database;
  rooms: TalkRooms;
  agent: Agent;
  usage: Usage;
  organizationOf(organizationId: string): Promise<Organization>;
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
  timing?: Partial<AnswerTiming>;
}

const defaultTiming: AnswerTiming = { leaveGraceMs: 1200, presenceReplyMs: 300 };
/** After so many attempts that did not come to an end, a person is asked for instead. */
const attemptsMax = 3;
const pauseAfterLeavingSeconds = 20;
const pauseAfterFailureSeconds = 5;

export function createAnswers(deps: AnswersDeps): Answers {
  const { database, rooms, log } = deps;
  const running = new Map<Answer, Promise<void>>();
  let isClosing = false;

  function inTenant<T>(work: ReplyWork, run: Parameters<typeof database.inTenant<T>>[1]) {
    return database.inTenant(work.organizationId, run);
  }

  async function makeUntilCurrent(first: ReplyWork): Promise<void> {
    let work: ReplyWork | null = first;
    while (work && !isClosing) work = await make(work);
    const left = work;
    if (left) await inTenant(left, (unit) => releaseClaim(unit, left, 0));
  }

  /** Makes one answer. Returns the work that has come up meanwhile in the same conversation. */
  async function make(work: ReplyWork): Promise<ReplyWork | null> {
    if (work.attempts > attemptsMax) {
      const organization = await deps.organizationOf(work.organizationId);
      const authorName = organization.persona.name;
      return finish(work, null, { ...apology(work, organization), authorName });
    }
    const timing = { ...defaultTiming, ...deps.timing };
    const answer = new Answer({ work, rooms, timing });
    const done = Promise.withResolvers<void>();
    running.set(answer, done.promise);
    const renewing = setInterval(() => void renew(answer), (claimSeconds * 1000) / 3);
    try {
      const organization = await deps.organizationOf(work.organizationId);
      const outcome = await answer.run(deps.agent, organization, meterOf(work));
      return await conclude(answer, outcome, organization);
    } catch (error) {
      answer.discard();
      throw error;
    } finally {
      clearInterval(renewing);
      answer.leave();
      running.delete(answer);
      done.resolve();
    }
  }

  async function conclude(
    answer: Answer,
    outcome: AnswerOutcome,
    organization: Organization,
  ): Promise<ReplyWork | null> {
    const { work } = answer;
    const { text, reply, end } = outcome;
    const authorName = organization.persona.name;
    const isWhole = reply?.state === 'complete' || end === null;
    if (reply && isWhole && (end === null || end === 'left' || end === 'stopped')) {
      return finish(work, answer, { ...reply, authorName });
    }
    if (end === 'outdated') {
      answer.discard();
      return claimAnew(work, reply);
    }
    if (end === 'erased') {
      answer.discard();
      return null;
    }
    if (end === 'shutdown') return putDown(answer, reply, (unit) => releaseClaim(unit, work, 0));
    if (text) return finish(work, answer, { ...reply, text, state: 'partial', authorName });
    if (end === 'stopped') return putDown(answer, reply, (unit) => dropClaim(unit, work));
    if (end === 'left') {
      return putDown(answer, reply, (unit) => releaseClaim(unit, work, pauseAfterLeavingSeconds));
    }
    log.error({ err: outcome.failure, conversationId: work.conversationId }, 'the agent failed');
    // Nothing was shown, so trying again is safe; mostly the database had too much to do for a moment.
    if (work.attempts < attemptsMax) {
      answer.discard();
      return inTenant(work, (unit) => claimReply(unit, work.conversationId, work.claim));
    }
    return finish(work, answer, { ...apology(work, organization), authorName });
  }

  /** Takes the draft away and leaves the work as `settle` says. */
  async function putDown(
    answer: Answer,
    draft: Reply | null,
    settle: (unit: Unit) => Promise<void>,
  ): Promise<null> {
    answer.discard();
    await inTenant(answer.work, async (unit) => {
      if (draft) await storeBrokenOff(unit, answer.work, draft);
      await settle(unit);
    });
    return null;
  }

  async function finish(
    work: ReplyWork,
    answer: Answer | null,
    reply: FinishedReply,
  ): Promise<ReplyWork | null> {
    const stored = await inTenant(work, (unit) => storeReply(unit, work, reply));
    if (stored) {
      publishMessage(rooms, work.organizationId, stored.message);
      const publish = reply.handoff ? publishConversation : publishNews;
      publish(rooms, work.organizationId, stored.conversation);
      return null;
    }
    answer?.discard();
    return claimAnew(work, reply);
  }

  /** The work that came up while this draft was made. */
  function claimAnew(work: ReplyWork, draft: Reviewed | null): Promise<ReplyWork | null> {
    return inTenant(work, async (unit) => {
      if (draft) await storeBrokenOff(unit, work, draft);
      return claimReply(unit, work.conversationId, work.claim);
    });
  }

  async function renew(answer: Answer): Promise<void> {
    try {
      const isOurs = await inTenant(answer.work, (unit) => renewClaim(unit, answer.work));
      if (!isOurs) answer.breakOff('outdated');
    } catch (error) {
      log.warn({ err: error }, 'the claim of an answer could not be renewed');
    }
  }

  function meterOf(work: ReplyWork): Turn['meter'] {
    return {
      admit: () => inTenant(work, (unit) => deps.usage.admit(unit)),
      record: (used) => inTenant(work, (unit) => deps.usage.record(unit, used)),
    };
  }

  return {
    start(work) {
      void makeUntilCurrent(work).catch(async (error: unknown) => {
        // Mostly the database is away. The claim runs out, and the sweeper finds the work.
        log.error({ err: error, conversationId: work.conversationId }, 'an answer was not made');
        await inTenant(work, (unit) => releaseClaim(unit, work, pauseAfterFailureSeconds)).catch(
          () => undefined,
        );
      });
    },
    async close() {
      isClosing = true;
      const ends = [...running.values()];
      for (const answer of running.keys()) answer.breakOff('shutdown');
      await Promise.all(ends);
    },
  };
}

function apology(work: ReplyWork, organization: Organization): Omit<FinishedReply, 'authorName'> {
  const { persona, name, locale } = organization;
  return {
    text: housePhrasesFor(work.locale, locale).apology(persona.agentName ?? name),
    state: 'complete',
    handoff: { reason: 'tool_failure' },
    blocks: [{ type: 'contact_form', reason: 'human', listingId: null }],
  };
}
