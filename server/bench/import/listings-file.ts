import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const streets = [
  'Oak',
  'Maple',
  'Cedar',
  'Lake',
  'Hill',
  'Park',
  'River',
  'Sunset',
  'Meadow',
  'Mission',
];
const towns = [
  'Springfield',
  'Riverside',
  'Fairview',
  'Georgetown',
  'Clinton',
  'Salem',
  'Madison',
  'Ashland',
];
const remarks = [
  'Bright corner home with a renovated kitchen, granite counters and stainless appliances, open to the dining room.',
  'The primary suite has a walk-in closet and a spa-like bath; two more bedrooms share a hall bath with double sinks.',
  'Fenced back yard with a covered patio, mature trees and a heated pool, all on a quiet street close to the park.',
  'Two-car garage with a charger, solar panels that are paid for, new roof in 2021 and central air.',
];

/** Writes a file of listings as a portal exports them: 22 columns, about 700 bytes a row. */
export async function writeListings(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(
    'MLS#,ADDRESS,CITY,STATE,ZIP,PRICE,BEDS,FULL BATHS,HALF BATHS,SQUARE FEET,LOT SIZE,YEAR BUILT,PROPERTY TYPE,STATUS,LATITUDE,LONGITUDE,HOA/MONTH,LIST DATE,AGENT NAME,OFFICE NAME,URL,REMARKS\r\n',
  );
  for (let n = 1; n <= rows; n += 1) {
    const street = `${(n % 9000) + 1} ${streets[n % 10]} ${n % 3 === 0 ? 'Ave' : 'St'}`;
    const town = towns[n % 8] ?? '';
    const text = remarks.map((_, at) => remarks[(at + n) % 4]).join(' ');
    const line = `M${n},"${street}",${town},CA,${90_000 + (n % 9000)},"$${(200_000 + (n % 900) * 1000).toLocaleString('en-US')}",${(n % 5) + 1},${(n % 3) + 1},${n % 2},${800 + (n % 3000)},${3000 + (n % 9000)},${1920 + (n % 104)},Single Family Residential,Active,${(33 + (n % 1000) / 1000).toFixed(6)},${(-118 + (n % 977) / 1000).toFixed(6)},${n % 4 === 0 ? 250 : ''},2025-0${(n % 9) + 1}-1${n % 10},Agent ${n % 500},Office ${n % 80},https://homes.example/listing/${n},"${text} Listing ${n}."\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
