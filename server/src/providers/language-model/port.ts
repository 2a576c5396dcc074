import { ProviderError } from '../../errors.ts';

/** A large language model behind one small door: messages in, a stream of events out. */
export interface LanguageModel {
  /** As its vendor calls it. */
  readonly name: string;
  /**
   * Streams one answer. Ends after the `finish` event; throws `ProviderError` when the model fails, and the signal's
   * reason when the caller aborts, in which case the request to the model is aborted too.
   */
  stream(request: ModelRequest): AsyncIterable<ModelEvent>;
}

export interface ModelRequest {
  /** Comes first and stays the same between calls, so that a vendor can cache it. */
  readonly system: string;
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ModelTool[];
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
  /** The same for requests that begin alike, so that a vendor can send them to where the beginning is cached. */
  readonly cacheKey?: string;
}

export type ModelMessage =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly toolCalls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly toolCallId: string; readonly text: string }
  /** A word from the house in the middle of the talk, such as a request to repair the answer. */
  | { readonly role: 'instruction'; readonly text: string };

export interface ModelTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema in the vendor's strict form: every property required, no others allowed. */
  readonly parameters: object;
  /** The schema is somebody else's and not in the strict form, so the vendor is not to hold the model to it. */
  readonly isLoose?: boolean;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote them: never trusted, parsed by `readArguments`. */
  readonly argumentsText: string;
}

export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** How many of the input tokens the vendor had in its cache; absent when it does not say. */
  readonly cachedInputTokens?: number;
}

export type FinishReason = 'stop' | 'toolCalls' | 'length' | 'contentFilter';

export type ModelEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'toolCall'; readonly call: ToolCall; readonly arguments: ParsedArguments }
  /** `usage` is `null` when the server does not report it. */
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly usage: ModelUsage | null };

export type ParsedArguments =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

/** Largest argument text that is parsed: a search needs a few hundred characters. */
const argumentsLengthMax = 20_000;

export function readArguments(text: string): ParsedArguments {
  if (text.length > argumentsLengthMax) return { ok: false, error: 'The arguments are too long.' };
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    return { ok: true, value };
  } catch {
    return { ok: false, error: 'The arguments are not valid JSON.' };
  }
}

/** The model found fault with this one request, so the next request may well succeed. */
export class ModelRequestRefused extends ProviderError {}
