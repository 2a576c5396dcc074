import type { LeadStatus } from '@katek/sdk/protocol';
import { invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { readIdCursor, writeIdCursor } from './id-cursor.ts';
import { LeadEntity } from './lead.entity.ts';

export interface LeadListing {
  readonly status?: LeadStatus;
  /** Only spam; without it none. */
  readonly spam?: boolean;
  /** `score`: the most promising first, as of the last hours. */
  readonly sort?: 'newest' | 'score';
  readonly cursor?: string;
  readonly limit: number;
}

/** Leads of their own; those that are part of another are left out. */
export async function listLeads(
  unit: Unit,
  { status, spam = false, sort = 'newest', cursor, limit }: LeadListing,
): Promise<{ items: LeadEntity[]; nextCursor: string | null }> {
  const isByScore = sort === 'score';
  const after =
    cursor === undefined
      ? null
      : isByScore
        ? readScoreCursor(cursor)
        : { id: readIdCursor(cursor) };
  const rows = await unit.em.find(
    LeadEntity,
    {
      mergedInto: null,
      isSpam: spam,
      ...(status && { status }),
      ...(after && ('scoreTotal' in after ? afterScore(after) : { id: { $lt: after.id } })),
    },
    {
      // Ids sort by the time they were made.
      orderBy: isByScore ? { scoreTotal: 'desc', id: 'desc' } : { id: 'desc' },
      limit: limit + 1,
    },
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    nextCursor: !hasMore ? null : isByScore ? writeScoreCursor(last) : writeIdCursor(last.id),
  };
}

interface ScorePlace {
  scoreTotal: number;
  id: string;
}

function afterScore({ scoreTotal, id }: ScorePlace) {
  return { $or: [{ scoreTotal: { $lt: scoreTotal } }, { scoreTotal, id: { $lt: id } }] };
}

function writeScoreCursor({ scoreTotal, id }: ScorePlace): string {
  return `${scoreTotal}.${writeIdCursor(id)}`;
}

function readScoreCursor(cursor: string): ScorePlace {
  const [, total = '', id = ''] = /^(\d{1,3})\.(.+)$/u.exec(cursor) ?? [];
  if (total === '')
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  return { scoreTotal: Number(total), id: readIdCursor(id) };
}
