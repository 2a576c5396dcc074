export { createListingEmbeddings, type ListingEmbeddings } from './embed-listings.ts';
export type { ListingReference, ShownListing, Understanding } from './listing-request.ts';
export { findNearest, rankingSql, rankListings, type Ranking } from './rank-listings.ts';
export { embedJob, embedJobName } from './search.jobs.ts';
export { parseListingRequest } from './parse-listing-request.ts';
export { PlaceIndex, type Place } from './place-index.ts';
export { removeConstraints, type ConstraintKey } from './remove-constraints.ts';
export { registerSearchRoutes } from './search.routes.ts';
export { createSearch, type Found, type Search, type SearchRequest } from './search.service.ts';
