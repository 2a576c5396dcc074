import type { LeadScoreOverride } from '@katek/sdk/protocol';
import type { Database } from '../../platform/database/unit.ts';
import { currentScore, fadingDays } from './current-score.ts';
import type { WorkedScore } from './score-lead.ts';

const batchSize = 500;
/** For so long after the last change a lead is looked at still, should the job have been away. */
const catchUpDays = 90;

/**
 * Brings the totals, by which lists are sorted, up to today's. A lead fades by itself and nobody is told: it is no news.
 * For a job of every few hours; a total that somebody writes meanwhile is theirs.
 */
export async function refreshTotals(database: Database, now: Date): Promise<void> {
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await database.asSystem(async (unit) => {
      const found = await unit.sql<Row>(
        `select organization_id as "organizationId", id, score, manual_score as manual,
           last_activity_at as "lastActivityAt", score_total as total
         from leads where last_activity_at > $1 and ($2::uuid is null or (organization_id, id) > ($2, $3::uuid))
         order by organization_id, id limit ${batchSize}`,
        [
          new Date(now.getTime() - (fadingDays + catchUpDays) * 24 * 60 * 60 * 1000),
          after?.organizationId ?? null,
          after?.id ?? null,
        ],
      );
      const changed = found.flatMap((row) => {
        const about = { lastActivityAt: new Date(row.lastActivityAt), manual: row.manual };
        const { total } = currentScore(row.score, about, now);
        return total === row.total ? [] : [{ ...key(row), total, before: row.total }];
      });
      if (changed.length > 0) {
        await unit.sql(
          `update leads set score_total = given.total
           from jsonb_to_recordset($1::jsonb) as given ("organizationId" uuid, id uuid, total integer, before integer)
           where leads.organization_id = given."organizationId" and leads.id = given.id
             and leads.score_total = given.before`,
          [JSON.stringify(changed)],
        );
      }
      return found;
    });
    after = rows.at(-1) ?? null;
    if (rows.length < batchSize || !after) return;
  }
}

interface Row {
  organizationId: string;
  id: string;
  score: WorkedScore;
  manual: LeadScoreOverride | null;
  lastActivityAt: Date | string;
  total: number;
}

function key({ organizationId, id }: Row) {
  return { organizationId, id };
}
