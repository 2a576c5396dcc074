export { PropertyEntity } from './property.entity.ts';
export { ImportEntity, ImportIssueEntity } from './import.entity.ts';
export {
  extractListingFeatures,
  foldText,
  isListingFeature,
  listingFeatureLabel,
  listingFeaturePatterns,
  listingFeatures,
  type ListingFeature,
} from './listing-features.ts';
