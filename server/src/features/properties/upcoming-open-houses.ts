import { openHousesShownMax } from '@katek/sdk/protocol';

/** Homes that are shown around; of any other an open house is not told. */
const shownAround = `('Active', 'ComingSoon', 'ActiveUnderContract')`;

/** What makes an open house one that visitors are told of; `o` is the open house. */
const isUpcoming = `o.open_house_type = 'Public' and o.open_house_status = 'Active' and o.ends_at > now()`;

/** Row-level security shows an organization itself only. */
const timeZone = '(select time_zone from organizations)';
const ofListing = 'o.organization_id = p.organization_id and o.property_id = p.id';

/** SQL of the next open houses of a listing `p` as JSON, soonest first: a `UpcomingOpenHouse[]`. */
export const upcomingOpenHouses = `case when p.standard_status in ${shownAround} then
  (select coalesce(json_agg(upcoming), '[]') from (
    select o.id, to_char(o.starts_at at time zone ${timeZone}, 'YYYY-MM-DD') as "OpenHouseDate",
      ${isoTime('o.starts_at')} as "OpenHouseStartTime", ${isoTime('o.ends_at')} as "OpenHouseEndTime",
      o.open_house_remarks as "OpenHouseRemarks", ${timeZone} as "timeZone"
    from open_houses o where ${ofListing} and ${isUpcoming}
    order by o.starts_at, o.id limit ${openHousesShownMax}
  ) as upcoming) else '[]' end`;

/** SQL that a listing `p` has one on these days of the organization's calendar; the bounds are values in the statement. */
export function hasOpenHouse(from: string | null, to: string | null): string {
  const day = `(o.starts_at at time zone ${timeZone})::date`;
  const days = [from && `${day} >= ${from}::date`, to && `${day} <= ${to}::date`].filter(Boolean);
  return `exists (select from open_houses o where ${[ofListing, isUpcoming, ...days].join(' and ')})`;
}

function isoTime(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
