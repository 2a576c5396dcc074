export { createFeeds, type Feeds } from './feeds.service.ts';
export { ImportEntity, ImportIssueEntity } from './import.entity.ts';
export { importJob, importSweepJob } from './imports.jobs.ts';
export { registerImportRoutes } from './imports.routes.ts';
export { createImports, type Imports, type ImportTask } from './imports.service.ts';
export { listingText } from './listing-facts.ts';
export {
  extractListingFeatures,
  foldText,
  isListingFeature,
  listingFeatureLabel,
  listingFeaturePatterns,
  listingFeatures,
  type ListingFeature,
} from './listing-features.ts';
export { createOpenHouses, type OpenHouses } from './open-houses.service.ts';
export { createProperties, type Properties } from './properties.service.ts';
export { registerPropertyRoutes } from './properties.routes.ts';
export { hasOpenHouse } from './upcoming-open-houses.ts';
export { PropertyEntity } from './property.entity.ts';
