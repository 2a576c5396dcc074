import { defineConfig } from 'vitest/config';

/**
 * `*.real.test.ts` needs a PostgreSQL server and a MongoDB (two processes, LISTEN/NOTIFY, Agenda on MongoDB):
 * those files run when both addresses are in the environment, as `.ci/run` sets them.
 */
const hasRealServers = Boolean(process.env['DATABASE_URL'] && process.env['MONGODB_URL']);

const notHere = ['**/node_modules/**', '**/dist/**'];
const sources = {
  // Only the one condition of ours: Vitest hands them to Node, and `import` there would break `require`.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
};

export default defineConfig({
  test: {
    // Each file boots its own Postgres inside its process: more at once than cores only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          include: [
            '{sdk,server,admin}/src/**/*.test.ts',
            'server/{bin,bench,eval}/**/*.test.{js,ts}',
          ],
          exclude: [...notHere, '**/*.real.test.ts'],
          pool: 'forks',
          // Two browsers run beside these: what takes seconds alone may take many more.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: {
          name: 'real',
          include: hasRealServers ? ['server/**/*.real.test.ts'] : [],
          exclude: notHere,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packages',
          include: ['{widget,sdk}/build/*.test.js'],
          exclude: notHere,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: {
          name: 'walks',
          include: ['examples/*/walk.e2e.test.ts'],
          globalSetup: ['examples/testing/setup.ts'],
          exclude: notHere,
          pool: 'forks',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
