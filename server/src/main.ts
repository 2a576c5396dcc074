import closeWithGrace from 'close-with-grace';
import { createApp, type App } from './app.ts';
import { ConfigError, loadConfig, type Config } from './config.ts';
import { seedDemo, type DemoSeed } from './demo/index.ts';
import { DataFolderInUse } from './platform/database/data-folder-lock.ts';

const startedAt = Number(process.env['KATEK_STARTED_AT'] ?? Date.now());
const graceMs = 9000;

try {
  const config = loadConfig(process.env);
  const app = await createApp(config);
  step('Database', databaseWords(config, app));
  closeWithGrace({ delay: graceMs }, async ({ err }) => {
    if (err) app.http.log.error({ err }, 'closing after an error');
    await app.close();
  });
  const demo = config.production ? null : await seedDemo({ ...app, ...config, log: app.http.log });
  if (demo) step('Demo', `${demo.listings} listings${demo.created ? ', new' : ''}`);
  await app.http.listen({ port: config.port, host: config.host });
  await app.start();
  announce(config, demo);
} catch (error) {
  console.error(`\n${wordsFor(error)}`);
  process.exit(1);
}

/** What to do about a failed start; an error that nobody foresaw goes on as it is. */
function wordsFor(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataFolderInUse) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use by another program. Stop it, or start with another one: PORT=3001 npm start';
  }
  throw error;
}

function databaseWords(config: Config, app: App): string {
  const where = config.databaseUrl ? 'PostgreSQL' : `embedded, ${config.dataDir}`;
  const { length } = app.storage.migrated;
  return length > 0 ? `${where}; ${length} migrations` : `${where}; up to date`;
}

function step(name: string, words: string): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(18)} ${words}  (${seconds} s)`);
}

function announce(config: Config, demo: DemoSeed | null): void {
  const { publicUrl } = config;
  const demoLines = `
  Demo site          ${publicUrl}/
  Hosted chat        ${publicUrl}/chat/demo`;
  const signIn = demo?.signIn ? `   sign in: ${demo.signIn.email}  ${demo.signIn.password}` : '';
  const secretKey = demo?.secretKey ? `   secret key: ${demo.secretKey}` : '';
  console.log(`${demo ? demoLines : ''}
  Admin              ${publicUrl}/admin/${signIn}
  API reference      ${publicUrl}/docs${secretKey}`);
  const missing = [
    config.openai ? '' : 'OpenAI: set OPENAI_API_KEY. The built-in concierge answers.',
    config.postmark
      ? ''
      : 'Postmark: set POSTMARK_API_TOKEN and POSTMARK_FROM_EMAIL. No mail is sent.',
  ].filter(Boolean);
  if (missing.length > 0) console.log(`\n  Not connected\n    ${missing.join('\n    ')}`);
}
