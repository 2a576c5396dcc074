import type { PropertyPage } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const aListing = (fields: object = {}) => ({
  ListingKey: `K-${Math.random()}`,
  UnparsedAddress: '12 Elm Street, Austin, TX 78701',
  City: 'Austin',
  ListPrice: 450_000,
  BedroomsTotal: 3,
  BathroomsTotalInteger: 3,
  BathroomsFull: 2,
  BathroomsHalf: 1,
  PublicRemarks: 'A bright home with a swimming pool and a two-car garage.',
  ...fields,
});

describe('properties over the API', () => {
  test('a listing comes back as it was sent, with its features read from the remarks', async () => {
    const office = await app.anOrganization();
    const input = aListing({
      LivingArea: 1800,
      LivingAreaUnits: 'SquareFeet',
      AvailabilityDate: '2026-12-01',
    });
    const created = await office.call('POST', '/v1/properties', input);
    expect(created.statusCode).toBe(201);
    const listing = created.json();
    expect(listing).toMatchObject({
      ...input,
      currency: 'USD',
      StandardStatus: 'Active',
      PropertyType: 'Residential',
      Media: [],
    });
    expect(listing.features).toContain('pool');
    const read = await office.call('GET', `/v1/properties/${listing.id}`);
    expect(read.json()).toEqual(listing);
  });

  test('a patch changes what it names, and the features with the remarks', async () => {
    const office = await app.anOrganization();
    const { id, ...before } = (await office.call('POST', '/v1/properties', aListing())).json();
    const patched = await office.call('PATCH', `/v1/properties/${id}`, {
      ListPrice: 425_000,
      PublicRemarks: 'No frills.',
    });
    expect(patched.statusCode).toBe(200);
    expect(patched.json()).toMatchObject({
      ListPrice: 425_000,
      City: before.City,
      ListingKey: before.ListingKey,
    });
    expect(patched.json().features).not.toContain('pool');
    const again = await office.call('GET', `/v1/properties/${id}`);
    expect(again.json()).toEqual(patched.json());
  });

  test('a key is taken once', async () => {
    const office = await app.anOrganization();
    const input = aListing();
    await office.call('POST', '/v1/properties', input);
    const second = await office.call('POST', '/v1/properties', input);
    expect(second.statusCode).toBe(409);
    expect(second.json().error.code).toBe('listing_key_taken');
    const other = (await office.call('POST', '/v1/properties', aListing())).json();
    const moved = await office.call('PATCH', `/v1/properties/${other.id}`, {
      ListingKey: input.ListingKey,
    });
    expect(moved.statusCode).toBe(409);
    expect(
      (await (await app.anOrganization()).call('POST', '/v1/properties', input)).statusCode,
    ).toBe(201);
  });

  test('pages hold every listing once, newest first', async () => {
    const office = await app.anOrganization();
    for (let n = 0; n < 5; n += 1)
      await office.call('POST', '/v1/properties', aListing({ ListingKey: `P${n}` }));
    const keys: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/properties?limit=2${cursor && `&cursor=${cursor}`}`;
      const page: PropertyPage = (await office.call('GET', path)).json();
      keys.push(...page.items.map((item) => item.ListingKey));
      cursor = page.nextCursor;
    }
    expect(keys).toEqual(['P4', 'P3', 'P2', 'P1', 'P0']);
    const bad = await office.call('GET', '/v1/properties?cursor=nonsense');
    expect(bad.statusCode).toBe(400);
  });

  test('a removed listing is gone, and a second removal says so', async () => {
    const office = await app.anOrganization();
    const { id } = (await office.call('POST', '/v1/properties', aListing())).json();
    expect((await office.call('DELETE', `/v1/properties/${id}`)).statusCode).toBe(204);
    expect((await office.call('GET', `/v1/properties/${id}`)).statusCode).toBe(404);
    expect((await office.call('DELETE', `/v1/properties/${id}`)).statusCode).toBe(404);
  });

  test('T01 another organization finds none of them', async () => {
    const office = await app.anOrganization();
    const other = await app.anOrganization();
    const { id } = (await office.call('POST', '/v1/properties', aListing())).json();
    for (const method of ['GET', 'DELETE'] as const) {
      const reply = await other.call(method, `/v1/properties/${id}`);
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Elm');
    }
    expect((await other.call('PATCH', `/v1/properties/${id}`, { ListPrice: 1 })).statusCode).toBe(
      404,
    );
    expect((await other.call('GET', '/v1/properties')).json().items).toEqual([]);
    expect((await office.call('GET', `/v1/properties/${id}`)).json().ListPrice).toBe(450_000);
  });

  test('T02 fields that are not a caller’s to set are refused', async () => {
    const office = await app.anOrganization();
    for (const field of [
      'id',
      'organizationId',
      'createdAt',
      'contentHash',
      'rowHash',
      'features',
    ]) {
      const reply = await office.call('POST', '/v1/properties', aListing({ [field]: 'x' }));
      expect(reply.statusCode, field).toBe(400);
    }
  });

  test('remarks for the office never leave', async () => {
    const office = await app.anOrganization();
    const created = await office.call(
      'POST',
      '/v1/properties',
      aListing({ PrivateRemarks: 'Lockbox 4711' }),
    );
    expect(created.statusCode).toBe(201);
    const listed = await office.call('GET', '/v1/properties');
    expect(created.body + listed.body).not.toContain('4711');
  });

  test('cards come in the order asked for, without what is withdrawn or gone', async () => {
    const office = await app.anOrganization();
    const make = async (fields: object) =>
      (await office.call('POST', '/v1/properties', aListing(fields))).json().id;
    const first = await make({ City: 'Austin' });
    const withdrawn = await make({ StandardStatus: 'Withdrawn' });
    const second = await make({ City: 'Dallas' });
    const cards = await app.database.inTenant(office.id, (unit) =>
      app.properties.cards(unit, [
        second,
        withdrawn,
        '01890a5d-0000-7000-8000-000000000000',
        first,
      ]),
    );
    expect(cards.map(({ id, bathrooms, matches }) => [id, bathrooms, matches])).toEqual([
      [second, 2.5, []],
      [first, 2.5, []],
    ]);
  });

  test('a listing is found by the number on its page or by its key', async () => {
    const office = await app.anOrganization();
    const { id } = (
      await office.call(
        'POST',
        '/v1/properties',
        aListing({ ListingKey: 'key-1', ListingId: 'MLS-9' }),
      )
    ).json();
    const find = (text: string) =>
      app.database.inTenant(office.id, (unit) => app.properties.findByListingId(unit, text));
    expect(await find('MLS-9')).toMatchObject({ id });
    expect(await find('key-1')).toMatchObject({ id });
    expect(await find('MLS-8')).toBeNull();
  });
});
