import { describe, expect, test } from 'vitest';
import { readArea, readLabelledAreas } from './areas.ts';
import { detectDateOrder, readDate } from './dates.ts';
import { readKind, readStatus } from './kinds.ts';
import { readList, readUrls } from './lists.ts';
import { detectDecimalSign } from './numbers.ts';
import { readPlace } from './places.ts';
import { readPrice } from './prices.ts';
import { findBaths, findBeds, readCount } from './rooms.ts';

const usa = { currency: 'USD', region: 'US' };

describe('a price', () => {
  test.each([
    ['$369,000', 369_000, 'USD'],
    ['KSh 220 000', 220_000, 'KES'],
    ['5.25 Crore', 52_500_000, null],
    ['85 Lac', 8_500_000, null],
    ['£275,000', 275_000, 'GBP'],
    ['1 100 000 zł', 1_100_000, 'PLN'],
    ['1\u00a0250\u202f000,50 €', 1_250_000.5, 'EUR'],
    ["CHF 1'250'000", 1_250_000, 'CHF'],
    ['€ 350.000,-', 350_000, 'EUR'],
    ['R$ 450.000', 450_000, 'BRL'],
    ['12,34,567', 1_234_567, null],
    ['$1.2M', 1_200_000, 'USD'],
    ['450k', 450_000, null],
    ['AED 2,500,000', 2_500_000, 'AED'],
    ['535000.0', 535_000, null],
  ])('%s', (cell, amount, currency) => {
    expect(readPrice(cell, usa)).toMatchObject({ amount, currency });
  });

  test.each([
    'POA',
    'Price on Request',
    'Sale by Tender',
    'Offers Invited',
    'Coming Soon',
    'Preis auf Anfrage',
    'Consultar precio',
    'Zapytaj o cenę',
  ])('%s says that there is none', (cell) => expect(readPrice(cell, usa)).toBeNull());

  test.each(['a fortune', '-5000', '(5000)'])('%s cannot be read', (cell) =>
    expect(readPrice(cell, usa)).toBeUndefined(),
  );

  test.each([
    ['£1,250 pcm', 'Monthly'],
    ['$450 / week', 'Weekly'],
    ['€1.100 pro Monat', 'Monthly'],
    ['$3,200/mo', 'Monthly'],
    ['$120 per night', 'Daily'],
  ] as const)('%s has its period', (cell, period) =>
    expect(readPrice(cell, usa)).toMatchObject({ period }),
  );

  test('1.250 is a fraction where the column writes fractions with a dot', () => {
    expect(detectDecimalSign(['1.5', '2.25', '1.250'])).toBe('.');
    expect(readPrice('1.250', usa, { sign: '.' })).toMatchObject({ amount: 1.25 });
    expect(readPrice('1.250', usa)).toMatchObject({ amount: 1250 });
  });
});

describe('an area', () => {
  test.each([
    ['103 m²', 103, 'SquareMeters'],
    ['34.46Sq. Meter', 34.46, 'SquareMeters'],
    ['4125Perch', 1_123_031.25, 'SquareFeet'],
    ['300Sq. Yards', 2700, 'SquareFeet'],
    ['0.25 acres', 0.25, 'Acres'],
    ['50,44 m²', 50.44, 'SquareMeters'],
    ['1,903', 1903, null],
    ['(242 sq.m.) Plot Area', 242, 'SquareMeters'],
    ['290(242.48 sq.m.)', 242.48, 'SquareMeters'],
    ['2 hectares', 20_000, 'SquareMeters'],
  ])('%s', (cell, value, unit) => expect(readArea(cell)).toMatchObject({ value, unit }));

  test('a range is taken in the middle and says so', () => {
    expect(readArea('1133 - 1384')).toMatchObject({ value: 1258.5, isRange: true });
  });

  test('labels tell the plot from the home', () => {
    const cell =
      'Plot area 900(83.61 sq.m.)Built Up area: 800 sq.ft. (74.32 sq.m.)Carpet area: 720 sq.ft. (66.89 sq.m.)';
    expect(readLabelledAreas(cell)).toMatchObject({
      lot: { value: 83.61 },
      living: { value: 800, unit: 'SquareFeet' },
    });
  });
});

describe('rooms', () => {
  test.each([
    ['2 BHK', 2],
    ['4 Bedroom', 4],
    ['3 beds', 3],
    ['2BR', 2],
    ['1 RK', 0],
    ['Studio', 0],
    ['3 Recámaras', 3],
    ['5 bedroom detached house for sale', 5],
  ])('%s', (text, beds) => expect(findBeds(text)).toBe(beds));

  test.each([
    ['2.5 baths', 2.5],
    ['1BR 1BA Gateview', 1],
    ['4 Bathrooms', 4],
    ['2 1/2 bath', 2.5],
  ])('%s', (text, baths) => expect(findBaths(text)).toBe(baths));

  test.each([
    ['3.0', 3],
    ['2+1', 2],
    ['No Balcony', 0],
    ['2 ½', 2.5],
    ['three', 3],
    ['many', null],
  ])('%s', (cell, count) => expect(readCount(cell)).toBe(count));
});

describe('a date', () => {
  test.each([
    ['October-20-2021', '2021-10-20'],
    ['Wed May 21 00:00:00 EDT 2008', '2008-05-21'],
    ['2025-03-04', '2025-03-04'],
    ['2023-01-12T20:23:27Z', '2023-01-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['Added on 13/05/2021', '2021-05-13'],
    ['31.12.2023', '2023-12-31'],
    ['19-Dec', null],
    ['Ready To Move', null],
    ['31/02/2024', null],
  ])('%s', (cell, date) => expect(readDate(cell, 'day')).toBe(date));

  test('a figure above twelve settles what comes first', () => {
    expect(detectDateOrder(['6/5/24', '6/25/24'], 'day')).toBe('month');
    expect(readDate('6/5/24', 'month')).toBe('2024-06-05');
  });
});

describe('words', () => {
  test.each([
    ['Single Family Residential', 'SingleFamilyResidence'],
    ['SINGLE_FAMILY', 'SingleFamilyResidence'],
    ['Condo/Co-op', 'Condominium'],
    ['Casa en condominio', 'Condominium'],
    ['Departamento', 'Apartment'],
    ['Terreno / Lote', 'UnimprovedLand'],
    ['mieszkanie', 'Apartment'],
    ['end of terrace house', 'Townhouse'],
    ['Bodega comercial', 'Warehouse'],
    ['farm house', 'SingleFamilyResidence'],
    ['Eigentumswohnung', null],
    ['Wohnung', 'Apartment'],
  ])('%s is a kind of home', (text, subType) => expect(readKind(text).subType).toBe(subType));

  test.each([
    ['SOLD BY REDFIN FEB 28, 2025', 'Closed'],
    ['OFF MARKET', 'Withdrawn'],
    ['listed', 'Active'],
    ['FOR_SALE', 'Active'],
    ['Under Contract', 'ActiveUnderContract'],
    ['ActiveUnderContract', 'ActiveUnderContract'],
    ['vendido', 'Closed'],
    ['xyz', null],
  ])('%s is a status', (text, status) => expect(readStatus(text)).toBe(status));

  test.each([
    [
      '336A 4th St, Brooklyn, NY 11215',
      { City: 'Brooklyn', StateOrProvince: 'NY', PostalCode: '11215', Country: 'US' },
    ],
    [
      '29b, Sector 70A Gurgaon, Gurgaon, Haryana',
      { City: 'Gurgaon', StateOrProvince: 'Haryana', Country: 'IN' },
    ],
    [
      'Wayside Crescent, Harrogate, North Yorkshire',
      { City: 'Harrogate', StateOrProvince: 'North Yorkshire', Country: 'GB' },
    ],
    [
      '10 Downing Street, London, SW1A 2AA',
      { City: 'London', PostalCode: 'SW1A 2AA', Country: 'GB' },
    ],
    ['Brookside Dr, Westlands, Nairobi', { City: 'Nairobi' }],
    ['The Palace Studios', { City: null }],
  ])('%s is a place', (address, place) => expect(readPlace(address)).toMatchObject(place));

  test.each([
    ['["a","b"]', ['a', 'b']],
    [`['Feng Shui', "Owner's lounge"]`, ['Feng Shui', "Owner's lounge"]],
    ['Pool; Gym;Sauna', ['Pool', 'Gym', 'Sauna']],
    ['Pool, Gym', ['Pool', 'Gym']],
    ['- Pool\n- Gym', ['Pool', 'Gym']],
  ])('%s is a list', (cell, items) => expect(readList(cell)).toEqual(items));

  test('web addresses are found however a cell packs them', () => {
    expect(readUrls('http://a.test/x.webp?w=1&q=75, http://a.test/y.webp')).toEqual([
      'http://a.test/x.webp?w=1&q=75',
      'http://a.test/y.webp',
    ]);
    expect(readUrls('["https://a.test/1.jpg","https://a.test/2.jpg"]')).toHaveLength(2);
  });
});
