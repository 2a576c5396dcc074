import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { openListingFile } from './open-listing-file.ts';
import { readListing } from './read-listing.ts';

const folder = mkdtempSync(join(tmpdir(), 'katek-decode-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer, fileName = 'list.csv') {
  const path = join(folder, `${Math.random()}-${fileName}`);
  writeFileSync(path, bytes);
  const { tables } = await openListingFile(path, {
    fileName,
    place: { currency: 'EUR', region: 'DE', timeZone: 'Europe/Berlin' },
  });
  const listings = [];
  for (const table of tables) {
    for await (const { rows } of table.rows()) {
      listings.push(...rows.map((row) => readListing(table.plan, table.settings, row)));
    }
  }
  return listings;
}

const german =
  'Objektnummer;Adresse;Ort;Preis;Zimmer;Wohnfläche\nX1;"Brückenstraße 5";Köln;350.000 €;3,5;82,5 m²\n';
const polish =
  'nr oferty;adres;miasto;cena;powierzchnia\nP1;ul. Źródlana 3;Łódź;590 000 zł;64,5 m²\n';

describe('a file of another encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(german)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${german}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${german}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(german, 'utf16le')],
    ['UTF-16 BE', iconv.encode(german, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(german, 'windows-1252')],
    ['old Mac line ends', Buffer.from(german.replaceAll('\n', '\r'))],
  ])('%s is read as it was written', async (_name, bytes) => {
    const [reading] = await read(bytes);
    expect(reading?.listing).toMatchObject({
      ListingKey: 'X1',
      UnparsedAddress: 'Brückenstraße 5',
      City: 'Köln',
      ListPrice: 350_000,
      currency: 'EUR',
      BedroomsTotal: 3,
      LivingArea: 82.5,
      LivingAreaUnits: 'SquareMeters',
    });
  });

  test('Windows-1250 keeps the letters of Central Europe', async () => {
    const more = Array.from(
      { length: 30 },
      (_, n) => `P${n + 2};ul. Żółta ${n};Gdańsk;400 000 zł;50 m²\n`,
    ).join('');
    const readings = await read(iconv.encode(polish + more, 'windows-1250'));
    expect(readings.at(-1)?.listing).toMatchObject({
      City: 'Gdańsk',
      currency: 'PLN',
      ListPrice: 400_000,
    });
  });

  test('a foreign letter long after the head is still read', async () => {
    const plain = Array.from(
      { length: 6000 },
      (_, n) => `K${n};Street ${n};Town;100000;3;80\n`,
    ).join('');
    const bytes = iconv.encode(
      `ref;address;city;price;beds;sqm\n${plain}L1;Große Straße 1;Köln;1;1;1\n`,
      'windows-1252',
    );
    const readings = await read(bytes);
    expect(readings.at(-1)?.listing).toMatchObject({
      City: 'Köln',
      UnparsedAddress: 'Große Straße 1',
    });
  });

  test('NUL characters are left out', async () => {
    const [reading] = await read(Buffer.from('id,address,price\nN1,1 Ma\u0000in St,10\u0000000\n'));
    expect(reading?.listing).toMatchObject({ UnparsedAddress: '1 Main St', ListPrice: 10_000 });
  });

  test.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004 and so on')],
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['broken JSON', Buffer.from('[{"a": 1},')],
  ])('%s is refused with what to do', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'import_unsupported', status: 422 });
  });

  test('U03 10,000 columns are refused', async () => {
    const header = Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',');
    await expect(read(Buffer.from(`${header}\n1\n`))).rejects.toMatchObject({
      code: 'import_too_many_columns',
    });
  });

  test('a header below a title and a missing header are both found', async () => {
    const titled = await read(
      Buffer.from('Export of 2024-05-01\n\nref,address,city,price\nT1,1 High St,Leeds,100\n'),
    );
    expect(titled[0]?.listing).toMatchObject({ ListingKey: 'T1', ListPrice: 100 });
    const bare = await read(Buffer.from('"12 Elm St, Austin, TX 78701","$450,000",3 beds\n'));
    expect(bare[0]?.listing).toMatchObject({
      ListPrice: 450_000,
      BedroomsTotal: 3,
      City: 'Austin',
    });
  });

  test('JSON lines and nested records are read alike', async () => {
    const lines = await read(
      Buffer.from(
        '{"id":"a","price":10,"beds":2,"address":"1 A St"}\n{"id":"b","price":20,"beds":3,"address":"2 A St"}\n',
      ),
      'x.jsonl',
    );
    expect(lines.map(({ listing }) => listing?.ListPrice)).toEqual([10, 20]);
    const nested = await read(
      Buffer.from(
        JSON.stringify({
          data: {
            homes: [
              { listing_id: 'n', price: 5, location: { address: { line: '3 B St', city: 'Ulm' } } },
            ],
          },
        }),
      ),
    );
    expect(nested[0]?.listing).toMatchObject({
      ListingKey: 'n',
      City: 'Ulm',
      UnparsedAddress: '3 B St',
    });
  });
});
