import type { AddressInfo } from 'node:net';
import {
  ConflictError,
  ConnectionError,
  KaTek,
  NotFoundError,
  ValidationError,
} from '@katek/sdk/admin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './testing/test-app.ts';

/** The REST client of the SDK against the whole server, over a real connection. */
let app: TestApp;
let baseUrl: string;
let secretKey: string;
beforeAll(async () => {
  app = await createTestApp();
  ({ secretKey } = await app.anOrganization());
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  const address = app.http.server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${address.port}`;
});
afterAll(() => app.close());

/** A client, over a network that loses the first answers: the server has done the work by then. */
function aClient(wish: { lostAnswers?: number } = {}) {
  let lost = wish.lostAnswers ?? 0;
  const replayed: boolean[] = [];
  const katek = new KaTek({
    baseUrl,
    secretKey,
    async fetch(input, init) {
      const response = await fetch(input, init);
      replayed.push(response.headers.get('idempotency-replayed') === 'true');
      if (lost-- > 0) throw new TypeError('fetch failed');
      return response;
    },
  });
  return { katek, replayed };
}

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('the admin client and the server', () => {
  test('make one listing, change it once and delete it once, though every first answer is lost', async () => {
    const made = aClient({ lostAnswers: 1 });
    const property = await made.katek.properties.create({ ListingKey: 'lost-1', City: 'Wexley' });
    expect(made.replayed).toEqual([false, true]);
    const changed = aClient({ lostAnswers: 2 });
    const { id } = property;
    await expect(changed.katek.properties.update(id, { ListPrice: 5 })).resolves.toMatchObject({
      ListPrice: 5,
      City: 'Wexley',
    });
    expect(changed.replayed).toEqual([false, true, true]);
    const deleted = aClient({ lostAnswers: 1 });
    await expect(deleted.katek.properties.delete(id)).resolves.toBeUndefined();
    await expect(aClient().katek.properties.get(id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test('go on after a restart by a key of the caller', async () => {
    const wish = { ListingKey: 'order-1' };
    const options = { idempotencyKey: 'order-1', retriesMax: 0 };
    const before = aClient({ lostAnswers: 1 });
    await expect(before.katek.properties.create(wish, options)).rejects.toBeInstanceOf(
      ConnectionError,
    );
    const after = aClient();
    await expect(after.katek.properties.create(wish, options)).resolves.toMatchObject(wish);
    expect(after.replayed).toEqual([true]);
    await expect(
      after.katek.properties.create({ ListingKey: 'order-2' }, options),
    ).rejects.toMatchObject({ name: 'ValidationError', code: 'idempotency_key_reused' });
  });

  test('show a new identity secret again to whoever lost the answer, and have made one', async () => {
    const { katek, replayed } = aClient({ lostAnswers: 1 });
    const made = await katek.identitySecrets.create();
    expect(replayed).toEqual([false, true]);
    expect(made.secret).toMatch(/^ids_/);
    await expect(katek.identitySecrets.list()).resolves.toMatchObject([{ id: made.id }]);
    await katek.identitySecrets.delete(made.id);
    const [revoked] = await katek.identitySecrets.list();
    expect(revoked?.revokedAt).not.toBeNull();
  });

  test('tell by class and field what would help', async () => {
    const { katek } = aClient();
    await katek.properties.create({ ListingKey: 'taken' });
    await expect(katek.properties.create({ ListingKey: 'taken' })).rejects.toBeInstanceOf(
      ConflictError,
    );
    const refused = katek.organization.update({ persona: { greeting: '' } });
    await expect(refused).rejects.toBeInstanceOf(ValidationError);
    await expect(refused).rejects.toMatchObject({ field: 'persona.greeting' });
  });

  test('read every list to its end', async () => {
    const { katek } = aClient();
    await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        katek.properties.create({ ListingKey: `many-${index}` }),
      ),
    );
    const listed = await collect(katek.properties.list({ limit: 3 }));
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThanOrEqual(7);
    const visitorId = '0198c0de-0000-7000-8000-000000000000';
    for (const list of [
      katek.imports.list(),
      katek.conversations.list(),
      katek.leads.list({ status: 'new' }),
      katek.viewings.list(),
      katek.feedback.list(),
      katek.consents.list({ visitorId }),
    ]) {
      await expect(collect<unknown>(list)).resolves.toEqual([]);
    }
    await expect(katek.visitors.get(visitorId)).rejects.toBeInstanceOf(NotFoundError);
    await expect(katek.usage.get({ days: 7 })).resolves.toHaveProperty('days.length', 7);
    await expect(katek.organization.issueTicket()).resolves.toMatchObject({
      ticket: expect.any(String),
    });
  });

  test('import a file and follow it to its end', async () => {
    await app.start();
    const { katek } = aClient();
    const run = await katek.imports.create('id,address,price\nf-1,1 Main St,400000\n', {
      fileName: 'homes.csv',
    });
    await expect(katek.imports.wait(run.id, { intervalMs: 50 })).resolves.toMatchObject({
      fileName: 'homes.csv',
      created: 1,
    });
  });
});
