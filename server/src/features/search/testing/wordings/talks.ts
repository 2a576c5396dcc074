import { condos, houses, townhouses, type Talk } from './wording.ts';

/** What a later message makes of the request before it. */
export const talks: readonly Talk[] = [
  [
    'US',
    ['houses in Austin under 500k', 'what about Round Rock?'],
    { PropertySubType: houses, places: ['Round Rock'], ListPrice: { max: 500_000 } },
  ],
  [
    'US',
    ['houses in Austin under 500k', 'and in Lakeway too'],
    { PropertySubType: houses, places: ['Austin', 'Lakeway'], ListPrice: { max: 500_000 } },
  ],
  [
    'US',
    ['3 bed condo in Austin', 'make it 4 bedrooms'],
    { PropertySubType: condos, places: ['Austin'], BedroomsTotal: { min: 4 } },
  ],
  [
    'US',
    ['3 bed condo in Austin', 'with a pool'],
    { PropertySubType: condos, places: ['Austin'], BedroomsTotal: { min: 3 }, features: ['pool'] },
  ],
  [
    'US',
    ['condo with a pool in Austin', 'forget the pool'],
    { PropertySubType: condos, places: ['Austin'] },
  ],
  [
    'US',
    ['condo with a pool in Austin', "the pool doesn't matter"],
    { PropertySubType: condos, places: ['Austin'] },
  ],
  [
    'US',
    ['condo in Austin under 400k', 'any price'],
    { offer: 'sale', PropertySubType: condos, places: ['Austin'] },
  ],
  [
    'US',
    ['condo in Austin under 400k', 'we could stretch to 450'],
    { PropertySubType: condos, places: ['Austin'], ListPrice: { max: 450_000 } },
  ],
  [
    'US',
    ['condo in Austin under 400k', 'budget went up to 520k'],
    { PropertySubType: condos, places: ['Austin'], ListPrice: { max: 520_000 } },
  ],
  [
    'US',
    ['condo in Austin', 'actually townhouses'],
    { PropertySubType: townhouses, places: ['Austin'] },
  ],
  [
    'US',
    ['condo in Austin', 'townhouses are fine too'],
    { PropertySubType: [...condos, ...townhouses], places: ['Austin'] },
  ],
  [
    'US',
    ['house in Austin with a garage', 'but not in Zilker'],
    {
      PropertySubType: houses,
      places: ['Austin'],
      features: ['garage'],
      withoutPlaces: ['Zilker'],
    },
  ],
  ['US', ['2 beds in Austin', 'any town is fine'], { BedroomsTotal: { min: 2 } }],
  ['US', ['2 beds in Austin', 'start over'], {}],
  [
    'US',
    ['2 beds in Austin', 'at least one more bedroom'],
    { BedroomsTotal: { min: 3 }, places: ['Austin'] },
  ],
  [
    'US',
    ['house to rent in Austin', 'I meant to buy'],
    { PropertySubType: houses, places: ['Austin'], offer: 'sale' },
  ],
  [
    'US',
    ['houses in Austin', 'show the cheapest first'],
    { PropertySubType: houses, places: ['Austin'], sort: 'priceAscending' },
  ],
  [
    'US',
    ['houses in Austin', 'only new listings from this week'],
    { PropertySubType: houses, places: ['Austin'], ListingContractDate: { min: '2026-11-23' } },
  ],
  [
    'US',
    ['houses in Austin with 3 beds', 'with a fireplace', 'and under 600k'],
    {
      PropertySubType: houses,
      places: ['Austin'],
      BedroomsTotal: { min: 3 },
      features: ['fireplace'],
      ListPrice: { max: 600_000 },
    },
  ],
  [
    'US',
    ['houses in Austin with a pool and a garage', 'without the garage'],
    { PropertySubType: houses, places: ['Austin'], features: ['pool'] },
  ],
  [
    'US',
    ['houses in Austin', 'near Zilker Park'],
    { PropertySubType: houses, places: ['Zilker Park area'] },
  ],
  ['US', ['houses near Zilker Park', 'anywhere is ok'], { PropertySubType: houses }],
  [
    'US',
    ['under 500k in Austin', 'I need a condo in Georgetown with 2 baths for at most 300k'],
    {
      PropertySubType: condos,
      places: ['Georgetown'],
      bathrooms: { min: 2 },
      ListPrice: { max: 300_000 },
    },
  ],
];
