import { contentHashOf, type ListingFacts } from './listing-facts.ts';
import { extractListingFeatures } from './listing-features.ts';

/** What is computed of a listing whenever it is written. */
export function derived(facts: Pick<ListingFacts, DerivedFrom>) {
  return {
    features: [...extractListingFeatures([facts.PublicRemarks ?? '', facts.amenities.join('\n')])],
    contentHash: contentHashOf(facts),
  };
}

type DerivedFrom =
  | 'PropertySubType'
  | 'UnparsedAddress'
  | 'SubdivisionName'
  | 'City'
  | 'StateOrProvince'
  | 'PostalCode'
  | 'PublicRemarks'
  | 'amenities';
