import type { Unit } from '../../platform/database/unit.ts';

export type Reader = 'visitor' | 'agent';

const columns = { visitor: 'visitor_read_seq', agent: 'agent_read_seq' } as const;

/**
 * Keeps how far somebody has seen a talk: never back, and never beyond its end. Gives the new position, or `null` when
 * that was known.
 */
export async function storeRead(
  unit: Unit,
  read: { conversationId: string; reader: Reader; seq: number },
): Promise<number | null> {
  const column = columns[read.reader];
  const [row] = await unit.sql<{ seq: number }>(
    `update conversations set ${column} = least($3::int, last_seq)
     where organization_id = $1 and id = $2 and ${column} < least($3::int, last_seq)
     returning ${column} as seq`,
    [unit.organizationId, read.conversationId, read.seq],
  );
  return row?.seq ?? null;
}
