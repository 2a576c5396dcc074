import type { Unit } from '../../platform/database/unit.ts';
import type { Place, PlaceIndex } from './place-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Places of a query as the organization's listings write them. */
export interface ResolvedPlaces {
  readonly cities: readonly string[];
  readonly neighbourhoods: readonly string[];
  readonly postalCodes: readonly string[];
  readonly states: readonly string[];
  readonly addressParts: readonly string[];
}

export interface PlaceResolution {
  /** `null` when none of the places is known. */
  readonly places: ResolvedPlaces | null;
  readonly unresolved: string[];
}

/** Finds the places that a query names among the organization's own; "X area" brings the towns around along. */
export async function resolvePlaces(
  unit: Unit,
  names: readonly string[],
  vocabulary: Vocabulary,
): Promise<PlaceResolution> {
  const found: Place[] = [];
  const unresolved: string[] = [];
  for (const name of names) {
    const isArea = areaEnding.test(name);
    const places = lookUp(name.replace(areaEnding, ''), vocabulary.places);
    if (places.length === 0) unresolved.push(name);
    found.push(...places);
    if (isArea) for (const place of places) found.push(...(await around(unit, place, vocabulary)));
  }
  return { places: found.length > 0 ? group(found) : null, unresolved };
}

const areaEnding = /\s+area$/i;

/** The whole name, then the part before a comma: "Indio, CA" is Indio. */
function lookUp(name: string, index: PlaceIndex): readonly Place[] {
  const whole = index.findNear(name);
  if (whole.length > 0 || !name.includes(',')) return whole;
  return index.findNear(name.split(',')[0] ?? name);
}

function group(found: readonly Place[]): ResolvedPlaces {
  const of = (...kinds: Place['kind'][]) => [
    ...new Set(found.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)),
  ];
  // "Brickell, Miami" is one quarter and not all of Miami besides.
  const containers = new Set(
    found.map(({ within }) => within).filter((name) => name !== undefined && name !== null),
  );
  return {
    cities: of('city').filter((name) => !containers.has(name) || hasTwin(found, name)),
    neighbourhoods: of('neighbourhood'),
    postalCodes: of('postalCode'),
    states: of('state'),
    addressParts: of('street', 'locality'),
  };
}

/** A quarter of the same name as its town takes nothing away from the town. */
function hasTwin(found: readonly Place[], name: string): boolean {
  return found.some(
    (place) => place.within === name && place.name.toLowerCase() === name.toLowerCase(),
  );
}

const aroundKm = 24;
const aroundMax = 8;

async function around(unit: Unit, place: Place, vocabulary: Vocabulary): Promise<Place[]> {
  if (place.kind === 'state' || place.kind === 'street') return [];
  const { latitude, longitude } = place;
  const others = vocabulary.cities.filter((city) => city.name !== place.name);
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    return others
      .map((city) => ({ city, km: distanceKm({ latitude, longitude }, city) }))
      .filter(({ km }) => km <= aroundKm)
      .toSorted((left, right) => left.km - right.km)
      .slice(0, aroundMax)
      .map(({ city }) => city);
  }
  // Without coordinates: towns whose listings name this one are its neighbours.
  const rows = await unit.sql<{ city: string }>(
    `select city from properties
     where organization_id = $1 and city is not null and city <> $2 and position($2 in public_remarks) > 0
     group by city having count(*) >= 2 order by count(*) desc, city limit 5`,
    [unit.organizationId, place.name],
  );
  const names = new Set(rows.map(({ city }) => city));
  return others.filter(({ name }) => names.has(name));
}

function distanceKm(from: { latitude: number; longitude: number }, to: Place): number {
  if (typeof to.latitude !== 'number' || typeof to.longitude !== 'number') return Infinity;
  const radians = Math.PI / 180;
  const dy = (to.latitude - from.latitude) * radians;
  const dx =
    (to.longitude - from.longitude) *
    radians *
    Math.cos(((to.latitude + from.latitude) / 2) * radians);
  return 6371 * Math.hypot(dx, dy);
}
