import type { PartStrings } from './en.parts.ts';
import { ptHomes } from './pt.homes.ts';
import { ptPeople } from './pt.people.ts';

/** Everything that parts say, in Portuguese; loaded with the first part. */
export const words: PartStrings = { ...ptHomes, ...ptPeople };
