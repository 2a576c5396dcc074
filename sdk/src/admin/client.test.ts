import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  createAdminClient,
  NotFoundError,
  RateLimitedError,
  SdkError,
  ServerError,
  ValidationError,
} from './index.ts';
import { version } from '../version.ts';

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

function refusal(
  status: number,
  code: string,
  headers: Record<string, string> = {},
  more: object = {},
): Response {
  const error = { code, message: `It is ${code}.`, requestId: 'req-1', ...more };
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
      redirect: 'manual',
      headers: { authorization: 'Bearer sk_test', 'x-katek-sdk': version },
    });
  });

  test.each([301, 302, 308])('say once where a redirect (%i) leads to', async (status) => {
    const { katek, requests } = setUp(
      new Response(null, { status, headers: { location: 'https://other.test/v1/organization' } }),
    );
    const error = await errorOf(katek.organization.get());
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ message: expect.stringContaining('baseUrl') });
    expect(requests).toHaveLength(1);
  });

  test.each(['pk_x', '', undefined])('refuse a key that is not secret: %j', (secretKey) => {
    // A variable of the environment that nobody has set, in JavaScript without types.
    const options = { baseUrl: 'https://katek.test', secretKey: secretKey as string };
    expect(() => createAdminClient(options)).toThrow(SdkError);
  });

  test.each(['chat.example.com', '', undefined])(
    'refuse an address that is none: %j',
    (baseUrl) => {
      const options = { baseUrl: baseUrl as string, secretKey: 'sk_test' };
      expect(() => createAdminClient(options)).toThrow(SdkError);
    },
  );

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

describe('requests that change something', () => {
  const keyOf = ({ init }: { init: RequestInit }) =>
    new Headers(init.headers).get('idempotency-key');

  test('carry one key through all their retries, and each a key of its own', async () => {
    const { katek, requests } = setUp(
      new TypeError('fetch failed'),
      refusal(504, 'unexpected_answer'),
      json({ id: 'p' }),
    );
    const first = katek.properties.create({ ListingKey: 'A' });
    await vi.advanceTimersByTimeAsync(5000);
    await expect(first).resolves.toEqual({ id: 'p' });
    await katek.properties.create({ ListingKey: 'B' });
    const keys = requests.map(keyOf);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('take a key of the caller', async () => {
    const { katek, requests } = setUp(json({}));
    await katek.leads.update('l', { status: 'won' }, { idempotencyKey: 'order-42' });
    expect(requests.map(keyOf)).toEqual(['order-42']);
  });

  test('wait while their first attempt is still at work', async () => {
    const { katek, requests } = setUp(
      'never',
      refusal(409, 'idempotency_in_progress', { 'retry-after': '1' }),
      json({ id: 'p' }),
    );
    const made = katek.properties.create({ ListingKey: 'A' }, { timeoutMs: 50 });
    await vi.advanceTimersByTimeAsync(5000);
    await expect(made).resolves.toEqual({ id: 'p' });
    expect(requests).toHaveLength(3);
  });

  test('are not repeated when things are simply not so', async () => {
    const { katek, requests } = setUp(refusal(409, 'listing_key_taken'));
    expect(await errorOf(katek.properties.create({ ListingKey: 'A' }))).toBeInstanceOf(
      ConflictError,
    );
    expect(requests).toHaveLength(1);
  });

  test('as a file go again only where nothing was done', async () => {
    const lost = setUp(new TypeError('fetch failed'));
    expect(await errorOf(lost.katek.imports.create('a,b'))).toBeInstanceOf(ConnectionError);
    expect(lost.requests).toHaveLength(1);
    const busy = setUp(refusal(429, 'rate_limited'), json({ id: 'i' }));
    const run = busy.katek.imports.create('a,b');
    await vi.advanceTimersByTimeAsync(5000);
    await expect(run).resolves.toEqual({ id: 'i' });
  });
});

describe('ids', () => {
  test('stay a part of the path', async () => {
    const { katek, requests } = setUp(json({}));
    await katek.leads.get('a/b?c');
    expect(requests[0]?.url).toBe('https://katek.test/v1/leads/a%2Fb%3Fc');
  });

  test.each(['', '.', '..'])('that are none (%j) ask nothing', async (id) => {
    const { katek, requests } = setUp(json({}));
    await expect(katek.properties.delete(id)).rejects.toThrow(SdkError);
    expect(requests).toHaveLength(0);
  });
});

describe('failures', () => {
  test.each([
    [401, AuthenticationError],
    [403, AuthenticationError],
    [402, ApiError],
    [404, NotFoundError],
    [409, ConflictError],
    [413, ValidationError],
    [422, ValidationError],
    [500, ServerError],
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
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 502, code: 'unexpected_answer', requestId: null });
    const proxy = setUp(json({ error: { code: 502, message: {} } }, { status: 502 }));
    expect(await errorOf(proxy.katek.leads.get('l'))).toMatchObject({
      code: 'unexpected_answer',
      message: 'The server answered with status 502.',
    });
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

  test('name the field that does not fit', async () => {
    const { katek } = setUp(refusal(400, 'invalid_request', {}, { field: 'persona.greeting' }));
    const error = await errorOf(katek.organization.update({ persona: { greeting: '' } }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ field: 'persona.greeting' });
  });

  test('are not tried again earlier than the server asks', async () => {
    for (const isDate of [false, true]) {
      const retryAfter = isDate ? new Date(Date.now() + 3_600_000).toUTCString() : '3600';
      const { katek, requests } = setUp(
        refusal(429, 'rate_limited', { 'retry-after': retryAfter }),
      );
      const error = await errorOf(katek.leads.get('l'));
      expect(requests).toHaveLength(1);
      expect(error).toBeInstanceOf(RateLimitedError);
      const { retryAfterMs } = error as RateLimitedError;
      expect(Math.abs((retryAfterMs ?? 0) - 3_600_000)).toBeLessThan(1000);
    }
  });

  test('are tried again by the server’s clock, not by the one of this machine', async () => {
    const serverNow = Date.now() - 3_600_000;
    const { katek, requests } = setUp(
      refusal(503, 'unavailable', {
        date: new Date(serverNow).toUTCString(),
        'retry-after': new Date(serverNow + 9000).toUTCString(),
      }),
      json({ id: 'l' }),
    );
    const lead = katek.leads.get('l');
    await vi.advanceTimersByTimeAsync(8000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    await expect(lead).resolves.toEqual({ id: 'l' });
  });

  test('are not tried again at once, also when the server would have it so', async () => {
    const { katek, requests } = setUp(
      refusal(429, 'rate_limited', { 'retry-after': '0' }),
      json({ id: 'l' }),
    );
    const lead = katek.leads.get('l');
    await vi.advanceTimersByTimeAsync(200);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(400);
    await expect(lead).resolves.toEqual({ id: 'l' });
  });

  test('are tried as often as one call wants', async () => {
    const { katek, requests } = setUp(refusal(503, 'service_unavailable'));
    await errorOf(katek.leads.get('l', { retriesMax: 0 }));
    expect(requests).toHaveLength(1);
    await errorOf(katek.leads.get('l', { retriesMax: 4 }));
    expect(requests).toHaveLength(6);
  });

  test('come in time when the server says nothing', async () => {
    const { katek } = setUp('never');
    const error = await errorOf(katek.properties.create({ ListingKey: 'A' }, { timeoutMs: 50 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ isTimeout: true });
  });

  test('never come by time where there is no limit', async () => {
    const { katek } = setUp('never');
    const settled = vi.fn();
    void katek.leads.get('l', { timeoutMs: Infinity }).then(settled, settled);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(settled).not.toHaveBeenCalled();
  });

  test('leave nothing behind on a signal that lives longer', async () => {
    const { katek } = setUp(refusal(503, 'unavailable'), json({ id: 'l' }));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const lead = katek.leads.get('l', { signal });
    await vi.advanceTimersByTimeAsync(5000);
    await lead;
    expect(added.mock.calls.length).toBeGreaterThan(1);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  test('come at once, with the caller’s own reason, when the caller aborts', async () => {
    const { katek, requests } = setUp('never');
    const controller = new AbortController();
    const lead = katek.leads.get('l', { signal: controller.signal });
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    const reason = new Error('The page was left.');
    controller.abort(reason);
    await expect(lead).rejects.toBe(reason);
    await expect(katek.leads.get('l', { signal: controller.signal })).rejects.toBe(reason);
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
