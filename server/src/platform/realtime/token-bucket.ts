/** How much may come at once, and how much per second after that. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

/** Room for events that come faster than they should. No timer: it fills up when it is asked. */
export class TokenBucket {
  #tokens: number;
  #atMs: number;
  #refusals = 0;
  readonly #size: BucketSize;

  constructor(size: BucketSize, nowMs: number) {
    this.#size = size;
    this.#tokens = size.burst;
    this.#atMs = nowMs;
  }

  /** How often in a row `take` said no. */
  get refusals(): number {
    return this.#refusals;
  }

  take(nowMs: number): boolean {
    this.#fill(nowMs);
    if (this.#tokens < 1) {
      this.#refusals++;
      return false;
    }
    this.#tokens--;
    this.#refusals = 0;
    return true;
  }

  /** Nothing was taken for so long that a new bucket would be the same. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#tokens >= this.#size.burst;
  }

  #fill(nowMs: number): void {
    const earned = ((nowMs - this.#atMs) / 1000) * this.#size.perSecond;
    this.#tokens = Math.min(this.#size.burst, this.#tokens + earned);
    this.#atMs = nowMs;
  }
}
