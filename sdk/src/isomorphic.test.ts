import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The package as it is published, driven outside of the tests' own Node: by the system's, and in a worker. */
const home = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'katek-sdk-'));
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
let server: Server;

beforeAll(async () => {
  execFileSync(
    process.execPath,
    [
      fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url)),
      '-p',
      home,
      '--outDir',
      join(folder, 'dist'),
      '--noCheck',
      // Examples in comments may use what the code may not.
      '--removeComments',
      ...['composite', 'incremental', 'declaration', 'declarationMap', 'sourceMap'].flatMap(
        (option) => [`--${option}`, 'false'],
      ),
    ],
    { stdio: 'inherit' },
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'walk.js'), walk);
  writeFileSync(join(folder, 'in-worker.js'), inWorker);
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        items: [{ id: `${request.method} ${request.url} ${request.headers['user-agent']}` }],
        nextCursor: null,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** Uses each entry once, and says what came of it. */
const walk = `
import { createVisitorClient } from './dist/index.js';
import { createAdminClient } from './dist/admin/index.js';
import { signIdentity } from './dist/identity/index.js';
import { verifyWebhook } from './dist/webhooks/index.js';

export async function walk({ baseUrl, delivery }) {
  const katek = createAdminClient({ baseUrl, secretKey: 'sk_test' });
  const leads = [];
  for await (const lead of katek.leads.list({ limit: 1 })) leads.push(lead.id);
  const refused = await katek.leads.get('').catch((error) => error.name);
  const event = await verifyWebhook(delivery);
  const token = await signIdentity({ secret: 'ids_x', userId: 'u-1' });
  const visitor = createVisitorClient({ baseUrl, key: 'pk_test' });
  return {
    leads,
    refused,
    event: event.type,
    token: token.split('.').length,
    visitor: visitor.state.status,
  };
}

if (process.argv[2]) console.log(JSON.stringify(await walk(JSON.parse(process.argv[2]))));
`;

const inWorker = `
import { Worker } from 'node:worker_threads';
const code = "import { parentPort, workerData } from 'node:worker_threads';" +
  "const { walk } = await import(workerData.walk);" +
  "parentPort.postMessage(await walk(workerData.input));";
const walk = new URL('walk.js', import.meta.url).href;
const worker = new Worker(new URL('data:text/javascript,' + encodeURIComponent(code)), {
  workerData: { walk, input: JSON.parse(process.argv[2]) },
  argv: [],
});
worker.once('message', (said) => console.log(JSON.stringify(said)));
worker.once('error', (error) => { console.error(error); process.exitCode = 1; });
`;

function anInput(): string {
  const payload = '{"type":"lead.captured","timestamp":"2026-11-23T12:00:00Z","data":{}}';
  const at = new Date();
  const { port } = server.address() as AddressInfo;
  return JSON.stringify({
    baseUrl: `http://127.0.0.1:${port}`,
    delivery: {
      payload,
      secret,
      headers: {
        'webhook-id': 'evt_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign('evt_1', at, payload),
      },
    },
  });
}

/** The `node` of the machine, which may be as old as 20, and the one of the tests. */
function everyNode(): { node: string; version: string }[] {
  const outside = (process.env['PATH'] ?? '')
    .split(':')
    .filter((place) => !place.includes('node_modules'))
    .map((place) => join(place, 'node'));
  const found = [process.execPath, ...outside].flatMap((node) => {
    try {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      return Number(/^v(\d+)/.exec(version)?.[1]) >= 20 ? [{ node, version }] : [];
    } catch {
      return [];
    }
  });
  return [...new Map(found.map((each) => [each.version, each])).values()];
}

describe.each(everyNode())('the built package in Node $version', ({ node }) => {
  test.each(['walk.js', 'in-worker.js'])('works in full by %s', async (file) => {
    const { stdout } = await promisify(execFile)(node, [join(folder, file), anInput()]);
    expect(JSON.parse(stdout)).toEqual({
      leads: [expect.stringMatching(/^GET \/v1\/leads\?limit=1 katek-sdk\/\d/)],
      refused: 'SdkError',
      event: 'lead.captured',
      token: 3,
      visitor: 'idle',
    });
  });
});

test('no entry reaches for anything of Node, or for a global that a worker lacks', () => {
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !file.startsWith('testing'),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const source = readFileSync(join(folder, 'dist', file), 'utf8');
    expect(source, file).not.toMatch(/from '(?!\.|typebox)|\b(process|Buffer|require)\b[.(]/);
  }
});
