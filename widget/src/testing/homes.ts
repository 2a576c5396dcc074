import type { ListingCard, Property } from '@katek/sdk';
import { aListing, anId } from '@katek/sdk/testing';
import { aChat, aTalk, type Answers, type Fixture } from './fixture.ts';

/** A photo that the test server has: the picture is not the point. */
export function aPhoto(index = 0, description: string | null = null) {
  return { MediaURL: `${location.origin}/photo-${index}.png`, ShortDescription: description };
}

/** Five homes in two towns: one without a price, one without a position. */
export const fiveHomes: readonly ListingCard[] = [
  aListing({ id: anId(1), Latitude: 45.2, Longitude: -123.9, photo: aPhoto(1, 'The front') }),
  aListing({
    id: anId(2),
    StandardStatus: 'Pending',
    UnparsedAddress: '4 Mill Lane',
    ListPrice: 899_000,
    BedroomsTotal: 5,
    Latitude: 45.204,
    Longitude: -123.893,
  }),
  aListing({
    id: anId(3),
    UnparsedAddress: '77 Harbor View',
    City: 'Gull Haven',
    ListPrice: 1_250_000,
    Latitude: 45.22,
    Longitude: -123.86,
  }),
  aListing({
    id: anId(4),
    UnparsedAddress: '9 Quay Street',
    ListPrice: null,
    Latitude: 45.21,
    Longitude: -123.88,
  }),
  aListing({
    id: anId(5),
    UnparsedAddress: '1 Far Road',
    ListPrice: 415_000,
    Latitude: null,
    Longitude: null,
  }),
];

/** Everything of the home that a card shows the beginning of. */
export function aProperty(card: ListingCard, parts: Partial<Property> = {}): Property {
  const { bathrooms, photo, matches: _, ...facts } = card;
  return {
    ...facts,
    ListingKey: 'HP-1001',
    OriginatingSystemName: null,
    BathroomsTotalInteger: bathrooms === null ? null : Math.ceil(bathrooms),
    BathroomsFull: 2,
    BathroomsHalf: 1,
    LotSizeArea: 0.16,
    LotSizeUnits: 'Acres',
    YearBuilt: 1926,
    StoriesTotal: 2,
    GarageSpaces: 1,
    AssociationFee: 120,
    AssociationFeeFrequency: 'Monthly',
    TaxAnnualAmount: 6000,
    SubdivisionName: 'Old Harbor',
    StateOrProvince: 'OR',
    PostalCode: '97101',
    Country: 'US',
    PublicRemarks: 'Three bedrooms on the oldest street in town.\n\nThere is a garden.',
    AvailabilityDate: null,
    ListingContractDate: '2026-02-01',
    ListAgentFullName: 'Nora Hale',
    amenities: ['Fireplace', 'Harbor view'],
    features: ['fireplace', 'view'],
    Media: photo ? [photo] : [],
    createdAt: card.ModificationTimestamp,
    ...parts,
  };
}

/** An open chat that has shown these homes, and a server that keeps the saved ones. */
export async function aChatWithHomes(
  options: {
    homes?: readonly ListingCard[];
    saved?: readonly string[];
    answers?: Answers;
    chat?: Parameters<typeof aChat>[0];
  } = {},
): Promise<Fixture> {
  const homes = options.homes ?? fiveHomes;
  let saved = [...(options.saved ?? [])];
  const home = (id: string) => homes.find((card) => card.id === id) ?? aListing({ id });
  return aChat({
    isOpen: true,
    ...options.chat,
    welcome: {
      messages: aTalk({ listings: [...homes] }),
      savedListingIds: [...saved],
      ...options.chat?.welcome,
    },
    answers: {
      'listing.fetch': ({ listingId }) => ({
        card: home(listingId),
        property: aProperty(home(listingId)),
      }),
      'home.save': ({ listingId }) => ({ savedListingIds: (saved = [listingId, ...saved]) }),
      'home.remove': ({ listingId }) => ({
        savedListingIds: (saved = saved.filter((id) => id !== listingId)),
      }),
      'homes.fetch': () => ({ items: saved.map(home) }),
      ...options.answers,
    },
  });
}

/** The requests that the chat has made, by name. */
export function requestsOf({ server }: Fixture, name: string): unknown[] {
  return server.frames.flatMap((frame) =>
    frame.type === 'request' && frame.name === name ? [frame.params] : [],
  );
}
