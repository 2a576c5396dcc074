import type { DemoListing } from './listings/demo-listing.ts';
import { demoPlaces } from './listings/demo-places.ts';
import { makeDice } from './pictures/dice.ts';
import {
  pictureViews,
  renderListingPicture,
  type PictureView,
} from './pictures/listing-picture.ts';
import { lights, paints, type Light, type Look, type Paint } from './pictures/look.ts';

export interface DemoPicture {
  fileName: string;
  view: PictureView;
  /** Also the alternative text. */
  description: string;
}

/** The pictures of a listing, the one for its card first. */
export function demoPictures(listing: DemoListing): DemoPicture[] {
  return viewsOf(listing).map((view) => ({
    view,
    fileName: `${listing.id.toLowerCase()}-${view}.svg`,
    description: describe(listing, view),
  }));
}

/** Makes the function that draws a picture by its file name, and answers `null` to a name that is none of ours. */
export function createDemoPictureFinder(
  listings: readonly DemoListing[],
): (fileName: string) => string | null {
  const byFileName = new Map(
    listings.flatMap((listing) =>
      demoPictures(listing).map(({ fileName, view }) => [fileName, { listing, view }] as const),
    ),
  );
  return (fileName) => {
    const found = byFileName.get(fileName);
    return found ? renderListingPicture(lookOf(found.listing), found.view) : null;
  };
}

function viewsOf(listing: DemoListing): readonly PictureView[] {
  if (listing.kind === 'land') return ['front', 'aerial'];
  if (listing.kind === 'farm') return pictureViews.filter((view) => view !== 'living');
  if (listing.kind === 'studio') return ['front', 'living'];
  return hasPool(listing) || (listing.lotAcres ?? 0) >= 0.5
    ? ['front', 'aerial', 'living']
    : ['front', 'living', 'kitchen'];
}

function lookOf(listing: DemoListing): Look {
  const dice = makeDice(listing.id);
  const names = Object.keys(lights) as [Light, ...Light[]];
  const colors = Object.keys(paints) as [Paint, ...Paint[]];
  return {
    seed: listing.id,
    style: listing.style,
    setting: demoPlaces[listing.area].setting,
    light: listing.light ?? dice.pick(names),
    paint: listing.paint ?? dice.pick(colors),
    stories: listing.stories ?? 1,
    garageSpaces: listing.garage ?? 0,
    pool: hasPool(listing),
    solar: offers(listing, /solar/i),
    fireplace: offers(listing, /fireplace|stove/i),
  };
}

function hasPool(listing: DemoListing): boolean {
  return offers(listing, /\bpool\b/i);
}

function offers(listing: DemoListing, amenity: RegExp): boolean {
  return listing.amenities.some((text) => amenity.test(text));
}

/** Says what is drawn, and that it is a drawing. */
function describe(listing: DemoListing, view: PictureView): string {
  const place = demoPlaces[listing.area];
  switch (view) {
    case 'front':
      return `Drawing of ${listing.street}: ${frontWords(listing)} in ${listing.area}, ${place.town}`;
    case 'living':
      return offers(listing, /fireplace|stove/i)
        ? 'Drawing of the living room with a sofa, a wide window and the fire'
        : 'Drawing of the living room with a sofa and a wide window';
    case 'kitchen':
      return 'Drawing of the kitchen with an island and a window over the sink';
    case 'aerial':
      return hasPool(listing)
        ? 'Drawing of the place from above, with the pool'
        : 'Drawing of the place from above';
  }
}

function frontWords(listing: DemoListing): string {
  if (listing.kind === 'land') return 'an open lot with survey flags';
  if (listing.kind === 'farm') return 'a farmhouse, a red barn and a silo';
  if (listing.style === 'townhouse') return 'a row of townhouses';
  if (listing.style === 'apartments') return `a building of ${listing.stories ?? 3} floors`;
  if (listing.style === 'warehouse') return 'an old brick warehouse with arched windows';
  const paint = listing.paint
    ? `a ${listing.paint === 'charcoal' ? 'dark gray' : listing.paint} `
    : 'a ';
  const kind = listing.kind === 'cabin' || listing.kind === 'duplex' ? listing.kind : 'house';
  const garage = ['', ' with a garage', ' with a two-car garage', ' with a three-car garage'];
  return `${paint}${kind}${garage[listing.garage ?? 0] ?? ''}`;
}
