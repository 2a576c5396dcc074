import type { PartStrings } from './en.parts.ts';
import { esHomes } from './es.homes.ts';
import { esPeople } from './es.people.ts';

/** Everything that parts say, in Spanish; loaded with the first part. */
export const words: PartStrings = { ...esHomes, ...esPeople };
