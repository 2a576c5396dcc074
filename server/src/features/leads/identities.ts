import type { LeadFacts, LeadIdentity } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { familySql } from './find-lead.ts';
import type { LeadEntity } from './lead.entity.ts';

/**
 * Keeps by what a lead can be known again, of what was heard in its own talk: what a merge gave it is another's. An
 * address that was corrected stays: it may be the one of an older lead.
 */
export async function keepIdentities(
  unit: Unit,
  lead: Pick<LeadEntity, 'id' | 'visitorId'>,
  heard: Partial<Pick<LeadFacts, 'email' | 'phone'>>,
): Promise<void> {
  const known: LeadIdentity[] = [{ kind: 'visitor', value: lead.visitorId }];
  if (heard.email) known.push({ kind: 'email', value: heard.email.trim().toLowerCase() });
  if (heard.phone) known.push({ kind: 'phone', value: heard.phone });
  await addIdentities(unit, lead.id, known);
}

export async function addIdentities(
  unit: Unit,
  leadId: string,
  identities: readonly LeadIdentity[],
): Promise<void> {
  await unit.sql(
    `insert into identities (organization_id, lead_id, kind, value)
     select $1, $2, kind, value from jsonb_to_recordset($3::jsonb) as given (kind text, value text)
     on conflict do nothing`,
    [unit.organizationId, leadId, JSON.stringify(identities)],
  );
}

/** What other leads have in common with this one and with all that is part of it; by the id of the other. */
export async function findMatches(
  unit: Unit,
  leadId: string,
): Promise<ReadonlyMap<string, readonly LeadIdentity[]>> {
  const rows = await unit.sql<LeadIdentity & { leadId: string }>(
    `with family as materialized (${familySql}),
       own as (select distinct kind, value from identities
         where organization_id = $1 and lead_id in (select id from family))
     select distinct other.lead_id as "leadId", kind, value from identities other join own using (kind, value)
     where other.organization_id = $1 and other.lead_id not in (select id from family)
     order by kind, value limit 200`,
    [unit.organizationId, leadId],
  );
  return Map.groupBy(rows, (row) => row.leadId);
}

/** A stranger turned out to be somebody. */
export async function moveIdentities(
  unit: Unit,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const values = [unit.organizationId, from, to];
  await unit.sql(
    `insert into identities (organization_id, lead_id, kind, value)
     select $1, lead_id, 'visitor', $3 from identities
     where organization_id = $1 and kind = 'visitor' and value = $2 on conflict do nothing`,
    values,
  );
  await unit.sql(
    `delete from identities where organization_id = $1 and kind = 'visitor' and value = $2`,
    [unit.organizationId, from],
  );
}
