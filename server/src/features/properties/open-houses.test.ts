import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenHouse, OpenHousePage, UpcomingOpenHouse } from '@katek/sdk/protocol';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

async function aHome(fields: object = {}) {
  const { id: organizationId, call, secretKey } = await app.anOrganization();
  const home = (
    await call('POST', '/v1/properties', { ListingKey: 'a', City: 'Austin', ...fields })
  ).json<{ id: string }>();
  const send = (more: object = {}) =>
    call('POST', '/v1/open-houses', {
      propertyId: home.id,
      OpenHouseStartTime: inHours(24),
      OpenHouseEndTime: inHours(26),
      ...more,
    });
  const add = async (more: object = {}) => (await send(more)).json<OpenHouse>();
  const shown = async (): Promise<UpcomingOpenHouse[]> => {
    const [read] = await app.database.read(organizationId, (unit) =>
      app.properties.read(unit, [home.id]),
    );
    return read?.openHouses ?? [];
  };
  return { organizationId, call, secretKey, home, send, add, shown };
}

describe('an open house', () => {
  test('is public and active unless told otherwise, and says its day and time zone', async () => {
    const { send, home } = await aHome();
    const reply = await send({ OpenHouseRemarks: ' Coffee and cake ' });
    expect(reply.statusCode).toBe(201);
    const made = reply.json<OpenHouse>();
    expect(made).toMatchObject({
      propertyId: home.id,
      OpenHouseKey: made.id,
      OpenHouseType: 'Public',
      OpenHouseStatus: 'Active',
      OpenHouseRemarks: 'Coffee and cake',
    });
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: made.timeZone }).format(
      new Date(made.OpenHouseStartTime),
    );
    expect(made.OpenHouseDate).toBe(day);
  });

  test.each([
    ['that ends before it begins', { OpenHouseEndTime: inHours(1) }, 400],
    ['that takes longer than a day', { OpenHouseEndTime: inHours(80) }, 400],
    ['of no home', { propertyId: crypto.randomUUID() }, 404],
  ])('%s is refused', async (_what, fields, status) => {
    const { send } = await aHome();
    expect((await send(fields)).statusCode).toBe(status);
  });

  test('has a key of its own within the home', async () => {
    const { send } = await aHome();
    expect((await send({ OpenHouseKey: 'k' })).statusCode).toBe(201);
    const again = await send({ OpenHouseKey: 'k' });
    expect(again.statusCode).toBe(409);
    expect(again.json().error.code).toBe('open_house_key_taken');
  });

  test('is listed by when it begins, page by page, of one home and of what is to come', async () => {
    const { add, call, home } = await aHome();
    const third = await add({ OpenHouseStartTime: inHours(72), OpenHouseEndTime: inHours(73) });
    const first = await add({ OpenHouseStartTime: inHours(-9), OpenHouseEndTime: inHours(-8) });
    const second = await add();
    const read = async (query: string) =>
      (await call('GET', `/v1/open-houses?${query}`)).json<OpenHousePage>();
    const page = await read('limit=2');
    expect(page.items.map(({ id }) => id)).toEqual([first.id, second.id]);
    const rest = await read(`limit=2&cursor=${page.nextCursor ?? ''}`);
    expect(rest).toEqual({ items: [third], nextCursor: null });
    const ahead = await read(`propertyId=${home.id}&endsAfter=${inHours(0)}`);
    expect(ahead.items.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect((await read(`propertyId=${crypto.randomUUID()}`)).items).toEqual([]);
    expect((await call('GET', '/v1/open-houses?cursor=abc')).statusCode).toBe(400);
  });

  test('changes field by field, and goes for good', async () => {
    const { add, call } = await aHome();
    const { id, ...made } = await add({ OpenHouseRemarks: 'Cake' });
    const moved = await call('PATCH', `/v1/open-houses/${id}`, { OpenHouseEndTime: inHours(25) });
    expect(moved.json()).toMatchObject({
      OpenHouseStartTime: made.OpenHouseStartTime,
      OpenHouseRemarks: 'Cake',
    });
    const turned = await call('PATCH', `/v1/open-houses/${id}`, { OpenHouseEndTime: inHours(1) });
    expect(turned.statusCode).toBe(400);
    expect((await call('DELETE', `/v1/open-houses/${id}`)).statusCode).toBe(204);
    expect((await call('GET', `/v1/open-houses/${id}`)).statusCode).toBe(404);
  });

  test('of another organization does not exist', async () => {
    const [ours, theirs] = [await aHome(), await aHome()];
    const { id } = await theirs.add();
    expect((await ours.send({ propertyId: theirs.home.id })).statusCode).toBe(404);
    expect((await ours.call('GET', `/v1/open-houses/${id}`)).statusCode).toBe(404);
    const patch = { OpenHouseStatus: 'Canceled' };
    expect((await ours.call('PATCH', `/v1/open-houses/${id}`, patch)).statusCode).toBe(404);
    expect((await ours.call('DELETE', `/v1/open-houses/${id}`)).statusCode).toBe(404);
    expect((await ours.call('GET', '/v1/open-houses')).json().items).toEqual([]);
  });
});

describe('visitors are shown', () => {
  test('the next five open houses of a home, soonest first', async () => {
    const { add, shown } = await aHome();
    for (const hours of [60, 12, 48, 36, 24, 72])
      await add({ OpenHouseStartTime: inHours(hours), OpenHouseEndTime: inHours(hours + 2) });
    const starts = (await shown()).map(({ OpenHouseStartTime }) => OpenHouseStartTime);
    expect(starts).toHaveLength(5);
    expect(starts).toEqual(starts.toSorted());
    expect(Date.parse(starts[4] ?? '')).toBeLessThan(Date.now() + 61 * hourMs);
  });

  test('one that has begun and is not over, and none that is over', async () => {
    const { add, shown } = await aHome();
    const open = await add({ OpenHouseStartTime: inHours(-1), OpenHouseEndTime: inHours(1) });
    await add({ OpenHouseStartTime: inHours(-3), OpenHouseEndTime: inHours(-2) });
    expect(await shown()).toEqual([
      {
        id: open.id,
        OpenHouseDate: open.OpenHouseDate,
        OpenHouseStartTime: open.OpenHouseStartTime,
        OpenHouseEndTime: open.OpenHouseEndTime,
        OpenHouseRemarks: null,
        timeZone: open.timeZone,
      },
    ]);
  });

  test.each([
    { OpenHouseType: 'Broker' },
    { OpenHouseType: 'Office' },
    { OpenHouseStatus: 'Canceled' },
    { OpenHouseStatus: 'Ended' },
  ])('none with %o', async (fields) => {
    const { add, shown } = await aHome();
    await add(fields);
    expect(await shown()).toEqual([]);
  });

  test.each(['Pending', 'Closed', 'Hold', 'Withdrawn'])(
    'none of a home that is %s',
    async (status) => {
      const { add, call, home, shown } = await aHome();
      await add();
      expect(await shown()).toHaveLength(1);
      await call('PATCH', `/v1/properties/${home.id}`, { StandardStatus: status });
      expect(await shown()).toEqual([]);
    },
  );
});

describe('a search for homes with an open house', () => {
  async function search(query: object, { call }: Awaited<ReturnType<typeof aHome>>) {
    const reply = await call('POST', '/v1/properties/search', { query });
    return reply.json<{ items: { id: string }[]; relaxed: { key: string } | null }>();
  }

  test('finds those that have one on these days, and any that is to come without days', async () => {
    const world = await aHome();
    await world.call('POST', '/v1/properties', { ListingKey: 'b', City: 'Austin' });
    const { OpenHouseDate: day } = await world.add();
    for (const openHouse of [{}, { min: day, max: day }, { min: day }]) {
      const { items, relaxed } = await search({ openHouse }, world);
      expect(items.map(({ id }) => id)).toEqual([world.home.id]);
      expect(relaxed).toBeNull();
    }
    expect(await search({ openHouse: { min: '2050-01-01' } }, world)).toMatchObject({
      relaxed: { key: 'openHouse' },
    });
  });
});

describe('an import', () => {
  async function aFile() {
    const { id, call, secretKey } = await app.anOrganization();
    async function importFile(payload: string, fileName = 'homes.csv') {
      const reply = await app.http.inject({
        method: 'POST',
        url: `/v1/imports?fileName=${fileName}`,
        headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'text/csv' },
        payload,
      });
      await app.imports.run({ organizationId: id, importId: reply.json().id });
      return reply.json<{ id: string }>().id;
    }
    const all = async () =>
      (await call('GET', '/v1/open-houses')).json<OpenHousePage>().items.map((item) => item);
    return { id, call, importFile, all };
  }
  const head = 'MLS#,ADDRESS,CITY,PRICE,BEDS,NEXT OPEN HOUSE START TIME,NEXT OPEN HOUSE END TIME\n';

  test("takes a portal's columns for the next open house, on the organization's clock", async () => {
    const { importFile, all, call } = await aFile();
    await call('PATCH', '/v1/organization', { timeZone: 'America/New_York' });
    const id = await importFile(
      `${head}1,1 Oak St,Austin,400000,3,April-11-2026 01:00 PM,April-11-2026 03:00 PM\n` +
        '2,2 Oak St,Austin,410000,3,,\n',
    );
    expect(await all()).toMatchObject([
      {
        OpenHouseDate: '2026-04-11',
        OpenHouseStartTime: '2026-04-11T17:00:00.000Z',
        OpenHouseEndTime: '2026-04-11T19:00:00.000Z',
        timeZone: 'America/New_York',
      },
    ]);
    const { mapping } = (await call('GET', `/v1/imports/${id}`)).json();
    expect(mapping).toContainEqual({
      column: 'NEXT OPEN HOUSE END TIME',
      field: 'OpenHouse',
      reason: 'header',
    });
  });

  test('makes them what the source says: moved ones keep their id, and those that it drops go', async () => {
    const { importFile, all } = await aFile();
    const home = (openHouses: object[]) =>
      JSON.stringify([
        { ListingKey: 'x', City: 'Austin', ListPrice: 1, BedroomsTotal: 3, OpenHouse: openHouses },
      ]);
    const at = (key: string, hour: number) => ({
      OpenHouseKey: key,
      OpenHouseStartTime: `2026-11-28T${hour}:00:00Z`,
      OpenHouseEndTime: `2026-11-28T${hour + 1}:30:00Z`,
    });
    await importFile(home([at('a', 10), at('b', 12)]), 'homes.json');
    const [first] = await all();
    await importFile(home([at('a', 15)]), 'homes.json');
    const left = await all();
    expect(left).toMatchObject([{ id: first?.id, OpenHouseStartTime: '2026-11-28T15:00:00.000Z' }]);
  });

  test('leaves those that the organization has added itself, and all of a file without such columns', async () => {
    const { importFile, all, call } = await aFile();
    await importFile(
      `${head}1,1 Oak St,Austin,400000,3,April-11-2026 01:00 PM,April-11-2026 03:00 PM\n`,
    );
    const [home] = (await call('GET', '/v1/properties')).json().items;
    const own = {
      propertyId: home.id,
      OpenHouseStartTime: '2026-11-28T10:00:00.000Z',
      OpenHouseEndTime: '2026-11-28T11:00:00.000Z',
    };
    await call('POST', '/v1/open-houses', own);
    await importFile('MLS#,ADDRESS,CITY,PRICE,BEDS\n1,1 Oak St,Austin,420000,3\n');
    expect(await all()).toHaveLength(2);
    await importFile(`${head}1,1 Oak St,Austin,430000,3,,\n`);
    expect(await all()).toMatchObject([own]);
  });

  test('says which time it could not read, and takes the home without it', async () => {
    const { importFile, all, call } = await aFile();
    const id = await importFile(`${head}1,1 Oak St,Austin,400000,3,Sunday at 1,Sunday at 3\n`);
    expect(await all()).toEqual([]);
    const { items } = (await call('GET', `/v1/imports/${id}/issues`)).json();
    expect(items).toMatchObject([{ severity: 'warning', column: 'NEXT OPEN HOUSE START TIME' }]);
  });
});
