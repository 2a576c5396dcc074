import { ProviderError } from '../../../errors.ts';
import { readArguments, type LanguageModel, type ModelEvent, type ModelRequest } from '../port.ts';
import type { ScriptedAnswer } from './scripted-answers.ts';

type Script =
  | readonly ScriptedAnswer[]
  | ((request: ModelRequest, index: number) => ScriptedAnswer);

/** The same script without a network between: for tests that ask about the talk and not about the line. */
export function createScriptedModel(
  script: Script,
): LanguageModel & { readonly requests: readonly ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return { name: 'scripted', requests, stream };

  async function* stream(request: ModelRequest): AsyncGenerator<ModelEvent, void> {
    request.signal.throwIfAborted();
    const index = requests.push(request) - 1;
    const answer =
      typeof script === 'function' ? script(request, index) : (script[index] ?? script.at(-1));
    yield* perform(answer ?? { does: 'sayNothing' }, request.signal);
  }
}

async function* perform(
  answer: ScriptedAnswer,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  if (answer.does === 'hold') {
    await Promise.race([answer.until, abortion(signal)]);
    yield* perform(answer.afterwards, signal);
    return;
  }
  if (answer.does === 'say' || answer.does === 'call') {
    yield* complete(answer);
    return;
  }
  if ('after' in answer && answer.after) yield { type: 'text', text: answer.after };
  if (answer.does === 'stall') await abortion(signal);
  throw new ProviderError('language-model', `Scripted: ${answer.does}.`, { retry: true });
}

function* complete(
  answer: Extract<ScriptedAnswer, { does: 'say' | 'call' }>,
): Generator<ModelEvent, void> {
  for (const text of answer.text?.match(/[\s\S]{1,9}/gu) ?? []) yield { type: 'text', text };
  const calls = answer.does === 'call' ? answer.calls : [];
  for (const [index, call] of calls.entries()) {
    const argumentsText =
      typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
    yield {
      type: 'toolCall',
      call: { id: `call_${index}_${call.name}`, name: call.name, argumentsText },
      arguments: readArguments(argumentsText),
    };
  }
  const finish = answer.does === 'say' ? answer.finish : undefined;
  yield {
    type: 'finish',
    reason:
      answer.does === 'call'
        ? 'toolCalls'
        : finish === 'content_filter'
          ? 'contentFilter'
          : (finish ?? 'stop'),
    usage: answer.usage === undefined ? { inputTokens: 100, outputTokens: 20 } : answer.usage,
  };
}

async function abortion(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted.'));
      },
      { once: true },
    );
  });
}
