import { organizationSetting } from '../../platform/database/tenant.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { createOrganizationCache } from './organization-cache.ts';

/** Words that many listings of a large organization say, by organization. Owned by the search. */
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

export function createFrequentWords(now: () => number, read?: Database['read']): FrequentWords {
  const kept = createOrganizationCache<string[]>({ lifetimeMs, entriesMax, now, read });
  return {
    of: (unit, listings) => {
      const share = Math.max(listingsMax / listings, shareMin);
      return kept.of(unit, (own) => load(own, share));
    },
    forget: kept.forget,
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
