import { createApp } from './app.ts';
import { ConfigError, loadConfig } from './config.ts';

/** Prints what works and what to do about the rest. Exit code 1 when something that is needed does not work. */
export async function doctor(): Promise<void> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  say(
    major >= 24,
    'Node',
    process.versions.node,
    'The project brings Node 24: run `npm start` once.',
  );
  const config = readConfig();
  if (!config) return;
  const app = await createApp({ ...config, logLevel: 'silent' });
  const { database } = app.storage;
  const version = await database
    .asSystem((unit) =>
      unit.sql<{ postgres: string; vector: string }>(
        `select current_setting('server_version') as postgres, extversion as vector from pg_extension where extname = 'vector'`,
      ),
    )
    .then(
      ([row]) => row,
      () => undefined,
    );
  const where = config.databaseUrl ? 'server' : `embedded in ${config.dataDir}`;
  say(
    version !== undefined,
    'Postgres',
    `${version?.postgres ?? 'down'}, pgvector ${version?.vector ?? 'missing'} (${where})`,
    'Check DATABASE_URL and that the server runs.',
  );
  await app.start();
  const clock = config.mongodbUrl ? 'Agenda on MongoDB' : 'Agenda on Postgres';
  say(await app.jobs.check(), 'Jobs', clock, 'Check MONGODB_URL. Chat and leads work without.');
  note(
    Boolean(config.openai),
    'OpenAI',
    config.openai?.model ?? '',
    'set OPENAI_API_KEY; until then the built-in concierge answers',
  );
  note(
    Boolean(config.postmark),
    'Postmark',
    config.postmark?.fromEmail ?? '',
    'set POSTMARK_API_TOKEN and POSTMARK_FROM_EMAIL; until then no mail is sent',
  );
  await app.close();
}

function readConfig() {
  try {
    const config = loadConfig(process.env);
    say(true, 'Environment', 'every setting holds', '');
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(false, 'Environment', error.message, 'Correct it and run katek doctor again.');
    return undefined;
  }
}

function say(isGood: boolean, name: string, words: string, remedy: string): void {
  console.log(
    `${isGood ? '✓' : '✗'} ${name.padEnd(12)} ${words}${isGood ? '' : `\n  → ${remedy}`}`,
  );
  if (!isGood) process.exitCode = 1;
}

function note(isConnected: boolean, name: string, words: string, remedy: string): void {
  console.log(
    `${isConnected ? '✓' : '·'} ${name.padEnd(12)} ${isConnected ? words : `not connected: ${remedy}`}`,
  );
}
