/** A visitor who goes on typing is told again after this time, and counts as having stopped when silent for longer. */
const repeatMs = 3000;
const stopAfterMs = 5000;

/** Turns keystrokes into few `typing` frames. */
export class TypingSignal {
  readonly #send: (isTyping: boolean) => void;
  #toldAtMs: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (isTyping: boolean) => void) {
    this.#send = send;
  }

  set(isTyping: boolean): void {
    clearTimeout(this.#timer);
    if (!isTyping) {
      if (this.#toldAtMs !== null) this.#send(false);
      this.#toldAtMs = null;
      return;
    }
    this.#timer = setTimeout(() => this.set(false), stopAfterMs);
    if (this.#toldAtMs !== null && Date.now() - this.#toldAtMs < repeatMs) return;
    this.#toldAtMs = Date.now();
    this.#send(true);
  }
}
