import type { Database, Unit } from '../../platform/database/unit.ts';

/**
 * What is read of an organization as a whole, kept for a while. What is dear to read is read anew behind the visitors'
 * backs: they are given what is known meanwhile, as long as it is not too old. Listings themselves never stand here.
 */
export interface OrganizationCache<Value> {
  /**
   * What is known; the unit is waited for where nothing is, where it is too old, or where reading is cheap. Who asks
   * while another reads waits for that reading.
   */
  of(unit: Unit, load: (unit: Unit) => Promise<Value>): Promise<Value>;
  /** Call after the listings changed. */
  forget(organizationId: string): void;
}

interface Entry<Value> {
  readonly value: Value;
  /** Of reading it, which ended at `readAt`. */
  readonly costMs: number;
  readonly readAt: number;
  readonly load: (unit: Unit) => Promise<Value>;
  until: number;
}

/** A reading that has begun. */
interface Run<Value> {
  readonly organizationId: string;
  /** Something changed since. */
  isOutdated: boolean;
  /** What it comes to; nothing when it failed. */
  readonly result: Promise<{ readonly value: Value } | null>;
}

/** Cheaper than this, it is read in the visitor's own request: then it is never old. */
const waitedMsMax = 40;
/** How long after its end what is known is still given out, while it is read anew. */
const staleMsMax = 15 * 60_000;
/** It is left alone so many times as long as reading it takes, where nobody has changed anything here. */
const restTimes = 200;
const restMsMax = 10 * 60_000;
/** And where changes come one after another. */
const restTimesMin = 10;

export function createOrganizationCache<Value>(options: {
  lifetimeMs: number;
  entriesMax: number;
  now: () => number;
  /** Opens a unit of its own. Without it, whoever asks waits. */
  read?: Database['read'] | undefined;
}): OrganizationCache<Value> {
  const { lifetimeMs, entriesMax, now, read } = options;
  const entries = new Map<string, Entry<Value>>();
  const runs = new Set<Run<Value>>();
  const refreshing = new Set<string>();

  /** Reads it, or waits for who reads it already; where that one fails, the next reads for itself. */
  async function fill(unit: Unit, load: Entry<Value>['load']): Promise<Value> {
    for (let run = current(unit); run; run = current(unit)) {
      const shared = await run.result;
      if (shared) return shared.value;
    }
    const { promise, resolve } = Promise.withResolvers<{ readonly value: Value } | null>();
    const run: Run<Value> = {
      organizationId: unit.organizationId,
      isOutdated: false,
      result: promise,
    };
    runs.add(run);
    let outcome: { readonly value: Value } | null = null;
    try {
      const startedAt = now();
      const value = await load(unit);
      keep({ unit, load, value, costMs: now() - startedAt, isOutdated: run.isOutdated });
      outcome = { value };
      return value;
    } finally {
      runs.delete(run);
      resolve(outcome);
    }
  }

  function current({ organizationId }: Unit): Run<Value> | undefined {
    return [...runs].find((run) => run.organizationId === organizationId && !run.isOutdated);
  }

  function keep(read: {
    readonly unit: Unit;
    readonly load: Entry<Value>['load'];
    readonly value: Value;
    readonly costMs: number;
    readonly isOutdated: boolean;
  }): void {
    const { unit, load, value, costMs, isOutdated } = read;
    const readAt = now();
    const rest = Math.max(lifetimeMs, Math.min(costMs * restTimes, restMsMax));
    entries.delete(unit.organizationId);
    // What changed while it was read may be missing from it.
    const until = isOutdated ? readAt : readAt + rest;
    entries.set(unit.organizationId, { value, costMs, readAt, load, until });
    const oldest = entries.keys().next().value;
    if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
  }

  /** Nobody waits for it. When it fails, the next who asks begins it again. */
  function refresh(organizationId: string, load: Entry<Value>['load'], known: Entry<Value>): void {
    const isTooSoon = now() < known.readAt + known.costMs * restTimesMin;
    if (!read || isTooSoon || refreshing.has(organizationId)) return;
    refreshing.add(organizationId);
    void read(organizationId, (unit) => fill(unit, load))
      .catch(() => undefined)
      .finally(() => refreshing.delete(organizationId));
  }

  return {
    async of(unit, load) {
      const known = entries.get(unit.organizationId);
      const at = now();
      if (known && at < known.until) return known.value;
      const isGivenOut =
        read && known && known.costMs > waitedMsMax && at < known.until + staleMsMax;
      if (!isGivenOut) return fill(unit, load);
      refresh(unit.organizationId, load, known);
      return known.value;
    },
    forget(organizationId) {
      for (const run of runs) {
        if (run.organizationId === organizationId) run.isOutdated = true;
      }
      const known = entries.get(organizationId);
      if (!known) return;
      known.until = Math.min(known.until, now());
      if (!read || known.costMs <= waitedMsMax) entries.delete(organizationId);
      else refresh(organizationId, known.load, known);
    },
  };
}
