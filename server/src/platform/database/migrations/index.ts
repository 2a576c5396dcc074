import { Migration0001Organizations } from './0001-organizations.ts';

/** In order; a migration that has landed never changes. */
export const migrations = [Migration0001Organizations].map((migration) => ({
  name: migration.name,
  class: migration,
}));
