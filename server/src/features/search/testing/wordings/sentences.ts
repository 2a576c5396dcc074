import { apartments, condos, houses, land, townhouses, villas, type Wording } from './wording.ts';

/** Whole messages as people write them. */
export const sentences: readonly Wording[] = [
  [
    'US',
    'Hi! My wife and I are relocating to Austin and hope to find a 4 bedroom house for under $650k, ideally with a big yard.',
    {
      places: ['Austin'],
      BedroomsTotal: { min: 4 },
      PropertySubType: houses,
      ListPrice: { max: 650_000 },
      features: ['largeGarden'],
    },
  ],
  [
    'US',
    'do you have any 2 bed 2 bath condos near Zilker Park for less than 550k?',
    {
      BedroomsTotal: { min: 2 },
      bathrooms: { min: 2 },
      PropertySubType: condos,
      places: ['Zilker Park area'],
      ListPrice: { max: 550_000 },
    },
  ],
  [
    'US',
    'Looking for a townhome in Pflugerville or Round Rock, min 1,500 sqft, 2 car garage, no HOA',
    {
      PropertySubType: townhouses,
      places: ['Pflugerville', 'Round Rock'],
      LivingArea: { min: 1500, units: 'SquareFeet' },
      GarageSpaces: { min: 2 },
      AssociationFee: { max: 0 },
    },
  ],
  [
    'US',
    '3/2 w/ pool in 78704, $800k max',
    {
      BedroomsTotal: { min: 3 },
      bathrooms: { min: 2 },
      features: ['pool'],
      places: ['78704'],
      ListPrice: { max: 800_000 },
    },
  ],
  [
    'US',
    'what can I rent in Hyde Park for $1,700 a month that takes dogs?',
    { offer: 'rent', places: ['Hyde Park'], ListPrice: { max: 1700 }, features: ['petsAllowed'] },
  ],
  [
    'US',
    'single story home built after 2005 with at least half an acre in Georgetown',
    {
      YearBuilt: { min: 2006 },
      LotSizeArea: { min: 0.5, units: 'Acres' },
      places: ['Georgetown'],
      features: ['singleStory'],
    },
  ],
  [
    'US',
    "we're a family of five, need 4+ bedrooms, 3 baths, budget between 700 and 900k, not in Lakeway",
    {
      BedroomsTotal: { min: 4 },
      bathrooms: { min: 3 },
      ListPrice: { min: 700_000, max: 900_000 },
      withoutPlaces: ['Lakeway'],
    },
  ],
  [
    'US',
    'cheapest 3 bedroom in Cedar Park?',
    { sort: 'priceAscending', limit: 3, BedroomsTotal: { min: 3, max: 3 }, places: ['Cedar Park'] },
  ],
  [
    'US',
    'any land over 10 acres in dripping springs under a million',
    {
      PropertySubType: land,
      LotSizeArea: { min: 10, units: 'Acres' },
      places: ['Dripping Springs'],
      ListPrice: { max: 1_000_000 },
    },
  ],
  [
    'US',
    'newly listed houses in Austin between 400 and 500k with a home office',
    {
      PropertySubType: houses,
      places: ['Austin'],
      ListPrice: { min: 400_000, max: 500_000 },
      features: ['homeOffice'],
      sort: 'newest',
    },
  ],
  [
    'US',
    'Can you show me something with 3 beds and hardwood floors that costs no more than 375?',
    { BedroomsTotal: { min: 3 }, features: ['hardwoodFloors'], ListPrice: { max: 375_000 } },
  ],
  [
    'US',
    'furnished 1 bedroom apartment for rent in Mueller available January 1, up to $2100/month',
    {
      features: ['furnished'],
      BedroomsTotal: { min: 1 },
      PropertySubType: apartments,
      offer: 'rent',
      places: ['Mueller'],
      AvailabilityDate: { max: '2027-01-01' },
      ListPrice: { max: 2100 },
    },
  ],
  [
    'US',
    'ideally 4 bed, 3 bath, 2500 sq ft+, gated, under 1.2m',
    {
      BedroomsTotal: { min: 4 },
      bathrooms: { min: 3 },
      LivingArea: { min: 2500, units: 'SquareFeet' },
      features: ['gatedCommunity'],
      ListPrice: { max: 1_200_000 },
    },
  ],
  [
    'GB',
    '2 bed flat in Hackney or Shoreditch, £1,800 pcm max, pets ok',
    {
      BedroomsTotal: { min: 2 },
      PropertySubType: apartments,
      places: ['Hackney', 'Shoreditch'],
      ListPrice: { max: 1800 },
      offer: 'rent',
      features: ['petsAllowed'],
    },
  ],
  [
    'GB',
    'I am after a three bedroom terraced house in Bristol with a garden, up to £450k',
    {
      BedroomsTotal: { min: 3 },
      PropertySubType: townhouses,
      places: ['Bristol'],
      features: ['garden'],
      ListPrice: { max: 450_000 },
    },
  ],
  [
    'GB',
    'flats to rent in SW1A under 500 pw available from 1 February',
    {
      PropertySubType: apartments,
      offer: 'rent',
      places: ['SW1A'],
      ListPrice: { max: 2167 },
      AvailabilityDate: { max: '2027-02-01' },
    },
  ],
  [
    'IN',
    '3 bhk flat in Whitefield under 1.2 cr with lift and power backup',
    {
      BedroomsTotal: { min: 3 },
      PropertySubType: apartments,
      places: ['Whitefield'],
      ListPrice: { max: 12_000_000 },
      features: ['elevator', 'backupPower'],
    },
  ],
  [
    'IN',
    '2bhk for rent in Powai, 45k per month, semi furnished',
    {
      BedroomsTotal: { min: 2 },
      offer: 'rent',
      places: ['Powai'],
      ListPrice: { max: 45_000 },
      features: ['furnished'],
    },
  ],
  [
    'PK',
    '10 marla house in DHA Phase 6 with 4 bedrooms within 5 crore',
    {
      LotSizeArea: { min: 2250, units: 'SquareFeet' },
      PropertySubType: houses,
      places: ['DHA Phase 6'],
      BedroomsTotal: { min: 4 },
      ListPrice: { max: 50_000_000 },
    },
  ],
  [
    'AE',
    '3 bedroom villa in Palm Jumeirah with private pool, 8 to 12 million',
    {
      BedroomsTotal: { min: 3 },
      PropertySubType: villas,
      places: ['Palm Jumeirah'],
      features: ['privatePool'],
      ListPrice: { min: 8_000_000, max: 12_000_000 },
    },
  ],
  [
    'AE',
    '1 BR in Dubai Marina, 90k yearly',
    {
      BedroomsTotal: { min: 1 },
      places: ['Dubai Marina'],
      offer: 'rent',
      ListPrice: { max: 7500 },
    },
  ],
  [
    'DE',
    'Ich suche eine 3-Zimmer-Wohnung in Altona bis 1.400 € warm zur Miete',
    {
      PropertySubType: apartments,
      BedroomsTotal: { min: 2 },
      places: ['Altona'],
      ListPrice: { max: 1400 },
      offer: 'rent',
    },
  ],
  [
    'ES',
    'Busco un piso de dos habitaciones en Chamberí con terraza por unos 1.100 € al mes',
    {
      PropertySubType: apartments,
      BedroomsTotal: { min: 2 },
      places: ['Chamberí'],
      features: ['patio'],
      ListPrice: { min: 990, max: 1210 },
      offer: 'rent',
    },
  ],
  [
    'FR',
    'Bonjour, je cherche une maison à Lyon avec 3 chambres, un garage et un jardin, budget 450 000 €',
    {
      PropertySubType: houses,
      places: ['Lyon'],
      BedroomsTotal: { min: 3 },
      features: ['garage', 'garden'],
      ListPrice: { max: 450_000 },
    },
  ],
  [
    'PT',
    'Olá, procuro um T2 em Cascais para comprar até 350.000 euros com varanda',
    {
      BedroomsTotal: { min: 2 },
      places: ['Cascais'],
      offer: 'sale',
      ListPrice: { max: 350_000 },
      features: ['balcony'],
    },
  ],
];
