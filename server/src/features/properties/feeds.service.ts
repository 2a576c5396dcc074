import type { Feed, FeedPage, FeedPatch } from '@katek/sdk/protocol';
import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';

/** Where the listings of one organization come from, and under which rules. */
export interface Feeds {
  /** By name; the cursor is the last id of the page before. */
  list(unit: Unit, page: { cursor?: string; limit: number }): Promise<FeedPage>;
  update(unit: Unit, id: string, patch: FeedPatch): Promise<Feed>;
  /** Those of these listings that a language model may read of; what is gone is not among them. */
  openToModels(unit: Unit, listingIds: readonly string[]): Promise<string[]>;
}

export function createFeeds(): Feeds {
  return {
    async list(unit, { cursor, limit }) {
      const rows = await unit.sql<FeedRow>(
        `select ${columns} from feeds f where f.organization_id = $1
           and ($2::uuid is null or f.name > (select name from feeds where organization_id = $1 and id = $2))
         order by f.name limit $3`,
        [unit.organizationId, cursor ?? null, limit + 1],
      );
      const items = rows.slice(0, limit).map(toFeed);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },

    async update(unit, id, patch) {
      const [row] = await unit.sql<FeedRow>(
        `update feeds f set llm_allowed = coalesce($3, f.llm_allowed),
           disclaimer = case when $4 then $5 else f.disclaimer end,
           attribution = case when $6 then $7 else f.attribution end, updated_at = now()
         where f.organization_id = $1 and f.id = $2 returning ${columns}`,
        [
          unit.organizationId,
          id,
          patch.llmAllowed ?? null,
          patch.disclaimer !== undefined,
          patch.disclaimer?.trim() || null,
          patch.attribution !== undefined,
          patch.attribution?.trim() || null,
        ],
      );
      if (!row) throw notFound('feed');
      return toFeed(row);
    },

    async openToModels(unit, listingIds) {
      if (listingIds.length === 0) return [];
      const rows = await unit.sql<{ id: string }>(
        `select p.id from properties p
           left join feeds f on f.organization_id = p.organization_id and f.name = p.feed
         where p.organization_id = $1 and p.id = any($2::uuid[]) and coalesce(f.llm_allowed, true)`,
        [unit.organizationId, listingIds],
      );
      return rows.map(({ id }) => id);
    },
  };
}

interface FeedRow extends Omit<Feed, 'listingsUpdatedAt' | 'createdAt' | 'updatedAt'> {
  readonly listingsUpdatedAt: Date | string | null;
  readonly createdAt: Date | string;
  readonly updatedAt: Date | string;
}

const columns = `f.id, f.name, f.llm_allowed as "llmAllowed", f.disclaimer, f.attribution,
  (select count(*) from properties p where p.organization_id = f.organization_id and p.feed = f.name)::int as listings,
  (select max(p.modification_timestamp) from properties p
    where p.organization_id = f.organization_id and p.feed = f.name) as "listingsUpdatedAt",
  f.created_at as "createdAt", f.updated_at as "updatedAt"`;

function toFeed(row: FeedRow): Feed {
  return {
    ...row,
    listingsUpdatedAt: row.listingsUpdatedAt && new Date(row.listingsUpdatedAt).toISOString(),
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
