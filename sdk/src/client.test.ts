import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  createAdminClient,
  NotFoundError,
  RateLimitedError,
  SdkError,
} from './index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Answer = Response | Error | 'never';

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), init);
}

function refusal(status: number, code: string, headers: Record<string, string> = {}): Response {
  const error = { code, message: `It is ${code}.`, requestId: 'req-1' };
  return json({ error }, { status, headers });
}

/** A server that gives these answers in order, and keeps what it was asked. */
function setUp(...answers: Answer[]) {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    requests.push({ url: input instanceof Request ? input.url : String(input), init });
    const answer = answers[Math.min(requests.length, answers.length) - 1] ?? json({});
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer !== 'never') return Promise.resolve(answer.clone());
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  };
  const katek = createAdminClient({ baseUrl: 'https://katek.test/', secretKey: 'sk_test', fetch });
  return { katek, requests };
}

/** The error of a promise, while the clock runs on by itself. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  const caught = promise.then(
    () => null,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return caught;
}

describe('requests', () => {
  test('carry the secret key and do not follow a redirect with it', async () => {
    const { katek, requests } = setUp(json({ slug: 'harbor' }));
    await expect(katek.organization.get()).resolves.toEqual({ slug: 'harbor' });
    expect(requests[0]?.url).toBe('https://katek.test/v1/organization');
    expect(requests[0]?.init).toMatchObject({
      method: 'GET',
      redirect: 'error',
      headers: { authorization: 'Bearer sk_test' },
    });
  });

  test('reach every resource by its own method and path', async () => {
    const { katek, requests } = setUp(json({ items: [], nextCursor: null }));
    await katek.organization.update({ name: 'Harbor' });
    await katek.properties.list({ status: 'Active', limit: 5 }).page();
    await katek.properties.create({ ListingKey: 'A' });
    await katek.properties.get('a/b');
    await katek.properties.update('p', { ListPrice: 0 });
    await katek.properties.delete('p');
    await katek.properties.search({ text: 'pool' });
    await katek.imports.create('a,b\n1,2', { fileName: 'homes.csv' });
    await katek.imports.list().page();
    await katek.imports.get('i');
    await katek.imports.issues('i').page();
    await katek.conversations.list().page();
    await katek.conversations.get('c');
    await katek.conversations.messages('c').page();
    await katek.conversations.send('c', { text: 'Hello' });
    await katek.conversations.update('c', { ownership: 'ai' });
    await katek.leads.list({ status: 'new' }).page();
    await katek.leads.get('l');
    await katek.leads.update('l', { status: 'won' });
    await katek.usage.get();
    const seen = requests.map(
      ({ url, init }) => `${init.method} ${new URL(url).pathname}${new URL(url).search}`,
    );
    expect(seen).toEqual([
      'PATCH /v1/organization',
      'GET /v1/properties?status=Active&limit=5',
      'POST /v1/properties',
      'GET /v1/properties/a%2Fb',
      'PATCH /v1/properties/p',
      'DELETE /v1/properties/p',
      'POST /v1/properties/search',
      'POST /v1/imports',
      'GET /v1/imports',
      'GET /v1/imports/i',
      'GET /v1/imports/i/issues',
      'GET /v1/conversations',
      'GET /v1/conversations/c',
      'GET /v1/conversations/c/messages',
      'POST /v1/conversations/c/messages',
      'PATCH /v1/conversations/c',
      'GET /v1/leads?status=new',
      'GET /v1/leads/l',
      'PATCH /v1/leads/l',
      'GET /v1/usage',
    ]);
    expect(requests[4]?.init.body).toBe('{"ListPrice":0}');
    const form = requests[7]?.init.body;
    const file = form instanceof FormData ? form.get('file') : null;
    expect(file).toMatchObject({ name: 'homes.csv', size: 7 });
  });

  test('refuse a key that is not secret', () => {
    expect(() => createAdminClient({ baseUrl: 'https://katek.test', secretKey: 'pk_x' })).toThrow(
      SdkError,
    );
  });

  test('read an empty answer as nothing', async () => {
    const { katek } = setUp(new Response(null, { status: 204 }));
    await expect(katek.properties.delete('p')).resolves.toBeUndefined();
  });
});

describe('lists', () => {
  test('are read page by page, only as far as one goes on', async () => {
    const { katek, requests } = setUp(
      json({ items: [{ id: '1' }, { id: '2' }], nextCursor: 'next' }),
      json({ items: [{ id: '3' }], nextCursor: null }),
    );
    const list = katek.leads.list({ limit: 2 });
    expect(requests).toHaveLength(0);
    const ids: string[] = [];
    for await (const lead of list) {
      if (lead.id === '2') expect(requests).toHaveLength(1);
      ids.push(lead.id);
    }
    expect(ids).toEqual(['1', '2', '3']);
    expect(requests[1]?.url).toBe('https://katek.test/v1/leads?limit=2&cursor=next');
  });
});

describe('failures', () => {
  test.each([
    [401, AuthenticationError],
    [403, AuthenticationError],
    [404, NotFoundError],
    [422, ApiError],
  ])('tell by their class what would help: %i', async (status, expected) => {
    const { katek, requests } = setUp(refusal(status, 'some_code'));
    const error = await errorOf(katek.leads.get('l'));
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({
      status,
      code: 'some_code',
      requestId: 'req-1',
      message: 'It is some_code.',
    });
    expect(requests).toHaveLength(1);
  });

  test('keep their class when something else than KaTek answers', async () => {
    const { katek } = setUp(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const error = await errorOf(katek.leads.get('l'));
    expect(error).toMatchObject({ status: 502, code: 'unexpected_answer', requestId: null });
  });

  test('are tried again as long as the server asks to wait', async () => {
    const { katek, requests } = setUp(
      refusal(429, 'rate_limited', { 'retry-after': '7' }),
      json({ id: 'l' }),
    );
    const lead = katek.leads.update('l', { status: 'won' });
    await vi.advanceTimersByTimeAsync(6900);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await expect(lead).resolves.toEqual({ id: 'l' });
  });

  test('are told after two retries', async () => {
    const { katek, requests } = setUp(refusal(429, 'rate_limited', { 'retry-after': '3' }));
    const error = await errorOf(katek.leads.get('l'));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect(error).toMatchObject({ retryAfterMs: 3000 });
    expect(requests).toHaveLength(3);
  });

  test('of the network are retried where that can do no harm', async () => {
    const { katek, requests } = setUp(
      new TypeError('fetch failed'),
      refusal(503, 'unavailable'),
      json({ id: 'l' }),
    );
    const lead = katek.leads.get('l');
    await vi.advanceTimersByTimeAsync(5000);
    await expect(lead).resolves.toEqual({ id: 'l' });
    expect(requests).toHaveLength(3);
  });

  test('never create a listing twice', async () => {
    for (const answer of [new TypeError('fetch failed'), refusal(503, 'unavailable')]) {
      const { katek, requests } = setUp(answer);
      expect(await errorOf(katek.properties.create({ ListingKey: 'A' }))).toBeInstanceOf(SdkError);
      expect(requests).toHaveLength(1);
    }
  });

  test('repeat an agent’s message under one id', async () => {
    const { katek, requests } = setUp(new TypeError('fetch failed'), json({}));
    const message = katek.conversations.send('c', { text: 'Hello' });
    await vi.advanceTimersByTimeAsync(5000);
    await message;
    expect(requests).toHaveLength(2);
    expect(requests[0]?.init.body).toBe(requests[1]?.init.body);
    expect(requests[0]?.init.body).toMatch(/^\{"id":"[0-9a-f-]{36}"/);
  });

  test('come in time when the server says nothing', async () => {
    const { katek } = setUp('never');
    const error = await errorOf(katek.properties.create({ ListingKey: 'A' }, { timeoutMs: 50 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ isTimeout: true });
  });

  test('come at once, with the caller’s own reason, when the caller aborts', async () => {
    const { katek, requests } = setUp('never');
    const controller = new AbortController();
    const lead = katek.leads.get('l', { signal: controller.signal });
    const reason = new Error('The page was left.');
    controller.abort(reason);
    await expect(lead).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });
});

describe('waiting for an import', () => {
  test('follows its progress to the end', async () => {
    const { katek } = setUp(
      json({ id: 'i', status: 'running', rowsRead: 10 }),
      json({ id: 'i', status: 'completed', rowsRead: 20 }),
    );
    const progress: number[] = [];
    const done = katek.imports.wait('i', { onProgress: (run) => progress.push(run.rowsRead) });
    await vi.advanceTimersByTimeAsync(1000);
    await expect(done).resolves.toMatchObject({ status: 'completed' });
    expect(progress).toEqual([10, 20]);
  });

  test('says why when it failed', async () => {
    const { katek } = setUp(json({ id: 'i', status: 'failed', error: 'The file is empty.' }));
    await expect(katek.imports.wait('i')).rejects.toThrow('The file is empty.');
  });
});
