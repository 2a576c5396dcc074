import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { ConfigError, loadConfig } from './config.ts';
import { startFailure } from './start-failure.ts';

/** The same house without its door to the street: runs the jobs. Needs DATABASE_URL, as the embedded Postgres has one process only. */
try {
  const config = loadConfig(process.env);
  if (!config.databaseUrl) {
    throw new ConfigError(
      'DATABASE_URL is missing: without it the server process runs the jobs itself.',
    );
  }
  const app = await createApp(config);
  await app.start();
  app.http.log.info('worker runs jobs');
  closeWithGrace({ delay: 9000 }, () => app.close());
} catch (error) {
  console.error(startFailure(error));
  process.exit(1);
}
