import type { PartStrings } from './en.parts.ts';
import { hiHomes } from './hi.homes.ts';
import { hiPeople } from './hi.people.ts';

/** Everything that parts say, in Hindi; loaded with the first part. */
export const words: PartStrings = { ...hiHomes, ...hiPeople };
