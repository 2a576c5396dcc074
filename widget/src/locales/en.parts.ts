import { enHomes, type HomeStrings } from './en.homes.ts';
import { enPeople, type PeopleStrings } from './en.people.ts';

/** Everything that parts say, in English; loaded with the first part. */
export const words: PartStrings = { ...enHomes, ...enPeople };

export type PartStrings = HomeStrings & PeopleStrings;
