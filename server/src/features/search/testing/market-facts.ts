/** Realtors of nine countries, each with listings in the towns, quarters and streets named here. */
export type MarketName = 'US' | 'GB' | 'IN' | 'PK' | 'AE' | 'DE' | 'ES' | 'FR' | 'PT';

interface Place {
  readonly city: string;
  readonly quarters: readonly string[];
  readonly postalCode: string;
  readonly at: readonly [latitude: number, longitude: number];
}

export interface MarketFacts {
  readonly currency: string;
  readonly prices: { readonly sale: readonly number[]; readonly rent: readonly number[] };
  readonly streets: readonly string[];
  /** Of each, every listing of the first town speaks in turn. */
  readonly remarks: readonly string[];
  readonly places: readonly Place[];
}

export const marketFacts: Record<MarketName, MarketFacts> = {
  US: {
    currency: 'USD',
    prices: { sale: [180_000, 450_000, 2_900_000], rent: [1200, 1900, 6500] },
    streets: ['12 Oak St', '45 Maple Avenue', '310 Congress Avenue', '7 Sunset Ridge Drive'],
    remarks: [
      'Two blocks from Zilker Park and the trails of Lady Bird Lake.',
      'Walk to Zilker Park. Minutes from Barton Springs Pool and The Domain.',
      'Views of Lady Bird Lake; close to the Lakeway Marina and Barton Springs Pool.',
      'Shops at The Domain are near, and so is the Lakeway Marina.',
    ],
    places: [
      {
        city: 'Austin',
        quarters: [
          'Zilker',
          'Barton Hills',
          'Hyde Park',
          'Mueller',
          'East Riverside',
          'Travis Heights',
        ],
        postalCode: '78704',
        at: [30.27, -97.74],
      },
      { city: 'Round Rock', quarters: ['Teravista'], postalCode: '78664', at: [30.51, -97.68] },
      {
        city: 'Cedar Park',
        quarters: ['Buttercup Creek'],
        postalCode: '78613',
        at: [30.51, -97.82],
      },
      { city: 'Georgetown', quarters: ['Sun City'], postalCode: '78633', at: [30.63, -97.68] },
      {
        city: 'Pflugerville',
        quarters: ['Falcon Pointe'],
        postalCode: '78660',
        at: [30.44, -97.62],
      },
      { city: 'Lakeway', quarters: ['Rough Hollow'], postalCode: '78734', at: [30.36, -97.98] },
      {
        city: 'Dripping Springs',
        quarters: ['Belterra'],
        postalCode: '78620',
        at: [30.19, -98.09],
      },
    ],
  },
  GB: {
    currency: 'GBP',
    prices: { sale: [160_000, 425_000, 2_400_000], rent: [800, 1800, 5200] },
    streets: ['4 Whiteladies Road', '18 Mare Street', '221 Baker Street', '9 Victoria Park Lane'],
    remarks: [
      'A short walk from Clapham Common and the Northern Line.',
      'Between Clapham Common and Battersea Power Station.',
      'Close to Battersea Power Station.',
      'Near the Northern Line.',
    ],
    places: [
      {
        city: 'London',
        quarters: ['Hackney', 'Camden', 'Shoreditch', 'Clapham', "Earl's Court"],
        postalCode: 'SW1A 1AA',
        at: [51.5, -0.13],
      },
      {
        city: 'Bristol',
        quarters: ['Clifton', 'Redland'],
        postalCode: 'BS8 4LP',
        at: [51.45, -2.6],
      },
      { city: 'Manchester', quarters: ['Didsbury'], postalCode: 'M20 2RN', at: [53.48, -2.24] },
      { city: 'Bath', quarters: ['Widcombe'], postalCode: 'BA2 4HB', at: [51.38, -2.36] },
      { city: 'Reading', quarters: ['Caversham'], postalCode: 'RG4 8BN', at: [51.46, -0.98] },
    ],
  },
  IN: {
    currency: 'INR',
    prices: { sale: [2_500_000, 9_000_000, 80_000_000], rent: [15_000, 40_000, 200_000] },
    streets: ['12 Linking Road', '3 Hill Road', '77 MG Road', '5 Outer Ring Road'],
    remarks: ['Near Phoenix Mall.', 'Opposite Phoenix Mall.', 'Near the Metro.', 'By the Metro.'],
    places: [
      {
        city: 'Mumbai',
        quarters: ['Andheri West', 'Bandra', 'Powai'],
        postalCode: '400053',
        at: [19.07, 72.87],
      },
      { city: 'Pune', quarters: ['Hinjewadi', 'Baner'], postalCode: '411045', at: [18.52, 73.85] },
      {
        city: 'Bengaluru',
        quarters: ['Koramangala', 'Whitefield'],
        postalCode: '560034',
        at: [12.97, 77.59],
      },
    ],
  },
  PK: {
    currency: 'PKR',
    prices: { sale: [5_000_000, 25_000_000, 150_000_000], rent: [30_000, 80_000, 400_000] },
    streets: ['12 Main Boulevard', '3 Canal Road', '7 Mall Road', '5 Ferozepur Road'],
    remarks: ['Close to Packages Mall.', 'Near Packages Mall.', 'Quiet street.', 'Quiet street.'],
    places: [
      {
        city: 'Lahore',
        quarters: ['DHA Phase 6', 'Gulberg', 'Johar Town'],
        postalCode: '54000',
        at: [31.52, 74.36],
      },
      {
        city: 'Islamabad',
        quarters: ['Bahria Town', 'F-7'],
        postalCode: '44000',
        at: [33.68, 73.05],
      },
      { city: 'Karachi', quarters: ['Clifton'], postalCode: '75600', at: [24.86, 67.0] },
    ],
  },
  AE: {
    currency: 'AED',
    prices: { sale: [600_000, 1_800_000, 20_000_000], rent: [4000, 9000, 40_000] },
    streets: ['12 Al Wasl Road', '3 Sheikh Zayed Road', '7 Jumeirah Street', '5 Marina Walk'],
    remarks: [
      'Views of Burj Khalifa.',
      'Facing Burj Khalifa.',
      'Near Dubai Mall.',
      'By Dubai Mall.',
    ],
    places: [
      {
        city: 'Dubai',
        quarters: ['Dubai Marina', 'Downtown Dubai', 'Palm Jumeirah', 'JVC', 'Business Bay'],
        postalCode: '00000',
        at: [25.2, 55.27],
      },
      {
        city: 'Abu Dhabi',
        quarters: ['Al Reem Island', 'Yas Island'],
        postalCode: '00001',
        at: [24.45, 54.38],
      },
    ],
  },
  DE: {
    currency: 'EUR',
    prices: { sale: [180_000, 520_000, 3_500_000], rent: [600, 1300, 4200] },
    streets: ['Oranienstraße 12', 'Kastanienallee 5', 'Leopoldstraße 88', 'Hafenstraße 3'],
    remarks: ['Am Tempelhofer Feld.', 'Nahe Tempelhofer Feld.', 'Ruhige Lage.', 'Ruhige Lage.'],
    places: [
      {
        city: 'Berlin',
        quarters: ['Kreuzberg', 'Prenzlauer Berg'],
        postalCode: '10999',
        at: [52.5, 13.42],
      },
      { city: 'München', quarters: ['Schwabing'], postalCode: '80801', at: [48.14, 11.58] },
      { city: 'Hamburg', quarters: ['Altona'], postalCode: '22765', at: [53.55, 9.99] },
    ],
  },
  ES: {
    currency: 'EUR',
    prices: { sale: [90_000, 280_000, 2_000_000], rent: [500, 1100, 3800] },
    streets: ['Calle Mayor 3', 'Calle de Serrano 40', 'Avenida del Puerto 12', 'Gran Vía 8'],
    remarks: [
      'Junto al Parque del Retiro.',
      'Cerca del Parque del Retiro.',
      'Reformado.',
      'Exterior.',
    ],
    places: [
      {
        city: 'Madrid',
        quarters: ['Salamanca', 'Chamberí'],
        postalCode: '28001',
        at: [40.42, -3.7],
      },
      { city: 'Valencia', quarters: ['Ruzafa'], postalCode: '46006', at: [39.47, -0.38] },
      { city: 'Málaga', quarters: ['Pedregalejo'], postalCode: '29017', at: [36.72, -4.42] },
    ],
  },
  FR: {
    currency: 'EUR',
    prices: { sale: [110_000, 390_000, 2_500_000], rent: [550, 1200, 4500] },
    streets: ['3 Rue de Rivoli', '12 Avenue Foch', '8 Quai des Chartrons', '5 Rue Mercière'],
    remarks: ['Près du Jardin du Luxembourg.', 'Face au Jardin du Luxembourg.', 'Calme.', 'Calme.'],
    places: [
      {
        city: 'Paris',
        quarters: ['Le Marais', 'Montmartre'],
        postalCode: '75004',
        at: [48.86, 2.35],
      },
      { city: 'Lyon', quarters: ['Croix-Rousse'], postalCode: '69004', at: [45.76, 4.84] },
      { city: 'Bordeaux', quarters: ['Chartrons'], postalCode: '33000', at: [44.84, -0.58] },
    ],
  },
  PT: {
    currency: 'EUR',
    prices: { sale: [120_000, 350_000, 2_200_000], rent: [600, 1250, 4000] },
    streets: [
      'Rua Augusta 3',
      'Avenida da Liberdade 40',
      'Rua de Santa Catarina 12',
      'Rua do Ouro 8',
    ],
    remarks: [
      'Perto do Jardim da Estrela.',
      'Junto ao Jardim da Estrela.',
      'Renovado.',
      'Renovado.',
    ],
    places: [
      {
        city: 'Lisboa',
        quarters: ['Alfama', 'Campo de Ourique'],
        postalCode: '1100-001',
        at: [38.72, -9.14],
      },
      { city: 'Porto', quarters: ['Cedofeita'], postalCode: '4050-180', at: [41.15, -8.61] },
      { city: 'Cascais', quarters: ['Estoril'], postalCode: '2750-001', at: [38.7, -9.42] },
    ],
  },
};
