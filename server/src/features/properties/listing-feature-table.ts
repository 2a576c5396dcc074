import { insideFeatures } from './listing-features-inside.ts';
import { outsideFeatures } from './listing-features-outside.ts';

/** The closed vocabulary of listing features. */
export const featureRows = { ...outsideFeatures, ...insideFeatures } as const;
