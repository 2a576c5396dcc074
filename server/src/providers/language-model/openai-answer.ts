import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { ProviderError } from '../../errors.ts';
import { readArguments, type FinishReason, type ModelEvent, type ModelUsage } from './port.ts';

/** Tool calls that one answer may carry; more is a model gone astray. */
const toolCallsMax = 8;

/** Puts the pieces of a streamed completion together. Compatible servers differ, so every field may be missing. */
export class AnswerAssembler {
  readonly #calls = new Map<number, { id: string; name: string; argumentsText: string }>();
  #finish: string | null = null;
  #usage: ModelUsage | null = null;
  #hasChoice = false;

  *take(chunk: ChatCompletionChunk): Generator<ModelEvent, void> {
    if (chunk.usage) {
      const cached: unknown = chunk.usage.prompt_tokens_details?.cached_tokens;
      this.#usage = {
        inputTokens: count(chunk.usage.prompt_tokens),
        outputTokens: count(chunk.usage.completion_tokens),
        ...(typeof cached === 'number' && { cachedInputTokens: count(cached) }),
      };
    }
    const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
    if (!choice) return;
    this.#hasChoice = true;
    this.#finish = choice.finish_reason ?? this.#finish;
    const delta: Partial<ChatCompletionChunk.Choice.Delta> | undefined = choice.delta;
    for (const piece of delta?.tool_calls ?? []) this.#takeCall(piece);
    if (typeof delta?.content === 'string' && delta.content !== '') {
      yield { type: 'text', text: delta.content };
    }
  }

  *end(): Generator<ModelEvent, void> {
    if (!this.#hasChoice) throw broken('The model answered without a choice.');
    // A connection that closes in an orderly way in the middle of an answer looks like its end.
    if (this.#finish === null) throw broken('The answer of the model broke off.');
    for (const call of this.#calls.values()) {
      yield { type: 'toolCall', call, arguments: readArguments(call.argumentsText) };
    }
    yield { type: 'finish', reason: this.#reason(), usage: this.#usage };
  }

  #takeCall(piece: ChatCompletionChunk.Choice.Delta.ToolCall): void {
    const index = piece.index ?? 0;
    const known = this.#calls.get(index);
    if (!known && this.#calls.size >= toolCallsMax) return;
    const call = known ?? { id: '', name: '', argumentsText: '' };
    call.id ||= piece.id ?? `call_${index}`;
    call.name += piece.function?.name ?? '';
    call.argumentsText += piece.function?.arguments ?? '';
    this.#calls.set(index, call);
  }

  #reason(): FinishReason {
    if (this.#finish === 'content_filter') return 'contentFilter';
    if (this.#calls.size > 0) return 'toolCalls';
    return this.#finish === 'length' ? 'length' : 'stop';
  }
}

function broken(message: string): ProviderError {
  return new ProviderError('language-model', message, { retry: true });
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}
