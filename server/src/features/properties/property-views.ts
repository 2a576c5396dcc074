import type { ListingCard, Property } from '@katek/sdk/protocol';
import type { PropertyEntity } from './property.entity.ts';

/** The listing as the API gives it: no `PrivateRemarks`, nothing of our own bookkeeping. */
export function toProperty(entity: PropertyEntity): Property {
  return {
    id: entity.id,
    ListingKey: entity.ListingKey,
    ListingId: entity.ListingId ?? null,
    StandardStatus: entity.StandardStatus,
    PropertyType: entity.PropertyType,
    PropertySubType: entity.PropertySubType ?? null,
    ListPrice: entity.ListPrice ?? null,
    currency: entity.currency,
    LeaseAmountFrequency: entity.LeaseAmountFrequency ?? null,
    BedroomsTotal: entity.BedroomsTotal ?? null,
    BathroomsTotalInteger: entity.BathroomsTotalInteger ?? null,
    BathroomsFull: entity.BathroomsFull ?? null,
    BathroomsHalf: entity.BathroomsHalf ?? null,
    LivingArea: entity.LivingArea ?? null,
    LivingAreaUnits: entity.LivingAreaUnits ?? null,
    LotSizeArea: entity.LotSizeArea ?? null,
    LotSizeUnits: entity.LotSizeUnits ?? null,
    YearBuilt: entity.YearBuilt ?? null,
    StoriesTotal: entity.StoriesTotal ?? null,
    GarageSpaces: entity.GarageSpaces ?? null,
    AssociationFee: entity.AssociationFee ?? null,
    AssociationFeeFrequency: entity.AssociationFeeFrequency ?? null,
    UnparsedAddress: entity.UnparsedAddress ?? null,
    City: entity.City ?? null,
    SubdivisionName: entity.SubdivisionName ?? null,
    StateOrProvince: entity.StateOrProvince ?? null,
    PostalCode: entity.PostalCode ?? null,
    Country: entity.Country ?? null,
    Latitude: entity.Latitude ?? null,
    Longitude: entity.Longitude ?? null,
    PublicRemarks: entity.PublicRemarks ?? null,
    AvailabilityDate: entity.AvailabilityDate ?? null,
    ListingContractDate: entity.ListingContractDate ?? null,
    ListAgentFullName: entity.ListAgentFullName ?? null,
    ListOfficeName: entity.ListOfficeName ?? null,
    AttributionContact: entity.AttributionContact ?? null,
    url: entity.url ?? null,
    amenities: entity.amenities,
    Media: entity.Media,
    features: entity.features,
    createdAt: entity.createdAt.toISOString(),
    ModificationTimestamp: entity.ModificationTimestamp.toISOString(),
  };
}

/** What a visitor sees of the listing; why it was shown is for the search to add. */
export function toListingCard(entity: PropertyEntity): ListingCard {
  const full = entity.BathroomsFull ?? entity.BathroomsTotalInteger;
  const half = entity.BathroomsHalf ?? 0;
  const total = entity.BathroomsFull === null && typeof full === 'number' ? full - half : full;
  return {
    id: entity.id,
    ListingId: entity.ListingId ?? null,
    StandardStatus: entity.StandardStatus,
    PropertyType: entity.PropertyType,
    PropertySubType: entity.PropertySubType ?? null,
    ListPrice: entity.ListPrice ?? null,
    currency: entity.currency,
    LeaseAmountFrequency: entity.LeaseAmountFrequency ?? null,
    BedroomsTotal: entity.BedroomsTotal ?? null,
    bathrooms: typeof total === 'number' ? total + half * 0.5 : null,
    LivingArea: entity.LivingArea ?? null,
    LivingAreaUnits: entity.LivingAreaUnits ?? null,
    UnparsedAddress: entity.UnparsedAddress ?? null,
    City: entity.City ?? null,
    url: entity.url ?? null,
    ListOfficeName: entity.ListOfficeName ?? null,
    AttributionContact: entity.AttributionContact ?? null,
    photo: entity.Media[0] ?? null,
    matches: [],
  };
}
