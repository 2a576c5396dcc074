import { isListingFeature, type ListingFeature } from '../properties/index.ts';

/** What features are read from. */
interface ListingFields {
  readonly features: readonly string[];
  readonly PropertyType: string;
  readonly PropertySubType: string | null;
  readonly GarageSpaces: number | null;
  readonly AssociationFee: number | null;
  readonly YearBuilt: number | null;
  readonly StoriesTotal: number | null;
  readonly lotSquareMeters: number | null;
}

/** What a listing may say instead of the name of a feature, so that it has it all the same. */
interface Evidence {
  /** More particular features, the most telling first. */
  readonly standIns?: readonly ListingFeature[];
  /** A field that says so, once for the database (`p` is the listing) and once for the card. */
  readonly field?: { readonly sql: string; readonly isSaid: (row: ListingFields) => boolean };
  /** The word in the remarks is too little: "land" is also what a house stands on. */
  readonly isWordTooLittle?: true;
}

const squareMetersOfAcre = 4046;
const yearsNew = 2;
const mobileKinds = ['MobileHome', 'ManufacturedHome'];
const multiFamilyKinds = ['MultiFamily', 'Duplex', 'Triplex', 'Quadruplex'];

const evidence: Partial<Record<ListingFeature, Evidence>> = {
  pool: { standIns: ['privatePool', 'communityPool'] },
  garden: { standIns: ['largeGarden', 'fencedYard'] },
  garage: { standIns: ['garage2', 'garage3', 'garage4'], field: hasGarage(1) },
  garage2: { standIns: ['garage3', 'garage4'], field: hasGarage(2) },
  parking: { standIns: ['garage', 'garage2'], field: hasGarage(1) },
  patio: { standIns: ['deck', 'porch'] },
  view: { standIns: ['oceanView', 'mountainView', 'lakeView', 'waterView', 'cityView'] },
  waterView: { standIns: ['oceanView', 'lakeView', 'waterfront', 'lakefront', 'beachfront'] },
  waterfront: { standIns: ['lakefront', 'beachfront', 'dock'] },
  nearBeach: { standIns: ['beachfront'] },
  solar: { standIns: ['ownedSolar'] },
  laundry: { standIns: ['inUnitLaundry'] },
  singleStory: {
    field: { sql: 'p.stories_total = 1', isSaid: ({ StoriesTotal }) => StoriesTotal === 1 },
  },
  acreage: {
    field: {
      sql: `p.lot_size_sqm >= ${squareMetersOfAcre}`,
      isSaid: ({ lotSquareMeters }) => (lotSquareMeters ?? 0) >= squareMetersOfAcre,
    },
  },
  noHoa: {
    field: { sql: 'p.association_fee = 0', isSaid: ({ AssociationFee }) => AssociationFee === 0 },
  },
  newConstruction: {
    field: {
      sql: `p.year_built >= extract(year from now()) - ${yearsNew}`,
      isSaid: ({ YearBuilt }) => (YearBuilt ?? 0) >= new Date().getUTCFullYear() - yearsNew,
    },
  },
  condo: { field: isOfKind('Condominium') },
  townhouse: { field: isOfKind('Townhouse') },
  apartment: { field: isOfKind('Apartment') },
  land: {
    isWordTooLittle: true,
    field: {
      sql: `(p.property_type = 'Land' or p.property_sub_type = 'UnimprovedLand')`,
      isSaid: ({ PropertyType, PropertySubType }) =>
        PropertyType === 'Land' || PropertySubType === 'UnimprovedLand',
    },
  },
  mobileHome: { field: isOfKind(...mobileKinds) },
  multiFamily: {
    standIns: ['duplex', 'triplex', 'fourplex'],
    field: isOfKind(...multiFamilyKinds),
  },
};

function hasGarage(spaces: number) {
  return {
    sql: `p.garage_spaces >= ${spaces}`,
    isSaid: ({ GarageSpaces }: ListingFields) => (GarageSpaces ?? 0) >= spaces,
  };
}

function isOfKind(...kinds: readonly string[]) {
  return {
    sql: `p.property_sub_type in (${kinds.map((kind) => `'${kind}'`).join(', ')})`,
    isSaid: ({ PropertySubType }: ListingFields) =>
      PropertySubType !== null && kinds.includes(PropertySubType),
  };
}

/** Listings that have one of these features. */
export function has(...names: readonly ListingFeature[]): string {
  return `p.features && '{${names.join(',')}}'::text[]`;
}

/** Listings that say this feature, a more particular one, or a field that means it. */
export function featureCondition(name: ListingFeature): string {
  const { standIns = [], field, isWordTooLittle } = evidence[name] ?? {};
  const conditions = isWordTooLittle ? [] : [has(name, ...standIns)];
  if (field) conditions.push(field.sql);
  return `(${conditions.join(' or ')})`;
}

/** The feature as this listing says it; `null` when it says it nowhere. */
export function featureSaid(row: ListingFields, name: string): string | null {
  const own = new Set(row.features);
  if (!isListingFeature(name)) return own.has(name) ? name : null;
  const { standIns = [], field, isWordTooLittle } = evidence[name] ?? {};
  if (!isWordTooLittle && own.has(name)) return name;
  return standIns.find((other) => own.has(other)) ?? (field?.isSaid(row) ? name : null);
}
