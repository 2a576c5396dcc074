import type { Pool, PoolClient } from 'pg';

const patienceMs = 1000;

/**
 * Gives the place of a broken connection back to the pool. A transaction whose commit and rollback both fail never
 * does (Kysely releases after success only), so a few outages would leave a pool without a place.
 */
export function releaseBrokenConnections(pool: Pool): void {
  const held = new Set<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_error, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.on('end', () => {
      if (!held.has(client)) return;
      setTimeout(() => {
        if (held.delete(client)) client.release(true);
      }, patienceMs).unref();
    });
  });
}
