import type { PartStrings } from './en.parts.ts';
import { frHomes } from './fr.homes.ts';
import { frPeople } from './fr.people.ts';

/** Everything that parts say, in French; loaded with the first part. */
export const words: PartStrings = { ...frHomes, ...frPeople };
