import type { ListingCard, VisitorClient } from '@katek/sdk';

/** More columns than these no one compares, and no phone shows. */
export const comparedMax = 4;

const chosen = new WeakMap<VisitorClient, readonly ListingCard[]>();

/** The homes that the visitor has chosen to compare, from wherever in the talk. */
export function comparedHomes(client: VisitorClient): readonly ListingCard[] {
  return chosen.get(client) ?? [];
}

/** Takes a home in or out; one too many takes the place of the first. */
export function toggleCompared(listing: ListingCard, client: VisitorClient): void {
  const homes = comparedHomes(client);
  const others = homes.filter(({ id }) => id !== listing.id);
  const isNew = others.length === homes.length;
  chosen.set(client, isNew ? [...others, listing].slice(-comparedMax) : others);
}

export function isCompared({ id }: ListingCard, client: VisitorClient): boolean {
  return comparedHomes(client).some((home) => home.id === id);
}
