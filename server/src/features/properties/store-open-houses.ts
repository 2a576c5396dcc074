import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';

/**
 * Makes the imported open houses of these listings what their rows say. Those that the organization has added itself
 * stay, and so do those of a row that says nothing of any.
 */
export async function storeOpenHouses(unit: Unit, rows: string): Promise<void> {
  const said = await unit.sql<Said>(
    `select p.id as "propertyId", o.value as stated
     from json_to_recordset($2::json) as row (listing_key text, open_houses json)
     join properties p on p.organization_id = $1 and p.listing_key = row.listing_key
     left join lateral json_array_elements(row.open_houses) as o on true
     where row.open_houses is not null`,
    [unit.organizationId, rows],
  );
  const stated = said.flatMap(({ propertyId, stated: value }) =>
    value === null ? [] : [{ ...value, id: newId(), propertyId }],
  );
  await unit.sql(
    `delete from open_houses o where o.organization_id = $1 and o.is_imported
       and o.property_id = any($2::uuid[])
       and not exists (select from unnest($3::uuid[], $4::text[]) as kept (property_id, key)
         where kept.property_id = o.property_id and kept.key = o.open_house_key)`,
    [
      unit.organizationId,
      [...new Set(said.map(({ propertyId }) => propertyId))],
      stated.map(({ propertyId }) => propertyId),
      stated.map(({ key }) => key),
    ],
  );
  if (stated.length === 0) return;
  await unit.sql(
    `insert into open_houses (organization_id, id, property_id, open_house_key, starts_at, ends_at,
       open_house_type, open_house_status, open_house_remarks, is_imported)
     select $1, id, "propertyId", key, "startsAt", "endsAt", type, status, remarks, true
     from json_to_recordset($2::json) as row (id uuid, "propertyId" uuid, key text, "startsAt" timestamptz,
       "endsAt" timestamptz, type text, status text, remarks text)
     on conflict on constraint open_houses_key do update set
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, open_house_type = excluded.open_house_type,
       open_house_status = excluded.open_house_status, open_house_remarks = excluded.open_house_remarks,
       is_imported = true, modification_timestamp = now()`,
    [unit.organizationId, JSON.stringify(stated)],
  );
}

interface Said {
  readonly propertyId: string;
  /** `null`: the row says that there is none. */
  readonly stated: { readonly key: string } | null;
}
