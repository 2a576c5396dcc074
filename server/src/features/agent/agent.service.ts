import type { ListingCard } from '@katek/sdk/protocol';
import type { LanguageModel } from '../../providers/language-model/index.ts';
import { extractLeadFacts } from '../leads/index.ts';
import { blocksOf } from './blocks.ts';
import { canaryOf, textsOfPrompt } from './brain/prompt.ts';
import { reviewOf } from './review.ts';
import { runModel, type BrainOutcome } from './brain/openai-brain.ts';
import { phrasesFor } from './concierge/phrases/index.ts';
import { answerBuiltIn } from './concierge/concierge.ts';
import type { Draft } from './concierge/draft.ts';
import { isForSale } from './concierge/answer-payment.ts';
import { asksForPayment } from './concierge/read-payment-wish.ts';
import { upcoming } from './concierge/answer-open-houses.ts';
import { readOpenHouseWish } from './concierge/read-open-house-wish.ts';
import { fallbackText } from './concierge/fallback.ts';
import { handoffKeyword } from './concierge/house-rules.ts';
import { offerWithdrawals } from './concierge/offer-withdrawals.ts';
import { steeringAsked } from './gate/fair-housing.ts';
import { foldForCheck } from './gate/normalize.ts';
import { OutputGate } from './gate/output-gate.ts';
import { groundOf } from './ground.ts';
import { rememberShown } from './memory.ts';
import { Scene, type ReadFacts } from './scene.ts';
import type { AgentTools, Found } from './tools.ts';
import { noUse, type Reply, type ReplyEvent, type Turn, type Verdict } from './turn.ts';

export interface Agent {
  /**
   * Answers the last message of the turn. Every delta has passed the gate; the last event is `done`, whose text is all
   * the deltas together. When `signal` fires, what there is so far comes as a `partial` reply, its text possibly empty.
   */
  reply(turn: Turn, signal: AbortSignal): AsyncIterable<ReplyEvent>;
}

export interface AgentDeps {
  /** The tools of one conversation; see `createAgentTools`. */
  readonly tools: (turn: Turn, signal: AbortSignal) => AgentTools;
  /** Absent or `null`: the built-in concierge answers everything. */
  readonly model?: LanguageModel | null;
  /** Time of the model for one turn, all its calls together; then the built-in concierge answers. */
  readonly modelTimeoutMs?: number;
  readonly now?: () => Date;
  readonly readFacts?: ReadFacts;
  /** Counts what happened, such as `llm_invented_listing`. */
  readonly count?: (metric: string) => void;
  readonly log?: (event: {
    message: string;
    conversationId: string;
    cause?: unknown;
    verdict?: Verdict;
  }) => void;
}

/** Cards under one reply. */
const listingsMax = 6;
const suggestionsMax = 4;

export function createAgent(deps: AgentDeps): Agent {
  const { model = null, modelTimeoutMs = 22_000, readFacts = factsOfLeads } = deps;
  return { reply };

  async function* reply(turn: Turn, signal: AbortSignal): AsyncGenerator<ReplyEvent, void> {
    const startedAtMs = performance.now();
    const now = deps.now?.() ?? new Date();
    const scene = new Scene({ turn, tools: deps.tools(turn, signal), now, readFacts });
    await keepFacts(scene, turn);
    let text = '';
    let asked: BrainOutcome | null = null;
    const finish = (answer: Answer): ReplyEvent =>
      done(scene, {
        ...answer,
        review: reviewOf(answer, {
          organization: turn.organization,
          model: asked && asked.use.calls > 0 ? (model?.name ?? null) : null,
          use: asked?.use ?? noUse(),
          durationMs: performance.now() - startedAtMs,
        }),
      });
    const emit = (piece: string): ReplyEvent => {
      text += piece;
      return { type: 'delta', text: piece };
    };
    // A question about who lives where goes to no model, nor does what the realtor wants handed over: the answer is
    // always the same.
    const isRuled =
      steeringAsked(foldForCheck(scene.text)) !== null || handoffKeyword(scene) !== null;
    if (model && turn.organization.dailyTokenBudget > 0 && !isRuled) {
      const outcome = yield* think(scene, model, signal, emit);
      asked = outcome;
      tell(scene, outcome.gate.verdicts);
      if (outcome.end !== 'unusable' || signal.aborted) {
        yield finish(fromModel(scene, outcome, text, signal.aborted));
        return;
      }
      deps.count?.('agent_fallback');
      if (outcome.failure) {
        deps.log?.({
          message: 'The model failed; the built-in concierge answers.',
          conversationId: turn.conversationId,
          cause: outcome.failure,
        });
      }
      if (outcome.gate.stopped?.kind === 'false_promise')
        scene.handoff = { reason: 'false_promise_detected' };
      if (text !== '') yield emit('\n\n');
    }
    const draft = await answerBuiltIn(scene);
    const ground = groundOf(scene);
    const gate = new OutputGate({
      ...ground,
      literals: [...ground.literals, ...draft.literals],
      secrets: {
        canary: canaryOf(turn.organization),
        texts: textsOfPrompt(turn.organization),
      },
      onRefusal: 'skip',
      step: asked && asked.use.calls > 0 ? 'fallback' : 'draft',
    });
    const checked = (gate.push(draft.text) + gate.end()).trim();
    tell(scene, gate.verdicts);
    for (const piece of wordGroups(checked === '' ? fallbackText(scene, draft) : checked)) {
      if (signal.aborted) break;
      yield emit(piece);
    }
    const said = checked === '' ? { ...draft, entries: [] } : draft;
    yield finish(fromDraft(scene, said, text, signal.aborted));
  }

  async function* think(
    scene: Scene,
    brain: LanguageModel,
    signal: AbortSignal,
    emit: (piece: string) => ReplyEvent,
  ): AsyncGenerator<ReplyEvent, BrainOutcome> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(modelTimeoutMs)]);
    const run = runModel({ scene, model: brain, ground: groundOf(scene), signal: limit });
    // A reader who stops in the middle ends the run too, which records what was used.
    try {
      for await (const piece of run.pieces) yield emit(piece);
    } catch (cause) {
      // A fault of ours on the way of the model must not cost the visitor their answer.
      run.outcome.end = run.outcome.gate.released.trim() === '' ? 'unusable' : 'unfinished';
      run.outcome.failure = cause;
    }
    return run.outcome;
  }

  function done(scene: Scene, reply: Reply): ReplyEvent {
    noteForgetting(scene);
    scene.tools.answered?.();
    deps.count?.(reply.brain === 'openai' ? 'agent_reply_openai' : 'agent_reply_built_in');
    for (const found of scene.verdicts) if (found.outcome === 'refused') note(scene, found);
    return { type: 'done', reply };
  }

  function tell(scene: Scene, verdicts: readonly Verdict[]): void {
    scene.verdicts.push(...verdicts);
    for (const found of verdicts) note(scene, found);
  }

  function note(scene: Scene, found: Verdict): void {
    deps.count?.(`llm_${found.kind}`);
    deps.log?.({
      message: 'The gate refused.',
      conversationId: scene.turn.conversationId,
      verdict: found,
    });
  }

  /** Facts are read from every message and kept as soon as there is a way to reach the visitor. */
  async function keepFacts(scene: Scene, turn: Turn): Promise<void> {
    if (!scene.hasOwnContact || !scene.hasNews) return;
    try {
      const isKept = await scene.tools.captureContact({
        facts: scene.facts,
        listingsSeen: scene.memory.seenListingIds,
      });
      scene.deeds.contactCaptured = isKept && scene.hasNewContact;
    } catch (cause) {
      // The message with the contact details is stored all the same; a person should look at it.
      scene.handoff = { reason: 'tool_failure' };
      deps.log?.({
        message: 'The contact details could not be kept.',
        conversationId: turn.conversationId,
        cause,
      });
    }
  }
}

/** Who began anew is not met with the old search on another visit; a new search is remembered again. */
function noteForgetting({ memory, hadQuery }: Scene): void {
  if (memory.query) delete memory.hasForgotten;
  else if (hadQuery) memory.hasForgotten = true;
}

type Answer = Omit<Reply, 'review'>;

function fromModel(scene: Scene, outcome: BrainOutcome, text: string, isAborted: boolean): Answer {
  const { found } = outcome.findings;
  const cited = outcome.gate.cited.flatMap((id) => scene.ledger.get(id)?.card ?? []);
  const listings = (cited.length > 0 ? cited : (found?.items ?? [])).slice(0, listingsMax);
  const ids = listings.map((card) => card.id);
  if (found) rememberShown(scene.memory, ids);
  else if (ids.length === 1) scene.memory.focusListingId = ids[0] ?? null;
  noteOpenHouses(scene, ids);
  notePayment(scene, listings);
  if (scene.earlierWish) scene.memory.earlierWish ??= 'offered';
  return {
    ...common(scene, text),
    listings,
    suggestions: suggestionsFor(scene, found, listings.length),
    understood: found?.understood ?? [],
    citations: scene.shelf.cite(outcome.gate.citedEntries),
    state: outcome.end === 'complete' && !isAborted ? 'complete' : 'partial',
    brain: 'openai',
  };
}

/** Who asks what a home would cost a month works it out beside what the model says, which is no figure. */
function notePayment(scene: Scene, listings: readonly ListingCard[]): void {
  const [home] = listings;
  if (home && listings.length === 1 && isForSale(home) && asksForPayment(scene.text))
    scene.offers.paymentOf = home.id;
}

/** Who asks when a home is open is given the times to use, beside what the model says of them. */
function noteOpenHouses(scene: Scene, ids: readonly string[]): void {
  const { now, turn, ledger } = scene;
  const { timeZone } = turn.organization;
  if (!readOpenHouseWish(scene.text, { now, timeZone })) return;
  scene.offers.openHousesOf = ids.filter((id) => {
    const facts = ledger.get(id);
    return facts !== undefined && upcoming(facts, now).length > 0;
  });
}

/** What a visitor is likely to ask next of the homes in a reply. */
function suggestionsFor(scene: Scene, found: Found | null, shown: number): string[] {
  const { suggestions } = phrasesFor(scene.speech);
  if (shown === 0) return [];
  const next =
    shown === 1
      ? [suggestions.viewing, suggestions.cheaper]
      : [suggestions.about(0), suggestions.cheaper, suggestions.viewing];
  return [...(found ? offerWithdrawals(scene, found) : []), ...next].slice(0, suggestionsMax);
}

function fromDraft(scene: Scene, draft: Draft, text: string, isAborted: boolean): Answer {
  return {
    ...common(scene, text),
    listings: draft.listings.slice(0, listingsMax),
    suggestions: [...new Set(draft.suggestions)].slice(0, suggestionsMax),
    understood: [...draft.understood],
    citations: scene.shelf.cite(draft.entries),
    state: isAborted ? 'partial' : 'complete',
    brain: 'built-in',
  };
}

function common(
  scene: Scene,
  text: string,
): Pick<Reply, 'text' | 'handoff' | 'memory' | 'verdicts' | 'blocks'> {
  const { handoff, memory, verdicts } = scene;
  return { text, handoff, memory, verdicts, blocks: blocksOf(scene) };
}

/** A few words at a time, so that an answer that is ready at once still reads like one being written. */
function wordGroups(text: string): string[] {
  return text.match(/(?:\S+\s*){1,4}/gu) ?? [];
}

const factsOfLeads: ReadFacts = ({ messages, organization, locale, now, knownPlaces }) =>
  extractLeadFacts({
    messages,
    region: organization.region,
    currency: organization.currency,
    locale: locale ?? organization.locale,
    now,
    knownPlaces,
  });
