/** Timers and clocks that stand still until the test moves them. */
export interface FakeTime {
  /** Runs everything that is due within this time, in order. */
  pass(ms: number): Promise<void>;
  restore(): void;
}

interface Timer {
  at: number;
  id: number;
  run: () => void;
}

export function fakeTime(): FakeTime {
  const real = { setTimeout, clearTimeout, now: Date.now };
  let nowMs = Date.now();
  let lastId = 0;
  let timers: Timer[] = [];
  const page: { setTimeout: unknown; clearTimeout: unknown } = globalThis;
  page.setTimeout = (run: () => void, ms = 0) => {
    timers.push({ at: nowMs + ms, id: ++lastId, run });
    return lastId;
  };
  page.clearTimeout = (id: number) => {
    timers = timers.filter((timer) => timer.id !== id);
  };
  Date.now = () => nowMs;

  return {
    async pass(ms) {
      const end = nowMs + ms;
      for (;;) {
        await settle();
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        nowMs = Math.max(nowMs, next.at);
        next.run();
      }
      nowMs = end;
    },
    restore() {
      page.setTimeout = real.setTimeout;
      page.clearTimeout = real.clearTimeout;
      Date.now = real.now;
    },
  };

  /** Lets promises of the tested code go on. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round++) await Promise.resolve();
  }
}
