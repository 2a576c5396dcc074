import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { removeExpired } from '../database/remove-expired.ts';
import { createHttpServer } from './http-server.ts';
import { createIdempotencyLedger, forgetReplies } from './idempotency-ledger.ts';
import { registerIdempotency } from './idempotency.ts';

let app: TestApp;
let realtor: Awaited<ReturnType<TestApp['anOrganization']>>;
beforeAll(async () => {
  app = await createTestApp();
  realtor = await app.anOrganization();
  await app.http.ready();
});
afterAll(() => app.close());

interface Wish {
  key?: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  url?: string;
  body?: object;
  secretKey?: string;
}

const send = ({ key, method = 'POST', url = '/v1/properties', body, secretKey }: Wish) =>
  app.http.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${secretKey ?? realtor.secretKey}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body ? { payload: body } : {}),
  });

let homes = 0;
const aHome = () => ({ ListingKey: `home-${(homes += 1)}`, City: 'Wexley' });

const listingKeys = async () => {
  const list = await realtor.call('GET', '/v1/properties?limit=100');
  return list.json().items.map((item: { ListingKey: string }) => item.ListingKey);
};

describe('B03 a request under an Idempotency-Key', () => {
  test('is done once, and its repetition gets the stored reply', async () => {
    const wish = { key: randomUUID(), body: aHome() };
    const first = await send(wish);
    const second = await send(wish);
    expect(first.statusCode).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.statusCode).toBe(201);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(second.body).toBe(first.body);
  });

  test('is done once when twenty come at the same time', async () => {
    const wish = { key: randomUUID(), body: aHome() };
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(wish)));
    const done = replies.filter((reply) => reply.statusCode === 201);
    const waiting = replies.filter((reply) => reply.statusCode === 409);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + waiting.length).toBe(20);
    expect(new Set(done.map((reply) => reply.json().id)).size).toBe(1);
    expect(done.filter((reply) => !reply.headers['idempotency-replayed'])).toHaveLength(1);
    for (const reply of waiting) {
      expect(reply.json().error.code).toBe('idempotency_in_progress');
      expect(reply.headers['retry-after']).toBe('1');
    }
    expect((await listingKeys()).filter((key: string) => key === wish.body.ListingKey)).toEqual([
      wish.body.ListingKey,
    ]);
    expect((await send(wish)).json().id).toBe(done[0]?.json().id);
  });

  test('with another content is refused and changes nothing', async () => {
    const key = randomUUID();
    await send({ key, body: aHome() });
    const other = aHome();
    const reply = await send({ key, body: other });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().error.code).toBe('idempotency_key_reused');
    expect(await listingKeys()).not.toContain(other.ListingKey);
  });

  test('replays a refusal of the house as well, and an empty reply', async () => {
    const home = aHome();
    const { id } = (await send({ body: home })).json();
    const again = { key: randomUUID(), body: home };
    const refused = await send(again);
    expect(refused.statusCode).toBe(409);
    expect(refused.json().error.code).toBe('listing_key_taken');
    const gone = { key: randomUUID(), method: 'DELETE' as const, url: `/v1/properties/${id}` };
    expect((await send(gone)).statusCode).toBe(204);
    const replayed = await send(gone);
    expect(replayed.statusCode).toBe(204);
    expect(replayed.headers['idempotency-replayed']).toBe('true');
    expect(replayed.body).toBe('');
    // The listing is gone by now, yet the first reply stands.
    expect((await send(again)).body).toBe(refused.body);
  });

  test('that was refused before it began leaves the key free', async () => {
    const key = randomUUID();
    expect((await send({ key, body: { ListPrice: 'much' } })).statusCode).toBe(400);
    expect((await send({ key, body: aHome(), secretKey: 'sk_wrong' })).statusCode).toBe(401);
    expect((await send({ key, body: aHome() })).statusCode).toBe(201);
  });

  test('counts per address, per method and per organization', async () => {
    const key = randomUUID();
    const home = aHome();
    const stranger = await app.anOrganization();
    const mine = await send({ key, body: home });
    const theirs = await send({ key, body: home, secretKey: stranger.secretKey });
    expect(theirs.statusCode).toBe(201);
    expect(theirs.json().id).not.toBe(mine.json().id);
    const url = `/v1/properties/${mine.json().id}`;
    const changed = await send({ key, method: 'PATCH', url, body: { City: 'Marlow' } });
    expect(changed.json()).toMatchObject({ City: 'Marlow' });
    expect((await send({ key, method: 'DELETE', url })).statusCode).toBe(204);
  });

  test('takes the key bare or in quotes, and refuses one that is none', async () => {
    const key = randomUUID();
    const body = aHome();
    const first = await send({ key: `"${key}"`, body });
    expect((await send({ key, body })).json().id).toBe(first.json().id);
    for (const wrong of ['', 'two words', 'é', 'k'.repeat(256)]) {
      const reply = await send({ key: wrong, body: aHome() });
      expect(reply.statusCode, wrong).toBe(400);
      expect(reply.json().error.code).toBe('invalid_request');
    }
  });
});

describe('a request that does not come to its end', () => {
  /** A server of its own, since routes cannot be added to one that has begun. */
  const aServer = async (work: (calls: number) => number | void | Promise<void>) => {
    const http = await createHttpServer({
      logLevel: 'silent',
      publicUrl: 'http://localhost:3000',
      trustProxy: [],
    });
    registerIdempotency(http, {
      database: app.database,
      secretKey: app.config.secretKey,
      ownerOf: () => realtor.id,
    });
    let calls = 0;
    http.post('/work', async (_request, reply) => {
      calls += 1;
      const status = await work(calls);
      return reply.code(status ?? 200).send({ calls });
    });
    return http;
  };

  test.each([429, 500, 503])('with %i is done by the next one', async (status) => {
    const http = await aServer((calls) => (calls === 1 ? status : 200));
    const headers = { 'idempotency-key': randomUUID() };
    const request = { method: 'POST', url: '/work', headers, payload: {} } as const;
    expect((await http.inject(request)).statusCode).toBe(status);
    expect((await http.inject(request)).json()).toEqual({ calls: 2 });
    expect((await http.inject(request)).json()).toEqual({ calls: 2 });
    await http.close();
  });

  test('for a caller who hung up is done all the same, and told to them when they come again', async () => {
    const begun = Promise.withResolvers<void>();
    const hungUp = Promise.withResolvers<void>();
    const http = await aServer(async () => {
      begun.resolve();
      await hungUp.promise;
    });
    const url = `${await http.listen({ host: '127.0.0.1', port: 0 })}/work`;
    const controller = new AbortController();
    const headers = { 'idempotency-key': randomUUID() };
    const first = fetch(url, { method: 'POST', headers, signal: controller.signal });
    await begun.promise;
    const whileAtWork = await fetch(url, { method: 'POST', headers });
    expect(whileAtWork.status).toBe(409);
    controller.abort();
    await expect(first).rejects.toThrow();
    hungUp.resolve();
    await vi.waitFor(async () => {
      const again = await fetch(url, { method: 'POST', headers });
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await again.json()).toEqual({ calls: 1 });
    }, 10_000);
    await http.close();
  });

  test('because its process died is done again once its claim is over', async () => {
    const wish = { key: randomUUID(), body: aHome() };
    await send(wish);
    // As a process leaves it that died at work: claimed, and without a reply.
    await app.database.inTenant(realtor.id, async (unit) => {
      await unit.sql('delete from properties where listing_key = $1', [wish.body.ListingKey]);
      await unit.sql('update idempotency_keys set status = null, reply = null where key = $1', [
        wish.key,
      ]);
    });
    expect((await send(wish)).json().error.code).toBe('idempotency_in_progress');
    await app.database.inTenant(realtor.id, (unit) =>
      unit.sql(
        `update idempotency_keys set claimed_until = now() - interval '1 second'
        where key = $1`,
        [wish.key],
      ),
    );
    expect((await send(wish)).statusCode).toBe(201);
  });
});

describe('what is kept', () => {
  const age = (key: string, hours: number) =>
    app.database.inTenant(realtor.id, (unit) =>
      unit.sql(
        'update idempotency_keys set created_at = now() - make_interval(hours => $2) where key = $1',
        [key, hours],
      ),
    );
  const kept = async (key: string) =>
    app.database.inTenant(realtor.id, (unit) =>
      unit.sql<{ reply: Buffer }>('select reply from idempotency_keys where key = $1', [key]),
    );

  test('does not tell the reply to whoever reads the table', async () => {
    const key = randomUUID();
    await send({ key, body: { ...aHome(), City: 'Canary Town' } });
    const [row] = await kept(key);
    expect(row?.reply.length).toBeGreaterThan(100);
    expect(Buffer.from(row?.reply ?? []).includes('Canary')).toBe(false);
  });

  test('holds for a day, and is then a key like a new one', async () => {
    const wish = { key: randomUUID(), method: 'PATCH' as const, url: '/v1/organization' };
    await send({ ...wish, body: { name: 'Harbor' } });
    await age(wish.key, 23);
    await removeExpired(app.database);
    expect((await send({ ...wish, body: { name: 'Other' } })).statusCode).toBe(422);
    await age(wish.key, 25);
    expect((await send({ ...wish, body: { name: 'Other' } })).json()).toMatchObject({
      name: 'Other',
    });
  });

  test('tells of nobody who is erased', async () => {
    const { visitorId, leadId } = await app.database.inTenant(realtor.id, async (unit) => {
      const arrival = await app.visitors.enter(unit, {});
      const lead = await app.leads.capture(unit, {
        conversationId: randomUUID(),
        visitorId: arrival.visitorId,
        facts: { email: 'ghost@example.org' },
      });
      return { visitorId: arrival.visitorId, leadId: lead?.id };
    });
    const wish = { key: randomUUID(), method: 'PATCH' as const, url: `/v1/leads/${leadId}` };
    const body = { status: 'won' };
    expect((await send({ ...wish, body })).body).toContain('ghost@example.org');
    const home = { key: randomUUID(), body: aHome() };
    await send(home);
    expect((await realtor.call('DELETE', `/v1/visitors/${visitorId}`)).statusCode).toBe(204);
    const again = await send({ ...wish, body });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ error: { code: 'reply_forgotten' } });
    expect(again.body).not.toContain('ghost');
    expect((await send(home)).statusCode).toBe(201);
  });

  test('is gone after the daily cleaning', async () => {
    const key = randomUUID();
    await send({ key, body: aHome() });
    await age(key, 25);
    await removeExpired(app.database);
    expect(await kept(key)).toEqual([]);
  });
});

test('the API document names the header where it counts', () => {
  const { paths = {} } = app.http.swagger();
  const headersOf = (path: string, method: 'get' | 'post') =>
    (paths[path]?.[method]?.parameters ?? []).flatMap((parameter) =>
      'in' in parameter && parameter.in === 'header' ? [parameter.name] : [],
    );
  expect(headersOf('/v1/properties', 'post')).toEqual(['idempotency-key']);
  expect(headersOf('/v1/properties', 'get')).toEqual([]);
  expect(headersOf('/v1/imports', 'post')).toEqual([]);
});

test('a request that an erasure finds at work counts as done, and its reply is not kept', async () => {
  const ledger = createIdempotencyLedger({
    database: app.database,
    secretKey: Buffer.alloc(32, 7),
  });
  const request = {
    organizationId: realtor.id,
    key: randomUUID(),
    method: 'POST',
    path: `/v1/conversations/${randomUUID()}/messages`,
    content: 'Hello',
  };
  const claim = await ledger.begin(request);
  if (!('id' in claim)) throw new Error('Nobody else has this key.');
  await app.database.inTenant(realtor.id, (unit) => forgetReplies(unit));
  await ledger.settle(claim, { status: 201, contentType: 'text/plain', body: 'Ana' });
  await expect(ledger.begin(request)).rejects.toMatchObject({ code: 'reply_forgotten' });
});
