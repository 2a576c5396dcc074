import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KaTek } from '../admin/client.ts';

interface Sent {
  method: string;
  url: URL;
  init: RequestInit;
}

/** Sends each request that the client knows, once. A new method of a resource is added here. */
async function everyRequest(katek: KaTek): Promise<void> {
  await katek.organization.get();
  await katek.organization.update({ name: 'Harbor' });
  await katek.organization.issueTicket();
  await katek.properties.list({ status: 'Active', limit: 5 }).page();
  await katek.properties.create({ ListingKey: 'A' });
  await katek.properties.get('p');
  await katek.properties.update('p', { ListPrice: 0 });
  await katek.properties.delete('p');
  await katek.properties.similar('p', { limit: 3 });
  await katek.properties.search({ text: 'pool' });
  await katek.openHouses.list({ propertyId: 'p', endsAfter: '2026-11-01T00:00:00Z' }).page();
  await katek.openHouses.create({
    propertyId: 'p',
    OpenHouseStartTime: '2026-11-28T21:00:00Z',
    OpenHouseEndTime: '2026-11-28T23:00:00Z',
  });
  await katek.openHouses.get('o');
  await katek.openHouses.update('o', { OpenHouseStatus: 'Canceled' });
  await katek.openHouses.delete('o');
  await katek.imports.create('a,b\n1,2', { fileName: 'homes.csv' });
  await katek.imports.list().page();
  await katek.imports.get('i');
  await katek.imports.issues('i').page();
  await katek.conversations.list().page();
  await katek.conversations.get('c');
  await katek.conversations.messages('c').page();
  await katek.conversations.send('c', { text: 'Hello' });
  await katek.conversations.update('c', { ownership: 'ai' });
  await katek.conversations.replay('c', { persona: { tone: 'concise' }, turnsMax: 3 });
  await katek.demand.list({ since: '2026-11-01', key: 'places' }).page();
  await katek.feeds.list().page();
  await katek.feeds.update('f', { llmAllowed: false });
  await katek.knowledge.list({ tag: 'fees', isEnabled: true }).page();
  await katek.knowledge.create({ question: 'What is your fee?', answer: 'Two percent.' });
  await katek.knowledge.get('k');
  await katek.knowledge.update('k', { isEnabled: false });
  await katek.knowledge.delete('k');
  await katek.knowledge.search({ text: 'your fee?' });
  await katek.leads.list({ status: 'new', spam: false, sort: 'score' }).page();
  await katek.leads.get('l');
  await katek.leads.update('l', { status: 'won' });
  await katek.leads.duplicates('l');
  await katek.leads.merge('l', 'm');
  await katek.leads.merges('l');
  await katek.leads.undoMerge('m');
  await katek.leads.consents('l');
  await katek.leads.addConsentChoice('l', { channel: 'phone', choice: 'revoked' });
  await katek.viewings.list({ leadId: 'l' }).page();
  await katek.viewings.update('v', { status: 'confirmed' });
  await katek.visitors.get('v');
  await katek.visitors.delete('v');
  await katek.consents.list({ visitorId: 'v' }).page();
  await katek.consents.list({ contact: '+15551234567' }).page();
  await katek.feedback.list({ kind: 'report', conversationId: 'c' }).page();
  await katek.verdicts.list({ kind: 'wrong_figure', action: 'repaired' }).page();
  await katek.verdicts.list({ conversationId: 'c', since: '2026-11-01T00:00:00Z' }).page();
  await katek.verdicts.list({ hasFindings: true }).page();
  await katek.identitySecrets.create();
  await katek.identitySecrets.list();
  await katek.identitySecrets.delete('s');
  await katek.usage.get({ days: 7 });
}

/** What the client sends, by a server that takes everything. */
async function sendAll(): Promise<Sent[]> {
  const sent: Sent[] = [];
  const katek = new KaTek({
    baseUrl: 'https://katek.test',
    secretKey: 'sk_test',
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      sent.push({ method: init.method ?? 'GET', url, init });
      return Response.json({ items: [], nextCursor: null });
    },
  });
  await everyRequest(katek);
  return sent;
}

/** For pages of visitors, by a publishable key: not what the client of an organization asks. */
const forVisitors = (name: string) => / \/v1\/(attachments|widget-config)/.test(name);

interface Operation {
  parameters?: { name: string; in: string }[];
}

const { paths } = JSON.parse(
  readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>> };

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    method: method.toUpperCase(),
    queries: (operation.parameters ?? []).flatMap(({ name, in: place }) =>
      place === 'query' ? [name] : [],
    ),
  })),
);

/** `/v1/properties/search` is no id of a property: the address without a variable wins. */
function operationOf({ method, url }: Sent) {
  const fitting = operations.filter(
    (operation) => operation.method === method && operation.pattern.test(url.pathname),
  );
  return fitting.find(({ name }) => !name.includes('{')) ?? fitting[0];
}

test('every route of the API document has a method of the client', async () => {
  const asked = new Set((await sendAll()).map((sent) => operationOf(sent)?.name));
  const missing = operations
    .map(({ name }) => name)
    .filter((name) => !asked.has(name) && !forVisitors(name));
  expect(missing).toEqual([]);
});

test('every method of the client has a route in the API document, with the query it sends', async () => {
  for (const sent of await sendAll()) {
    const operation = operationOf(sent);
    const name = `${sent.method} ${sent.url.pathname}`;
    expect(operation, name).toBeDefined();
    for (const query of sent.url.searchParams.keys()) {
      expect(operation?.queries, name).toContain(query);
    }
  }
});

test('every filter of a list can be sent', async () => {
  const sent = new Map<string, Set<string>>();
  for (const each of await sendAll()) {
    const name = operationOf(each)?.name ?? '';
    sent.set(name, (sent.get(name) ?? new Set()).union(new Set(each.url.searchParams.keys())));
  }
  // Every list takes these two, by one type; and a file's name goes with the file.
  const common = new Set(['cursor', 'limit', 'fileName']);
  for (const { name, queries } of operations) {
    if (forVisitors(name)) continue;
    const missing = queries.filter((query) => !common.has(query) && !sent.get(name)?.has(query));
    expect(missing, name).toEqual([]);
  }
});

test('every method of every resource is among the requests of these tests', async () => {
  const katek = new KaTek({ baseUrl: 'https://katek.test', secretKey: 'sk_test' });
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  for (const [name, resource] of Object.entries(katek)) {
    for (const method of Object.keys(resource as object)) {
      // `wait` reads again and again, by `get`.
      if (`${name}.${method}` === 'imports.wait') continue;
      expect(source).toContain(`  await katek.${name}.${method}(`);
    }
  }
});

test('what changes something carries an idempotency key, and nothing else does', async () => {
  for (const { method, url, init } of await sendAll()) {
    const isWrite = method !== 'GET' && !/\/search$|^\/v1\/imports$/.test(url.pathname);
    const hasKey = new Headers(init.headers).has('idempotency-key');
    expect(hasKey, `${method} ${url.pathname}`).toBe(isWrite);
  }
});

test('a file is sent as a form with its name, and a body as JSON', async () => {
  const sent = await sendAll();
  const upload = sent.find(({ method, url }) => `${method} ${url.pathname}` === 'POST /v1/imports');
  const form = upload?.init.body;
  expect(form instanceof FormData ? form.get('file') : null).toMatchObject({
    name: 'homes.csv',
    size: 7,
  });
  expect(new Headers(upload?.init.headers).has('content-type')).toBe(false);
  const change = sent.find(
    ({ method, url }) => `${method} ${url.pathname}` === 'PATCH /v1/leads/l',
  );
  expect(change?.init.body).toBe('{"status":"won"}');
  expect(new Headers(change?.init.headers).get('content-type')).toBe('application/json');
});
