/** Turns texts into vectors whose nearness is likeness of meaning. */
export interface Embedder {
  /** Names the model and its version: vectors of different models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** Works in this process at once, so that it may be called where an outside service may not. */
  readonly isLocal: boolean;
  /**
   * One vector of length 1 per text, in order. Throws `ProviderError`. `onUse` hears of the tokens that a vendor counts,
   * request by request, so also of those before one that failed.
   */
  embed(
    texts: readonly string[],
    signal: AbortSignal,
    onUse?: (tokens: number) => void,
  ): Promise<Float32Array[]>;
}
