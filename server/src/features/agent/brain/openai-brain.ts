import type {
  LanguageModel,
  ModelEvent,
  ModelMessage,
  ModelUsage,
  ParsedArguments,
  ToolCall,
} from '../../../providers/language-model/index.ts';
import { ProviderError } from '../../../errors.ts';
import { OutputGate, type GateContext } from '../gate/output-gate.ts';
import type { Scene } from '../scene.ts';
import { noUse, type ModelUse, type Verdict } from '../turn.ts';
import { findKeptHomes } from './kept-homes.ts';
import { cacheKeyOf, canaryOf, promptMessages, systemPrompt, textsOfPrompt } from './prompt.ts';
import { pageModelTools } from './run-page-tool.ts';
import type { Findings } from './run-tool.ts';
import { runTools } from './run-tools.ts';
import { modelTools } from './tool-schemas.ts';

/** Calls to the model in one turn, repairs included. */
const stepsMax = 6;
const outputTokensMax = 700;
/** Tokens that one turn may use in all. */
const turnTokensMax = 60_000;

/** How a turn of the model ended. Whatever the end, what was yielded has passed the gate. */
export interface BrainOutcome {
  gate: OutputGate;
  readonly findings: Findings;
  readonly use: ModelUse;
  /** `complete`; `unfinished`: it broke off; `unusable`: there is nothing to show, or what there is was stopped. */
  end: 'complete' | 'unfinished' | 'unusable';
  failure: unknown;
}

export interface BrainOptions {
  readonly scene: Scene;
  readonly model: LanguageModel;
  readonly ground: Omit<GateContext, 'secrets'>;
  readonly signal: AbortSignal;
}

/** Lets the model answer over the tools. `pieces` is text that may be shown; `outcome` holds once they are over. */
export function runModel(options: BrainOptions): {
  pieces: AsyncIterable<string>;
  outcome: BrainOutcome;
} {
  const { organization } = options.scene.turn;
  const secrets = {
    canary: canaryOf(organization),
    texts: textsOfPrompt(organization),
  };
  const outcome: BrainOutcome = {
    gate: new OutputGate({ ...options.ground, secrets }),
    findings: { found: null, asksKeptHome: false },
    use: noUse(),
    end: 'unusable',
    failure: null,
  };
  return { pieces: think(options, outcome), outcome };
}

async function* think(
  { scene, model, signal }: BrainOptions,
  outcome: BrainOutcome,
): AsyncGenerator<string, void> {
  const { organization, meter } = scene.turn;
  const seen = await scene.load(scene.memory.seenListingIds.slice(-listingsKnownMax));
  scene.ledger.recall(scene.memory.shownListingIds);
  const system = systemPrompt(organization);
  const messages = promptMessages(scene, seen, await findKeptHomes(scene));
  const pageTools = pageModelTools(scene.turn.pageTools);
  let hasRepaired = false;

  const cacheKey = cacheKeyOf(organization);
  const { use } = outcome;

  for (let step = 1; step <= stepsMax && tokensOf(use) < turnTokensMax; step += 1) {
    if (!(await meter.admit())) return;
    const heard: Heard = { text: '', calls: [], finish: null, usage: null };
    // The last step has to answer.
    const tools = step === stepsMax ? [] : [...modelTools, ...pageTools];
    try {
      use.calls += 1;
      const request = {
        system,
        messages: [...messages],
        tools,
        maxOutputTokens: outputTokensMax,
        signal,
        cacheKey,
      };
      for await (const event of model.stream(request)) {
        hear(heard, event);
        if (event.type !== 'text') continue;
        yield* shown(outcome.gate.push(event.text));
        // The rest of a stopped answer is neither read nor paid for.
        if (outcome.gate.stopped) break;
      }
    } catch (error) {
      if (!(error instanceof ProviderError) && !signal.aborted) throw error;
      outcome.failure = error;
      return;
    } finally {
      outcome.end = outcome.gate.released.trim() === '' ? 'unusable' : 'unfinished';
      const usage = heard.usage ?? estimate(system, messages, heard);
      use.inputTokens += usage.inputTokens;
      use.cachedInputTokens += usage.cachedInputTokens ?? 0;
      use.outputTokens += usage.outputTokens;
      await meter.record(usage);
    }

    const isCut = heard.finish === 'length' || heard.finish === 'contentFilter';
    if (isCut && !outcome.gate.stopped) return;
    yield* shown(outcome.gate.end());
    const { stopped, released } = outcome.gate;
    outcome.end = stopped || released.trim() === '' ? 'unusable' : 'unfinished';
    if (stopped) {
      if (hasRepaired) return;
      hasRepaired = true;
      messages.push(
        { role: 'assistant', text: heard.text },
        { role: 'instruction', text: repair(stopped, released) },
      );
      outcome.gate = outcome.gate.afterStop();
    } else if (heard.calls.length === 0) {
      if (outcome.end !== 'unusable') outcome.end = 'complete';
      return;
    } else {
      const toolCalls = heard.calls.map(({ call }) => call);
      messages.push({ role: 'assistant', text: heard.text, toolCalls });
      const results = await runTools(scene, outcome.findings, heard.calls, signal);
      messages.push(...results);
      if (outcome.findings.asksKeptHome && outcome.end === 'unusable') return;
    }
    if (signal.aborted) return;
    yield* shown(outcome.gate.separate());
  }
}

function* shown(text: string): Generator<string, void> {
  if (text !== '') yield text;
}

const listingsKnownMax = 12;

interface Heard {
  text: string;
  calls: { call: ToolCall; parsed: ParsedArguments }[];
  finish: string | null;
  usage: ModelUsage | null;
}

function hear(heard: Heard, event: ModelEvent): void {
  if (event.type === 'text') heard.text += event.text;
  else if (event.type === 'toolCall')
    heard.calls.push({ call: event.call, parsed: event.arguments });
  else {
    heard.finish = event.reason;
    heard.usage = event.usage;
  }
}

function tokensOf({ inputTokens, outputTokens }: ModelUse): number {
  return inputTokens + outputTokens;
}

/** Servers that report no usage, and answers that were cut, are counted by length: four characters are about a token. */
function estimate(system: string, messages: readonly ModelMessage[], heard: Heard): ModelUsage {
  // A request that failed before its first word is not billed.
  if (heard.text === '' && heard.calls.length === 0) return { inputTokens: 0, outputTokens: 0 };
  const input = messages.reduce((length, message) => length + message.text.length, system.length);
  return { inputTokens: Math.ceil(input / 4), outputTokens: Math.ceil(heard.text.length / 4) };
}

const repairs: Partial<Record<Verdict['kind'], string>> = {
  invented_listing: 'it names a home that no tool has returned',
  wrong_figure: 'it states a figure that the rows do not contain, or one whose home is not clear',
  wrong_fact: 'it states a fact that the rows do not contain',
  false_promise: 'it promises something that no tool has done',
  fair_housing: 'it describes people, safety or schools instead of the home',
  prompt_leak: 'it repeats internal text',
};

function repair(reason: Verdict, released: string): string {
  const why = repairs[reason.kind] ?? 'it broke a rule';
  return `Your answer was stopped because ${why}. ${
    released === ''
      ? 'Write it anew, correctly.'
      : `The visitor has already read this much:\n${released}\nContinue right after it, correctly, without repeating it.`
  }`;
}
