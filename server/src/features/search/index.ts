export { createListingEmbeddings, type ListingEmbeddings } from './embed-listings.ts';
export type { ListingReference, ShownListing, Understanding } from './listing-request.ts';
export { findNearest, rankingSql, rankListings, type Ranking } from './rank-listings.ts';
export { embedJob, embedJobName } from './search.jobs.ts';
export { describeQuery } from './describe-query.ts';
export { removeConstraints, type ConstraintKey } from './remove-constraints.ts';
export { registerSearchRoutes } from './search.routes.ts';
export { createSearch, type Found, type Search, type SearchRequest } from './search.service.ts';
