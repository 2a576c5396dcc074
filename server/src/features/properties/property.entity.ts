import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type {
  leaseAmountFrequencies,
  Media,
  PropertySubType,
  PropertyType,
  StandardStatus,
} from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';

type LeaseAmountFrequency = (typeof leaseAmountFrequencies)[number];

const word = <T extends string>() => p.text().$type<T>();

/** A listing, under the names of the RESO Data Dictionary; names of ours are in camelCase. */
export const PropertyEntity = defineEntity({
  name: 'Property',
  tableName: 'properties',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    ListingKey: p.text(),
    OriginatingSystemName: p.text().nullable(),
    /** The name of the feed whose rules hold for it. */
    feed: p.text().lazy(),
    ListingId: p.text().nullable(),
    StandardStatus: word<StandardStatus>(),
    PropertyType: word<PropertyType>(),
    PropertySubType: word<PropertySubType>().nullable(),
    ListPrice: p.decimal('number').nullable(),
    currency: p.text(),
    LeaseAmountFrequency: word<LeaseAmountFrequency>().nullable(),
    BedroomsTotal: p.integer().nullable(),
    BathroomsTotalInteger: p.integer().nullable(),
    BathroomsFull: p.integer().nullable(),
    BathroomsHalf: p.integer().nullable(),
    LivingArea: p.float().nullable(),
    LivingAreaUnits: word<'SquareFeet' | 'SquareMeters'>().nullable(),
    LotSizeArea: p.float().nullable(),
    LotSizeUnits: word<'SquareFeet' | 'SquareMeters' | 'Acres'>().nullable(),
    YearBuilt: p.integer().nullable(),
    StoriesTotal: p.integer().nullable(),
    GarageSpaces: p.float().nullable(),
    AssociationFee: p.decimal('number').nullable(),
    AssociationFeeFrequency: word<LeaseAmountFrequency>().nullable(),
    TaxAnnualAmount: p.decimal('number').nullable(),
    UnparsedAddress: p.text().nullable(),
    City: p.text().nullable(),
    SubdivisionName: p.text().nullable(),
    StateOrProvince: p.text().nullable(),
    PostalCode: p.text().nullable(),
    Country: p.text().nullable(),
    Latitude: p.float().nullable(),
    Longitude: p.float().nullable(),
    PublicRemarks: p.text().nullable(),
    /** For the office only: never shown to a visitor, searched or embedded. */
    PrivateRemarks: p.text().nullable().lazy(),
    AvailabilityDate: p.date().nullable(),
    ListingContractDate: p.date().nullable(),
    ListAgentFullName: p.text().nullable(),
    ListOfficeName: p.text().nullable(),
    AttributionContact: p.text().nullable(),
    url: p.text().nullable(),
    amenities: p.array<string>().columnType('text[]'),
    Media: p.json<Media[]>(),
    features: p.array<string>().columnType('text[]'),
    /** What the import file said beyond these fields, by column name. */
    extra: p.json<Record<string, string>>().lazy(),
    /** Of the text that is embedded. */
    contentHash: p.text(),
    /** Of the imported row; null when the listing was written through the API. */
    rowHash: p.text().nullable().lazy(),
    createdAt: p.datetime(),
    ModificationTimestamp: p.datetime(),
    /** Full bathrooms and half of the half bathrooms. */
    bathrooms: p.float().nullable().generated('bathrooms'),
  },
});
export type PropertyEntity = InferEntity<typeof PropertyEntity>;
