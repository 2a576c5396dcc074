import pg from 'pg';
import { ConfigError, loadConfig, type Config } from './config.ts';
import { DataFolderInUse, lockDataFolder } from './platform/database/data-folder-lock.ts';
import { openMongoStore } from './platform/jobs/job-stores.ts';

const answerWithinMs = 3000;
const pgvectorLeast = '0.8.4';

/**
 * Prints what works and what to do about the rest, and changes nothing: no migration, no job. Exit code 1 when
 * something that is needed does not work.
 */
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
  if (config.databaseUrl) await checkPostgres(config.databaseUrl);
  else checkEmbedded(config);
  if (config.mongodbUrl) await checkMongo(config.mongodbUrl);
  else say(true, 'Jobs', 'Agenda on Postgres', '');
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
}

async function checkPostgres(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ postgres: string; vector: string | null }>(
      `select current_setting('server_version') as postgres,
         (select default_version from pg_available_extensions where name = 'vector') as vector`,
    );
    const vector = rows[0]?.vector ?? null;
    const isNewEnough = vector !== null && compareVersions(vector, pgvectorLeast) >= 0;
    say(
      isNewEnough,
      'Postgres',
      `${rows[0]?.postgres ?? ''}, pgvector ${vector ?? 'missing'}`,
      `Install pgvector ${pgvectorLeast} or newer on the server of DATABASE_URL.`,
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : 'no answer';
    say(false, 'Postgres', words, 'Check DATABASE_URL and that the server runs.');
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checkEmbedded(config: Config): void {
  try {
    lockDataFolder(config.dataDir)();
    say(true, 'Postgres', `embedded in ${config.dataDir}`, '');
  } catch (error) {
    // A running server holds the folder, which is as it should be.
    const isRunning = error instanceof DataFolderInUse;
    const words = error instanceof Error ? error.message : 'not usable';
    say(
      isRunning,
      'Postgres',
      isRunning ? `embedded in ${config.dataDir}, in use by a running server` : words,
      'Set DATA_DIR to a folder that may be written.',
    );
  }
}

async function checkMongo(url: string): Promise<void> {
  try {
    const store = await openMongoStore(url);
    await store.ping();
    await store.close();
    say(true, 'Jobs', 'Agenda on MongoDB', '');
  } catch (error) {
    const words = error instanceof Error ? error.message : 'no answer';
    say(false, 'Jobs', words, 'Check MONGODB_URL. Chat and leads work without it.');
  }
}

function readConfig(): Config | undefined {
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

function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
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
