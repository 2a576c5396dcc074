import closeWithGrace from 'close-with-grace';
import { createApp, type App } from './app.ts';
import { loadConfig, type Config } from './config.ts';
import { seedDemo, type DemoSeed } from './demo/index.ts';
import { startFailure } from './start-failure.ts';

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
  console.error(`\n${startFailure(error)}`);
  process.exit(1);
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
