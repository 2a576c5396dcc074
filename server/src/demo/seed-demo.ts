import { AppError } from '../errors.ts';
import { makeToken, type Members, type Organizations } from '../features/organizations/index.ts';
import type { OpenHouses, Properties } from '../features/properties/index.ts';
import type { Database, Unit } from '../platform/database/unit.ts';
import { demoListings, toPropertyInput } from './demo-listings.ts';
import { demoOpenHouses, toNewOpenHouse } from './demo-open-houses.ts';
import { demoOrganization, demoSlug } from './demo-organization.ts';
import { keepSignIn, readKeptSignIn } from './demo-sign-in.ts';

export interface DemoSignIn {
  email: string;
  password: string;
}

export interface DemoSeed {
  /** Whether this call filled the demo; a later start finds it and leaves it alone. */
  created: boolean;
  /** How many listings the demo has now. */
  listings: number;
  /** `null` when it was made by a server with another data folder. */
  signIn: DemoSignIn | null;
  publishableKey: string;
  secretKey: string | null;
}

const email = 'demo@katek.example';

/**
 * Makes the demo organization with its listings and its member, once. What a realtor changed since is kept; only the
 * addresses of the demo's own pictures follow `publicUrl`, so that they are found from other origins too.
 */
export async function seedDemo(deps: {
  database: Database;
  organizations: Organizations;
  members: Members;
  properties: Properties;
  openHouses: OpenHouses;
  publicUrl: string;
  dataDir: string;
  log?: { info(fields: object, message: string): void };
  now?: () => Date;
}): Promise<DemoSeed> {
  const { database, dataDir, publicUrl } = deps;
  const owner = await findOrCreate(deps.organizations);
  const known = readKeptSignIn(dataDir);
  // The file may be of a demo that is no more, as after the database was emptied.
  const mine = known?.publishableKey === owner.publishableKey ? known : null;
  const offered = mine ?? {
    email,
    password: makeToken().slice(0, 16),
    publishableKey: owner.publishableKey,
    secretKey: owner.secretKey,
  };
  if (owner.secretKey) keepSignIn(dataDir, offered);

  const { created, listings } = await database.inTenant(owner.organizationId, async (unit) => {
    // Two servers that start at once on one database must not both fill it.
    await unit.sql('select pg_advisory_xact_lock(hashtext($1))', ['katek demo']);
    const isNew = !(await hasMember(unit));
    if (isNew) {
      await fill(unit, deps);
      await deps.members.add(unit, { ...offered, name: 'Nora Vance' });
      // Before the commit: a password that nobody can read would lock everyone out.
      keepSignIn(dataDir, offered);
    } else await moveOwnPictures(unit, publicUrl);
    return { created: isNew, listings: await countListings(unit) };
  });
  if (created) deps.log?.info({ listings }, 'the demo organization was made');
  const isMine = created || mine !== null;
  return {
    created,
    listings,
    signIn: isMine ? { email: offered.email, password: offered.password } : null,
    publishableKey: owner.publishableKey,
    secretKey: isMine ? offered.secretKey : null,
  };
}

interface Owner {
  organizationId: string;
  publishableKey: string;
  secretKey: string | null;
}

async function findOrCreate(organizations: Organizations): Promise<Owner> {
  const found = await organizations.findBySlug(demoSlug);
  if (found) return { ...found, secretKey: null };
  try {
    const made = await organizations.create(demoOrganization);
    const { publishableKey, secretKey } = made;
    return { organizationId: made.organization.id, publishableKey, secretKey };
  } catch (error) {
    // Another server was faster; whatever else went wrong shows when it is still not to be found.
    const theirs = await organizations.findBySlug(demoSlug);
    if (theirs) return { ...theirs, secretKey: null };
    throw error instanceof AppError
      ? new Error('The demo could not be made.', { cause: error })
      : error;
  }
}

/** The member comes last in the transaction that fills the demo: where there is one, the rest is there too. */
async function hasMember(unit: Unit): Promise<boolean> {
  const rows = await unit.sql('select from members where organization_id = $1 limit 1', [
    unit.organizationId,
  ]);
  return rows.length > 0;
}

async function fill(
  unit: Unit,
  deps: {
    properties: Properties;
    openHouses: OpenHouses;
    publicUrl: string;
    now?: () => Date;
  },
): Promise<void> {
  const now = deps.now?.() ?? new Date();
  for (const listing of demoListings) {
    const { id: propertyId } = await deps.properties.create(
      unit,
      toPropertyInput(listing, { publicUrl: deps.publicUrl, now }),
    );
    for (const openHouse of demoOpenHouses.filter((one) => one.listing === listing.id))
      await deps.openHouses.create(unit, toNewOpenHouse(openHouse, { propertyId, now }));
  }
}

/** Rewrites what comes before `/demo/pictures/` in the pictures that the demo brought, and nothing else. */
async function moveOwnPictures(unit: Unit, publicUrl: string): Promise<void> {
  await unit.sql(
    `update properties set media = (
       select jsonb_agg(
         case when medium->>'MediaURL' ~ $3
           then jsonb_set(medium, '{MediaURL}', to_jsonb($4 || substring(medium->>'MediaURL' from '[^/]*$')))
           else medium end
         order by position)
       from jsonb_array_elements(media) with ordinality as element (medium, position))
     where organization_id = $1 and listing_key = any($2::text[]) and exists (
       select from jsonb_array_elements(media) as medium
       where medium->>'MediaURL' ~ $3 and not starts_with(medium->>'MediaURL', $4))`,
    [
      unit.organizationId,
      demoListings.map(({ id }) => id),
      '^https?://.*/demo/pictures/hp-[0-9]+-[a-z]+[.]svg$',
      `${publicUrl}/demo/pictures/`,
    ],
  );
}

async function countListings(unit: Unit): Promise<number> {
  const [row] = await unit.sql<{ count: number }>(
    'select count(*)::int as count from properties where organization_id = $1',
    [unit.organizationId],
  );
  return row?.count ?? 0;
}
