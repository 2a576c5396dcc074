import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../app.ts';
import { entities } from '../entities.ts';
import { loadConfig } from '../config.ts';
import { createTestDatabase } from '../platform/database/testing/test-database.ts';
import { openEmbeddedStore, openPostgresStore } from '../platform/jobs/job-stores.ts';

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

/** The whole server over a database of its own, without a key of any vendor. `env` adds to its environment. */
export async function createTestApp(env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'katek-test-'));
  const testing = await createTestDatabase(entities);
  const { engine } = testing;
  const config = loadConfig({ LOG_LEVEL: 'silent', PORT: '0', DATA_DIR: dataDir, ...env });
  const app = await createApp(config, {
    storage: {
      database: testing.database,
      migrated: [],
      connectJobs: () =>
        'url' in engine ? openPostgresStore(engine.url) : openEmbeddedStore(engine.pglite),
      close: () => testing.close(),
    },
  });
  let made = 0;
  return {
    ...app,
    config,
    /** An organization with its keys, and a way to call the API as it. */
    async anOrganization(wish: Partial<Parameters<typeof app.organizations.create>[0]> = {}) {
      made += 1;
      const created = await app.organizations.create({
        slug: `realty-${made}`,
        name: 'Test Realty',
        region: 'US',
        currency: 'USD',
        ...wish,
      });
      return {
        ...created,
        id: created.organization.id,
        call: (
          method: NonNullable<InjectOptions['method']>,
          url: string,
          body?: object,
        ): Promise<LightMyRequestResponse> =>
          app.http.inject({
            method,
            url,
            headers: { authorization: `Bearer ${created.secretKey}` },
            ...(body ? { payload: body } : {}),
          }),
      };
    },
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
