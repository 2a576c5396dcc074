import { Migration0001Organizations } from './0001-organizations.ts';
import { Migration0002Properties } from './0002-properties.ts';

/** In order; a migration that has landed never changes. */
export const migrations = [Migration0001Organizations, Migration0002Properties].map((migration) => ({
  name: migration.name,
  class: migration,
}));
