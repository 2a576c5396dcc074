import type { Unit } from '../../platform/database/unit.ts';
import type { Place, PlaceIndex } from './place-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Places of a query as the organization's listings write them. */
export interface ResolvedPlaces {
  readonly cities: readonly string[];
  readonly neighbourhoods: readonly string[];
  readonly postalCodes: readonly string[];
  readonly states: readonly string[];
  readonly counties: readonly string[];
  readonly addressParts: readonly string[];
  readonly circles: readonly Circle[];
  /** Looked for in the remarks, where listings state no place in any field. */
  readonly spoken: readonly string[];
}

export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
}

export interface PlaceResolution {
  /** `null` when none of the places is known. */
  readonly places: ResolvedPlaces | null;
  readonly unresolved: string[];
}

/** Finds the places that a query names among the organization's own; "X area" brings what lies around along. */
export async function resolvePlaces(
  unit: Unit,
  names: readonly string[],
  vocabulary: Vocabulary,
): Promise<PlaceResolution> {
  const found: Place[] = [];
  const circles: Circle[] = [];
  const unresolved: string[] = [];
  for (const name of names) {
    const widening = wideningOf(name);
    const places = lookUp(name.replace(widening.pattern, ''), vocabulary.places);
    if (places.length === 0) unresolved.push(name);
    if (!widening.km) {
      found.push(...places);
      continue;
    }
    for (const place of places) {
      const { latitude, longitude } = place;
      if (typeof latitude === 'number' && typeof longitude === 'number') {
        circles.push({ latitude, longitude, km: widening.km });
        if (!widening.isStrict) found.push(place);
      } else found.push(place, ...(await neighbours(unit, place, vocabulary)));
    }
  }
  if (found.length === 0 && circles.length === 0) {
    if (vocabulary.placesAreStated || unresolved.length === 0) return { places: null, unresolved };
    const spoken = unresolved.map((name) => name.replace(wideningOf(name).pattern, ''));
    return { places: { ...group([]), circles, spoken }, unresolved: [] };
  }
  return { places: { ...group(found), circles, spoken: [] }, unresolved };
}

const areaKm = 24;
const kmPerMile = 1.609_344;

/** "Indio area" and "Indio within 5 miles", as the parser writes them and a model may. */
function wideningOf(name: string): { pattern: RegExp; km: number | null; isStrict: boolean } {
  const distance = /\s+within (\d{1,3}) ?(miles?|mi|km)$/i.exec(name);
  if (distance) {
    const km = Number(distance[1]) * (distance[2] === 'km' ? 1 : kmPerMile);
    return { pattern: /\s+within \d{1,3} ?(?:miles?|mi|km)$/i, km, isStrict: true };
  }
  const pattern = /\s+(?:area|and surroundings)$/i;
  return { pattern, km: pattern.test(name) ? areaKm : null, isStrict: false };
}

/** The whole name, then the part before a comma: "Indio, CA" is Indio. */
function lookUp(name: string, index: PlaceIndex): readonly Place[] {
  const whole = index.findNear(name);
  if (whole.length > 0 || !name.includes(',')) return whole;
  return index.findNear(name.split(',')[0] ?? name);
}

function group(found: readonly Place[]): Omit<ResolvedPlaces, 'circles' | 'spoken'> {
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
    counties: of('county'),
    addressParts: of('street', 'locality'),
  };
}

/** A quarter of the same name as its town takes nothing away from the town. */
function hasTwin(found: readonly Place[], name: string): boolean {
  return found.some(
    (place) => place.within === name && place.name.toLowerCase() === name.toLowerCase(),
  );
}

/** Without coordinates: towns whose listings name this one are its neighbours. */
async function neighbours(unit: Unit, place: Place, vocabulary: Vocabulary): Promise<Place[]> {
  if (place.kind === 'state' || place.kind === 'street') return [];
  const rows = await unit.sql<{ city: string }>(
    `select city from properties
     where organization_id = $1 and city is not null and city <> $2 and position($2 in public_remarks) > 0
     group by city having count(*) >= 2 order by count(*) desc, city limit 5`,
    [unit.organizationId, place.name],
  );
  const names = new Set(rows.map(({ city }) => city));
  return vocabulary.cities.filter(({ name }) => names.has(name));
}
