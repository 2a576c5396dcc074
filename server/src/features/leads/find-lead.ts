import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { LeadEntity } from './lead.entity.ts';

export async function findLead(unit: Unit, id: string): Promise<LeadEntity> {
  const lead = await unit.em.findOne(LeadEntity, { id });
  if (!lead) throw notFound('lead');
  return lead;
}

/** In the order of their ids: two that want the same leads wait for each other, and never both. */
export async function lockLeads(unit: Unit, ids: readonly string[]): Promise<LeadEntity[]> {
  return unit.em.find(
    LeadEntity,
    { id: { $in: [...ids] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

export async function lockLead(unit: Unit, id: string): Promise<LeadEntity> {
  const [lead] = await lockLeads(unit, [id]);
  if (!lead) throw notFound('lead');
  return lead;
}

/**
 * The lead of a conversation, or the one that it is part of, locked; `null` when there is none. Only the survivor is
 * locked, so a merge, which locks two, is never waited for from the wrong side; it is looked at again after the wait.
 */
export async function lockSurvivor(unit: Unit, conversationId: string): Promise<LeadEntity | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const survivorId = await survivorOf(unit, { conversationId });
    if (!survivorId) return null;
    const [lead] = await lockLeads(unit, [survivorId]);
    if (!lead || lead.mergedInto) continue;
    if (lead.conversationId === conversationId) return lead;
    if ((await survivorOf(unit, { conversationId })) === survivorId) return lead;
  }
  throw new Error('A lead was merged again and again while its visitor spoke.');
}

/** The lead that stands for this one: itself, or what it was merged into, over several merges. */
export async function survivorOf(
  unit: Unit,
  of: { conversationId: string } | { leadId: string },
): Promise<string | null> {
  const [condition, value] =
    'leadId' in of ? ['id = $2', of.leadId] : ['conversation_id = $2', of.conversationId];
  const [survivor] = await unit.sql<{ id: string }>(
    `with recursive up as (
       select id, merged_into, 0 as steps from leads where organization_id = $1 and ${condition}
       union all
       select leads.id, leads.merged_into, steps + 1 from leads join up on leads.id = up.merged_into
       where leads.organization_id = $1 and steps < ${stepsMax}
     ) select id from up where merged_into is null`,
    [unit.organizationId, value],
  );
  return survivor?.id ?? null;
}

/** SQL for the ids of a lead and of all that was merged into it; `$1` is the organization, `$2` the lead. */
export const familySql = `with recursive family as (
    select id, 0 as steps from leads where organization_id = $1 and id = $2
    union all
    select leads.id, steps + 1 from leads join family on leads.merged_into = family.id
    where leads.organization_id = $1 and steps < 20
  ) select id from family`;

/** Merges of merges; people do not get further than two. */
const stepsMax = 20;
