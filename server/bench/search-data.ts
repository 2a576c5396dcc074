import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type pg from 'pg';
import { newId } from '../src/platform/security/ids.ts';
import { createBuiltInEmbedder } from '../src/providers/embeddings/index.ts';

const cities = Array.from(
  { length: 40 },
  (_, at) => `Town${String.fromCharCode(97 + (at % 26))}ville${at}`,
);
const styles = [
  'modern',
  'rustic',
  'coastal',
  'industrial',
  'mediterranean',
  'minimalist',
  'storybook',
  'gothic',
  'moorish',
  'prairie',
  'alpine',
  'bauhaus',
];
const materials = [
  'timber',
  'stone',
  'glass',
  'brick',
  'stucco',
  'cedar',
  'concrete',
  'adobe',
  'slate',
  'copper',
];
const rooms = [
  'library',
  'sunroom',
  'tea room',
  'music room',
  'greenhouse',
  'mudroom',
  'attic den',
  'scullery',
  'breakfast nook',
  'craft room',
];
const grounds = [
  'orchard',
  'meadow',
  'rose beds',
  'oak grove',
  'vineyard rows',
  'koi pond',
  'fire pit',
  'stream',
  'bamboo hedge',
  'olive trees',
];
const moods = [
  'lively',
  'stately',
  'playful',
  'intimate',
  'dramatic',
  'humble',
  'polished',
  'storied',
  'eclectic',
  'whimsical',
];
/** Of which each home has some. */
const features = [
  'pool',
  'garage',
  'fireplace',
  'solar',
  'view',
  'garden',
  'homeOffice',
  'patio',
  'creek',
  'sunroom',
];
/** Nobody has one. */
const unheardOf = 'elevator';
/** Made up, so that no word of a request is one of them. */
const names = ['Har', 'Quen', 'Mir', 'Tol', 'Wex', 'Bram', 'Cul', 'Dun', 'Elk', 'Fenn'].flatMap(
  (first) =>
    ['low', 'by', 'field', 'wick', 'sett', 'mere', 'ton', 'ford', 'ham', 'stow'].map(
      (last) => `${first}${last}`,
    ),
);
const quarters = names.flatMap((name) => [`${name} Rise`, `${name} Cross`, `${name} End`]);
const streets = names.flatMap((name) => names.slice(0, 60).map((other) => `${name} ${other}`));

/** From the cheapest to the dearest, evenly spread. */
export const priceSpan = 1_500_000;

/** A realtor with `count` listings and their embeddings, by COPY; the same every time for the same seed. */
export async function insertMarket(
  client: pg.Client,
  count: number,
  seed: number,
): Promise<string> {
  const organizationId = newId();
  await client.query(
    `insert into organizations (id, slug, name, branding, persona, region, currency, locale, time_zone, daily_token_budget)
     values ($1, $2, 'Bench', '{}', '{}', 'US', 'USD', 'en-US', 'UTC', 0)`,
    [organizationId, `bench-${organizationId}`],
  );
  const random = randomFrom(seed);
  const pick = (list: readonly string[]) => pickOf(list, random);
  const embedder = createBuiltInEmbedder();
  const ownStreets = streets.slice(0, Math.ceil(count / 10));
  const listings = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    remarks: `A ${pick(moods)} ${pick(styles)} home of ${pick(materials)} and ${pick(materials)} with a ${pick(rooms)}, a ${pick(rooms)} and a ${pick(grounds)} by the ${pick(grounds)}. ${pick(moods)} rooms, number ${at}.`,
    city: pick(cities),
    quarter: pick(quarters),
    street: `${1 + (at % 900)} ${pick(ownStreets)} St`,
    postalCode: 70_000 + (at % 500),
    price: 150_000 + Math.floor(random() * priceSpan),
    beds: 1 + Math.floor(random() * 6),
    features: features.filter(() => random() < 0.3),
  }));
  await copy(
    client,
    'properties (organization_id, id, listing_key, listing_id, standard_status, property_type, property_sub_type, list_price, currency, bedrooms_total, city, subdivision_name, state_or_province, postal_code, unparsed_address, public_remarks, features, content_hash)',
    listings.map((row, at) =>
      [
        organizationId,
        row.id,
        at,
        at,
        'Active',
        'Residential',
        'SingleFamilyResidence',
        row.price,
        'USD',
        row.beds,
        row.city,
        row.quarter,
        'TX',
        row.postalCode,
        `${row.street}, ${row.city}, TX ${row.postalCode}`,
        row.remarks,
        `{${row.features.join(',')}}`,
        at,
      ].join('\t'),
    ),
  );
  const batch = 2000;
  for (let start = 0; start < count; start += batch) {
    const part = listings.slice(start, start + batch);
    const vectors = await embedder.embed(
      part.map(({ remarks }) => remarks),
      AbortSignal.timeout(60_000),
    );
    await copy(
      client,
      'property_embeddings (organization_id, property_id, model, chunk, dimensions, content_hash, embedding)',
      part.map((row, at) =>
        [
          organizationId,
          row.id,
          embedder.model,
          0,
          embedder.dimensions,
          start + at,
          `[${vectors[at]?.join(',')}]`,
        ].join('\t'),
      ),
    );
  }
  return organizationId;
}

/** Requests as visitors make them: a town and a budget, a budget, features, or nothing but words. */
export function marketRequests(count: number): string[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, at) => {
    const words = wordsOfHome(random);
    const kinds = [
      `${words} in ${pickOf(cities, random)} under 900k`,
      `3 bedrooms, ${words}, under 1.2M`,
      `${words} with a pool and a fireplace`,
      words,
    ];
    return kinds[at % kinds.length] ?? words;
  });
}

/** Requests that no listing fulfils, each with a wish too many; half of them with a budget. */
export function requestsTooMuch(count: number): string[] {
  const random = randomFrom(13);
  return Array.from({ length: count }, (_, at) => {
    const budget = at % 2 === 0 ? ' under 300k' : '';
    return `${wordsOfHome(random)} with an ${unheardOf}${budget}`;
  });
}

/** Requests that filter nothing but by features that some of them name. */
export function wordsAlone(count: number): string[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, () => wordsOfHome(random));
}

function wordsOfHome(random: () => number): string {
  const pick = (list: readonly string[]) => pickOf(list, random);
  return `${pick(moods)} ${pick(styles)} ${pick(materials)} home with ${pick(rooms)} and ${pick(grounds)}`;
}

function pickOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

async function copy(client: pg.Client, target: string, lines: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  for (let start = 0; start < lines.length; start += 500) {
    if (!stream.write(`${lines.slice(start, start + 500).join('\n')}\n`))
      await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
