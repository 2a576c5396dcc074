import type { PartStrings } from './en.parts.ts';
import { zhHomes } from './zh.homes.ts';
import { zhPeople } from './zh.people.ts';

/** Everything that parts say, in Chinese; loaded with the first part. */
export const words: PartStrings = { ...zhHomes, ...zhPeople };
