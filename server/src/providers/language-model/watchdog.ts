import { ProviderError } from '../../errors.ts';

/** Ends a request that falls silent: first within the time for the first piece, then between two pieces. */
export class Watchdog {
  readonly #controller = new AbortController();
  readonly signal: AbortSignal;
  #timer: NodeJS.Timeout | undefined;
  #failure: ProviderError | null = null;

  constructor(caller: AbortSignal, firstPieceWithinMs: number) {
    this.signal = AbortSignal.any([caller, this.#controller.signal]);
    this.expectWithin(firstPieceWithinMs);
  }

  /** Set once the silence lasted too long. */
  get failure(): ProviderError | null {
    return this.#failure;
  }

  expectWithin(timeoutMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#failure = new ProviderError(
        'language-model',
        `The model was silent for ${timeoutMs} ms.`,
        { retry: true },
      );
      this.#controller.abort(this.#failure);
    }, timeoutMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }
}
