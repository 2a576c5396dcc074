import type { PartStrings } from './en.parts.ts';
import { deHomes } from './de.homes.ts';
import { dePeople } from './de.people.ts';

/** Everything that parts say, in German; loaded with the first part. */
export const words: PartStrings = { ...deHomes, ...dePeople };
