import { isDeepStrictEqual } from 'node:util';
import type { ListingCard, Organization, Persona } from '@katek/sdk/protocol';
import type { Database } from '../../../platform/database/unit.ts';
import type { Agent, ReplayedCall, Reply, TokenMeter, Verdict } from '../../agent/index.ts';
import type { Organizations } from '../../organizations/index.ts';
import { readStoredTalk, type StoredAnswer, type StoredTalk } from './read-stored-talk.ts';

/** Turns that are replayed at most. */
export const replayTurnsMax = 50;
/** Tokens that a replay may use; the organization's own budget of the day is not touched. */
const replayTokensMax = 300_000;
const turnTimeoutMs = 60_000;

export interface ReplayOptions {
  /** Fields to be otherwise than in the organization's settings. */
  readonly persona?: Partial<Persona>;
  readonly turnsMax?: number;
}

/** One answer as it was given, and as it would be given now. */
export interface ReplayedTurn {
  readonly seq: number;
  /** What the visitor wrote since the answer before. */
  readonly asked: readonly string[];
  readonly stored: AnswerOfTurn;
  readonly replayed: AnswerOfTurn & {
    /** What was looked for and would have been done. */
    readonly calls: readonly ReplayedCall[];
    readonly handoff: string | null;
  };
  readonly changed: readonly ('text' | 'listings' | 'understood' | 'verdicts' | 'brain')[];
}

export interface AnswerOfTurn {
  readonly text: string;
  readonly listings: readonly { readonly id: string; readonly label: string }[];
  /** The wishes that the search went by, as the visitor reads them. */
  readonly understood: readonly string[];
  /** `null`: not kept with that answer. */
  readonly verdicts: readonly Pick<Verdict, 'kind' | 'outcome' | 'detail'>[] | null;
  readonly brain: string | null;
}

export interface Replays {
  /**
   * Answers a stored talk again, turn by turn, with the listings and settings of now, and gives each as it is ready.
   * Every turn goes by the talk as it was: the visitor's words answer what they read then. Nothing is sent or kept.
   */
  replay(
    organizationId: string,
    conversationId: string,
    options: ReplayOptions,
    signal: AbortSignal,
  ): AsyncIterable<ReplayedTurn>;
}

export interface ReplaysDeps {
  readonly database: Database;
  readonly organizations: Pick<Organizations, 'get'>;
  /** An agent whose tools only read, and write into `calls` what they would have done. */
  readonly agentFor: (calls: ReplayedCall[]) => Agent;
}

export function createReplays({ database, organizations, agentFor }: ReplaysDeps): Replays {
  return { replay };

  async function* replay(
    organizationId: string,
    conversationId: string,
    { persona, turnsMax = replayTurnsMax }: ReplayOptions,
    signal: AbortSignal,
  ): AsyncGenerator<ReplayedTurn, void> {
    const { organization, talk } = await database.read(organizationId, async (unit) => ({
      organization: await organizations.get(unit),
      talk: await readStoredTalk(unit, conversationId, Math.min(turnsMax, replayTurnsMax)),
    }));
    const meter = boundedMeter();
    const changed = { ...organization, persona: { ...organization.persona, ...persona } };
    let memory: unknown = null;
    for (const answer of talk.answers) {
      signal.throwIfAborted();
      const calls: ReplayedCall[] = [];
      const limit = AbortSignal.any([signal, AbortSignal.timeout(turnTimeoutMs)]);
      const turn = turnOf(talk, answer, { organization: changed, memory, meter });
      const reply = await replyOf(agentFor(calls), turn, limit);
      memory = asTheTalkWas(reply.memory, answer);
      yield compare(answer, reply, calls);
    }
  }
}

type Turn = Parameters<Agent['reply']>[0];

function turnOf(
  talk: StoredTalk,
  { transcript }: StoredAnswer,
  rest: { organization: Organization; memory: unknown; meter: TokenMeter },
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

function compare(answer: StoredAnswer, reply: Reply, calls: ReplayedCall[]): ReplayedTurn {
  const stored: AnswerOfTurn = {
    text: answer.text,
    listings: answer.listings.map(labelled),
    understood: answer.understood.map(({ label }) => label),
    verdicts: answer.verdicts,
    brain: answer.brain,
  };
  const replayed: ReplayedTurn['replayed'] = {
    text: reply.text,
    listings: reply.listings.map(labelled),
    understood: reply.understood.map(({ label }) => label),
    verdicts: reply.verdicts.map(({ kind, outcome, detail }) => ({ kind, outcome, detail })),
    brain: reply.brain,
    calls,
    handoff: reply.handoff?.reason ?? null,
  };
  const ids = ({ listings }: AnswerOfTurn) => listings.map(({ id }) => id);
  const kinds = ({ verdicts }: AnswerOfTurn) =>
    verdicts?.map(({ kind, outcome }) => `${kind} ${outcome}`);
  const differs = {
    text: stored.text !== replayed.text,
    listings: !isDeepStrictEqual(ids(stored), ids(replayed)),
    understood: !isDeepStrictEqual(stored.understood, replayed.understood),
    verdicts: stored.verdicts !== null && !isDeepStrictEqual(kinds(stored), kinds(replayed)),
    brain: stored.brain !== null && stored.brain !== replayed.brain,
  };
  const parts = ['text', 'listings', 'understood', 'verdicts', 'brain'] as const;
  const { seq, asked } = answer;
  return { seq, asked, stored, replayed, changed: parts.filter((part) => differs[part]) };
}

function labelled({ id, UnparsedAddress, ListingId }: ListingCard) {
  return { id, label: UnparsedAddress ?? ListingId ?? id };
}

function boundedMeter(): TokenMeter {
  let used = 0;
  return {
    admit: async () => used < replayTokensMax,
    async record({ inputTokens, outputTokens }) {
      used += inputTokens + outputTokens;
    },
  };
}
