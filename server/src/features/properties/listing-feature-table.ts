import { detailFeatures } from './listing-features-details.ts';
import { insideFeatures } from './listing-features-inside.ts';
import { outsideFeatures } from './listing-features-outside.ts';

/** The closed vocabulary of listing features. */
export const featureRows = { ...outsideFeatures, ...insideFeatures, ...detailFeatures } as const;
