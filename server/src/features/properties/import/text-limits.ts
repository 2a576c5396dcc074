import type { ListingFacts } from '../listing-facts.ts';
import type { RowCells } from './row-cells.ts';

/** Longest texts of a listing, as the protocol has them. */
const lengthsMax = {
  OriginatingSystemName: 120,
  ListingId: 200,
  UnparsedAddress: 500,
  City: 200,
  SubdivisionName: 200,
  StateOrProvince: 100,
  PostalCode: 20,
  PublicRemarks: 20_000,
  PrivateRemarks: 20_000,
  ListAgentFullName: 200,
  ListOfficeName: 200,
  AttributionContact: 200,
} as const satisfies Partial<Record<keyof ListingFacts, number>>;

/** Cuts what is longer than a field may be, with a warning; the whole text stays with the listing. */
export function fitText(listing: ListingFacts, row: RowCells): void {
  for (const name of Object.keys(lengthsMax)) {
    if (!isLimited(name)) continue;
    const text = listing[name];
    const limit = lengthsMax[name];
    if (!text || text.length <= limit) continue;
    listing[name] = text.slice(0, limit).toWellFormed();
    row.warn(
      row.first(name),
      `The text is longer than ${limit} characters and was cut for ${name}.`,
    );
  }
}

function isLimited(name: string): name is keyof typeof lengthsMax {
  return Object.hasOwn(lengthsMax, name);
}
