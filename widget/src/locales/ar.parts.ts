import type { PartStrings } from './en.parts.ts';
import { arHomes } from './ar.homes.ts';
import { arPeople } from './ar.people.ts';

/** Everything that parts say, in Arabic; loaded with the first part. */
export const words: PartStrings = { ...arHomes, ...arPeople };
