import { parseArgs } from 'node:util';
import { createApp, type App } from './app.ts';
import { loadConfig } from './config.ts';
import { AppError } from './errors.ts';
import { addKey, listKeys, makeToken, revokeKey } from './features/organizations/index.ts';
import { replayTalk } from './replay-command.ts';
import { startFailure } from './start-failure.ts';

import { doctor } from './doctor.ts';

const usage = `katek <command>

  serve                        run the server and its jobs
  worker                       run the jobs only (needs DATABASE_URL)
  migrate                      bring the database up to date
  create <slug> <name>         make an organization and print its keys
  keys <slug> [new | revoke <last four>]
                               list the keys, make a secret key or end one
  member <slug> <email> <name> let a person sign in to the admin
  import <slug> <file>         import listings from a CSV or JSON file
  replay <slug> <conversation> answer a stored talk again and show what would differ:
                               --persona <file>, --model <name>, --built-in, --turns <n>, --json
  doctor                       say what works, what does not and what to do

Settings come from the environment; see "Environment" in the README.`;

const [command = '', ...words] = process.argv.slice(2);
/** Of every command but replay, which reads its options itself. */
const rest =
  command === 'replay' ? words : parseArgs({ args: words, allowPositionals: true }).positionals;

try {
  await run();
} catch (error) {
  console.error(error instanceof AppError ? error.message : startFailure(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  switch (command) {
    case 'serve':
      await import('./main.ts');
      return;
    case 'worker':
      await import('./worker.ts');
      return;
    case 'migrate':
      await withApp(async (app) => {
        const { migrated } = app.storage;
        console.log(migrated.length > 0 ? migrated.join('\n') : 'The database is up to date.');
      });
      return;
    case 'create':
      await withApp((app) => create(app, rest[0], rest.slice(1).join(' ')));
      return;
    case 'keys':
      await withApp((app) => keys(app, rest));
      return;
    case 'member':
      await withApp((app) => addMember(app, rest));
      return;
    case 'import':
      await withApp((app) => importFile(app, rest[0], rest[1]));
      return;
    case 'replay':
      await withApp((app) => replayTalk(app, rest, console.log, console.error));
      return;
    case 'doctor':
      await doctor();
      return;
    default:
      console.log(usage);
      if (command && command !== '--help') process.exitCode = 1;
  }
}

async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  const app = await createApp({ ...loadConfig(process.env), logLevel: 'warn' });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function create(app: App, slug: string | undefined, name: string): Promise<void> {
  if (!slug || !name)
    throw new AppError('usage', 'Say the slug and the name: katek create harbor "Harbor Homes"');
  const made = await app.organizations.create({ slug, name, region: 'US', currency: 'USD' });
  console.log(`${made.organization.name} is ready.

  Publishable key   ${made.publishableKey}
  Secret key        ${made.secretKey}   (shown once: keep it now)

Region, currency, allowed origins and persona: PATCH /v1/organization with the secret key.`);
}

async function keys(app: App, [slug = '', action, hint = '']: string[]): Promise<void> {
  const { organizationId } = await findOrganization(app, slug);
  await app.database.inTenant(organizationId, async (unit) => {
    if (action === 'new') {
      console.log(`${await addKey(unit, 'secret')}   (shown once: keep it now)`);
    } else if (action === 'revoke') {
      await revokeKey(unit, hint);
      console.log(`The secret key that ends in ${hint} is refused from now on.`);
    } else {
      for (const key of await listKeys(unit)) {
        const state = key.revokedAt ? `revoked ${key.revokedAt.toISOString()}` : 'valid';
        console.log(`${key.kind.padEnd(12)} …${key.hint}   ${state}`);
      }
    }
  });
}

async function addMember(app: App, [slug, email, ...name]: string[]): Promise<void> {
  if (!slug || !email?.includes('@')) {
    throw new AppError(
      'usage',
      'Say the slug, the e-mail and the name: katek member demo ana@example.com Ana',
    );
  }
  const found = await findOrganization(app, slug);
  const password = makeToken().slice(0, 20);
  await app.database.inTenant(found.organizationId, (unit) =>
    app.members.add(unit, { email, name: name.join(' ') || email, password }),
  );
  console.log(`${email} may sign in at /admin/ with ${password}   (shown once: keep it now)`);
}

async function findOrganization(app: App, slug: string): Promise<{ organizationId: string }> {
  const found = await app.organizations.findBySlug(slug);
  if (found) return found;
  throw new AppError('not_found', `There is no organization ${slug}. Make it with katek create.`);
}

async function importFile(
  app: App,
  slug: string | undefined,
  path: string | undefined,
): Promise<void> {
  if (!slug || !path)
    throw new AppError('usage', 'Say the slug and the file: katek import demo listings.csv');
  const found = await findOrganization(app, slug);
  const done = await app.imports.importFile(found.organizationId, path, {
    onProgress: (progress) => {
      const percent = Math.floor((progress.bytesDone / Math.max(1, progress.bytesTotal)) * 100);
      process.stderr.write(`\r${percent} %, ${progress.rowsRead} rows`);
    },
  });
  process.stderr.write('\n');
  console.log(
    `${done.status}: ${done.created} new, ${done.updated} changed, ${done.unchanged} as they were, ${done.rejected} left out.`,
  );
  const { items } = await app.database.inTenant(found.organizationId, (unit) =>
    app.imports.issues(unit, done.id, { limit: 20 }),
  );
  for (const issue of items) {
    console.log(`  line ${issue.line}, ${issue.column ?? 'row'}: ${issue.message}`);
  }
  if (done.issuesTotal > items.length)
    console.log(`  and ${done.issuesTotal - items.length} more.`);
  if (done.error) throw new AppError('import_failed', done.error);
}
