import type { Unit } from '../../platform/database/unit.ts';
import { availableStatuses } from './available-listings.ts';
import { commonWords, worldPlaces } from './common-words.ts';
import { placeKey, type Place } from './place-index.ts';

/** The remarks that are read for landmarks: those of the newest listings, from their beginning. */
const remarksMax = 1000;
const remarkLengthMax = 1500;
const landmarksMax = 1000;
/** What one listing alone speaks of may be anything; what two speak of is known in town. */
const listingsMin = 2;

interface RemarkRow {
  readonly remarks: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * What the organization's own listings say they lie near: "Zilker Park", "the Domain". Names are capitalised and stand
 * behind a word of place or end in one that only landmarks end in. Bounded, so that it costs the same for any number of
 * listings.
 */
export async function loadLandmarks(unit: Unit, isOtherPlace: (name: string) => boolean) {
  const rows = await unit.sql<RemarkRow>(
    `select left(public_remarks, ${remarkLengthMax}) as remarks, latitude, longitude
     from properties where organization_id = $1 and standard_status = any($2) and public_remarks is not null
     order by id desc limit ${remarksMax}`,
    [unit.organizationId, availableStatuses],
  );
  return findLandmarks(rows, isOtherPlace);
}

export function findLandmarks(
  rows: readonly RemarkRow[],
  isOtherPlace: (name: string) => boolean,
): Place[] {
  const spoken = new Map<string, { name: string; rows: RemarkRow[] }>();
  for (const row of rows) {
    const own = new Set<string>();
    for (const name of namesIn(row.remarks)) {
      const key = placeKey(name).replace(/^the /, '');
      if (own.has(key) || own.size >= 20) continue;
      own.add(key);
      const known = spoken.get(key);
      if (known) known.rows.push(row);
      else spoken.set(key, { name, rows: [row] });
    }
  }
  return [...spoken.values()]
    .filter((found) => found.rows.length >= listingsMin && !isOtherPlace(found.name))
    .toSorted((left, right) => right.rows.length - left.rows.length)
    .slice(0, landmarksMax)
    .map((found) => ({
      kind: 'landmark',
      name: found.name,
      count: found.rows.length,
      ...middleOf(found.rows),
    }));
}

const capitalised = String.raw`\p{Lu}[\p{L}\d'’-]*[\p{Ll}\d]`;
const joint = String.raw`(?: (?:of|the|at|de|del|de la|da|do|du|des|der|am) | )`;
const name = String.raw`(?:The )?${capitalised}(?:${joint}${capitalised}){0,3}`;
const behindPreposition = new RegExp(
  String.raw`(?<=\b(?i:near|nearby|to|from|by|of|at|and|beside|opposite|facing|overlooking|around|del?|al?|du|au|nahe|am|an der|beim|do|da) (?:the )?)${name}`,
  'gu',
);
const landmarkWord =
  'Park|Lake|Beach|Mall|Market|University|College|Hospital|Station|Airport|Marina|Pier|Plaza|Square|Museum|Stadium|Arena|Zoo|Trail|Greenbelt|River|Creek|Bay|Harbou?r|Bridge|Tower|Castle|Palace|Cathedral|Common|Green|Heath|Forest|Reserve|Preserve|Canyon|Falls|Springs|Library|Theatre|Theater|Campus|Lighthouse|Boardwalk|Wharf|Promenade|Speedway|Racecourse|Outlets|Golf Club|Country Club';
const withEnding = new RegExp(
  String.raw`(?:${capitalised} ){1,3}(?:${landmarkWord})(?![\p{L}])`,
  'gu',
);

const spot = new RegExp(String.raw`^The |\b(?:${landmarkWord})$`);

function namesIn(remarks: string): string[] {
  // Remarks that shout have capitals everywhere, and none tells a name.
  if (isShouting(remarks)) return [];
  const names = [...remarks.matchAll(behindPreposition), ...remarks.matchAll(withEnding)].map(
    ([found]) => trimmed(found).replace(/['’]s$/, ''),
  );
  return names.filter(isName);
}

function isShouting(remarks: string): boolean {
  const words = remarks.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals > words.length / 2 && words.length > 12;
}

/** "Walk to Zilker Park" and "Minutes from Barton Springs": what leads to the name is none of it. */
function trimmed(found: string): string {
  return found.replace(
    /^(?:(?:Walk|Close|Near|Minutes|Next|Across|Views?|By|In|At|From) )+(?:to |from )?/,
    '',
  );
}

/** One can be at a park or a mall; of other names, such as the next town's, remarks only tell what is near. */
export function isSpot(name: string): boolean {
  return spot.test(name);
}

function isName(found: string): boolean {
  const words = placeKey(found).replace(/^the /, '').split(' ');
  if (words.length > 5 || found.length > 50) return false;
  if (words.length === 1 && !found.startsWith('The ')) return false;
  if (worldPlaces.has(words.join(' '))) return false;
  return words.some((word) => word.length >= 3 && !commonWords.has(word) && !/^\d+$/.test(word));
}

/** The middle of the listings that speak of it, where they lie together; mentions alone find it otherwise. */
function middleOf(rows: readonly RemarkRow[]): {
  latitude: number | null;
  longitude: number | null;
} {
  const middle = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null).toSorted((left, right) => left - right);
    const spread = (known.at(-1) ?? 0) - (known[0] ?? 0);
    return known.length >= listingsMin && spread < spreadMax
      ? (known[Math.floor(known.length / 2)] ?? null)
      : null;
  };
  const latitude = middle(rows.map((row) => row.latitude));
  const longitude = middle(rows.map((row) => row.longitude));
  return latitude === null || longitude === null
    ? { latitude: null, longitude: null }
    : { latitude, longitude };
}

/** In degrees: about eight kilometres. Many listings in a whole town that name a landmark do not tell where it is. */
const spreadMax = 0.08;
