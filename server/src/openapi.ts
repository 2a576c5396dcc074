import { readFileSync, writeFileSync } from 'node:fs';
import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { openStorage } from './platform/storage.ts';

// Writes docs/openapi.json from the routes themselves; with --check only says whether it is up to date.
const file = new URL('../../docs/openapi.json', import.meta.url);
const config = { ...loadConfig({ LOG_LEVEL: 'silent' }), publicUrl: 'http://localhost:3000' };
const storage = await openStorage({ ...config, dataDir: undefined }, []);
const app = await createApp(config, { storage });
await app.http.ready();
const document = `${JSON.stringify(app.http.swagger(), null, 2)}\n`;
await app.close();

if (!process.argv.includes('--check')) {
  writeFileSync(file, document);
  console.log('docs/openapi.json is written.');
} else if (readFileSync(file, 'utf8') !== document) {
  console.error('docs/openapi.json is out of date. Run: pnpm --filter @katek/server run openapi');
  process.exitCode = 1;
}
