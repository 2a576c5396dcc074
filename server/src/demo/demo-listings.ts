import type { PropertyInput } from '@katek/sdk/protocol';
import { demoPictures } from './demo-pictures.ts';
import { alderBayHarbor } from './listings/alder-bay-harbor.ts';
import { alderBayHills } from './listings/alder-bay-hills.ts';
import { bellHollow } from './listings/bell-hollow.ts';
import { demoAgents, demoKinds, type DemoListing } from './listings/demo-listing.ts';
import { demoPlaces } from './listings/demo-places.ts';
import { gullHaven } from './listings/gull-haven.ts';
import { heronLanding } from './listings/heron-landing.ts';
import { marlowCreek } from './listings/marlow-creek.ts';
import { wexley } from './listings/wexley.ts';
import { wexleyDepot } from './listings/wexley-depot.ts';
import { makeDice } from './pictures/dice.ts';

export const demoOffice = 'Harbor & Pine Realty';

/** Every home of the demo. All of it is invented: the towns, the streets, the people. */
export const demoListings: readonly DemoListing[] = [
  ...alderBayHarbor,
  ...alderBayHills,
  ...gullHaven,
  ...heronLanding,
  ...marlowCreek,
  ...bellHollow,
  ...wexleyDepot,
  ...wexley,
];

/** The listing as the API takes it. Dates count from `now`, so that the demo never looks stale. */
export function toPropertyInput(
  listing: DemoListing,
  at: { publicUrl: string; now: Date },
): PropertyInput {
  const place = demoPlaces[listing.area];
  const [PropertyType, PropertySubType] = demoKinds[listing.kind];
  const agent = demoAgents[listing.agent];
  const hasHome = listing.squareFeet !== undefined;
  const full = Math.floor(listing.baths ?? 0);
  const half = (listing.baths ?? 0) % 1 === 0 ? 0 : 1;
  return {
    ListingKey: listing.id,
    ListingId: listing.id,
    StandardStatus: listing.status ?? 'Active',
    PropertyType: listing.rental ? 'ResidentialLease' : PropertyType,
    PropertySubType,
    ListPrice: listing.price,
    currency: 'USD',
    LeaseAmountFrequency: listing.rental ? 'Monthly' : null,
    BedroomsTotal: listing.beds ?? null,
    BathroomsTotalInteger: hasHome ? full + half : null,
    BathroomsFull: hasHome ? full : null,
    BathroomsHalf: hasHome ? half : null,
    LivingArea: listing.squareFeet ?? null,
    LivingAreaUnits: hasHome ? 'SquareFeet' : null,
    LotSizeArea: listing.lotAcres ?? null,
    LotSizeUnits: listing.lotAcres === undefined ? null : 'Acres',
    YearBuilt: listing.year ?? null,
    StoriesTotal: listing.stories ?? null,
    GarageSpaces: listing.garage ?? null,
    AssociationFee: listing.dues ?? null,
    AssociationFeeFrequency: listing.dues ? 'Monthly' : null,
    UnparsedAddress: `${listing.street}, ${place.town}, OR ${place.postalCode}`,
    City: place.town,
    SubdivisionName: listing.area,
    StateOrProvince: 'OR',
    PostalCode: place.postalCode,
    Country: 'US',
    ...coordinates(listing),
    PublicRemarks: demoRemarks(listing),
    AvailabilityDate: listing.freeInDays === undefined ? null : dayFrom(at.now, listing.freeInDays),
    ListingContractDate: dayFrom(at.now, -listing.daysListed),
    ListAgentFullName: agent.name,
    ListOfficeName: demoOffice,
    AttributionContact: agent.phone,
    url: null,
    amenities: [...listing.amenities],
    Media: demoPictures(listing).map(({ fileName, description }) => ({
      MediaURL: `${at.publicUrl}/demo/pictures/${fileName}`,
      ShortDescription: description,
    })),
  };
}

/** The remarks in one line, whatever way the source breaks them. */
export function demoRemarks(listing: DemoListing): string {
  return listing.remarks.replace(/\s+/g, ' ').trim();
}

/** Somewhere within a few streets of the middle of the neighbourhood, always the same for a listing. */
function coordinates(listing: DemoListing): { Latitude: number; Longitude: number } {
  const place = demoPlaces[listing.area];
  const dice = makeDice(listing.street);
  const near = (middle: number): number =>
    Number((middle + dice.between(-0.002, 0.002)).toFixed(5));
  return { Latitude: near(place.latitude), Longitude: near(place.longitude) };
}

function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
