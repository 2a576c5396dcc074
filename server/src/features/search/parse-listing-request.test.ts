import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListingQuery } from '@katek/sdk/protocol';
import type { ListingRequest } from './listing-request.ts';
import { parseListingRequest } from './parse-listing-request.ts';
import { PlaceIndex, type Place, type PlaceKind } from './place-index.ts';

const houses: NonNullable<ListingQuery['PropertySubType']> = [
  'SingleFamilyResidence',
  'Villa',
  'Bungalow',
  'Ranch',
  'Cabin',
];

function places(kind: PlaceKind, ...names: string[]): Place[] {
  return names.map((name) => ({ kind, name, count: 5 }));
}

const index = new PlaceIndex([
  ...places(
    'city',
    'Riverside',
    'Corona',
    'Indio',
    'Palm Springs',
    'Palm Desert',
    'Lake Arrowhead',
    'Orange',
    'Irvine',
    'Wrocław',
  ),
  ...places('neighbourhood', 'Back Bay', 'South End'),
  ...places('postalCode', '92201', 'S10 2AB'),
  ...places('street', 'Oak Street', 'Wesley Avenue'),
  ...places('county', 'Buncombe'),
  ...places('state', 'CA'),
]);

function read(text: string, fields: Partial<ListingRequest> = {}) {
  return parseListingRequest({
    text,
    vocabulary: { places: index, prices: { sale: { min: 100_000, max: 5e6 }, rent: null } },
    currency: 'USD',
    region: 'US',
    now: new Date('2026-11-23T12:00:00Z'),
    ...fields,
  });
}

describe('a request in plain words', () => {
  test.each<[string, ListingQuery]>([
    [
      '3 bedroom home in Riverside under 650k',
      { BedroomsTotal: { min: 3 }, ListPrice: { max: 650_000 }, places: ['Riverside'] },
    ],
    ['4+ beds in Indio', { BedroomsTotal: { min: 4 }, places: ['Indio'] }],
    ['exactly two bedrooms', { BedroomsTotal: { min: 2, max: 2 } }],
    ['2-3 bedrooms, 2.5 baths', { BedroomsTotal: { min: 2, max: 3 }, bathrooms: { min: 2.5 } }],
    ['3/2 in Orange', { BedroomsTotal: { min: 3 }, bathrooms: { min: 2 }, places: ['Orange'] }],
    [
      'Palm Desert between 400k and 600k',
      { ListPrice: { min: 400_000, max: 600_000 }, places: ['Palm Desert'] },
    ],
    ['half a million or less', { ListPrice: { max: 500_000 } }],
    ['around 450 grand', { ListPrice: { min: 405_000, max: 495_000 } }],
    ['budget about 2.2M', { ListPrice: { max: 2_200_000 } }],
    ['$1.2M to $1.5M', { ListPrice: { min: 1_200_000, max: 1_500_000 } }],
    ['homes under 400 in Indio', { ListPrice: { max: 400_000 }, places: ['Indio'] }],
    [
      '2 bedroom flat for rent, £2k pcm',
      {
        offer: 'rent',
        BedroomsTotal: { min: 2 },
        ListPrice: { max: 2000 },
        currency: 'GBP',
        PropertySubType: ['Apartment', 'Condominium'],
      },
    ],
    [
      'casa de 4 recámaras con alberca en Corona',
      {
        BedroomsTotal: { min: 4 },
        PropertySubType: houses,
        features: ['pool'],
        places: ['Corona'],
      },
    ],
    [
      '3 bedrom hose in Indo',
      {
        BedroomsTotal: { min: 3 },
        PropertySubType: houses,
        places: ['Indio'],
      },
    ],
    [
      'plam springs condo w/ mountian veiws',
      { PropertySubType: ['Condominium'], places: ['Palm Springs'], features: ['mountainView'] },
    ],
    [
      'lake arowhead cabin with firplace',
      { PropertySubType: ['Cabin'], places: ['Lake Arrowhead'], features: ['fireplace'] },
    ],
    [
      'at least 2,000 sq ft on half an acre',
      { LivingArea: { min: 2000, units: 'SquareFeet' }, LotSizeArea: { min: 0.5, units: 'Acres' } },
    ],
    ['no bigger than 120 m2', { LivingArea: { max: 120, units: 'SquareMeters' } }],
    [
      'house on 10 marla',
      { LotSizeArea: { min: 2250, units: 'SquareFeet' }, PropertySubType: houses },
    ],
    ['built after 1990', { YearBuilt: { min: 1991 } }],
    ['1920s bungalow', { YearBuilt: { min: 1920, max: 1929 }, PropertySubType: ['Bungalow'] }],
    [
      'two story with a 2 car garage',
      { StoriesTotal: { min: 2, max: 2 }, GarageSpaces: { min: 2 } },
    ],
    ['no HOA, under 550k', { AssociationFee: { max: 0 }, ListPrice: { max: 550_000 } }],
    ['HOA under $300 a month', { AssociationFee: { max: 300 } }],
    [
      'Riverside house without a pool under 700k',
      {
        PropertySubType: houses,
        places: ['Riverside'],
        withoutFeatures: ['pool'],
        ListPrice: { max: 700_000 },
      },
    ],
    ['pool or spa', { features: ['pool|spa'] }],
    ['ADU or guest house', { features: ['adu'] }],
    ['house with its own private pool', { PropertySubType: houses, features: ['privatePool'] }],
    ['duplex or triplex', { PropertySubType: ['Duplex', 'Triplex'] }],
    ['studio or one bedroom', { BedroomsTotal: { min: 0, max: 1 } }],
    [
      'cheapest three bedroom',
      { sort: 'priceAscending', limit: 3, BedroomsTotal: { min: 3, max: 3 } },
    ],
    [
      'the 5 most expensive homes in Irvine',
      { sort: 'priceDescending', limit: 5, places: ['Irvine'] },
    ],
    ['newest listings', { sort: 'newest' }],
    ['Palm Springs area', { places: ['Palm Springs area'] }],
    ['within 5 miles of Irvine', { places: ['Irvine within 5 miles'] }],
    ['in Buncombe County', { places: ['Buncombe County'] }],
    ['zip 92201', { places: ['92201'] }],
    ['Irvine, California', { places: ['Irvine', 'CA'] }],
    [
      'mieszkanie we Wrocławiu z balkonem',
      { PropertySubType: ['Apartment', 'Condominium'], places: ['Wrocław'], features: ['balcony'] },
    ],
  ])('%s', (text, query) => {
    const { text: _rest, ...said } = read(text).query;
    expect(said).toEqual(query);
  });

  test('leaves words alone that are near a word of requests but mean another thing', () => {
    expect(read('finished basement').query).toEqual({ features: ['finishedBasement'] });
    expect(read('in poor condition').query.features).toBeUndefined();
    expect(read('a place to charge my Tesla').query.features).toEqual(['evCharger']);
    expect(read('horse property').query).toEqual({ features: ['horseProperty'] });
  });

  test('reads lakh and crore', () => {
    expect(read('3 BHK under 60 lakh', { currency: 'INR', region: 'IN' }).query.ListPrice).toEqual({
      max: 6_000_000,
    });
    expect(read('below 6 crore', { currency: 'INR', region: 'IN' }).query.ListPrice).toEqual({
      max: 60_000_000,
    });
  });

  test('takes a sum of the size of the rents to be a rent', () => {
    const vocabulary = {
      places: index,
      prices: { sale: { min: 200_000, max: 2e6 }, rent: { min: 900, max: 6000 } },
    };
    expect(read('under $2,500', { vocabulary }).query).toMatchObject({
      offer: 'rent',
      ListPrice: { max: 2500 },
    });
    expect(read('under $500k', { vocabulary }).query).toMatchObject({ offer: 'sale' });
  });

  test('names a place it does not know, and searches nowhere else', () => {
    for (const text of ['homes in Miami', 'homes in miami', 'condo near Springfield']) {
      const understanding = read(text);
      expect(understanding.unresolvedPlaces).toHaveLength(1);
      expect(understanding.query.places).toEqual(understanding.unresolvedPlaces);
    }
  });

  test('does not take everyday words for places', () => {
    for (const text of [
      'homes in good condition',
      'in a quiet neighborhood',
      'available in june',
      'in the mountains',
      'in pristine condition',
    ]) {
      expect(read(text)).toMatchObject({ unresolvedPlaces: [] });
      expect(read(text).query.places).toBeUndefined();
    }
  });

  test('G16 keeps nothing of who lives somewhere', () => {
    const { query, leftover } = read(
      'home in a christian area without immigrants, white families only, no kids',
    );
    expect(JSON.stringify([query, leftover])).not.toMatch(/christ|immigrant|white|famil|kids/);
  });

  test('says what was understood in words for chips', () => {
    const labels = read(
      'condo in Irvine with a pool or spa, 2 beds, under 700k, no HOA',
    ).understood.map(({ label }) => label);
    expect(labels).toEqual([
      'Condo',
      '2+ bedrooms',
      'Up to $700,000',
      'No HOA',
      'In Irvine',
      'Pool or spa or hot tub',
    ]);
  });
});

describe('a follow-up', () => {
  const previous = read('3 bed house under 600k with a garage in Riverside').query;
  const shown = [
    {
      ListPrice: 500_000,
      LivingArea: 1500,
      LivingAreaUnits: 'SquareFeet' as const,
      BedroomsTotal: 3,
    },
    {
      ListPrice: 450_000,
      LivingArea: 1800,
      LivingAreaUnits: 'SquareFeet' as const,
      BedroomsTotal: 3,
    },
  ];
  const follow = (text: string) => read(text, { previous, shown });

  test.each<[string, Partial<ListingQuery>]>([
    ['something cheaper', { ListPrice: { max: 449_999 }, places: ['Riverside'] }],
    ['only with a pool', { features: ['garage', 'pool'], places: ['Riverside'] }],
    ['bigger', { LivingArea: { min: 1801, units: 'SquareFeet' } }],
    ['in Corona instead', { places: ['Corona'], ListPrice: { max: 600_000 } }],
    ['also in Corona', { places: ['Riverside', 'Corona'] }],
    ['what else', previous],
    ['one more bedroom', { BedroomsTotal: { min: 4 } }],
    ['under 400 thousand', { ListPrice: { max: 400_000 }, features: ['garage'] }],
  ])('%s', (text, query) => {
    const understanding = follow(text);
    expect(understanding.isFollowUp).toBe(true);
    expect(understanding.query).toMatchObject(query);
  });

  test('takes a wish back', () => {
    expect(follow('without the garage').query.features).toBeUndefined();
    expect(follow("I don't need a garage").query.features).toBeUndefined();
  });

  test('begins anew when the message stands alone', () => {
    const understanding = follow('show me condos in Indio under 300k');
    expect(understanding.isFollowUp).toBe(false);
    expect(understanding.query).toEqual({
      PropertySubType: ['Condominium'],
      ListPrice: { max: 300_000 },
      places: ['Indio'],
    });
  });

  test.each([
    ['what about the second one?', { kind: 'ordinal', index: 2 }],
    ['the last one', { kind: 'ordinal', index: -1 }],
    ['is it still available?', { kind: 'shown' }],
    ['tell me more about 1266 Wesley Avenue', { kind: 'address', text: '1266 Wesley Avenue' }],
    ['MLS# 1137644469', { kind: 'listingId', text: '1137644469' }],
  ])('%s points at a listing', (text, reference) => {
    expect(follow(text).reference).toEqual(reference);
  });

  test('a listing to compare with is a reference and not a place', () => {
    const understanding = follow('something like 12 Oak Street but with a pool');
    expect(understanding).toMatchObject({
      isLikeReference: true,
      reference: { kind: 'address', text: '12 Oak Street' },
    });
    expect(understanding.query.features).toContain('pool');
  });

  test.each(['thanks!', 'how are you?', 'is the agent nice?'])(
    '%s asks for no listings',
    (text) => {
      expect(follow(text).isSearch).toBe(false);
    },
  );
});

describe('whatever is written', () => {
  test('never throws and only says what the protocol has room for', () => {
    const words = fc.constantFrom(
      '3',
      'bed',
      'under',
      '500k',
      'in',
      'Irvine',
      'pool',
      'no',
      'or',
      '$',
      '-',
      '2.5',
      'sqft',
      'the second one',
      'cheapest',
      'Miami',
      'área',
      '½',
      '\u0000',
      '🏡',
      'acre',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300, unit: 'binary' }),
          fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
        ),
        (text) => {
          const { query } = read(text);
          expect(query.places?.length ?? 0).toBeLessThanOrEqual(20);
          expect(query.features?.length ?? 0).toBeLessThanOrEqual(20);
          expect(query.PropertySubType?.length ?? 0).toBeLessThanOrEqual(10);
          for (const range of [
            query.ListPrice,
            query.BedroomsTotal,
            query.bathrooms,
            query.LivingArea,
          ]) {
            for (const bound of [range?.min, range?.max]) {
              if (bound !== undefined) expect(bound).toBeGreaterThanOrEqual(0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    'a ',
    '3 bed ',
    '(',
    'in ',
    '$1',
    'x',
    'no pool ',
    '1-',
    'or a ',
    'with a 2 car ',
    '12 Oak ',
  ])('takes bounded time on 8 kB of “%s”', (piece) => {
    const startedAt = performance.now();
    read(piece.repeat(Math.ceil(8000 / piece.length)));
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('a sum after the word rent', () => {
  test.each<[string, number]>([
    ['Apartments to rent for up to 2,500 a month', 2500],
    ['apartment up to 2500/month', 2500],
    ['a flat to rent, max 1,800 pcm', 1800],
    ['rent under $3k', 3000],
    ['rent for less than 2000', 2000],
    ['lease at no more than 2,200 monthly', 2200],
  ])('%s', (text, max) => {
    expect(read(text).query).toMatchObject({ offer: 'rent', ListPrice: { max } });
  });

  test('is no price when it is what a home would bring in', () => {
    expect(read('a duplex that rents for 2,000 a month').query.ListPrice).toBeUndefined();
  });

  test('borrows the magnitude within a range', () => {
    expect(read('a house for 400 to 500 thousand').query.ListPrice).toEqual({
      min: 400_000,
      max: 500_000,
    });
  });
});

test('“nothing under 700k?” asks for what is under it', () => {
  expect(read('nothing under 700k?').query.ListPrice).toEqual({ max: 700_000 });
  expect(read('nothing under 700k please').query.ListPrice).toEqual({ min: 700_000 });
});

test('a studio apartment is a studio', () => {
  expect(read('studio apartments').query).toEqual({ PropertySubType: ['Studio'] });
});

describe('the water', () => {
  test.each<[string, string]>([
    ['Something with a view of the water', 'waterView'],
    ['homes with a water view', 'waterView'],
    ['overlooking the river', 'waterView'],
    ['a harbor view', 'waterView'],
    ['sea view', 'oceanView'],
    ['lake view', 'lakeView'],
    ['a condo by the water', 'waterfront|waterView|nearBeach'],
    ['near the harbor under 600k', 'waterfront|waterView|nearBeach'],
    ['a house on the water', 'waterfront'],
  ])('%s', (text, feature) => {
    expect(read(text).query.features).toEqual([feature]);
  });

  test('is no street, though one is named after it', () => {
    const streets = new PlaceIndex(places('street', 'Harbor Road'));
    const vocabulary = { places: streets, prices: { sale: null, rent: null } };
    expect(read('a house near the harbor', { vocabulary }).query.places).toBeUndefined();
    expect(read('a house on Harbor Road', { vocabulary }).query.places).toEqual(['Harbor Road']);
  });

  test('may be refused', () => {
    expect(read('not near the water').query).toEqual({
      withoutFeatures: ['waterfront|waterView|nearBeach'],
    });
  });
});

describe('going from one wish to another', () => {
  const previous: ListingQuery = {
    offer: 'sale',
    BedroomsTotal: { min: 3 },
    ListPrice: { max: 600_000 },
    places: ['Riverside'],
    features: ['pool'],
  };

  test('a price for buying is none for renting, and a rent none for buying', () => {
    const renting = read('what about renting?', { previous }).query;
    expect(renting).toMatchObject({ offer: 'rent', places: ['Riverside'] });
    expect(renting.ListPrice).toBeUndefined();
    const rent: ListingQuery = { ...renting, ListPrice: { max: 2500 } };
    expect(read('actually, to buy', { previous: rent }).query.ListPrice).toBeUndefined();
  });

  test('a whole wish replaces the old one, however it opens', () => {
    expect(read('what about a 2 bed condo in Corona under 400k?', { previous }).query).toEqual({
      PropertySubType: ['Condominium'],
      BedroomsTotal: { min: 2 },
      ListPrice: { max: 400_000 },
      places: ['Corona'],
    });
    expect(
      read('Apartments to rent for up to 2,500 a month', { previous }).query.places,
    ).toBeUndefined();
  });

  test('a fragment refines', () => {
    expect(read('with a garage', { previous }).query).toEqual({
      ...previous,
      features: ['pool', 'garage'],
    });
    expect(read('in Corona', { previous }).query).toEqual({ ...previous, places: ['Corona'] });
  });

  test('rent that a home brings in is a reason to buy', () => {
    expect(read('an investment that already brings in rent').query).toMatchObject({
      offer: 'sale',
      features: ['rentalIncome'],
    });
  });

  test('a listing number needs no word before it', () => {
    expect(read('is HP-1042 still available?').reference).toEqual({
      kind: 'listingId',
      text: 'HP-1042',
    });
  });
});

describe('what only looks like a wish', () => {
  test.each([
    "I'm free tomorrow afternoon",
    'are you available on December 3rd?',
    'we are moving from Dallas',
  ])('asks for nothing: %s', (text) => {
    const { text: _words, ...query } = read(text).query;
    expect(query).toEqual({});
  });

  test('leaves a month a month', () => {
    expect(read('I start a new job in March in Riverside').query.places).toEqual(['Riverside']);
  });
});
