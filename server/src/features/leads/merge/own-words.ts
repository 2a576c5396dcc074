import type { Unit } from '../../../platform/database/unit.ts';
import type { LeadEntity } from '../lead.entity.ts';
import { learnWords, type Said } from '../learn-words.ts';
import { wordsOf, type BeforeMerge } from './merge-fields.ts';

/**
 * Keeps with each merge what the survivor's own side has said since, so that undoing it takes away only what the other
 * one brought, also where both have said the same. `chain` is the lead that learns something and those it is part of.
 */
export async function keepOwnWords(
  unit: Unit,
  chain: readonly LeadEntity[],
  said: Said,
  now: Date,
): Promise<void> {
  if (chain.every(({ mergedConversations }) => mergedConversations.length === 0)) return;
  // The leads are locked, and whoever undoes a merge locks them first.
  const open = await unit.sql<{ id: string; before: BeforeMerge }>(
    `select id, before from lead_merges
     where organization_id = $1 and undone_at is null and into_id = any($2::uuid[]) and from_id <> all($2::uuid[])`,
    [unit.organizationId, chain.map(({ id }) => id)],
  );
  for (const { id, before } of open) {
    const { words } = learnWords(before.own ?? wordsOf(before), said, now);
    await unit.sql(
      `update lead_merges set before = jsonb_set(before, '{own}', $3::jsonb) where organization_id = $1 and id = $2`,
      [unit.organizationId, id, JSON.stringify(words)],
    );
  }
}
