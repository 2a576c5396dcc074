import { AppError } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';

/** Homes that a visitor wants to find again, by their listing ids; what they look like is known elsewhere. */
export interface SavedHomes {
  /** The latest first. */
  list(unit: Unit, visitorId: string): Promise<string[]>;
  /** Saving twice is saving once. Returns the list. */
  save(unit: Unit, visitorId: string, listingId: string): Promise<string[]>;
  remove(unit: Unit, visitorId: string, listingId: string): Promise<string[]>;
}

const savedHomesMax = 100;

export function createSavedHomes(): SavedHomes {
  async function list(unit: Unit, visitorId: string): Promise<string[]> {
    const rows = await unit.sql<{ id: string }>(
      `select listing_id as id from saved_homes where organization_id = $1 and visitor_id = $2
       order by created_at desc, listing_id limit $3`,
      [unit.organizationId, visitorId, savedHomesMax],
    );
    return rows.map(({ id }) => id);
  }

  return {
    list,

    async save(unit, visitorId, listingId) {
      const before = await list(unit, visitorId);
      if (before.includes(listingId)) return before;
      if (before.length >= savedHomesMax) {
        throw new AppError(
          'too_many_saved_homes',
          `${savedHomesMax} homes are saved. Remove one to save another.`,
          { status: 409 },
        );
      }
      await unit.sql(
        `insert into saved_homes (organization_id, visitor_id, listing_id) values ($1, $2, $3)
         on conflict do nothing`,
        [unit.organizationId, visitorId, listingId],
      );
      return [listingId, ...before];
    },

    async remove(unit, visitorId, listingId) {
      await unit.sql(
        'delete from saved_homes where organization_id = $1 and visitor_id = $2 and listing_id = $3',
        [unit.organizationId, visitorId, listingId],
      );
      return list(unit, visitorId);
    },
  };
}

/** A stranger's homes are those of the visitor they turned out to be. */
export async function moveSavedHomes(
  unit: Unit,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await unit.sql(
    `insert into saved_homes (organization_id, visitor_id, listing_id, created_at)
     select organization_id, $3, listing_id, created_at from saved_homes
     where organization_id = $1 and visitor_id = $2
     order by created_at desc
     limit greatest(0, $4 - (select count(*) from saved_homes where organization_id = $1 and visitor_id = $3))
     on conflict do nothing`,
    [unit.organizationId, from, to, savedHomesMax],
  );
}
