/*
 * Web Locks (W3C) and BroadcastChannel (HTML) of a browser inside the test, as far as tabs use them. For this
 * package's own tests.
 */

interface Waiting {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  grant(): void;
  fail(error: unknown): void;
}

/** The locks of one browser: one holder a name, the others in line. */
export class FakeLocks {
  readonly #held = new Map<string, Waiting>();
  #line: Waiting[] = [];

  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean; ifAvailable?: boolean },
    run: (lock: object | null) => unknown,
  ): Promise<unknown> {
    if (options.ifAvailable && (this.#held.has(name) || this.#line.length > 0)) {
      return Promise.resolve().then(() => run(null));
    }
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        name,
        run: async () => run({ name }),
        grant: () => {
          this.#held.set(name, entry);
          entry
            .run()
            .then(resolve, reject)
            .finally(() => this.#free(entry));
        },
        fail: reject,
      };
      if (options.signal?.aborted) {
        reject(options.signal.reason as Error);
        return;
      }
      options.signal?.addEventListener('abort', () => {
        if (!this.#line.includes(entry)) return;
        this.#line = this.#line.filter((other) => other !== entry);
        reject(options.signal?.reason as Error);
      });
      if (options.steal) {
        this.#held.get(name)?.fail(new DOMException('stolen', 'AbortError'));
        queueMicrotask(() => entry.grant());
        this.#held.set(name, entry);
        return;
      }
      this.#line.push(entry);
      queueMicrotask(() => this.#next(name));
    });
  }

  #free(entry: Waiting): void {
    if (this.#held.get(entry.name) !== entry) return;
    this.#held.delete(entry.name);
    this.#next(entry.name);
  }

  #next(name: string): void {
    if (this.#held.has(name)) return;
    const next = this.#line.find((other) => other.name === name);
    this.#line = this.#line.filter((other) => other !== next);
    next?.grant();
  }
}

type Listener = (event: { data: unknown }) => void;

/** A class like `BroadcastChannel`; its channels hear each other, and no others. */
export function fakeBroadcastChannel(): new (name: string) => FakeChannel {
  const open = new Set<FakeChannel>();
  return class extends FakeChannel {
    constructor(name: string) {
      super(name, open);
    }
  };
}

/** One end of a channel. */
class FakeChannel {
  /** Asleep: hears nothing, as the page of a frozen tab. */
  isFrozen = false;
  readonly name: string;
  readonly #open: Set<FakeChannel>;
  readonly #listeners: Listener[] = [];

  constructor(name: string, open: Set<FakeChannel>) {
    this.name = name;
    this.#open = open;
    open.add(this);
  }

  addEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.push(listener);
  }

  postMessage(data: unknown): void {
    if (!this.#open.has(this) || this.isFrozen) return;
    const copy = structuredClone(data);
    for (const other of this.#open) {
      if (other === this || other.name !== this.name) continue;
      queueMicrotask(() => other.hear(structuredClone(copy)));
    }
  }

  close(): void {
    this.#open.delete(this);
  }

  hear(data: unknown): void {
    if (!this.#open.has(this) || this.isFrozen) return;
    for (const listener of this.#listeners) listener({ data });
  }
}
