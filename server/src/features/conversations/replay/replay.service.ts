import type {
  HandoffRules,
  Organization,
  Persona,
  ReplayedTurn,
  ReplayEnd,
  ReplayUse,
} from '@katek/sdk/protocol';
import type { Database } from '../../../platform/database/unit.ts';
import type { Agent, ReplayedCall, Reply, TokenMeter } from '../../agent/index.ts';
import type { Usage } from '../../billing/index.ts';
import type { Organizations } from '../../organizations/index.ts';
import { compareAnswers } from './compare-answers.ts';
import { readStoredTalk, type StoredAnswer, type StoredTalk } from './read-stored-talk.ts';
import { createReplayMeter, type ReplayMeter } from './replay-meter.ts';

/** Turns that are replayed at most. */
const turnsMaxOfAll = 50;
const turnTimeoutMs = 60_000;

export interface ReplayOptions {
  /** Fields to be otherwise than in the organization's settings. */
  readonly persona?: Partial<Persona>;
  readonly handoffRules?: Partial<HandoffRules>;
  readonly turnsMax?: number;
  /** After so long no further answer is begun, and the one in the making is dropped. */
  readonly timeMsMax?: number;
}

/** How a replay ended, and what it took. */
export interface ReplayOutcome {
  readonly ended: ReplayEnd;
  readonly use: ReplayUse;
}

export interface Replays {
  /**
   * Answers a stored talk again, turn by turn, with the listings and settings of now, and gives each as it is ready.
   * Every turn goes by the talk as it was: the visitor's words answer what they read then. Nothing is sent or kept but
   * the tokens that a model used, which count against the organization's budget of the day.
   */
  replay(
    organizationId: string,
    conversationId: string,
    options: ReplayOptions,
    signal: AbortSignal,
  ): AsyncGenerator<ReplayedTurn, ReplayOutcome>;
}

export interface ReplaysDeps {
  readonly database: Database;
  readonly organizations: Pick<Organizations, 'get'>;
  readonly usage: Pick<Usage, 'admit' | 'record'>;
  /** An agent whose tools only read, and write into `calls` what they would have done. */
  readonly agentFor: (calls: ReplayedCall[]) => Agent;
}

export function createReplays({ database, organizations, usage, agentFor }: ReplaysDeps): Replays {
  return { replay };

  async function* replay(
    organizationId: string,
    conversationId: string,
    options: ReplayOptions,
    signal: AbortSignal,
  ): AsyncGenerator<ReplayedTurn, ReplayOutcome> {
    const turnsMax = Math.min(options.turnsMax ?? turnsMaxOfAll, turnsMaxOfAll);
    const end = options.timeMsMax === undefined ? null : AbortSignal.timeout(options.timeMsMax);
    const { organization, talk } = await database.read(organizationId, async (unit) => ({
      organization: changedBy(options, await organizations.get(unit)),
      talk: await readStoredTalk(unit, conversationId, turnsMax + 1),
    }));
    const meter = createReplayMeter({
      admit: () => database.inTenant(organizationId, (unit) => usage.admit(unit)),
      record: (used) => database.inTenant(organizationId, (unit) => usage.record(unit, used)),
    });
    const over = (ended: ReplayEnd): ReplayOutcome => ({ ended, use: meter.use });
    let memory: unknown = null;
    for (const answer of talk.answers.slice(0, turnsMax)) {
      signal.throwIfAborted();
      const calls: ReplayedCall[] = [];
      const turn = turnOf(talk, answer, { organization, memory, meter });
      const limits = [signal, AbortSignal.timeout(turnTimeoutMs), ...(end ? [end] : [])];
      const reply = await replyOf(agentFor(calls), turn, AbortSignal.any(limits));
      signal.throwIfAborted();
      // What was cut short, or fell to another brain for want of tokens, would be compared as if it were meant so.
      if (end?.aborted) return over('time');
      if (meter.refused) return over(meter.refused);
      memory = asTheTalkWas(reply.memory, answer);
      yield compareAnswers(answer, reply, calls);
    }
    return over(talk.answers.length > turnsMax ? 'turns' : 'complete');
  }
}

function changedBy(
  { persona, handoffRules }: ReplayOptions,
  organization: Organization,
): Organization {
  return {
    ...organization,
    persona: { ...organization.persona, ...persona },
    handoffRules: { ...organization.handoffRules, ...handoffRules },
  };
}

type Turn = Parameters<Agent['reply']>[0];

function turnOf(
  talk: StoredTalk,
  { transcript }: StoredAnswer,
  rest: { organization: Organization; memory: unknown; meter: TokenMeter & ReplayMeter },
): Turn {
  const { conversationId, visitorId, page, locale } = talk;
  return { conversationId, visitorId, transcript, page, locale, known: null, ...rest };
}

async function replyOf(agent: Agent, turn: Turn, signal: AbortSignal): Promise<Reply> {
  for await (const event of agent.reply(turn, signal))
    if (event.type === 'done') return event.reply;
  throw new Error('The agent ended without a reply.');
}

/** "The second one" means the second of the list that the visitor saw, not of the one that is shown now. */
function asTheTalkWas(memory: Reply['memory'], { listings }: StoredAnswer): Reply['memory'] {
  if (listings.length === 0) return memory;
  const ids = listings.map(({ id }) => id);
  return {
    ...memory,
    shownListingIds: ids,
    focusListingId: ids.length === 1 ? (ids[0] ?? null) : null,
    seenListingIds: [...new Set([...memory.seenListingIds, ...ids])],
  };
}
