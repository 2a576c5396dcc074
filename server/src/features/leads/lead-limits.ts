/** The last seen come first. */
export const listingsSeenMax = 50;
export const requestsMax = 50;
