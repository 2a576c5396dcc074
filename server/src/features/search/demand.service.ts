import type { DemandPage, ListingQuery } from '@katek/sdk/protocol';
import { invalidRequest } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { describeQuery } from './describe-query.ts';
import type { Found } from './search.service.ts';
import { wishesOf, type Wish } from './wishes-of.ts';

/** What visitors looked for in vain. */
export interface Demand {
  /**
   * Call with the last search of an answer. Returns at once and never throws: what is counted is written behind the
   * answer, and once for each talk.
   */
  note(organizationId: string, conversationId: string, found: Found): void;
  list(unit: Unit, listing: DemandListing): Promise<DemandPage>;
  /** Waits until all that was noted is written. */
  settle(): Promise<void>;
}

export interface DemandListing {
  /** `YYYY-MM-DD`. */
  readonly since?: string;
  readonly key?: string;
  readonly cursor?: string;
  readonly limit: number;
}

const daysDefault = 30;
/** Wishes of talks that are remembered, so that a talk that says the same twice counts once. */
const rememberedMax = 5000;

export function createDemand(deps: {
  database: Database;
  now?: () => Date;
  log: { warn(details: object, message: string): void };
}): Demand {
  const now = deps.now ?? (() => new Date());
  const counted = new Set<string>();
  const writing = new Set<Promise<void>>();

  function isNew(conversationId: string, { query }: Wish, day: string): boolean {
    const said = JSON.stringify([conversationId, day, query]);
    if (counted.has(said)) return false;
    counted.add(said);
    const oldest = counted.values().next().value;
    if (counted.size > rememberedMax && oldest !== undefined) counted.delete(oldest);
    return true;
  }

  async function write(
    organizationId: string,
    wishes: readonly Wish[],
    total: number,
    day: string,
  ) {
    const rows = wishes.map(({ key, query, isBlocking }) => ({
      key,
      wish: query,
      blocking: isBlocking ? 1 : 0,
    }));
    await deps.database.inTenant(organizationId, (unit) =>
      // In one order, so that two answers at once do not wait for each other in a circle.
      unit.sql(
        `insert into demand (organization_id, day, key, wish, asked, blocking, last_total)
         select $1, $2, key, wish, 1, max(blocking), $4
         from jsonb_to_recordset($3::jsonb) as said (key text, wish jsonb, blocking integer)
         group by key, wish order by wish
         on conflict (organization_id, day, wish) do update set asked = demand.asked + 1,
           blocking = demand.blocking + excluded.blocking, last_total = excluded.last_total, last_asked_at = now()`,
        [organizationId, day, JSON.stringify(rows), total],
      ),
    );
  }

  return {
    note(organizationId, conversationId, found) {
      const day = now().toISOString().slice(0, 10);
      const wishes = wishesOf(found).filter((wish) => isNew(conversationId, wish, day));
      if (wishes.length === 0) return;
      const written = write(organizationId, wishes, found.total, day)
        .catch((error: unknown) => deps.log.warn({ err: error }, 'unmet demand was not counted'))
        .finally(() => writing.delete(written));
      writing.add(written);
    },

    async list(unit, { since, key, cursor, limit }) {
      const first = since ?? daysBefore(now(), daysDefault);
      const after = cursor === undefined ? null : readCursor(cursor);
      const rows = await unit.sql<DemandRow>(
        `select key, wish, wish::text as said, sum(asked)::int as asked, sum(blocking)::int as blocking,
           max(last_asked_at) as "lastAskedAt", (array_agg(last_total order by last_asked_at desc))[1] as "lastTotal"
         from demand where organization_id = $1 and day >= $2 and ($3::text is null or key = $3)
         group by key, wish
         having $4::int is null or sum(asked) < $4 or (sum(asked) = $4 and wish::text > $5)
         order by sum(asked) desc, wish::text limit $6`,
        [
          unit.organizationId,
          first,
          key ?? null,
          after?.asked ?? null,
          after?.said ?? null,
          limit + 1,
        ],
      );
      const [house] = await unit.sql<{ currency: string; locale: string }>(
        'select currency, locale from organizations where id = $1',
        [unit.organizationId],
      );
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.flatMap((row) =>
          toDemand(row, house?.currency ?? 'USD', house?.locale ?? 'en'),
        ),
        nextCursor: rows.length > limit && last ? writeCursor(last) : null,
      };
    },

    async settle() {
      await Promise.all(writing);
    },
  };
}

interface DemandRow {
  readonly key: string;
  readonly wish: ListingQuery;
  readonly said: string;
  readonly asked: number;
  readonly blocking: number;
  readonly lastAskedAt: Date | string;
  readonly lastTotal: number;
}

function toDemand(row: DemandRow, currency: string, locale: string): DemandPage['items'] {
  const constraint = describeQuery(row.wish, currency, locale).find(({ key }) => key === row.key);
  if (!constraint) return [];
  const { asked, blocking, lastTotal } = row;
  const lastAskedAt = new Date(row.lastAskedAt).toISOString();
  return [{ constraint, query: row.wish, asked, blocking, lastAskedAt, lastTotal }];
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/** The last row of the page before: the order is by how often, then by what. */
function writeCursor({ asked, said }: DemandRow): string {
  return Buffer.from(`${asked} ${said}`).toString('base64url');
}

function readCursor(cursor: string): { asked: number; said: string } {
  const [, asked, said] =
    /^(\d{1,9}) (.+)$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (asked === undefined || said === undefined) {
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  }
  return { asked: Number(asked), said };
}
