import type { NewOpenHouse, OpenHouse, OpenHousePage, OpenHousePatch } from '@katek/sdk/protocol';
import { invalidRequest, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { openHouseKeyTaken } from './properties.errors.ts';

/** When the homes of one organization can be seen without an appointment. */
export interface OpenHouses {
  /** The one that begins first comes first. */
  list(
    unit: Unit,
    page: { propertyId?: string; endsAfter?: string; cursor?: string; limit: number },
  ): Promise<OpenHousePage>;
  get(unit: Unit, id: string): Promise<OpenHouse>;
  create(unit: Unit, input: NewOpenHouse): Promise<OpenHouse>;
  update(unit: Unit, id: string, patch: OpenHousePatch): Promise<OpenHouse>;
  remove(unit: Unit, id: string): Promise<void>;
}

export function createOpenHouses(): OpenHouses {
  return {
    async list(unit, { propertyId, endsAfter, cursor, limit }) {
      const after = cursor === undefined ? null : readCursor(cursor);
      const rows = await unit.sql<OpenHouseRow>(
        `select ${columns} from open_houses o where o.organization_id = $1
           and ($2::uuid is null or o.property_id = $2) and ($3::timestamptz is null or o.ends_at > $3)
           and ($4::timestamptz is null or (o.starts_at, o.id) > ($4, $5::uuid))
         order by o.starts_at, o.id limit $6`,
        [
          unit.organizationId,
          propertyId ?? null,
          endsAfter ?? null,
          after?.startsAt ?? null,
          after?.id ?? null,
          limit + 1,
        ],
      );
      const items = rows.slice(0, limit).map(toOpenHouse);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
    },

    get: load,

    async create(unit, input) {
      assertTimes(input);
      const { organizationId } = unit;
      const [home] = await unit.sql<{ id: string }>(
        'select id from properties where organization_id = $1 and id = $2',
        [organizationId, input.propertyId],
      );
      if (!home) throw notFound('property');
      const id = newId();
      const [row] = await unit.sql<{ id: string }>(
        `insert into open_houses (organization_id, id, property_id, open_house_key, starts_at, ends_at,
           open_house_type, open_house_status, open_house_remarks)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict on constraint open_houses_key do nothing returning id`,
        [
          organizationId,
          id,
          input.propertyId,
          input.OpenHouseKey ?? id,
          input.OpenHouseStartTime,
          input.OpenHouseEndTime,
          input.OpenHouseType ?? 'Public',
          input.OpenHouseStatus ?? 'Active',
          input.OpenHouseRemarks?.trim() || null,
        ],
      );
      if (!row) throw openHouseKeyTaken();
      return changed(unit, await load(unit, id));
    },

    async update(unit, id, patch) {
      const before = await load(unit, id);
      assertTimes({ ...before, ...patch });
      await unit.sql(
        `update open_houses set starts_at = $3, ends_at = $4, open_house_type = $5, open_house_status = $6,
           open_house_remarks = $7, modification_timestamp = now()
         where organization_id = $1 and id = $2`,
        [
          unit.organizationId,
          id,
          patch.OpenHouseStartTime ?? before.OpenHouseStartTime,
          patch.OpenHouseEndTime ?? before.OpenHouseEndTime,
          patch.OpenHouseType ?? before.OpenHouseType,
          patch.OpenHouseStatus ?? before.OpenHouseStatus,
          patch.OpenHouseRemarks === undefined
            ? before.OpenHouseRemarks
            : patch.OpenHouseRemarks?.trim() || null,
        ],
      );
      return changed(unit, await load(unit, id));
    },

    async remove(unit, id) {
      changed(unit, await load(unit, id));
      await unit.sql('delete from open_houses where organization_id = $1 and id = $2', [
        unit.organizationId,
        id,
      ]);
    },
  };
}

async function load(unit: Unit, id: string): Promise<OpenHouse> {
  const [row] = await unit.sql<OpenHouseRow>(
    `select ${columns} from open_houses o where o.organization_id = $1 and o.id = $2`,
    [unit.organizationId, id],
  );
  if (!row) throw notFound('open house');
  return toOpenHouse(row);
}

/** Whoever has the home before them is shown it anew. */
function changed(unit: Unit, openHouse: OpenHouse): OpenHouse {
  unit.record({ type: 'property.changed', payload: { propertyId: openHouse.propertyId } });
  return openHouse;
}

const dayMs = 24 * 60 * 60 * 1000;

function assertTimes(times: Pick<OpenHouse, 'OpenHouseStartTime' | 'OpenHouseEndTime'>): void {
  const lengthMs = Date.parse(times.OpenHouseEndTime) - Date.parse(times.OpenHouseStartTime);
  if (lengthMs > 0 && lengthMs <= dayMs) return;
  throw invalidRequest(
    'An open house ends after it begins, and within 24 hours. Check OpenHouseStartTime and OpenHouseEndTime.',
  );
}

interface OpenHouseRow extends Omit<
  OpenHouse,
  'OpenHouseStartTime' | 'OpenHouseEndTime' | 'createdAt' | 'ModificationTimestamp'
> {
  readonly OpenHouseStartTime: Date | string;
  readonly OpenHouseEndTime: Date | string;
  readonly createdAt: Date | string;
  readonly ModificationTimestamp: Date | string;
}

const columns = `o.id, o.property_id as "propertyId", o.open_house_key as "OpenHouseKey",
  to_char(o.starts_at at time zone (select time_zone from organizations), 'YYYY-MM-DD') as "OpenHouseDate",
  o.starts_at as "OpenHouseStartTime", o.ends_at as "OpenHouseEndTime", o.open_house_type as "OpenHouseType",
  o.open_house_status as "OpenHouseStatus", o.open_house_remarks as "OpenHouseRemarks",
  (select time_zone from organizations) as "timeZone",
  o.created_at as "createdAt", o.modification_timestamp as "ModificationTimestamp"`;

function toOpenHouse(row: OpenHouseRow): OpenHouse {
  const iso = (time: Date | string) => new Date(time).toISOString();
  return {
    ...row,
    OpenHouseStartTime: iso(row.OpenHouseStartTime),
    OpenHouseEndTime: iso(row.OpenHouseEndTime),
    createdAt: iso(row.createdAt),
    ModificationTimestamp: iso(row.ModificationTimestamp),
  };
}

function writeCursor({ OpenHouseStartTime, id }: OpenHouse): string {
  return Buffer.from(`${OpenHouseStartTime} ${id}`).toString('base64url');
}

function readCursor(cursor: string): { startsAt: string; id: string } {
  const read = /^(\S{24}) ([\da-f-]{36})$/u.exec(Buffer.from(cursor, 'base64url').toString());
  if (!read?.[1] || !read[2] || Number.isNaN(Date.parse(read[1])))
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  return { startsAt: read[1], id: read[2] };
}
