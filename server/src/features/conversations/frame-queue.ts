/** Frames that may wait while one is being worked on. */
const waitingMax = 100;

/** Works on frames one after the other, in the order in which they came. */
export class FrameQueue<Frame> {
  readonly #work: (frame: Frame) => Promise<void>;
  #waiting: Frame[] | undefined;

  /** `work` must not reject. */
  constructor(work: (frame: Frame) => Promise<void>) {
    this.#work = work;
  }

  /** `false`: too many are waiting, and this one is not taken. */
  add(frame: Frame): boolean {
    if (this.#waiting) {
      if (this.#waiting.length >= waitingMax) return false;
      this.#waiting.push(frame);
      return true;
    }
    this.#waiting = [frame];
    void this.#run(this.#waiting);
    return true;
  }

  get isWorking(): boolean {
    return this.#waiting !== undefined;
  }

  clear(): void {
    if (this.#waiting) this.#waiting.length = 0;
  }

  async #run(waiting: Frame[]): Promise<void> {
    for (let frame = waiting.shift(); frame; frame = waiting.shift()) await this.#work(frame);
    this.#waiting = undefined;
  }
}
