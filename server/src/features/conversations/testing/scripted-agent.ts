import type { Agent, Reply, ReplyEvent, Turn } from '../../agent/index.ts';

export type Script = (turn: Turn, signal: AbortSignal) => AsyncIterable<ReplyEvent>;

/** An agent that says what the test wrote for it; without a script it repeats the visitor's last words. */
export function scriptedAgent(script: Script = repeat) {
  const turns: Turn[] = [];
  const agent: Agent & { turns: Turn[]; script: Script } = {
    turns,
    script,
    reply(turn, signal) {
      turns.push(turn);
      return agent.script(turn, signal);
    },
  };
  return agent;
}

export function aReply(fields: Partial<Reply> = {}): Reply {
  return {
    text: 'Here you are.',
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    citations: [],
    state: 'complete',
    handoff: null,
    memory: {
      query: null,
      shownListingIds: [],
      asked: [],
      focusListingId: null,
      seenListingIds: [],
      pending: null,
      facts: null,
    },
    verdicts: [],
    review: {
      action: 'passed',
      model: null,
      promptVersion: null,
      personaVersion: 'test',
      use: { calls: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
      durationMs: 1,
    },
    brain: 'built-in',
    ...fields,
  };
}

export async function* repeat(turn: Turn): AsyncIterable<ReplyEvent> {
  const said = turn.transcript.at(-1)?.text ?? '';
  yield { type: 'delta', text: 'You said: ' };
  yield { type: 'delta', text: said };
  yield { type: 'done', reply: aReply({ text: `You said: ${said}` }) };
}

/** Says the pieces one by one, each when the test lets it; ends early when the signal says so. */
export function steppedScript() {
  const steps: PromiseWithResolvers<string | null>[] = [Promise.withResolvers()];
  const aborted = Promise.withResolvers<void>();
  const started = Promise.withResolvers<Turn>();
  const last = () => {
    const step = steps.at(-1);
    if (!step) throw new Error('A stepped script has at least one step.');
    return step;
  };
  return {
    /** The turn, as soon as the agent was asked. */
    started: started.promise,
    /** Resolves when the signal was aborted. */
    aborted: aborted.promise,
    say(text: string) {
      const step = last();
      steps.push(Promise.withResolvers());
      step.resolve(text);
    },
    end() {
      last().resolve(null);
    },
    async *script(turn: Turn, signal: AbortSignal): AsyncIterable<ReplyEvent> {
      started.resolve(turn);
      const stop = new Promise<null>((resolve) => {
        signal.addEventListener('abort', () => {
          aborted.resolve();
          resolve(null);
        });
      });
      let text = '';
      for (let index = 0; ; index++) {
        const piece = await Promise.race([steps[index]?.promise ?? null, stop]);
        if (signal.aborted) return;
        if (piece === null) break;
        text += piece;
        yield { type: 'delta', text: piece };
      }
      yield { type: 'done', reply: aReply({ text }) };
    },
  };
}
