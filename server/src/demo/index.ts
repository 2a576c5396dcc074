import { createDemoPictureFinder } from './demo-pictures.ts';
import { demoListings } from './demo-listings.ts';

export { seedDemo, type DemoSeed, type DemoSignIn } from './seed-demo.ts';

/** The SVG of `/demo/pictures/:file`, or `null` when the demo has no such picture. */
export const demoPicture = createDemoPictureFinder(demoListings);
