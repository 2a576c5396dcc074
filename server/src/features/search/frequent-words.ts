import { organizationSetting } from '../../platform/database/tenant.ts';
import type { Unit } from '../../platform/database/unit.ts';

/**
 * Words that many listings of a large organization say, by organization. Owned by the search; an entry lives for
 * `lifetimeMs`, or until `forget` after its listings changed here.
 */
export interface FrequentWords {
  /** As the database stems them. */
  of(unit: Unit, listings: number): Promise<readonly string[]>;
  forget(organizationId: string): void;
}

const lifetimeMs = 15 * 60_000;
const entriesMax = 50;
const sampleMax = 2000;
/** A word that more listings say is not looked up: it would cost more than it tells. */
const listingsMax = 3000;
/** Of a sample, a smaller share is chance. */
const shareMin = 0.005;

export function createFrequentWords(now: () => number): FrequentWords {
  const entries = new Map<string, { words: readonly string[]; until: number }>();
  return {
    async of(unit, listings) {
      const known = entries.get(unit.organizationId);
      if (known && known.until > now()) return known.words;
      const words = await load(unit, Math.max(listingsMax / listings, shareMin));
      entries.delete(unit.organizationId);
      entries.set(unit.organizationId, { words, until: now() + lifetimeMs });
      const oldest = entries.keys().next().value;
      if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
      return words;
    },
    forget: (organizationId) => void entries.delete(organizationId),
  };
}

/** Of listings in no order that means anything: the hash of their text. */
const sampleSql = `select search_words from properties
  where organization_id = current_setting('${organizationSetting}')::uuid order by content_hash limit ${sampleMax}`;

async function load(unit: Unit, share: number): Promise<string[]> {
  const rows = await unit.sql<{ word: string }>(
    `select word from ts_stat($1) where ndoc > $2 order by ndoc desc limit 1000`,
    [sampleSql, Math.ceil(sampleMax * share)],
  );
  return rows.map(({ word }) => word);
}
