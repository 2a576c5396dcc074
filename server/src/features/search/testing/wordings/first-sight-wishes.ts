import { apartments, britishHouses, houses, townhouses, type Wording } from './wording.ts';

/** The same set's places, features, orders, dates and whole sentences. */
export const firstSightWishes: readonly Wording[] = [
  // Places.
  ['US', 'somewhere around Dripping Springs', { places: ['Dripping Springs area'] }],
  ['US', 'less than 8 miles from Round Rock', { places: ['Round Rock within 8 miles'] }],
  [
    'US',
    'houses in Ceder Park or Pflugervile',
    { PropertySubType: houses, places: ['Cedar Park', 'Pflugerville'] },
  ],
  ['US', 'anything on Sunset Ridge Dr', { places: ['Sunset Ridge Drive'] }],
  ['US', '78664 zip code', { places: ['78664'] }],
  [
    'US',
    'in Austin, just not in Mueller or Zilker',
    { places: ['Austin'], withoutPlaces: ['Mueller', 'Zilker'] },
  ],
  ['US', 'near lady bird lake', { places: ['Lady Bird Lake area'] }],
  [
    'GB',
    'flat near Clapham Common',
    { PropertySubType: apartments, places: ['Clapham Common area'] },
  ],
  ['GB', 'BS8 4LP', { places: ['BS8 4LP'] }],
  ['GB', 'west of London', { places: ['west of London'] }],
  [
    'IN',
    'flats close to Phoenix Mall',
    { PropertySubType: apartments, places: ['Phoenix Mall area'] },
  ],
  ['IN', 'Bangalore, Koramangala', { places: ['Bengaluru', 'Koramangala'] }],
  // Features and negation.
  ['US', 'a home office and a big garden', { features: ['homeOffice', 'largeGarden'] }],
  ['US', 'must have no HOA', { AssociationFee: { max: 0 } }],
  ['US', 'HOA dues less than 150 a month', { AssociationFee: { max: 150 } }],
  ['US', 'fireplace but no pool', { features: ['fireplace'], withoutFeatures: ['pool'] }],
  ['US', 'I hate stairs', { features: ['singleStory'] }],
  ['US', 'place to charge an electric car', { features: ['evCharger'] }],
  ['US', 'with in-law apartment', { features: ['adu'] }],
  ['US', 'pool or hot tub', { features: ['pool|spa'] }],
  ['US', 'fenced yard for my dog', { features: ['fencedYard'] }],
  ['US', 'not a fixer upper', { withoutFeatures: ['fixer'] }],
  ['US', 'horses allowed, with a barn', { features: ['barn'] }],
  ['US', 'dishwasher, washer and dryer in unit', { features: ['dishwasher', 'inUnitLaundry'] }],
  ['GB', 'with a sea view and parking', { features: ['oceanView', 'parking'] }],
  ['GB', 'top floor flat with lift', { PropertySubType: apartments, features: ['elevator'] }],
  [
    'AE',
    'furnished apartment with maids room',
    { PropertySubType: apartments, features: ['furnished', 'staffQuarters'] },
  ],
  ['AE', 'pet friendly, gym and pool', { features: ['petsAllowed', 'gym', 'pool'] }],
  // Orders and dates.
  ['US', 'list them from cheap to expensive', { sort: 'priceAscending' }],
  ['US', 'highest price first', { sort: 'priceDescending' }],
  ['US', 'most recent first', { sort: 'newest' }],
  [
    'US',
    'the cheapest house in Georgetown',
    { sort: 'priceAscending', limit: 3, PropertySubType: houses, places: ['Georgetown'] },
  ],
  ['US', 'sorted by number of bedrooms', { sort: 'bedroomsDescending' }],
  ['US', 'available in February', { AvailabilityDate: { max: '2027-02-28' } }],
  ['US', 'can move in before Christmas', { AvailabilityDate: { max: '2026-12-25' } }],
  ['US', 'we have to be in by March 15', { AvailabilityDate: { max: '2027-03-15' } }],
  ['GB', 'available from 3rd January', { AvailabilityDate: { max: '2027-01-03' } }],
  [
    'GB',
    'flat to let, available immediately',
    { offer: 'rent', PropertySubType: apartments, AvailabilityDate: { max: '2026-11-23' } },
  ],
  ['US', 'listed in the past month', { ListingContractDate: { min: '2026-10-23' } }],
  // Whole sentences.
  [
    'US',
    "Hi! My wife and I are relocating in June and we'd love a 4 bed house in Round Rock under 650k with a pool",
    {
      AvailabilityDate: { max: '2027-06-30' },
      BedroomsTotal: { min: 4 },
      PropertySubType: houses,
      places: ['Round Rock'],
      ListPrice: { max: 650_000 },
      features: ['pool'],
    },
  ],
  [
    'GB',
    "I'm after a 2 bed flat in Hackney or Shoreditch, no more than £1,900 pcm, furnished if possible",
    {
      offer: 'rent',
      BedroomsTotal: { min: 2 },
      PropertySubType: apartments,
      places: ['Hackney', 'Shoreditch'],
      ListPrice: { max: 1900 },
      features: ['furnished'],
    },
  ],
  [
    'IN',
    'Need 3BHK apartment on rent in Whitefield, 40-50k, with parking and lift',
    {
      offer: 'rent',
      BedroomsTotal: { min: 3 },
      PropertySubType: apartments,
      places: ['Whitefield'],
      ListPrice: { min: 40_000, max: 50_000 },
      features: ['parking', 'elevator'],
    },
  ],
  [
    'GB',
    'Would like a terraced house in Bristol, 3 beds or more, garden essential, 350-425k',
    {
      PropertySubType: townhouses,
      places: ['Bristol'],
      BedroomsTotal: { min: 3 },
      features: ['garden'],
      ListPrice: { min: 350_000, max: 425_000 },
    },
  ],
  [
    'US',
    'Looking for a quiet single-story home with a workshop on at least an acre, no HOA, max 700k',
    {
      features: ['quiet', 'singleStory', 'workshop'],
      LotSizeArea: { min: 1, units: 'Acres' },
      AssociationFee: { max: 0 },
      ListPrice: { max: 700_000 },
    },
  ],
  [
    'GB',
    'cottage near Widcombe, 2 beds',
    { PropertySubType: britishHouses, places: ['Widcombe area'], BedroomsTotal: { min: 2 } },
  ],
];
