/** What the scripted server does with one request. `after` is text that it still sends before things go wrong. */
export type ScriptedAnswer =
  | {
      readonly does: 'say';
      readonly text: string;
      readonly finish?: 'stop' | 'length' | 'content_filter';
      readonly usage?: ScriptedUsage | null;
      /** UTF-16 code units per chunk. */
      readonly chunkLength?: number;
    }
  | {
      readonly does: 'call';
      /** `arguments` that are a string are sent as they are, valid JSON or not. */
      readonly calls: readonly { readonly name: string; readonly arguments: unknown }[];
      readonly text?: string;
      readonly usage?: ScriptedUsage | null;
    }
  | {
      readonly does: 'refuse';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly message?: string;
    }
  /** Says no more and keeps the connection open. `beforeHeaders`: not even a status line comes. */
  | { readonly does: 'stall'; readonly after?: string; readonly beforeHeaders?: boolean }
  /** Cuts the connection. */
  | { readonly does: 'reset'; readonly after?: string }
  /** Ends in an orderly way, but in the middle of the answer. */
  | { readonly does: 'breakOff'; readonly after?: string }
  /** Sends an event that is not JSON. */
  | { readonly does: 'garble'; readonly after?: string }
  | { readonly does: 'sayNothing' }
  /** Waits until the test lets it go on. */
  | {
      readonly does: 'hold';
      readonly until: Promise<unknown>;
      readonly afterwards: ScriptedAnswer;
    };

export interface ScriptedUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedInputTokens?: number;
}

const defaultUsage: ScriptedUsage = { inputTokens: 100, outputTokens: 20 };

type EventAnswer = Extract<ScriptedAnswer, { does: 'say' | 'call' }>;

/** The server-sent events of an answer that goes well. */
export function* eventsOf(answer: EventAnswer): Generator<string, void> {
  if (answer.text)
    yield* textEvents(answer.text, answer.does === 'say' ? answer.chunkLength : undefined);
  if (answer.does === 'call') {
    for (const [index, call] of answer.calls.entries()) {
      const text =
        typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
      const half = Math.ceil(text.length / 2);
      const id = `call_${index}_${call.name}`;
      yield chunk({
        tool_calls: [
          {
            index,
            id,
            type: 'function',
            function: { name: call.name, arguments: text.slice(0, half) },
          },
        ],
      });
      yield chunk({ tool_calls: [{ index, function: { arguments: text.slice(half) } }] });
    }
  }
  const reason = answer.does === 'call' ? 'tool_calls' : (answer.finish ?? 'stop');
  yield chunk({}, { reason });
  const usage = answer.usage === undefined ? defaultUsage : answer.usage;
  if (usage) {
    const { inputTokens, outputTokens, cachedInputTokens } = usage;
    yield event({
      ...envelope,
      choices: [],
      usage: {
        prompt_tokens: inputTokens,
        completion_tokens: outputTokens,
        total_tokens: inputTokens + outputTokens,
        ...(cachedInputTokens !== undefined && {
          prompt_tokens_details: { cached_tokens: cachedInputTokens },
        }),
      },
    });
  }
  yield 'data: [DONE]\n\n';
}

export function* textEvents(text: string, chunkLength = 9): Generator<string, void> {
  yield chunk({ role: 'assistant', content: '' });
  for (let start = 0; start < text.length; start += chunkLength) {
    yield chunk({ content: text.slice(start, start + chunkLength) });
  }
}

const envelope = {
  id: 'chatcmpl-scripted',
  object: 'chat.completion.chunk',
  created: 1_700_000_000,
  model: 'scripted',
};

function chunk(delta: object, finish?: { reason: string }): string {
  return event({
    ...envelope,
    choices: [{ index: 0, delta, finish_reason: finish?.reason ?? null }],
  });
}

function event(body: object): string {
  return `data: ${JSON.stringify(body)}\n\n`;
}
