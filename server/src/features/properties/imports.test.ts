import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { ImportEntity, ImportIssueEntity } from './import.entity.ts';
import { createImports, type ImportTask } from './imports.service.ts';
import { createProperties } from './properties.service.ts';
import { PropertyEntity } from './property.entity.ts';

let test1: TestDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'katek-imports-'));
beforeAll(async () => {
  test1 = await createTestDatabase([PropertyEntity, ImportEntity, ImportIssueEntity]);
});
afterAll(async () => {
  await test1.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function anOffice(fields?: { currency?: string; region?: string }) {
  const organizationId = await test1.anOrganization(fields);
  const requested: ImportTask[] = [];
  const imports = createImports({
    database: test1.database,
    dataDir,
    requestRun: async (task) => void requested.push(task),
  });
  const upload = async (text: string, fileName = 'listings.csv') => {
    const { id } = await imports.receive(organizationId, {
      fileName,
      body: Readable.from([Buffer.from(text)]),
    });
    await imports.run({ organizationId, importId: id });
    return read(id);
  };
  const read = (id: string) =>
    test1.database.inTenant(organizationId, (unit) => imports.get(unit, id));
  const issues = async (id: string) =>
    (
      await test1.database.inTenant(organizationId, (unit) =>
        imports.issues(unit, id, { limit: 1000 }),
      )
    ).items;
  const listings = async () =>
    (
      await test1.database.inTenant(organizationId, (unit) =>
        createProperties().list(unit, { limit: 1000 }),
      )
    ).items;
  const count = async () => {
    const rows = await test1.database.inTenant(organizationId, (unit) =>
      unit.sql<{ count: string }>('select count(*) from properties'),
    );
    return Number(rows[0]?.count);
  };
  return { organizationId, imports, requested, upload, read, issues, listings, count };
}

const header = 'mls number,address,city,state,zip,price,beds,baths,sqft,remarks';
const row = (n: number, price: string | number = 300_000 + n) =>
  `M${n},${n} Oak Street,Springfield,IL,62704,${price},3,2.5,1500,"A bright home, close to the park."`;
const file = (rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`;
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n + 1));

describe('an import', () => {
  test('keeps every fact that a row states, and the columns it has no field for', async () => {
    const office = await anOffice();
    const done = await office.upload(
      'MLS#,Address,Price,Beds,Full Baths,Half Baths,Sq Ft,Status,Walk Score\nA1,"12 Elm St, Austin, TX 78701","$450,000",3,2,1,"1,800",Active,88\n',
    );
    expect(done).toMatchObject({
      status: 'completed',
      rowsRead: 1,
      created: 1,
      rejected: 0,
      bytesDone: done.bytesTotal,
    });
    const [listing] = await office.listings();
    expect(listing).toMatchObject({
      ListingKey: 'A1',
      ListPrice: 450_000,
      currency: 'USD',
      BedroomsTotal: 3,
      BathroomsTotalInteger: 3,
      BathroomsFull: 2,
      BathroomsHalf: 1,
      LivingArea: 1800,
      LivingAreaUnits: 'SquareFeet',
      City: 'Austin',
      StateOrProvince: 'TX',
      PostalCode: '78701',
      Country: 'US',
    });
    const [kept] = await test1.database.inTenant(office.organizationId, (unit) =>
      unit.sql<{ extra: object; bathrooms: number; offer: string; living_area_sqm: number }>(
        'select extra, bathrooms, offer, living_area_sqm from properties',
      ),
    );
    expect(kept).toMatchObject({ extra: { 'Walk Score': '88' }, bathrooms: 2.5, offer: 'sale' });
    expect(kept?.living_area_sqm).toBeCloseTo(167.2, 1);
  });

  test('U04 takes 997 of 1,000 rows and names line and reason of the three bad ones; the same file again adds nothing', async () => {
    const office = await anOffice();
    const lines = rows(1000);
    lines[9] = row(10, 'a fortune');
    lines[499] = 'M500,"broken';
    lines[998] = ',,,,,,,,,';
    const done = await office.upload(file(lines));
    expect(done).toMatchObject({ rowsRead: 1000, created: 997, rejected: 3 });
    const errors = (await office.issues(done.id)).filter((issue) => issue.severity === 'error');
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [11, 'price'],
      [501, null],
      [1000, null],
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'The price cannot be read.',
      'The row has 2 of 10 cells.',
      'The row is empty.',
    ]);
    const before = await office.listings();
    const again = await office.upload(file(lines));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 997, rejected: 3 });
    expect(await office.listings()).toEqual(before);
  });

  test('updates the listings whose rows changed and leaves the others untouched', async () => {
    const office = await anOffice();
    await office.upload(file(rows(3)));
    const done = await office.upload(file([row(1), row(2, 299_000), row(3), row(4)]));
    expect(done).toMatchObject({ created: 1, updated: 1, unchanged: 2 });
    const prices = (await office.listings()).map(({ ListingKey, ListPrice }) => [
      ListingKey,
      ListPrice,
    ]);
    expect(Object.fromEntries(prices)).toEqual({
      M1: 300_001,
      M2: 299_000,
      M3: 300_003,
      M4: 300_004,
    });
  });

  test('U05 goes on with the next row after a run that broke off, and takes no listing twice', async () => {
    const office = await anOffice();
    const { id } = await office.imports.receive(office.organizationId, {
      fileName: 'big.csv',
      body: Readable.from([Buffer.from(file(rows(2200)))]),
    });
    const task = { organizationId: office.organizationId, importId: id };
    let batches = 0;
    const broken = office.imports.run(task, {
      async touch() {
        batches += 1;
        if (batches === 3) throw new Error('the machine went away');
      },
    });
    await expect(broken).rejects.toThrow('the machine went away');
    const halfway = await office.read(id);
    expect(halfway.rowsRead).toBeGreaterThanOrEqual(500);
    expect(halfway.rowsRead).toBeLessThan(2200);
    expect(await office.imports.waiting()).toContainEqual(task);
    await office.imports.run(task);
    expect(await office.read(id)).toMatchObject({
      status: 'completed',
      rowsRead: 2200,
      created: 2200,
      updated: 0,
    });
    expect(await office.count()).toBe(2200);
  });

  test('leaves the work to the newest run', async () => {
    const office = await anOffice();
    const { id } = await office.imports.receive(office.organizationId, {
      fileName: 'big.csv',
      body: Readable.from([Buffer.from(file(rows(1600)))]),
    });
    const task = { organizationId: office.organizationId, importId: id };
    let isTaken = false;
    await office.imports.run(task, {
      async touch() {
        if (isTaken) return;
        isTaken = true;
        await test1.database.inTenant(office.organizationId, (unit) =>
          unit.sql('update imports set attempt = attempt + 1'),
        );
      },
    });
    expect(await office.read(id)).toMatchObject({ status: 'running', rowsRead: 0 });
    expect(await office.count()).toBe(0);
  });

  test('puts the work down when the process stops, and a later run finishes it', async () => {
    const office = await anOffice();
    const { id } = await office.imports.receive(office.organizationId, {
      fileName: 'big.csv',
      body: Readable.from([Buffer.from(file(rows(1600)))]),
    });
    const task = { organizationId: office.organizationId, importId: id };
    const shutdown = new AbortController();
    await office.imports.run(task, {
      signal: shutdown.signal,
      touch: async () => shutdown.abort(),
    });
    expect(await office.read(id)).toMatchObject({ status: 'queued', error: null });
    await office.imports.run(task);
    expect(await office.read(id)).toMatchObject({ status: 'completed', created: 1600 });
  });

  test('fails with what to do when its file is lost, but not while another machine may have it', async () => {
    const office = await anOffice();
    const { id } = await office.imports.receive(office.organizationId, {
      fileName: 'gone.csv',
      body: Readable.from([Buffer.from(file(rows(2)))]),
    });
    const path = join(dataDir, 'imports', office.organizationId, id);
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    await office.imports.failLost();
    expect((await office.read(id)).status).toBe('queued');
    await test1.database.inTenant(office.organizationId, (unit) =>
      unit.sql(`update imports set created_at = now() - interval '2 hours'`),
    );
    await office.imports.failLost();
    expect(await office.read(id)).toMatchObject({
      status: 'failed',
      error: 'The uploaded file is lost. Upload it again.',
    });
  });

  test('reports a repeated key with the line that has it', async () => {
    const office = await anOffice();
    const done = await office.upload(file([row(1), row(2), row(1, 5)]));
    expect(done).toMatchObject({ created: 2, rejected: 1 });
    const [issue] = await office.issues(done.id);
    expect(issue).toMatchObject({ line: 4, severity: 'error', value: 'M1' });
    expect(issue?.message).toContain('line 2');
  });

  test('keeps homes apart that have no key and look alike, and finds each again', async () => {
    const office = await anOffice();
    const text =
      'address,price,beds,sqft\n"1 Main St, Boise, ID 83702",100000,2,900\n"1 Main St, Boise, ID 83702",120000,2,900\n';
    expect(await office.upload(text)).toMatchObject({ created: 2, rejected: 0 });
    expect(await office.upload(text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await office.upload(text.replace('120000', '125000'))).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
  });

  test('counts all issues and keeps the first thousand', async () => {
    const office = await anOffice();
    const done = await office.upload(
      file([...rows(900), ...Array.from({ length: 1200 }, (_, n) => row(1000 + n, 'unreadable'))]),
    );
    expect(done).toMatchObject({
      rejected: 1200,
      issuesTotal: 1200,
      created: 900,
      status: 'completed',
    });
    const { items, nextCursor } = await test1.database.inTenant(office.organizationId, (unit) =>
      office.imports.issues(unit, done.id, { limit: 600 }),
    );
    expect(items).toHaveLength(600);
    const rest = await test1.database.inTenant(office.organizationId, (unit) =>
      office.imports.issues(unit, done.id, { limit: 600, cursor: nextCursor ?? '' }),
    );
    expect(rest).toMatchObject({ nextCursor: null });
    expect(rest.items).toHaveLength(400);
  });

  test('tells the noticeboard once when it is done', async () => {
    const office = await anOffice();
    const done = await office.upload(file(rows(2)));
    const events = await test1.database.inTenant(office.organizationId, (unit) =>
      unit.sql<{ type: string; payload: object }>('select type, payload from outbox'),
    );
    expect(events).toEqual([{ type: 'import.completed', payload: { importId: done.id } }]);
  });

  test('never stores text of the office where a visitor could read it', async () => {
    const office = await anOffice();
    await office.upload(
      'mls number,address,price,private remarks\nP1,1 A St,500000,Lockbox 4711\n',
    );
    expect(JSON.stringify(await office.listings())).not.toContain('4711');
  });

  test('T01 keeps an import and its issues from another organization', async () => {
    const office = await anOffice();
    const other = await anOffice();
    const done = await office.upload(file([row(1, 'x')]));
    await expect(other.read(done.id)).rejects.toMatchObject({ code: 'not_found', status: 404 });
    await expect(other.issues(done.id)).rejects.toMatchObject({ status: 404 });
  });

  test('runs a file of the command line in this process and shows how far it is', async () => {
    const office = await anOffice();
    const path = join(dataDir, 'cli.csv');
    writeFileSync(path, file(rows(1200)));
    const seen: number[] = [];
    const done = await office.imports.importFile(office.organizationId, path, {
      onProgress: (progress) => seen.push(progress.rowsRead),
    });
    expect(done).toMatchObject({ status: 'completed', created: 1200, fileName: 'cli.csv' });
    expect(seen).toEqual([0, 250, 500, 750, 1000]);
  });
});
