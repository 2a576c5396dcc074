import type {
  LanguageModel,
  ModelEvent,
  ModelMessage,
  ParsedArguments,
  ToolCall,
} from '../../../providers/language-model/index.ts';
import { ProviderError } from '../../../errors.ts';
import { OutputGate, type GateContext } from '../gate/output-gate.ts';
import type { Scene } from '../scene.ts';
import type { Verdict } from '../turn.ts';
import { canaryOf, promptMessages, rules, systemPrompt } from './prompt.ts';
import { runTool, type Findings } from './run-tool.ts';
import { modelTools } from './tool-schemas.ts';

/** Calls to the model in one turn, repairs included. */
const stepsMax = 6;
const outputTokensMax = 700;
/** Tokens that one turn may use in all. */
const turnTokensMax = 60_000;

/** How a turn of the model ended. Whatever the end, what was yielded has passed the gate. */
export interface BrainOutcome {
  readonly gate: OutputGate;
  readonly findings: Findings;
  /** `complete`; `unfinished`: it broke off; `unusable`: there is nothing to show, or what there is was stopped. */
  readonly end: 'complete' | 'unfinished' | 'unusable';
  readonly failure: unknown;
}

/** Lets the model answer over the tools. Yields text that may be shown; returns how it ended. */
export async function* runModel(
  scene: Scene,
  model: LanguageModel,
  ground: Omit<GateContext, 'secrets'>,
  signal: AbortSignal,
): AsyncGenerator<string, BrainOutcome> {
  const { organization, meter } = scene.turn;
  const findings: Findings = { found: null };
  const seen = await scene.load(scene.memory.seenListingIds.slice(-listingsKnownMax));
  scene.ledger.recall(scene.memory.shownListingIds);
  const secrets = {
    canary: canaryOf(organization),
    texts: [rules, organization.persona.guidelines],
  };
  const messages = promptMessages(scene, seen);
  let gate = new OutputGate({ ...ground, secrets });
  let hasRepaired = false;
  let tokens = 0;
  const outcome = (end: BrainOutcome['end'], failure: unknown = null): BrainOutcome => ({
    gate,
    findings,
    end,
    failure,
  });

  for (let step = 1; step <= stepsMax && tokens < turnTokensMax; step += 1) {
    if (!(await meter.admit())) return outcome(gate.released === '' ? 'unusable' : 'unfinished');
    const heard: Heard = { text: '', calls: [], finish: null, usage: null };
    const system = systemPrompt(organization);
    try {
      const isLast = step === stepsMax;
      const request = {
        system,
        messages,
        tools: isLast ? [] : modelTools,
        maxOutputTokens: outputTokensMax,
        signal,
      };
      for await (const event of model.stream(request)) {
        hear(heard, event);
        if (event.type !== 'text') continue;
        const shown = gate.push(event.text);
        if (shown !== '') yield shown;
        // The rest of a stopped answer is neither read nor paid for.
        if (gate.stopped) break;
      }
    } catch (error) {
      if (!(error instanceof ProviderError) && !signal.aborted) throw error;
      return outcome(gate.released === '' ? 'unusable' : 'unfinished', error);
    } finally {
      const usage = heard.usage ?? estimate(system, messages, heard);
      tokens += usage.inputTokens + usage.outputTokens;
      await meter.record(usage);
    }

    const isCut = heard.finish === 'length' || heard.finish === 'contentFilter';
    if (isCut && !gate.stopped)
      return outcome(gate.released.trim() === '' ? 'unusable' : 'unfinished');
    if (!gate.stopped) {
      const rest = gate.end();
      if (rest !== '') yield rest;
    }
    if (gate.stopped) {
      if (hasRepaired) return outcome('unusable');
      hasRepaired = true;
      messages.push(
        { role: 'assistant', text: heard.text },
        { role: 'instruction', text: repair(gate.stopped, gate.released) },
      );
      gate = gate.afterStop();
      yield gate.separate();
      continue;
    }
    if (heard.calls.length === 0)
      return outcome(gate.released.trim() === '' ? 'unusable' : 'complete');
    messages.push({
      role: 'assistant',
      text: heard.text,
      toolCalls: heard.calls.map(({ call }) => call),
    });
    for (const { call, parsed } of heard.calls) {
      const text = await runTool(scene, findings, { name: call.name, arguments: parsed });
      messages.push({ role: 'tool', toolCallId: call.id, text });
    }
    if (signal.aborted)
      return outcome(gate.released === '' ? 'unusable' : 'unfinished', signal.reason);
    yield gate.separate();
  }
  return outcome(gate.released === '' ? 'unusable' : 'unfinished');
}

const listingsKnownMax = 12;

interface Heard {
  text: string;
  calls: { call: ToolCall; parsed: ParsedArguments }[];
  finish: string | null;
  usage: { inputTokens: number; outputTokens: number } | null;
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

/** Servers that report no usage, and answers that were cut, are counted by length: four characters are about a token. */
function estimate(
  system: string,
  messages: readonly ModelMessage[],
  heard: Heard,
): { inputTokens: number; outputTokens: number } {
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
