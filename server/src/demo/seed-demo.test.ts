import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createMembers,
  createOrganizations,
  Organization,
} from '../features/organizations/index.ts';
import {
  createOpenHouses,
  createProperties,
  PropertyEntity,
} from '../features/properties/index.ts';
import { createTestDatabase } from '../platform/database/testing/test-database.ts';
import { demoListings } from './demo-listings.ts';
import { demoOpenHouses } from './demo-open-houses.ts';
import { seedDemo } from './seed-demo.ts';

describe('the demo organization', () => {
  test('is made once, with its listings and a sign-in that works and that only its owner reads', async () => {
    const house = await aHouse();
    const first = await house.seed();
    expect(first).toMatchObject({ created: true, listings: demoListings.length });
    const signedIn = await house.members.signIn(
      first.signIn?.email ?? '',
      first.signIn?.password ?? '',
    );
    expect(signedIn.member.name).toBe('Nora Vance');
    expect(await house.organizations.ownerOfKey(first.secretKey ?? '')).toMatchObject({
      kind: 'secret',
    });

    expect(statSync(join(house.dataDir, 'demo-sign-in.json')).mode & 0o777).toBe(0o600);

    const second = await house.seed();
    expect(second).toEqual({ ...first, created: false });
    await house.close();
  });

  test('has homes that are open on its first weekends, each of them on offer', async () => {
    const house = await aHouse();
    await house.seed();
    await house.inDemo(async (unit) => {
      const { items } = await house.openHouses.list(unit, {
        endsAfter: new Date().toISOString(),
        limit: 50,
      });
      expect(items).toHaveLength(demoOpenHouses.length);
      for (const { propertyId } of items) {
        const [home] = await house.properties.read(unit, [propertyId]);
        expect(home?.openHouses.length).toBeGreaterThan(0);
      }
    });
    await house.close();
  });

  test('keeps what a realtor changed, and moves only its own pictures to a new address', async () => {
    const house = await aHouse();
    await house.seed('http://localhost:3000');
    const [changed, removed] = await house.inDemo(async (unit) => {
      const one = await house.properties.findByListingId(unit, 'HP-1001');
      const two = await house.properties.findByListingId(unit, 'HP-1002');
      if (!one || !two) throw new Error('The demo lacks its first listings.');
      await house.properties.update(unit, one.id, {
        ListPrice: 1,
        Media: [
          ...one.Media.slice(0, 1),
          { MediaURL: 'https://photos.example/a.jpg', ShortDescription: null },
        ],
      });
      await house.properties.remove(unit, two.id);
      return [one, two];
    });

    const again = await house.seed('https://homes.example/chat&more');
    expect(again).toMatchObject({ created: false, listings: demoListings.length - 1 });
    await house.inDemo(async (unit) => {
      const now = await house.properties.get(unit, changed.id);
      expect(now.ListPrice).toBe(1);
      expect(now.Media.map((medium) => medium.MediaURL)).toEqual([
        'https://homes.example/chat&more/demo/pictures/hp-1001-front.svg',
        'https://photos.example/a.jpg',
      ]);
      expect(await house.properties.findByListingId(unit, removed.ListingKey)).toBeNull();
    });
    await house.close();
  });

  test('is made once when two servers start at once', async () => {
    const house = await aHouse();
    const seeds = await Promise.all([house.seed(), house.seed()]);
    expect(seeds.filter((seed) => seed.created)).toHaveLength(1);
    expect(seeds.map((seed) => seed.listings)).toEqual([demoListings.length, demoListings.length]);
    await house.close();
  });

  test('says that it does not know the sign-in of a demo that another machine made', async () => {
    const house = await aHouse();
    await house.seed();
    rmSync(join(house.dataDir, 'demo-sign-in.json'));
    expect(await house.seed()).toMatchObject({ created: false, signIn: null, secretKey: null });
    await house.close();
  });
});

async function aHouse() {
  const testing = await createTestDatabase([Organization, PropertyEntity]);
  const { database } = testing;
  const dataDir = mkdtempSync(join(tmpdir(), 'katek-demo-'));
  const organizations = createOrganizations({ database, publicUrl: 'http://localhost:3000' });
  const members = createMembers({ database });
  const properties = createProperties();
  const openHouses = createOpenHouses();
  return {
    dataDir,
    organizations,
    members,
    properties,
    openHouses,
    seed: (publicUrl = 'http://localhost:3000') =>
      seedDemo({ database, organizations, members, properties, openHouses, publicUrl, dataDir }),
    async inDemo<T>(work: Parameters<typeof database.inTenant<T>>[1]): Promise<T> {
      const owner = await organizations.findBySlug('demo');
      if (!owner) throw new Error('There is no demo.');
      return database.inTenant(owner.organizationId, work);
    },
    async close() {
      await testing.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
