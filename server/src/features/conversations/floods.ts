import { TokenBucket, type BucketSize } from '../../platform/realtime/token-bucket.ts';

const pruneAt = 1000;

/** How fast each visitor writes, over all of their sockets: connecting again is no way around the limit. */
export class Floods {
  readonly #size: BucketSize;
  readonly #now: () => number;
  readonly #buckets = new Map<string, TokenBucket>();
  #pruneAt = pruneAt;

  constructor(size: BucketSize, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#now = now;
  }

  /** 0 when the message may come, else how often in a row it was refused. */
  refusalsOf(visitorId: string): number {
    const now = this.#now();
    const bucket = this.#buckets.get(visitorId) ?? new TokenBucket(this.#size, now);
    this.#buckets.set(visitorId, bucket);
    if (this.#buckets.size > this.#pruneAt) this.#prune(now);
    bucket.take(now);
    return bucket.refusals;
  }

  #prune(now: number): void {
    for (const [visitorId, bucket] of this.#buckets) {
      if (bucket.isFull(now)) this.#buckets.delete(visitorId);
    }
    this.#pruneAt = Math.max(pruneAt, this.#buckets.size * 2);
  }
}
