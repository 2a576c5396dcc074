import type { ListingQuery } from '@katek/sdk/protocol';
import type { Language } from '../../../../platform/language/speech.ts';
import type { MarketName } from '../market-facts.ts';
import { apartments, houses, land, studios } from './wording.ts';

/** A request in the visitor's language, and every constraint that it states. */
export type ForeignWording = readonly [
  language: Exclude<Language, 'en'>,
  market: MarketName,
  text: string,
  query: ListingQuery,
];

/** Written unseen, fifteen of each language, and read as the concierge reads them. */
export const firstSightLanguages: readonly ForeignWording[] = [
  [
    'es',
    'ES',
    'Busco un piso de dos habitaciones en Málaga por menos de 250.000 €',
    {
      PropertySubType: apartments,
      BedroomsTotal: { min: 2 },
      places: ['Málaga'],
      ListPrice: { max: 250_000 },
    },
  ],
  [
    'es',
    'ES',
    'casa con jardín y sin piscina',
    { PropertySubType: houses, features: ['garden'], withoutFeatures: ['pool'] },
  ],
  ['es', 'ES', 'necesito tres baños como mínimo', { bathrooms: { min: 3 } }],
  ['es', 'ES', 'entre 300 y 400 mil euros', { ListPrice: { min: 300_000, max: 400_000 } }],
  [
    'es',
    'ES',
    'alquiler en Chamberí de hasta 1.400 euros al mes',
    { offer: 'rent', places: ['Chamberí'], ListPrice: { max: 1400 } },
  ],
  ['es', 'ES', 'ordénalos por precio, del más barato al más caro', { sort: 'priceAscending' }],
  [
    'es',
    'ES',
    'un chalet de más de 200 metros cuadrados',
    { PropertySubType: houses, LivingArea: { min: 200, units: 'SquareMeters' } },
  ],
  ['es', 'ES', 'quiero comprar un terreno', { offer: 'sale', PropertySubType: land }],
  [
    'es',
    'ES',
    'con ascensor, terraza y plaza de garaje',
    { features: ['elevator', 'patio', 'garage'] },
  ],
  ['es', 'ES', 'disponible en enero', { AvailabilityDate: { max: '2027-01-31' } }],
  ['es', 'ES', 'cerca del Parque del Retiro', { places: ['Parque del Retiro area'] }],
  [
    'es',
    'US',
    'casas en Round Rock con 4 recámaras y alberca',
    {
      PropertySubType: houses,
      places: ['Round Rock'],
      BedroomsTotal: { min: 4 },
      features: ['pool'],
    },
  ],
  ['es', 'US', 'que no pase de 500 mil dólares', { ListPrice: { max: 500_000 } }],
  [
    'es',
    'ES',
    'apartamento amueblado que admita mascotas',
    { PropertySubType: apartments, features: ['furnished', 'petsAllowed'] },
  ],
  ['es', 'ES', 'los anuncios más recientes', { sort: 'newest' }],

  [
    'fr',
    'FR',
    'Je cherche un appartement de trois chambres à Lyon, budget 400 000 €',
    {
      PropertySubType: apartments,
      BedroomsTotal: { min: 3 },
      places: ['Lyon'],
      ListPrice: { max: 400_000 },
    },
  ],
  [
    'fr',
    'FR',
    'maison avec piscine, sans vis-à-vis',
    { PropertySubType: houses, features: ['pool'] },
  ],
  ['fr', 'FR', 'entre 250 et 320 mille euros', { ListPrice: { min: 250_000, max: 320_000 } }],
  [
    'fr',
    'FR',
    'location à Bordeaux, maximum 1 100 euros par mois',
    { offer: 'rent', places: ['Bordeaux'], ListPrice: { max: 1100 } },
  ],
  ['fr', 'FR', 'au moins deux salles de bains', { bathrooms: { min: 2 } }],
  [
    'fr',
    'FR',
    'studio meublé à Montmartre',
    { PropertySubType: studios, features: ['furnished'], places: ['Montmartre'] },
  ],
  [
    'fr',
    'FR',
    'terrain à bâtir de 800 m²',
    { PropertySubType: land, LotSizeArea: { min: 800, units: 'SquareMeters' } },
  ],
  ['fr', 'FR', 'du moins cher au plus cher', { sort: 'priceAscending' }],
  [
    'fr',
    'FR',
    'je veux acheter une maison près du Jardin du Luxembourg',
    { offer: 'sale', PropertySubType: houses, places: ['Jardin du Luxembourg area'] },
  ],
  ['fr', 'FR', 'avec balcon, cave et ascenseur', { features: ['balcony', 'basement', 'elevator'] }],
  ['fr', 'FR', 'pas plus de 600 000 euros', { ListPrice: { max: 600_000 } }],
  ['fr', 'FR', 'libre en mars', { AvailabilityDate: { max: '2027-03-31' } }],
  ['fr', 'FR', "qu'avez-vous de plus récent ?", { sort: 'newest' }],
  [
    'fr',
    'US',
    'une maison de plain-pied à Lakeway',
    { PropertySubType: houses, features: ['singleStory'], places: ['Lakeway'] },
  ],
  [
    'fr',
    'FR',
    'un appartement calme et lumineux, pas au-dessus de 90 m²',
    {
      PropertySubType: apartments,
      features: ['quiet', 'naturalLight'],
      LivingArea: { max: 90, units: 'SquareMeters' },
    },
  ],

  [
    'de',
    'DE',
    'Ich suche eine Wohnung mit drei Schlafzimmern in Schwabing',
    { PropertySubType: apartments, BedroomsTotal: { min: 3 }, places: ['Schwabing'] },
  ],
  [
    'de',
    'DE',
    'Haus mit Garten, aber ohne Pool',
    { PropertySubType: houses, features: ['garden'], withoutFeatures: ['pool'] },
  ],
  ['de', 'DE', 'zwischen 300 und 400 Tausend Euro', { ListPrice: { min: 300_000, max: 400_000 } }],
  [
    'de',
    'DE',
    'Mietwohnung in Altona bis höchstens 1.100 € im Monat',
    { offer: 'rent', PropertySubType: apartments, places: ['Altona'], ListPrice: { max: 1100 } },
  ],
  ['de', 'DE', 'mindestens zwei Badezimmer', { bathrooms: { min: 2 } }],
  [
    'de',
    'DE',
    'ein Grundstück ab 600 Quadratmeter',
    { PropertySubType: land, LotSizeArea: { min: 600, units: 'SquareMeters' } },
  ],
  ['de', 'DE', 'nicht teurer als 750.000 Euro', { ListPrice: { max: 750_000 } }],
  ['de', 'DE', 'nach Preis aufsteigend sortieren', { sort: 'priceAscending' }],
  ['de', 'DE', 'die neuesten Angebote zuerst', { sort: 'newest' }],
  ['de', 'DE', 'in der Nähe vom Tempelhofer Feld', { places: ['Tempelhofer Feld area'] }],
  [
    'de',
    'DE',
    'mit Balkon, Keller und Stellplatz',
    { features: ['balcony', 'basement', 'parking'] },
  ],
  ['de', 'DE', 'verfügbar ab Februar', { AvailabilityDate: { max: '2027-02-28' } }],
  ['de', 'DE', 'Baujahr nach 2015', { YearBuilt: { min: 2016 } }],
  [
    'de',
    'US',
    'Häuser in Georgetown mit Doppelgarage unter 500k',
    {
      PropertySubType: houses,
      places: ['Georgetown'],
      GarageSpaces: { min: 2 },
      ListPrice: { max: 500_000 },
    },
  ],
  [
    'de',
    'DE',
    'möblierte Wohnung, Haustiere erlaubt',
    { PropertySubType: apartments, features: ['furnished', 'petsAllowed'] },
  ],

  [
    'pt',
    'PT',
    'Procuro um apartamento T2 em Cascais até 350.000 €',
    {
      PropertySubType: apartments,
      BedroomsTotal: { min: 2 },
      places: ['Cascais'],
      ListPrice: { max: 350_000 },
    },
  ],
  [
    'pt',
    'PT',
    'moradia com piscina e garagem',
    { PropertySubType: houses, features: ['pool', 'garage'] },
  ],
  ['pt', 'PT', 'entre 300 e 400 mil euros', { ListPrice: { min: 300_000, max: 400_000 } }],
  [
    'pt',
    'PT',
    'arrendar em Alfama por menos de 1.200 euros por mês',
    { offer: 'rent', places: ['Alfama'], ListPrice: { max: 1200 } },
  ],
  [
    'pt',
    'PT',
    'três quartos e duas casas de banho',
    { BedroomsTotal: { min: 3 }, bathrooms: { min: 2 } },
  ],
  [
    'pt',
    'PT',
    'um terreno com mais de 1000 metros quadrados',
    { PropertySubType: land, LotSizeArea: { min: 1000, units: 'SquareMeters' } },
  ],
  ['pt', 'PT', 'ordenar do mais barato para o mais caro', { sort: 'priceAscending' }],
  ['pt', 'PT', 'perto do Jardim da Estrela', { places: ['Jardim da Estrela area'] }],
  [
    'pt',
    'PT',
    'com elevador e varanda, sem mobília',
    { features: ['elevator', 'balcony'], withoutFeatures: ['furnished'] },
  ],
  [
    'pt',
    'PT',
    'quero comprar um estúdio no Porto',
    { offer: 'sale', PropertySubType: studios, places: ['Porto'] },
  ],
  ['pt', 'PT', 'no máximo 600 mil', { ListPrice: { max: 600_000 } }],
  ['pt', 'PT', 'disponível em abril', { AvailabilityDate: { max: '2027-04-30' } }],
  [
    'pt',
    'US',
    'casas térreas em Austin com quintal grande',
    { PropertySubType: houses, features: ['singleStory', 'largeGarden'], places: ['Austin'] },
  ],
  ['pt', 'PT', 'que aceite animais de estimação', { features: ['petsAllowed'] }],
  ['pt', 'PT', 'pelo menos 120 m²', { LivingArea: { min: 120, units: 'SquareMeters' } }],
];
