import {
  apartments,
  condos,
  houses,
  land,
  studios,
  townhouses,
  villas,
  type Talk,
  type Wording,
} from './wording.ts';

/** A third set, written before the parser was looked at again: every kind of wish that a visitor states. */
export const firstSight: readonly Wording[] = [
  // Budgets.
  ['US', 'what do you have for 375k or less', { ListPrice: { max: 375_000 } }],
  ['US', 'our ceiling is six hundred thousand', { ListPrice: { max: 600_000 } }],
  ['US', 'between 300 and 400 thousand dollars', { ListPrice: { min: 300_000, max: 400_000 } }],
  ['US', 'nothing above $1.25M', { ListPrice: { max: 1_250_000 } }],
  ['US', 'price range 425k–510k', { ListPrice: { min: 425_000, max: 510_000 } }],
  ['US', 'rent of no more than $2,300 monthly', { offer: 'rent', ListPrice: { max: 2300 } }],
  ['US', 'we have half a million to spend', { ListPrice: { max: 500_000 } }],
  ['US', 'starting from 700k', { ListPrice: { min: 700_000 } }],
  ['US', 'budget: $350,000 - $425,000', { ListPrice: { min: 350_000, max: 425_000 } }],
  ['US', 'sub 300k starter home', { ListPrice: { max: 300_000 } }],
  ['GB', '£2k pcm tops', { offer: 'rent', ListPrice: { max: 2000 } }],
  ['GB', 'up to three hundred and fifty grand', { ListPrice: { max: 350_000 } }],
  ['GB', 'rent from £900 to £1,200 a month', { offer: 'rent', ListPrice: { min: 900, max: 1200 } }],
  [
    'GB',
    '400-450k flat',
    { ListPrice: { min: 400_000, max: 450_000 }, PropertySubType: apartments },
  ],
  ['IN', 'flat for 6 lakh', { PropertySubType: apartments, ListPrice: { max: 600_000 } }],
  ['IN', 'between 80 lakh and 1.2 cr', { ListPrice: { min: 8_000_000, max: 12_000_000 } }],
  ['IN', 'rent under 25k per month', { offer: 'rent', ListPrice: { max: 25_000 } }],
  ['IN', 'budget 75L', { ListPrice: { max: 7_500_000 } }],
  ['PK', 'house under 3 crore rupees', { PropertySubType: houses, ListPrice: { max: 30_000_000 } }],
  ['PK', 'upto 95 lac', { ListPrice: { max: 9_500_000 } }],
  ['AE', 'villa below AED 4.5 million', { PropertySubType: villas, ListPrice: { max: 4_500_000 } }],
  ['AE', '1.2m dirhams max', { ListPrice: { max: 1_200_000 } }],
  [
    'AE',
    'apartment for less than 900,000 dhs',
    { PropertySubType: apartments, ListPrice: { max: 900_000 } },
  ],
  ['US', 'not over 800 thousand euros', { ListPrice: { max: 800_000 }, currency: 'EUR' }],
  // Rooms.
  [
    'US',
    'four bedrooms and at least two and a half baths',
    { BedroomsTotal: { min: 4 }, bathrooms: { min: 2.5 } },
  ],
  [
    'US',
    '3x2 house',
    { BedroomsTotal: { min: 3 }, bathrooms: { min: 2 }, PropertySubType: houses },
  ],
  ['US', 'minimum of 5 beds', { BedroomsTotal: { min: 5 } }],
  [
    'US',
    'one or two bedroom apartment',
    { BedroomsTotal: { min: 1, max: 2 }, PropertySubType: apartments },
  ],
  [
    'US',
    'we need a bedroom for each of our 3 kids plus ours, so 4 bedrooms',
    { BedroomsTotal: { min: 4 } },
  ],
  ['US', 'no fewer than 3 bathrooms', { bathrooms: { min: 3 } }],
  [
    'GB',
    'three bed semi',
    { BedroomsTotal: { min: 3 }, PropertySubType: ['SingleFamilyResidence'] },
  ],
  ['IN', '2.5 BHK', { BedroomsTotal: { min: 2 } }],
  ['IN', '3 bhk in Baner', { BedroomsTotal: { min: 3 }, places: ['Baner'] }],
  [
    'AE',
    '2br apartment JVC',
    { BedroomsTotal: { min: 2 }, PropertySubType: apartments, places: ['JVC'] },
  ],
  [
    'US',
    'single storey, three car garage',
    { features: ['singleStory'], GarageSpaces: { min: 3 } },
  ],
  ['US', 'a garage for two cars', { GarageSpaces: { min: 2 } }],
  ['US', 'two stories at most', { StoriesTotal: { max: 2 } }],
  ['US', 'built this century', { YearBuilt: { min: 2000 } }],
  ['US', 'not older than 1995', { YearBuilt: { min: 1995 } }],
  ['GB', 'built between 1930 and 1939', { YearBuilt: { min: 1930, max: 1939 } }],
  // Areas and lots.
  ['US', '1,800 sq ft or bigger', { LivingArea: { min: 1800, units: 'SquareFeet' } }],
  [
    'US',
    'between 1500 and 2000 square feet',
    { LivingArea: { min: 1500, max: 2000, units: 'SquareFeet' } },
  ],
  ['US', 'at least two acres of land', { LotSizeArea: { min: 2, units: 'Acres' } }],
  [
    'US',
    'house on half an acre',
    { PropertySubType: houses, LotSizeArea: { min: 0.5, units: 'Acres' } },
  ],
  ['US', 'lot of 10,000 sqft or more', { LotSizeArea: { min: 10_000, units: 'SquareFeet' } }],
  ['US', 'no smaller than 1200sf', { LivingArea: { min: 1200, units: 'SquareFeet' } }],
  ['DE', 'over 120 sqm', { LivingArea: { min: 120, units: 'SquareMeters' } }],
  [
    'ES',
    'flat from 80 to 100 m2',
    { PropertySubType: apartments, LivingArea: { min: 80, max: 100, units: 'SquareMeters' } },
  ],
  [
    'PK',
    '10 marla house in Johar Town',
    {
      PropertySubType: houses,
      places: ['Johar Town'],
      LotSizeArea: { min: 2250, units: 'SquareFeet' },
    },
  ],
  [
    'PK',
    '1 kanal plot',
    { PropertySubType: land, LotSizeArea: { min: 4500, units: 'SquareFeet' } },
  ],
  [
    'IN',
    'flat of 1100 sqft',
    { PropertySubType: apartments, LivingArea: { min: 1100, units: 'SquareFeet' } },
  ],
  // Kinds and offers.
  ['US', 'town houses or condos', { PropertySubType: [...townhouses, ...condos] }],
  ['US', 'just land please', { PropertySubType: land }],
  ['US', 'a double-wide', { PropertySubType: ['ManufacturedHome', 'MobileHome'] }],
  [
    'US',
    'multifamily for investment',
    {
      offer: 'sale',
      features: ['rentalIncome'],
      PropertySubType: ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'],
    },
  ],
  ['GB', 'semi-detached or detached house', { PropertySubType: ['SingleFamilyResidence'] }],
  [
    'GB',
    'studio flat to rent in Camden',
    { PropertySubType: studios, offer: 'rent', places: ['Camden'] },
  ],
  ['GB', 'anything but a bungalow', { withoutPropertySubType: ['Bungalow'] }],
  ['AE', 'penthouse in Dubai Marina', { features: ['penthouse'], places: ['Dubai Marina'] }],
  ['US', 'a place to lease near the Domain', { offer: 'rent', places: ['The Domain area'] }],
  [
    'US',
    'purchase a townhome in Lakeway',
    { offer: 'sale', PropertySubType: townhouses, places: ['Lakeway'] },
  ],
  ['GB', 'property for sale in Bath', { offer: 'sale', places: ['Bath'] }],
  ['US', 'rent or buy, either works', {}],
];

export const firstSightTalks: readonly Talk[] = [
  [
    'US',
    ['3 bed houses in Austin under 600k', 'ok, and with a garage?'],
    {
      BedroomsTotal: { min: 3 },
      PropertySubType: houses,
      places: ['Austin'],
      ListPrice: { max: 600_000 },
      features: ['garage'],
    },
  ],
  [
    'US',
    ['condos in Austin', 'only those below 350k'],
    { PropertySubType: condos, places: ['Austin'], ListPrice: { max: 350_000 } },
  ],
  [
    'US',
    ['condos in Austin with a pool', 'skip the pool, I want a balcony instead'],
    { PropertySubType: condos, places: ['Austin'], features: ['balcony'] },
  ],
  [
    'US',
    ['houses in Georgetown', 'try Lakeway instead'],
    { PropertySubType: houses, places: ['Lakeway'] },
  ],
  [
    'US',
    ['houses in Georgetown', 'newest ones first please'],
    { PropertySubType: houses, places: ['Georgetown'], sort: 'newest' },
  ],
  [
    'US',
    ['2 bed condos under 300k', 'one bedroom would do'],
    { BedroomsTotal: { min: 1 }, PropertySubType: condos, ListPrice: { max: 300_000 } },
  ],
  [
    'US',
    ['houses in Austin under 500k', 'raise the budget to 575k'],
    { PropertySubType: houses, places: ['Austin'], ListPrice: { max: 575_000 } },
  ],
  [
    'US',
    ['houses in Austin under 500k', 'price is not important'],
    { PropertySubType: houses, places: ['Austin'], offer: 'sale' },
  ],
  [
    'GB',
    ['flats to rent in Camden', 'what about to buy?'],
    { offer: 'sale', PropertySubType: apartments, places: ['Camden'] },
  ],
  [
    'GB',
    ['flat in Clifton', 'preferably with parking and a garden'],
    { PropertySubType: apartments, places: ['Clifton'], features: ['parking', 'garden'] },
  ],
  [
    'US',
    ['condo or townhouse in Round Rock', 'no condos after all'],
    { PropertySubType: townhouses, places: ['Round Rock'] },
  ],
  [
    'US',
    ['house in Austin, 3 beds, pool', 'forget everything, show me land in Lakeway'],
    { PropertySubType: land, places: ['Lakeway'] },
  ],
];
