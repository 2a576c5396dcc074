import type { LeadDuplicates, LeadMerge, LeadMergeResult } from '@katek/sdk/protocol';
import { AppError, invalidRequest, notFound } from '../../../errors.ts';
import type { Unit } from '../../../platform/database/unit.ts';
import { newId } from '../../../platform/security/ids.ts';
import { findLead, lockLeads, survivorsOf } from '../find-lead.ts';
import { findMatches } from '../identities.ts';
import { LeadEntity, toLead } from '../lead.entity.ts';
import { keepTotal, workOutScore } from '../work-out-score.ts';
import {
  fieldsOf,
  joinFields,
  partFields,
  saysTheSame,
  type BeforeMerge,
  type MergedFields,
} from './merge-fields.ts';

/** Leads that are one person, made one, and given back when they were not. */
export interface LeadMerges {
  /** Leads with an address, number, visitor or channel identity in common. */
  duplicates(unit: Unit, leadId: string): Promise<LeadDuplicates>;
  merge(
    unit: Unit,
    wish: { fromId: string; intoId: string; how: LeadMerge['how']; by: string | null },
  ): Promise<LeadMergeResult>;
  /** Gives both leads back. Undoing again changes nothing. */
  undo(unit: Unit, mergeId: string): Promise<LeadMergeResult>;
  /** The merges into or out of a lead, the newest first. */
  list(unit: Unit, leadId: string): Promise<LeadMerge[]>;
  /**
   * Makes this lead part of the oldest one with the same e-mail address and the same phone number, unless a person
   * undid that before. One of both alone is no proof: families share a phone, and offices an address.
   */
  mergeTwins(unit: Unit, leadId: string): Promise<void>;
  /**
   * Undoes all that a visitor's leads are part of, so that `remove` can take them away without a trace in another's;
   * then what others were merged with each other stands again.
   */
  without(unit: Unit, visitorId: string, remove: () => Promise<unknown>): Promise<void>;
}

const duplicatesMax = 20;
const mergesShown = 50;

export function createLeadMerges({ now }: { now: () => Date }): LeadMerges {
  async function merge(
    unit: Unit,
    { fromId, intoId, how, by }: Parameters<LeadMerges['merge']>[1],
  ): Promise<LeadMergeResult> {
    if (fromId === intoId) throw invalidRequest('A lead cannot be merged into itself.');
    const { from, into } = await lockPair(unit, fromId, intoId);
    if (from.mergedInto || into.mergedInto) throw leadMerged();
    const before: BeforeMerge = { ...fieldsOf(into), other: fieldsOf(from) };
    assign(into, joinFields(into, from));
    workOutScore(into, now());
    into.updatedAt = now();
    from.mergedInto = intoId;
    await unit.em.flush();
    const [row] = await unit.sql<MergeRow>(
      `insert into lead_merges (organization_id, id, from_id, into_id, how, done_by, before, after, merged_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
      [
        unit.organizationId,
        newId(),
        fromId,
        intoId,
        how,
        by,
        JSON.stringify(before),
        JSON.stringify(fieldsOf(into)),
        now(),
      ],
    );
    if (!row) throw new Error('A merge was inserted and not returned.');
    return tell(unit, 'lead.merged', row, { from, into });
  }

  async function undo(unit: Unit, mergeId: string): Promise<LeadMergeResult> {
    const { fromId, intoId } = await load(unit, mergeId);
    const { from, into } = await lockPair(unit, fromId, intoId);
    // Another undo may have come first while this one waited.
    const row = await load(unit, mergeId);
    if (row.undoneAt) return result(row, { from, into });
    if (into.mergedInto) throw leadMerged();
    const restored = partFields(row.before, row.after, fieldsOf(into), fieldsOf(from));
    assign(into, restored);
    if (saysTheSame(restored, row.before)) {
      into.score = row.before.score;
      keepTotal(into, now());
    } else workOutScore(into, now());
    into.updatedAt = now();
    from.mergedInto = null;
    keepTotal(from, now());
    await unit.em.flush();
    const [undone] = await unit.sql<MergeRow>(
      `update lead_merges set undone_at = $3 where organization_id = $1 and id = $2 returning ${columns}`,
      [unit.organizationId, mergeId, now()],
    );
    return tell(unit, 'lead.unmerged', undone ?? row, { from, into });
  }

  function tell(
    unit: Unit,
    type: 'lead.merged' | 'lead.unmerged',
    row: MergeRow,
    pair: Pair,
  ): LeadMergeResult {
    unit.record({ type, payload: { leadId: row.intoId, fromId: row.fromId, mergeId: row.id } });
    return result(row, pair);
  }

  function result(row: MergeRow, { from, into }: Pair): LeadMergeResult {
    return { merge: toMerge(row), into: toLead(into, now()), from: toLead(from, now()) };
  }

  /** The survivors among the matches, without spam. */
  async function lookAlikes(unit: Unit, leadId: string) {
    const matches = await findMatches(unit, leadId);
    const survivors = await survivorsOf(unit, [...matches.keys()]);
    const leads = await unit.em.find(LeadEntity, {
      id: { $in: [...new Set(survivors.values())] },
      isSpam: false,
    });
    return leads
      .map((lead) => {
        const identities = [...matches].flatMap(([otherId, shared]) =>
          survivors.get(otherId) === lead.id ? shared : [],
        );
        const byWord = new Map(
          identities.map(({ kind, value }) => [`${kind} ${value}`, { kind, value }]),
        );
        return { lead, matches: [...byWord.values()] };
      })
      .toSorted((a, b) => b.matches.length - a.matches.length || (a.lead.id < b.lead.id ? -1 : 1));
  }

  return {
    merge,
    undo,

    async duplicates(unit, leadId) {
      await findLead(unit, leadId);
      const alike = await lookAlikes(unit, leadId);
      return {
        items: alike.slice(0, duplicatesMax).map(({ lead, matches }) => ({
          lead: toLead(lead, now()),
          matches,
        })),
      };
    },

    async list(unit, leadId) {
      await findLead(unit, leadId);
      const rows = await unit.sql<MergeRow>(
        `select ${columns} from lead_merges where organization_id = $1 and (from_id = $2 or into_id = $2)
         order by merged_at desc, id desc limit ${mergesShown}`,
        [unit.organizationId, leadId],
      );
      return rows.map(toMerge);
    },

    async mergeTwins(unit, leadId) {
      const lead = await unit.em.findOne(LeadEntity, { id: leadId });
      if (!lead?.email || !lead.phone || lead.mergedInto || lead.isSpam) return;
      const email = lead.email.trim().toLowerCase();
      const [twin] = await unit.sql<{ id: string }>(
        // A lead knows the phone by itself, or by one that is part of it.
        `with recursive known as (
           select lead_id as id from identities where organization_id = $1 and kind = 'phone' and value = $3
           union select leads.merged_into from leads join known on leads.id = known.id
             where leads.organization_id = $1 and leads.merged_into is not null
         )
         select leads.id from leads
         where organization_id = $1 and id in (select id from known) and id <> $2 and phone = $3
           and lower(btrim(email)) = $4 and merged_into is null and not is_spam
           and not exists (select from lead_merges where organization_id = $1 and undone_at is not null
             and ((from_id = $2 and into_id = leads.id) or (from_id = leads.id and into_id = $2)))
         order by id limit 1`,
        [unit.organizationId, leadId, lead.phone, email],
      );
      if (!twin) return;
      const [intoId = '', fromId = ''] = [leadId, twin.id].toSorted();
      try {
        await merge(unit, { fromId, intoId, how: 'automatic', by: null });
      } catch (error) {
        // Somebody was faster, by hand or by the same news.
        if (!(error instanceof AppError && error.code === 'lead_merged')) throw error;
      }
    },

    async without(unit, visitorId, remove) {
      const rows = await unit.sql<{ id: string; isOfOthers: boolean }>(
        `with recursive touched as (
           select lead_merges.id, into_id, merged_at, false as is_of_others from lead_merges
             join leads on leads.organization_id = lead_merges.organization_id and leads.id in (from_id, into_id)
           where lead_merges.organization_id = $1 and undone_at is null and visitor_id = $2
           union
           select above.id, above.into_id, above.merged_at, not exists (
             select from leads where organization_id = $1 and id in (above.from_id, above.into_id) and visitor_id = $2)
           from lead_merges above
             join touched on above.from_id = touched.into_id
           where above.organization_id = $1 and above.undone_at is null
         ) select id, is_of_others as "isOfOthers" from touched order by merged_at desc, id desc`,
        [unit.organizationId, visitorId],
      );
      const undone: LeadMerge[] = [];
      for (const { id } of rows) undone.push((await undo(unit, id)).merge);
      await remove();
      const ofOthers = new Set(rows.flatMap(({ id, isOfOthers }) => (isOfOthers ? id : [])));
      for (const { fromId, intoId, how, by } of undone
        .filter(({ id }) => ofOthers.has(id))
        .reverse())
        await merge(unit, { fromId, intoId, how, by });
    },
  };
}

interface Pair {
  from: LeadEntity;
  into: LeadEntity;
}

async function lockPair(unit: Unit, fromId: string, intoId: string): Promise<Pair> {
  const locked = await lockLeads(unit, [fromId, intoId]);
  const from = locked.find(({ id }) => id === fromId);
  const into = locked.find(({ id }) => id === intoId);
  if (!from || !into) throw notFound('lead');
  return { from, into };
}

function assign(lead: LeadEntity, { lastActivityAt, ...fields }: MergedFields): void {
  Object.assign(lead, fields, { lastActivityAt: new Date(lastActivityAt) });
}

interface MergeRow {
  id: string;
  fromId: string;
  intoId: string;
  how: LeadMerge['how'];
  by: string | null;
  before: BeforeMerge;
  after: MergedFields;
  mergedAt: Date | string;
  undoneAt: Date | string | null;
}

const columns = `id, from_id as "fromId", into_id as "intoId", how, done_by as "by", before, after,
  merged_at as "mergedAt", undone_at as "undoneAt"`;

async function load(unit: Unit, mergeId: string): Promise<MergeRow> {
  const [row] = await unit.sql<MergeRow>(
    `select ${columns} from lead_merges where organization_id = $1 and id = $2`,
    [unit.organizationId, mergeId],
  );
  if (!row) throw notFound('merge');
  return row;
}

function toMerge(row: MergeRow): LeadMerge {
  const { id, fromId, intoId, how, by } = row;
  return {
    id,
    fromId,
    intoId,
    how,
    by,
    mergedAt: new Date(row.mergedAt).toISOString(),
    undoneAt: row.undoneAt ? new Date(row.undoneAt).toISOString() : null,
  };
}

function leadMerged() {
  return new AppError(
    'lead_merged',
    'This lead is part of another one. Use that one, or undo the later merge first.',
    { status: 409 },
  );
}
