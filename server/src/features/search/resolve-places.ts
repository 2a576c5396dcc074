import type { Unit } from '../../platform/database/unit.ts';
import { isSpot } from './landmarks.ts';
import type { Place, PlaceIndex, PlaceKind } from './place-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Places of a query as the organization's listings write them. */
export interface ResolvedPlaces {
  readonly cities: readonly string[];
  readonly neighbourhoods: readonly string[];
  readonly postalCodes: readonly string[];
  /** First parts of postal codes. */
  readonly postalAreas: readonly string[];
  readonly states: readonly string[];
  readonly counties: readonly string[];
  readonly addressParts: readonly string[];
  /** Named in the remarks. */
  readonly landmarks: readonly string[];
  readonly circles: readonly Circle[];
  /** Looked for in the remarks, where listings state no place in any field. */
  readonly spoken: readonly string[];
}

export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
  /** Only this side of the middle, and not in the town itself. */
  readonly side?: { readonly direction: string; readonly city: string | null };
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
    const isAround = widening.isArea || widening.km !== null || widening.direction !== null;
    const places = lookUp(widening.name, vocabulary.places).filter(
      (place) => place.kind !== 'landmark' || isAround || isSpot(place.name),
    );
    if (places.length === 0) unresolved.push(name);
    for (const place of places) {
      const { latitude, longitude } = place;
      const km = widening.km ?? (widening.isArea ? nearKm(place.kind) : null);
      const hasMiddle = typeof latitude === 'number' && typeof longitude === 'number';
      if (widening.direction && hasMiddle) {
        const city = place.kind === 'city' ? place.name : null;
        circles.push({
          latitude,
          longitude,
          km: sideKm,
          side: { direction: widening.direction, city },
        });
      } else if (km !== null && hasMiddle) {
        circles.push({ latitude, longitude, km });
        if (widening.isArea) found.push(place);
      } else if (place.kind === 'landmark') {
        found.push(place);
        if (hasMiddle) circles.push({ latitude, longitude, km: landmarkKm });
      } else {
        found.push(place);
        if (km !== null) found.push(...(await neighbours(unit, place, vocabulary)));
      }
    }
  }
  if (found.length === 0 && circles.length === 0) {
    if (vocabulary.placesAreStated || unresolved.length === 0) return { places: null, unresolved };
    const spoken = unresolved.map((name) => wideningOf(name).name);
    return { places: { ...group([]), circles, spoken }, unresolved: [] };
  }
  return { places: { ...group(found), circles, spoken: [] }, unresolved };
}

/** "Near" a town is the next town, near a park the streets around it. */
function nearKm(kind: PlaceKind): number {
  if (kind === 'landmark' || kind === 'street') return 3;
  if (kind === 'neighbourhood' || kind === 'locality') return 5;
  return kind === 'postalCode' || kind === 'postalArea' ? 10 : 24;
}

const landmarkKm = 1.5;
/** How far "north of X" reaches. */
const sideKm = 40;
const kmPerMile = 1.609_344;

export interface Widening {
  /** The place alone. */
  readonly name: string;
  readonly km: number | null;
  readonly isArea: boolean;
  /** "north", "southeast". */
  readonly direction: string | null;
  /** As it was said: "5 miles". */
  readonly distance: string | null;
}

const widened =
  /^(?:((?:north|south)(?:east|west)?|east|west) of )?(.+?)(?: within ((\d{1,3}(?:\.\d{1,2})?) ?(miles?|mi|km))|( area| and surroundings))?$/i;

/** "Indio area", "Indio within 5 miles" and "north of Indio", as the parser writes them and a model may. */
export function wideningOf(written: string): Widening {
  const [, direction, name, distance, figure, unit, area] = widened.exec(written.trim()) ?? [];
  const km = figure === undefined ? null : Number(figure) * (unit === 'km' ? 1 : kmPerMile);
  return {
    name: name ?? written,
    km,
    isArea: area !== undefined,
    direction: direction?.toLowerCase() ?? null,
    distance: distance ?? null,
  };
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
    postalAreas: of('postalArea'),
    states: of('state'),
    counties: of('county'),
    addressParts: of('street', 'locality'),
    landmarks: of('landmark'),
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
