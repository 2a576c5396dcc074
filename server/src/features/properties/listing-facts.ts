import { hash } from 'node:crypto';
import type { PropertyInput } from '@katek/sdk/protocol';

/** All that a listing says, nothing left out: an unknown fact is null. */
export type ListingFacts = {
  [K in keyof PropertyInput]-?: Exclude<PropertyInput[K], undefined>;
};

export function blankListing(key: { ListingKey: string; currency: string }): ListingFacts {
  return {
    ListingKey: key.ListingKey,
    OriginatingSystemName: null,
    ListingId: null,
    StandardStatus: 'Active',
    PropertyType: 'Residential',
    PropertySubType: null,
    ListPrice: null,
    currency: key.currency,
    LeaseAmountFrequency: null,
    BedroomsTotal: null,
    BathroomsTotalInteger: null,
    BathroomsFull: null,
    BathroomsHalf: null,
    LivingArea: null,
    LivingAreaUnits: null,
    LotSizeArea: null,
    LotSizeUnits: null,
    YearBuilt: null,
    StoriesTotal: null,
    GarageSpaces: null,
    AssociationFee: null,
    AssociationFeeFrequency: null,
    TaxAnnualAmount: null,
    UnparsedAddress: null,
    City: null,
    SubdivisionName: null,
    StateOrProvince: null,
    PostalCode: null,
    Country: null,
    Latitude: null,
    Longitude: null,
    PublicRemarks: null,
    PrivateRemarks: null,
    AvailabilityDate: null,
    ListingContractDate: null,
    ListAgentFullName: null,
    ListOfficeName: null,
    AttributionContact: null,
    url: null,
    amenities: [],
    Media: [],
  };
}

type TextFacts = Pick<
  ListingFacts,
  | 'PropertySubType'
  | 'UnparsedAddress'
  | 'SubdivisionName'
  | 'City'
  | 'StateOrProvince'
  | 'PostalCode'
  | 'PublicRemarks'
  | 'amenities'
>;

/** The words of a listing that are embedded: what it is, where, and how it is described. Never `PrivateRemarks`. */
export function listingText(listing: TextFacts): string {
  const kind = listing.PropertySubType?.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
  const place = [
    listing.UnparsedAddress,
    listing.SubdivisionName,
    listing.City,
    listing.StateOrProvince,
    listing.PostalCode,
  ].filter(Boolean);
  return [kind, [...new Set(place)].join(', '), listing.amenities.join(', '), listing.PublicRemarks]
    .filter(Boolean)
    .join('\n');
}

/** Changes when the embedded text does. */
export function contentHashOf(listing: TextFacts): string {
  return digest(listingText(listing));
}

/** Short and quick, for telling texts apart; no secret hangs on it. */
export function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
