import type { ListingCard, VisitorClient } from '@katek/sdk';

/** More columns than these no one compares, and no phone shows. */
export const comparedMax = 4;

const chosen = new WeakMap<VisitorClient, readonly ListingCard[]>();

/** The homes that the visitor has chosen to compare, from wherever in the talk. */
export function comparedHomes(client: VisitorClient): readonly ListingCard[] {
  return chosen.get(client) ?? [];
}

export function isCompared({ id }: ListingCard, client: VisitorClient): boolean {
  return comparedHomes(client).some((home) => home.id === id);
}

/** Takes a home in or out; `false` when there are as many as can be compared. */
export function toggleCompared(listing: ListingCard, client: VisitorClient): boolean {
  const homes = comparedHomes(client);
  const others = homes.filter(({ id }) => id !== listing.id);
  const isNew = others.length === homes.length;
  if (isNew && others.length === comparedMax) return false;
  chosen.set(client, isNew ? [...others, listing] : others);
  return true;
}
