/** Turns texts into vectors whose nearness is likeness of meaning. */
export interface Embedder {
  /** Names the model and its version: vectors of different models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** Works in this process at once, so that it may be called where an outside service may not. */
  readonly isLocal: boolean;
  /** One vector of length 1 per text, in order. Throws `ProviderError`. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}
