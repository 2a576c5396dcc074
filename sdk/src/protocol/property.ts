import { Type, type Static } from 'typebox';
import { Currency, Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** RESO Data Dictionary 2.0 lookup `StandardStatus`. */
export const standardStatuses = [
  'Active',
  'ActiveUnderContract',
  'Pending',
  'ComingSoon',
  'Hold',
  'Withdrawn',
  'Canceled',
  'Expired',
  'Closed',
  'Delete',
  'Incomplete',
] as const;
export type StandardStatus = (typeof standardStatuses)[number];

/** RESO Data Dictionary 2.0 lookup `PropertyType`. */
export const propertyTypes = [
  'Residential',
  'ResidentialLease',
  'ResidentialIncome',
  'Land',
  'Farm',
  'CommercialSale',
  'CommercialLease',
  'BusinessOpportunity',
  'ManufacturedInPark',
] as const;
export type PropertyType = (typeof propertyTypes)[number];

/** The part of RESO's lookup `PropertySubType` that occurs in the listings of realtors. */
export const propertySubTypes = [
  'SingleFamilyResidence',
  'Condominium',
  'Townhouse',
  'Apartment',
  'Duplex',
  'Triplex',
  'Quadruplex',
  'MultiFamily',
  'Loft',
  'Studio',
  'Cabin',
  'ManufacturedHome',
  'MobileHome',
  'Villa',
  'Bungalow',
  'UnimprovedLand',
  'Farm',
  'Ranch',
  'Office',
  'Retail',
  'Warehouse',
  'Industrial',
  'MixedUse',
  'Hotel',
  'Parking',
  'Room',
] as const;
export type PropertySubType = (typeof propertySubTypes)[number];

/** RESO lookup `AreaUnits`. */
export const areaUnits = ['SquareFeet', 'SquareMeters'] as const;
/** RESO lookup `LotSizeUnits`. */
export const lotSizeUnits = ['SquareFeet', 'SquareMeters', 'Acres'] as const;
/** RESO lookup `LeaseAmountFrequency`. */
export const leaseAmountFrequencies = ['Annually', 'Daily', 'Monthly', 'Weekly'] as const;

/** A photo or plan of a listing (RESO resource `Media`, the fields a card needs). */
export const Media = Type.Object(
  {
    MediaURL: Type.String({ maxLength: 2048 }),
    /** What the picture shows, in words; also its alternative text. */
    ShortDescription: Nullable(Type.String({ maxLength: 500 })),
  },
  { $id: 'Media', additionalProperties: false },
);
export type Media = Static<typeof Media>;

const text = (maxLength: number) => Nullable(Type.String({ maxLength }));
const count = Nullable(Type.Integer({ minimum: 0, maximum: 10_000 }));
const amount = Nullable(Type.Number({ minimum: 0, maximum: 1e13 }));

const facts = {
  /** The source's own key of the listing, unique within the organization. */
  ListingKey: Type.String({ minLength: 1, maxLength: 200 }),
  /** The system that the listing came from, such as an MLS; a `Feed` of this name holds the rules for it. */
  OriginatingSystemName: text(120),
  /** The number shown to people, such as the MLS number. */
  ListingId: text(200),
  StandardStatus: OneOf(standardStatuses),
  PropertyType: OneOf(propertyTypes),
  PropertySubType: Nullable(OneOf(propertySubTypes)),
  /** In whole units of `currency`, as RESO has it: the price, or for a lease the rent per `LeaseAmountFrequency`. */
  ListPrice: amount,
  currency: Currency,
  LeaseAmountFrequency: Nullable(OneOf(leaseAmountFrequencies)),
  BedroomsTotal: count,
  /** Full plus half bathrooms: two full and one half are 3. */
  BathroomsTotalInteger: count,
  BathroomsFull: count,
  BathroomsHalf: count,
  LivingArea: amount,
  LivingAreaUnits: Nullable(OneOf(areaUnits)),
  LotSizeArea: amount,
  LotSizeUnits: Nullable(OneOf(lotSizeUnits)),
  YearBuilt: Nullable(Type.Integer({ minimum: 1000, maximum: 2200 })),
  StoriesTotal: count,
  GarageSpaces: amount,
  /** Dues of the owners' association in `currency`; 0 says there is none. */
  AssociationFee: amount,
  AssociationFeeFrequency: Nullable(OneOf(leaseAmountFrequencies)),
  /** Property taxes of a year in `currency`. */
  TaxAnnualAmount: amount,
  UnparsedAddress: text(500),
  City: text(200),
  /** Neighbourhood, quarter or development. */
  SubdivisionName: text(200),
  StateOrProvince: text(100),
  PostalCode: text(20),
  /** ISO 3166-1 alpha-2. */
  Country: text(2),
  Latitude: Nullable(Type.Number({ minimum: -90, maximum: 90 })),
  Longitude: Nullable(Type.Number({ minimum: -180, maximum: 180 })),
  PublicRemarks: text(20_000),
  /** `YYYY-MM-DD`. */
  AvailabilityDate: Nullable(Type.String({ format: 'date' })),
  /** `YYYY-MM-DD`. */
  ListingContractDate: Nullable(Type.String({ format: 'date' })),
  ListAgentFullName: text(200),
  ListOfficeName: text(200),
  /** How to reach the listing firm; shown with the listing (NAR IDX rule 18.2.12). */
  AttributionContact: text(200),
  /** The listing's page on the realtor's site. */
  url: text(2048),
  /** Amenities as the source lists them, in its own words. */
  amenities: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }),
  Media: Type.Array(Media, { maxItems: 100 }),
};

/** One listing, in the words of the RESO Data Dictionary 2.0; names that RESO lacks are in camelCase. */
export const Property = Type.Object(
  {
    id: Uuid,
    ...facts,
    /** KaTek's closed vocabulary of features, read from the remarks and amenities; see `ListingQuery`. */
    features: Type.Array(Type.String()),
    createdAt: Timestamp,
    ModificationTimestamp: Timestamp,
  },
  { $id: 'Property', additionalProperties: false },
);
export type Property = Static<typeof Property>;

/** What a caller may set. `PrivateRemarks` is kept for the office: never shown to a visitor, searched or embedded. */
export const PropertyInput = Type.Object(
  {
    ...Type.Partial(Type.Object(facts)).properties,
    ListingKey: facts.ListingKey,
    PrivateRemarks: Type.Optional(text(20_000)),
  },
  { $id: 'PropertyInput', additionalProperties: false },
);
export type PropertyInput = Static<typeof PropertyInput>;

/** The same fields, each optional: only those given change. */
export const PropertyPatch = Type.Object(
  {
    ...Type.Partial(Type.Object(facts)).properties,
    PrivateRemarks: Type.Optional(text(20_000)),
  },
  { $id: 'PropertyPatch', additionalProperties: false, minProperties: 1 },
);
export type PropertyPatch = Static<typeof PropertyPatch>;

export const PropertyPage = Page(Type.Ref('Property'), 'PropertyPage');
export type PropertyPage = { items: Property[]; nextCursor: string | null };

/** What a visitor sees of a listing inside the talk. Every figure comes from the stored listing. */
export const ListingCard = Type.Object(
  {
    id: Uuid,
    ListingId: facts.ListingId,
    StandardStatus: facts.StandardStatus,
    PropertyType: facts.PropertyType,
    PropertySubType: facts.PropertySubType,
    ListPrice: facts.ListPrice,
    currency: facts.currency,
    LeaseAmountFrequency: facts.LeaseAmountFrequency,
    BedroomsTotal: facts.BedroomsTotal,
    /** Full bathrooms plus half of the half bathrooms: two full and one half are 2.5. */
    bathrooms: Nullable(Type.Number()),
    LivingArea: facts.LivingArea,
    LivingAreaUnits: facts.LivingAreaUnits,
    UnparsedAddress: facts.UnparsedAddress,
    City: facts.City,
    Latitude: facts.Latitude,
    Longitude: facts.Longitude,
    url: facts.url,
    ListOfficeName: facts.ListOfficeName,
    AttributionContact: facts.AttributionContact,
    /** What the source of the listing wants to be read beside it; absent on cards from before there were feeds. */
    disclaimer: Type.Optional(text(2000)),
    photo: Nullable(Media),
    /** The figures of the card are as of then. */
    ModificationTimestamp: Timestamp,
    /** Why this listing was shown, one short phrase per reason ("Pool", "In Palm Desert"). */
    matches: Type.Array(Type.String(), { maxItems: 8 }),
  },
  { $id: 'ListingCard', additionalProperties: false },
);
export type ListingCard = Static<typeof ListingCard>;
