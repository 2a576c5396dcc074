import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ListingFacts } from '../listing-facts.ts';
import { openListingFile } from './open-listing-file.ts';
import { readListing } from './read-listing.ts';
import type { FileSettings } from './file-settings.ts';

/** Real exports of many portals; not part of the repository. */
const data = resolve(
  process.env['KATEK_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data'),
);
const isHere = existsSync(join(data, 'listings'));
if (!isHere)
  process.stderr.write(`Real listings are not tested: ${data} is not there (KATEK_DATA).\n`);

interface ReadFile {
  rows: number;
  listings: ListingFacts[];
  rejected: { line: number; message: string }[];
  mapping: Record<string, string>;
  settings: FileSettings[];
}

async function readFile(
  path: string,
  place = { currency: 'USD', region: 'US', timeZone: 'America/New_York' },
): Promise<ReadFile> {
  const read: ReadFile = { rows: 0, listings: [], rejected: [], mapping: {}, settings: [] };
  const { tables } = await openListingFile(join(data, path), { fileName: basename(path), place });
  for (const table of tables) {
    read.settings.push(table.settings);
    for (const { column, field } of table.plan.mapping) if (field) read.mapping[column] ??= field;
    for await (const { rows } of table.rows()) {
      for (const row of rows) {
        read.rows += 1;
        const reading = readListing(table.plan, table.settings, row);
        if (reading.listing) read.listings.push(reading.listing);
        else read.rejected.push(...reading.issues);
      }
    }
  }
  return read;
}

interface Expectation {
  file: string;
  rows: number;
  /** Rows that are no listing, each with its line. */
  rejectedLines?: number[];
  mapping: Record<string, string>;
  /** Real rows of the file, found by what `where` says. */
  spots: { where: Partial<ListingFacts>; is: Partial<ListingFacts> }[];
  all?: (listing: ListingFacts) => boolean;
}

const expectations: Expectation[] = [
  {
    file: 'ca_mls_remarks_1000.csv',
    rows: 1000,
    mapping: {
      L_ListingID: 'ListingId',
      L_Address: 'UnparsedAddress',
      L_City: 'City',
      beds: 'BedroomsTotal',
      baths: 'BathroomsTotalInteger',
      price: 'ListPrice',
      remarks: 'PublicRemarks',
    },
    spots: [
      {
        where: { ListingKey: '1137644469' },
        is: {
          UnparsedAddress: '556 D Street',
          City: 'Upland',
          BedroomsTotal: 3,
          BathroomsFull: 3,
          BathroomsHalf: 0,
          ListPrice: 535_000,
          currency: 'USD',
        },
      },
      {
        where: { ListingKey: '1151453101' },
        is: { City: 'Pasadena', BedroomsTotal: 4, ListPrice: 1_545_000 },
      },
    ],
  },
  {
    file: 'redfin_download_dc_2021.csv',
    rows: 351,
    rejectedLines: [2],
    mapping: {
      ADDRESS: 'UnparsedAddress',
      'MLS#': 'ListingId',
      BATHS: 'BathroomsTotalInteger',
      'LOT SIZE': 'LotSizeArea',
      'HOA/MONTH': 'AssociationFee',
      LOCATION: 'SubdivisionName',
    },
    spots: [
      {
        where: { ListingKey: 'DCDC2017888' },
        is: {
          UnparsedAddress: '1124 45th Pl SE',
          City: 'Washington',
          StateOrProvince: 'DC',
          PostalCode: '20019',
          PropertySubType: 'SingleFamilyResidence',
          StandardStatus: 'Closed',
          LivingArea: 1702,
          LotSizeArea: 422_532,
          YearBuilt: 2020,
          Latitude: 38.8775659,
        },
      },
      {
        where: { UnparsedAddress: '224 S St NE #2' },
        is: {
          ListingKey: 'https://www.redfin.com/DC/Washington/224-S-St-NE-20002/unit-2/home/10349929',
          PropertySubType: 'Condominium',
          ListPrice: 663_000,
          StandardStatus: 'Closed',
        },
      },
    ],
  },
  {
    file: 'redfin_cards_atlanta.csv',
    rows: 593,
    mapping: {
      'bp-Homecard href': 'url',
      'bp-Homecard__Photo': 'UnparsedAddress',
      'bp-Homecard__Price--value': 'ListPrice',
      'bp-Homecard__Stats--beds': 'BedroomsTotal',
      'bp-Homecard__LockedStat--value': 'LivingArea',
      Badge: 'StandardStatus',
    },
    spots: [
      {
        where: { UnparsedAddress: '3273 Hampton Green Way, Atlanta, GA 30340' },
        is: {
          ListPrice: 369_000,
          BedroomsTotal: 3,
          BathroomsTotalInteger: 3,
          BathroomsFull: 2,
          BathroomsHalf: 1,
          LivingArea: 1903,
          LivingAreaUnits: 'SquareFeet',
          City: 'Atlanta',
          StateOrProvince: 'GA',
          PostalCode: '30340',
          StandardStatus: 'Closed',
        },
      },
      {
        where: { UnparsedAddress: '616 Broadview Ter NE, Atlanta, GA 30324' },
        is: { ListPrice: 650_000, StandardStatus: 'Active' },
      },
    ],
  },
  {
    file: 'realtor_homeharvest_asheville.csv',
    rows: 106,
    mapping: {
      property_id: 'ListingKey',
      full_baths: 'BathroomsFull',
      half_baths: 'BathroomsHalf',
      text: 'PublicRemarks',
      alt_photos: 'Media',
      lot_sqft: 'LotSizeArea',
      style: 'PropertySubType',
      hoa_fee: 'AssociationFee',
    },
    spots: [
      {
        where: { ListingKey: '5047716001' },
        is: {
          ListPrice: 399_000,
          UnparsedAddress: '61 Deaverview Rd',
          City: 'Asheville',
          BathroomsFull: 2,
          BathroomsTotalInteger: 2,
          LivingArea: 1100,
          LotSizeArea: 5663,
          YearBuilt: 2015,
          StandardStatus: 'Closed',
          SubdivisionName: 'Lucerne Park',
          ListingContractDate: '2025-03-04',
          ListOfficeName: 'Landon Key Realty',
        },
      },
      {
        where: { ListingKey: '5522488696' },
        is: {
          PropertySubType: 'Condominium',
          AssociationFee: 341,
          UnparsedAddress: '9 Kenilworth Knl Unit 104',
        },
      },
    ],
  },
  {
    file: 'brooklyn_listings_14733.csv',
    rows: 14_733,
    mapping: {
      price: 'ListPrice',
      bedrooms: 'BedroomsTotal',
      neighborhood: 'SubdivisionName',
      status: 'StandardStatus',
      address: 'UnparsedAddress',
    },
    spots: [
      {
        where: { UnparsedAddress: '336A 4th St, Brooklyn, NY 11215' },
        is: {
          ListPrice: 4_100_000,
          BedroomsTotal: 4,
          BathroomsTotalInteger: 5,
          LivingArea: 2940,
          SubdivisionName: 'Park Slope',
          City: 'Brooklyn',
          PostalCode: '11215',
          StandardStatus: 'Closed',
        },
      },
      {
        where: { UnparsedAddress: '411 15th St #K, Brooklyn, NY 11215' },
        is: { LivingArea: null, LivingAreaUnits: null, ListPrice: 1_020_000 },
      },
    ],
  },
  {
    file: 'india_bengaluru_13320.csv',
    rows: 13_320,
    mapping: {
      size: 'BedroomsTotal',
      total_sqft: 'LivingArea',
      bath: 'BathroomsTotalInteger',
      price: 'ListPrice',
      location: 'SubdivisionName',
    },
    spots: [
      {
        where: {
          SubdivisionName: 'Electronic City Phase II',
          UnparsedAddress: 'Coomee, Electronic City Phase II',
        },
        is: {
          ListPrice: 3_907_000,
          currency: 'INR',
          BedroomsTotal: 2,
          LivingArea: 1056,
          LivingAreaUnits: 'SquareFeet',
        },
      },
      {
        where: { SubdivisionName: 'Chikka Tirupathi', BedroomsTotal: 4 },
        is: { LotSizeArea: 2600, LivingArea: 2600, ListPrice: 12_000_000 },
      },
    ],
    all: (listing) => listing.currency === 'INR' && (listing.ListPrice ?? 0) >= 100_000,
  },
  {
    file: 'mexico_inmuebles24_1000.csv',
    rows: 1000,
    mapping: {
      Precio: 'ListPrice',
      Banos: 'BathroomsTotalInteger',
      Dormitorios: 'BedroomsTotal',
      Dimension_terreno: 'LotSizeArea',
      Dimension_propiedad: 'LivingArea',
      pictures: 'Media',
      Tipo_de_inmueble: 'PropertySubType',
      Direccion: 'UnparsedAddress',
      Ciudad: 'City',
      postingId: 'ListingKey',
      Description: 'PublicRemarks',
    },
    spots: [
      {
        where: { ListingKey: '143901336' },
        is: {
          ListPrice: 746_313,
          currency: 'MXN',
          PropertyType: 'Land',
          PropertySubType: 'UnimprovedLand',
          LotSizeArea: 103,
          LotSizeUnits: 'SquareMeters',
          City: 'Puebla',
          StandardStatus: 'Expired',
          ListingContractDate: '2024-06-25',
          BathroomsTotalInteger: null,
        },
      },
      {
        where: { ListingKey: '64314232' },
        is: {
          PropertySubType: 'Apartment',
          PropertyType: 'Residential',
          BedroomsTotal: 2,
          LivingArea: 65,
        },
      },
      {
        where: { ListingKey: '53461165' },
        is: { PropertySubType: 'Condominium', ListPrice: 3_250_000 },
      },
    ],
    all: (listing) => ['MXN', 'USD'].includes(listing.currency) && listing.url !== null,
  },
  {
    file: 'kenya_property24.csv',
    rows: 378,
    mapping: {
      listing_number: 'ListingId',
      location: 'SubdivisionName',
      size: 'LivingArea',
      price: 'ListPrice',
      'parking spaces': 'GarageSpaces',
      listing_link: 'url',
      agency: 'ListOfficeName',
    },
    spots: [
      {
        where: { ListingKey: '116990302' },
        is: {
          ListPrice: 220_000,
          currency: 'KES',
          PropertyType: 'ResidentialLease',
          LeaseAmountFrequency: 'Monthly',
          PropertySubType: 'SingleFamilyResidence',
          LivingArea: 180,
          LivingAreaUnits: 'SquareMeters',
          City: 'Nairobi',
          SubdivisionName: 'Karen',
          BedroomsTotal: 3,
        },
      },
      {
        where: { ListingKey: '116987952' },
        is: {
          PropertySubType: 'Apartment',
          GarageSpaces: 2,
          ListOfficeName: 'Trisums Investments Co. Ltd',
          ListPrice: 120_000,
        },
      },
    ],
  },
  {
    file: 'india_gurgaon_99acres_houses.csv',
    rows: 1044,
    mapping: {
      price: 'ListPrice',
      property_id: 'ListingKey',
      bedRoom: 'BedroomsTotal',
      address: 'UnparsedAddress',
      features: 'amenities',
      description: 'PublicRemarks',
    },
    spots: [
      {
        where: { ListingKey: 'K70037724' },
        is: {
          ListPrice: 52_500_000,
          currency: 'INR',
          BedroomsTotal: 5,
          BathroomsTotalInteger: 4,
          LotSizeArea: 242,
          LotSizeUnits: 'SquareMeters',
          StoriesTotal: 3,
          City: 'Gurgaon',
          StateOrProvince: 'Haryana',
          Country: 'IN',
          SubdivisionName: 'Bptp Visionnaire',
        },
      },
      {
        where: { ListingKey: 'S67904518' },
        is: {
          ListPrice: 18_000_000,
          LivingArea: 800,
          LivingAreaUnits: 'SquareFeet',
          LotSizeArea: 84,
        },
      },
    ],
    all: (listing) => listing.currency === 'INR',
  },
  {
    file: 'uk_rightmove_yorkshire.csv',
    rows: 1075,
    mapping: {
      address: 'UnparsedAddress',
      price: 'ListPrice',
      seller: 'ListOfficeName',
      phone: 'AttributionContact',
      description: 'PublicRemarks',
      title: 'PublicRemarks',
    },
    spots: [
      {
        where: { UnparsedAddress: 'Cliff Hill, Maltby, Rotherham' },
        is: {
          ListPrice: 275_000,
          currency: 'GBP',
          BedroomsTotal: 3,
          PropertySubType: 'Bungalow',
          City: 'Rotherham',
          ListOfficeName: 'William H. Brown, Maltby',
          AttributionContact: '01709 230035',
          ListingContractDate: null,
        },
      },
      {
        where: { UnparsedAddress: 'Burringham Road, Scunthorpe' },
        is: { ListPrice: null, PropertyType: 'Land', PropertySubType: 'UnimprovedLand' },
      },
      {
        where: { UnparsedAddress: 'The Palace Studios' },
        is: { BedroomsTotal: 127, ListPrice: 12_583_000, ListingContractDate: '2020-09-12' },
      },
    ],
    all: (listing) => listing.currency === 'GBP' && listing.PropertyType !== 'ResidentialLease',
  },
  {
    file: 'poland_morizon.csv',
    rows: 275,
    mapping: {
      cena: 'ListPrice',
      pokoje: 'BedroomsTotal',
      powierzchnia: 'LivingArea',
      'rok budowy': 'YearBuilt',
      lokalizacja: 'SubdivisionName',
      link: 'url',
      opis: 'PublicRemarks',
    },
    spots: [
      {
        where: {
          url: 'https://www.morizon.pl/oferta/sprzedaz-mieszkanie-wroclaw-stare-miasto-michalczyka-5-50m2-mzn2041581857',
        },
        is: {
          ListPrice: null,
          currency: 'PLN',
          BedroomsTotal: 2,
          LivingArea: 50.44,
          LivingAreaUnits: 'SquareMeters',
          YearBuilt: 2024,
          SubdivisionName: 'Stare Miasto',
          PropertySubType: 'Apartment',
        },
      },
      { where: { ListPrice: 1_100_000 }, is: { currency: 'PLN', PropertyType: 'Residential' } },
    ],
  },
  {
    file: 'sacramento_transactions.csv',
    rows: 240,
    mapping: {
      street: 'UnparsedAddress',
      sq__ft: 'LivingArea',
      type: 'PropertySubType',
      price: 'ListPrice',
      zip: 'PostalCode',
    },
    spots: [
      {
        where: { UnparsedAddress: '3526 HIGH ST' },
        is: {
          City: 'SACRAMENTO',
          PostalCode: '95838',
          StateOrProvince: 'CA',
          BedroomsTotal: 2,
          LivingArea: 836,
          ListPrice: 59_222,
          currency: 'USD',
          StandardStatus: 'Closed',
          Latitude: 38.631913,
        },
      },
    ],
  },
  {
    file: 'redfin_boston_remarks.csv',
    rows: 349,
    mapping: {
      listing_number: 'ListingId',
      sq_ft: 'LivingArea',
      key_details: 'amenities',
      description: 'PublicRemarks',
    },
    spots: [
      {
        where: { ListingKey: '11838792' },
        is: {
          ListPrice: 499_000,
          BedroomsTotal: 1,
          LivingArea: 316,
          PropertySubType: 'Condominium',
          YearBuilt: 1899,
          LotSizeArea: 316,
          AssociationFee: 263,
          AssociationFeeFrequency: 'Monthly',
        },
      },
      {
        where: { ListingKey: '9126677' },
        is: {
          BathroomsFull: 1,
          BathroomsHalf: 1,
          PropertySubType: 'SingleFamilyResidence',
          GarageSpaces: 3,
          LotSizeArea: 8742,
        },
      },
    ],
  },
  {
    file: 'zillow_api_houston.json',
    rows: 60,
    mapping: {
      zpid: 'ListingKey',
      streetAddress: 'UnparsedAddress',
      livingArea: 'LivingArea',
      homeType: 'PropertySubType',
      'description.beds': 'BedroomsTotal',
      'location.address.city': 'City',
      photos: 'Media',
    },
    spots: [
      {
        where: { ListingKey: '28078992' },
        is: {
          UnparsedAddress: '7742 Red Robin Ln',
          City: 'Houston',
          StateOrProvince: 'TX',
          PostalCode: '77075',
          ListPrice: 259_000,
          BedroomsTotal: 4,
          LivingArea: 2000,
          PropertySubType: 'SingleFamilyResidence',
        },
      },
      {
        where: { ListingKey: '2994590763' },
        is: {
          UnparsedAddress: '23833 Eshelman Ave',
          City: 'Lomita',
          ListPrice: 699_000,
          BedroomsTotal: 2,
          LivingArea: 1002,
          LotSizeArea: 7564,
        },
      },
    ],
  },
  {
    file: 'craigslist_bay_area_rentals.json',
    rows: 2296,
    mapping: {
      post_id: 'ListingKey',
      price: 'ListPrice',
      item: 'BedroomsTotal',
      description: 'PublicRemarks',
      image_urls: 'Media',
    },
    spots: [
      {
        where: { ListingKey: '6131731501' },
        is: {
          ListPrice: 1810,
          PropertyType: 'ResidentialLease',
          LeaseAmountFrequency: 'Monthly',
          BedroomsTotal: 2,
          BathroomsTotalInteger: 2,
          LivingArea: 998,
        },
      },
      {
        where: { ListingKey: '6131652108' },
        is: { ListPrice: 3200, BedroomsTotal: 4, PropertySubType: 'SingleFamilyResidence' },
      },
      {
        where: { ListingKey: '6131651176' },
        is: {
          ListPrice: 2100,
          BedroomsTotal: 1,
          BathroomsTotalInteger: 1,
          PropertySubType: 'Condominium',
        },
      },
    ],
  },
];

describe.skipIf(!isHere)('a real export', () => {
  test.each(expectations)('$file becomes listings', async (expected) => {
    const read = await readFile(join('listings', expected.file));
    expect(read.rows).toBe(expected.rows);
    expect(read.rejected.map(({ line }) => line)).toEqual(expected.rejectedLines ?? []);
    expect(read.listings).toHaveLength(expected.rows - read.rejected.length);
    expect(read.mapping).toMatchObject(expected.mapping);
    for (const { where, is } of expected.spots) {
      const found = read.listings.find((listing) => fits(listing, where));
      expect(found, JSON.stringify(where)).toMatchObject(is);
    }
    const { all = () => true } = expected;
    expect(read.listings.find((listing) => !all(listing))).toBeUndefined();
  });

  test('mexico_inmuebles24_1000.csv keeps every picture and reads breaks as line ends', async () => {
    const { listings } = await readFile('listings/mexico_inmuebles24_1000.csv');
    expect(listings.filter((listing) => listing.Media.length > 0).length).toBeGreaterThan(990);
    expect(listings.some((listing) => listing.PublicRemarks?.includes('<br'))).toBe(false);
    expect(
      listings.filter((listing) => listing.PropertyType.endsWith('Lease')).length,
    ).toBeGreaterThan(200);
  });

  test('realtor_homeharvest_asheville.csv gives all the photos of one cell', async () => {
    const { listings } = await readFile('listings/realtor_homeharvest_asheville.csv');
    const photos = listings.map((listing) => listing.Media.length);
    expect(Math.max(...photos)).toBeGreaterThan(10);
    expect(
      listings.flatMap((listing) => listing.Media).every(({ MediaURL }) => URL.canParse(MediaURL)),
    ).toBe(true);
  });
});

describe.skipIf(!isHere)('a malformed file', () => {
  const folder = join(data, 'malformed');
  const files = isHere
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:csv|json)$/.test(name),
      )
    : [];

  test.each(files)('%s loses no row: each is a listing or is reported', async (name) => {
    const read = await readFile(join('malformed', name)).catch((error: unknown) => {
      expect(error).toMatchObject({ code: expect.stringMatching(/^import_/), status: 422 });
      return null;
    });
    if (!read) return;
    expect(read.rows).toBeGreaterThan(0);
    expect(read.listings.length + read.rejected.length).toBe(read.rows);
    expect(read.rejected.every(({ message, line }) => message !== '' && line > 0)).toBe(true);
  });
});

function fits(listing: ListingFacts, where: Partial<ListingFacts>): boolean {
  // The keys of `where` are those of the listing.
  return Object.entries(where).every(
    ([key, value]) => listing[key as keyof ListingFacts] === value,
  );
}
