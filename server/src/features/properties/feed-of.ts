import type { ListingFacts } from './listing-facts.ts';

/** The name of the feed that a listing belongs to: its source, else how it came. */
export function feedOf(
  { OriginatingSystemName }: Partial<Pick<ListingFacts, 'OriginatingSystemName'>>,
  cameBy: string,
): string {
  return OriginatingSystemName?.trim() || cameBy;
}
