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
 * The lead of a conversation and all that it is part of, locked: its own first, the survivor last; none when there is no
 * lead. A merge may have come first while this waited, so it is looked at again.
 */
export async function lockChain(
  unit: Unit,
  of: { conversationId: string } | { leadId: string },
): Promise<LeadEntity[]> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const ids = await chainOf(unit, of);
    const locked = new Map((await lockLeads(unit, ids)).map((lead) => [lead.id, lead]));
    const chain = ids.flatMap((id) => locked.get(id) ?? []);
    const isStill = chain.every((lead, index) => (lead.mergedInto ?? undefined) === ids[index + 1]);
    if (isStill && chain.length === ids.length) return chain;
  }
  throw new Error('A lead was merged again and again while its visitor spoke.');
}

/** The lead that stands for this one: itself, or what it was merged into, over several merges. */
export async function survivorOf(
  unit: Unit,
  of: { conversationId: string } | { leadId: string },
): Promise<string | null> {
  return (await chainOf(unit, of)).at(-1) ?? null;
}

/** The same of many leads at once, by their ids. */
export async function survivorsOf(
  unit: Unit,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await unit.sql<{ start: string; id: string }>(
    `with recursive up as (
       select id as start, id, merged_into, 0 as steps from leads where organization_id = $1 and id = any($2::uuid[])
       union all
       select start, leads.id, leads.merged_into, steps + 1 from leads join up on leads.id = up.merged_into
       where leads.organization_id = $1 and steps < ${stepsMax}
     ) select start, id from up where merged_into is null`,
    [unit.organizationId, leadIds],
  );
  return new Map(rows.map(({ start, id }) => [start, id]));
}

/** The ids of a lead and of those that it is part of, its own first. */
export async function chainOf(
  unit: Unit,
  of: { conversationId: string } | { leadId: string },
): Promise<string[]> {
  const [condition, value] =
    'leadId' in of ? ['id = $2', of.leadId] : ['conversation_id = $2', of.conversationId];
  const rows = await unit.sql<{ id: string }>(
    `with recursive up as (
       select id, merged_into, 0 as steps from leads where organization_id = $1 and ${condition}
       union all
       select leads.id, leads.merged_into, steps + 1 from leads join up on leads.id = up.merged_into
       where leads.organization_id = $1 and steps < ${stepsMax}
     ) select id from up order by steps`,
    [unit.organizationId, value],
  );
  return rows.map(({ id }) => id);
}

/** SQL for the ids of a lead and of all that was merged into it; `$1` is the organization, `$2` the lead. */
export const familySql = `with recursive family as (
    select id, 0 as steps from leads where organization_id = $1 and id = $2
    union all
    select leads.id, steps + 1 from leads join family on leads.merged_into = family.id
    where leads.organization_id = $1 and steps < 20
  ) select id from family`;

/** A lead and all that was merged into it, each with its own talk. */
export function familyOf(
  unit: Unit,
  leadId: string,
): Promise<{ id: string; conversationId: string }[]> {
  return unit.sql<{ id: string; conversationId: string }>(
    `select id, conversation_id as "conversationId" from leads
     where organization_id = $1 and id in (${familySql}) order by id`,
    [unit.organizationId, leadId],
  );
}

/** Merges of merges; people do not get further than two. */
const stepsMax = 20;
