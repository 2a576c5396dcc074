import type { Database, Unit } from '../../platform/database/unit.ts';
import type { ListingVocabulary, PriceSpan } from './listing-request.ts';
import { availableStatuses, countyColumn } from './available-listings.ts';
import { loadLandmarks } from './landmarks.ts';
import { createOrganizationCache } from './organization-cache.ts';
import { PlaceIndex, type Place } from './place-index.ts';

/** What the search knows of an organization besides its listings. */
export interface Vocabulary extends ListingVocabulary {
  readonly currency: string;
  readonly region: string;
  /** Listings that are available; decides how vectors are searched. */
  readonly total: number;
  readonly cities: readonly Place[];
  readonly landmarks: readonly Place[];
  readonly duesAreStated: boolean;
  /** Some listing has its town, quarter or address in a field. */
  readonly placesAreStated: boolean;
}

/** Vocabularies by organization. Owned by the search. Another process sees a change when its own entry has run out. */
export interface Vocabularies {
  of(unit: Unit): Promise<Vocabulary>;
  forget(organizationId: string): void;
}

const lifetimeMs = 60_000;
/** Landmarks are read out of remarks, which takes longer, and stay where they are. */
const landmarksLifetimeMs = 15 * 60_000;
const entriesMax = 200;

export function createVocabularies(now: () => number, read?: Database['read']): Vocabularies {
  const vocabularies = createOrganizationCache<Vocabulary>({ lifetimeMs, entriesMax, now, read });
  const landmarks = createOrganizationCache<readonly Place[]>({
    lifetimeMs: landmarksLifetimeMs,
    entriesMax,
    now,
  });
  const load = (unit: Unit) =>
    loadVocabulary(unit, (isOtherPlace) =>
      landmarks.of(unit, () => loadLandmarks(unit, isOtherPlace)),
    );
  return {
    of: (unit) => vocabularies.of(unit, load),
    forget(organizationId) {
      landmarks.forget(organizationId);
      vocabularies.forget(organizationId);
    },
  };
}

interface PlaceRow {
  kind: Place['kind'] | 'total' | 'dues' | 'sale' | 'rent';
  name: string | null;
  within: string | null;
  count: number;
  latitude: number | null;
  longitude: number | null;
  low: number | null;
  high: number | null;
  region: string;
  currency: string;
}

async function loadVocabulary(
  unit: Unit,
  landmarksOf: (isOtherPlace: (name: string) => boolean) => Promise<readonly Place[]>,
): Promise<Vocabulary> {
  const rows = await unit.sql<PlaceRow>(vocabularySql, [unit.organizationId, availableStatuses]);
  const places: Place[] = [];
  let total = 0;
  let withDues = 0;
  const postalAreas = new Map<string, number>();
  const prices: { sale: PriceSpan | null; rent: PriceSpan | null } = { sale: null, rent: null };
  for (const row of rows) {
    if (row.kind === 'total') total = row.count;
    else if (row.kind === 'dues') withDues = row.count;
    else if (row.kind === 'sale' || row.kind === 'rent') {
      if (row.low !== null && row.high !== null) prices[row.kind] = { min: row.low, max: row.high };
    } else if (row.name) {
      places.push({ ...row, kind: row.kind, name: row.name });
      const area =
        row.kind === 'postalCode'
          ? /^((?=\d*[A-Z]|\d{5})\w{2,5})[ -]\w+$/.exec(row.name)?.[1]
          : undefined;
      if (area) postalAreas.set(area, (postalAreas.get(area) ?? 0) + row.count);
    }
  }
  for (const [name, count] of postalAreas) places.push({ kind: 'postalArea', name, count });
  const named = new PlaceIndex(places);
  // "Lakeway Marina" is a landmark, and "Round Rock" behind "close to" the town that it is.
  const landmarks = await landmarksOf((name) => named.find(name).length > 0);
  return {
    places: landmarks.length > 0 ? new PlaceIndex([...places, ...landmarks]) : named,
    landmarks,
    cities: places.filter(({ kind }) => kind === 'city'),
    prices,
    total,
    placesAreStated: places.length > 0,
    duesAreStated: withDues > total * duesShareMin,
    currency: rows[0]?.currency ?? 'USD',
    region: rows[0]?.region ?? 'US',
  };
}

/** Below this share, dues are stated by chance and not by rule. */
const duesShareMin = 0.05;
const streetsMax = 20_000;
const placesMax = 5000;

/** Everything in one round trip. Prices without their extremes: one typing error must not move a whole market. */
const vocabularySql = `
with available as materialized (
  select city, subdivision_name, postal_code, state_or_province, unparsed_address, latitude, longitude, list_price, offer, association_fee,
    ${countyColumn('properties')} as county
  from properties where organization_id = $1 and standard_status = any($2)
), found as (
  select 'total' as kind, null::text as name, null::text as within, count(*)::int as count,
    null::float8 as latitude, null::float8 as longitude, null::float8 as low, null::float8 as high
  from available
  union all
  select 'dues', null, null, count(*)::int, null, null, null, null from available where association_fee > 0
  union all
  select offer, null, null, count(*)::int, null, null,
    percentile_disc(0.02) within group (order by list_price)::float8,
    percentile_disc(0.98) within group (order by list_price)::float8
  from available where list_price > 0 group by offer
  union all
  (select 'city', city, null, count(*)::int, avg(latitude), avg(longitude), null, null
   from available where city is not null group by city order by 4 desc limit ${placesMax})
  union all
  (select 'neighbourhood', subdivision_name, mode() within group (order by city), count(*)::int, avg(latitude), avg(longitude), null, null
   from available where subdivision_name is not null group by subdivision_name order by 4 desc limit ${placesMax})
  union all
  (select 'postalCode', postal_code, mode() within group (order by city), count(*)::int, avg(latitude), avg(longitude), null, null
   from available where postal_code is not null group by postal_code order by 4 desc limit ${placesMax})
  union all
  (select 'state', state_or_province, null, count(*)::int, null, null, null, null
   from available where state_or_province is not null group by state_or_province order by 4 desc limit 200)
  union all
  (select 'county', county, null, count(*)::int, null, null, null, null
   from available where county is not null group by county order by 4 desc limit 500)
  union all
  (select 'street', street, mode() within group (order by city), count(*)::int, null, null, null, null
   from (
     select case when first ~ '^\\s*\\d' then regexp_replace(first, '^\\s*\\d+\\S*\\s+|\\s+(#|apt|unit|ste).*$', '', 'gi')
       else regexp_replace(first, '\\s+\\d+\\s?[a-z]?$', '', 'i') end as street, city
     from available, split_part(unparsed_address, ',', 1) as first where unparsed_address is not null
   ) as streets
   where length(street) between 4 and 60 group by street order by 4 desc limit ${streetsMax})
  union all
  -- The parts of the address behind the street name sectors, quarters and, where no town was given, the town.
  (select 'locality', part, null, count(*)::int, avg(latitude), avg(longitude), null, null
   from (
     select trim(case when city is not null and part ilike '% ' || city then left(part, -length(city)) else part end) as part,
       city, subdivision_name, latitude, longitude
     from available, unnest((string_to_array(unparsed_address, ','))[2:]) as part
     where unparsed_address is not null
   ) as parts
   where length(part) between 3 and 60 and part ~ '^[[:alpha:]]' and part !~ '^[A-Z]{2} [0-9]'
     and part is distinct from city and part is distinct from subdivision_name
   group by part order by 4 desc limit ${placesMax})
)
select found.*, organizations.region, organizations.currency
from found, organizations where organizations.id = $1`;
