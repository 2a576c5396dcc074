import { afterEach, describe, expect, test, vi } from 'vitest';
import { aTalk } from '../testing/a-talk.ts';
import { anAttachment } from '../testing/index.ts';
import { attachmentBytesMax as protocolBytesMax } from '../protocol/index.ts';
import { attachmentBytesMax } from './upload.ts';

const photo = (options: { name?: string; type?: string; size?: number } = {}) => {
  const { name = 'kitchen.jpg', type = 'image/jpeg', size = 3 } = options;
  return new File([new Uint8Array(size)], name, { type });
};

function answering(status: number, body: unknown) {
  return vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(body, { status })));
}

/** As of a browser: the file goes in two pieces, and then there is the answer. */
function anXmlHttpRequest(status: number, body: unknown) {
  const sent: { url: string; headers: Record<string, string>; body: unknown }[] = [];
  return class extends EventTarget {
    static readonly sent = sent;
    readonly upload = new EventTarget();
    readonly status = status;
    readonly responseText = JSON.stringify(body);
    readonly #headers: Record<string, string> = {};
    #url = '';
    open(_method: string, url: string): void {
      this.#url = url;
    }
    setRequestHeader(name: string, value: string): void {
      this.#headers[name] = value;
    }
    abort(): void {
      this.dispatchEvent(new Event('abort'));
    }
    send(file: File): void {
      sent.push({ url: this.#url, headers: this.#headers, body: file });
      if (status === 0) return;
      for (const loaded of [1, file.size]) {
        this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded }));
      }
      this.dispatchEvent(new Event('load'));
    }
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an upload', () => {
  test('tells how far it is, where a browser can', async () => {
    const Request = anXmlHttpRequest(201, anAttachment());
    vi.stubGlobal('XMLHttpRequest', Request);
    const { chat } = aTalk();
    const onProgress = vi.fn();
    const file = photo();
    expect(await chat.upload(file, { onProgress })).toEqual(anAttachment());
    expect(onProgress.mock.calls).toEqual([[{ loaded: 1, total: 3 }], [{ loaded: 3, total: 3 }]]);
    expect(Request.sent).toMatchObject([
      {
        url: 'https://katek.test/v1/attachments?key=pk_test',
        headers: { authorization: 'Bearer vt_test', 'content-type': 'image/jpeg' },
        body: file,
      },
    ]);
  });

  test('that tells how far it is can be refused and given up as any other', async () => {
    const onProgress = () => undefined;
    const error = { code: 'rate_limited', message: 'Later.' };
    vi.stubGlobal('XMLHttpRequest', anXmlHttpRequest(429, { error }));
    const { chat } = aTalk();
    await expect(chat.upload(photo(), { onProgress })).rejects.toMatchObject(error);
    vi.stubGlobal('XMLHttpRequest', anXmlHttpRequest(0, null));
    const asked = chat.upload(photo(), { onProgress, timeoutMs: 20 });
    await expect(asked).rejects.toMatchObject({ name: 'ConnectionError', isTimeout: true });
  });

  test('sends the file as it is, in the name of the visitor', async () => {
    const fetch = answering(201, anAttachment());
    const { chat } = aTalk({ fetch });
    const file = photo({ name: 'Küche 1.jpg' });
    expect(await chat.upload(file)).toEqual(anAttachment());
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://katek.test/v1/attachments?key=pk_test');
    expect(init).toMatchObject({
      method: 'POST',
      body: file,
      credentials: 'omit',
      redirect: 'manual',
      headers: {
        authorization: 'Bearer vt_test',
        'content-type': 'image/jpeg',
        'x-file-name': 'K%C3%BCche%201.jpg',
      },
    });
  });

  test('asks a worker that knows no credentials for nothing that it does not know', async () => {
    const fetch = answering(201, anAttachment());
    vi.stubGlobal('Request', class {});
    const { chat } = aTalk({ fetch });
    await chat.upload(photo());
    expect(fetch.mock.calls[0]?.[1]).not.toHaveProperty('credentials');
  });

  test('does not take another page for an answer', async () => {
    const redirect = { type: 'opaqueredirect', status: 0, text: () => Promise.resolve('') };
    const answers = [
      redirect as Response,
      new Response('<h1>Welcome to the network</h1>'),
      Response.json({ hello: 'world' }),
    ];
    for (const answer of answers) {
      const { chat } = aTalk({ fetch: () => Promise.resolve(answer) });
      await expect(chat.upload(photo())).rejects.toMatchObject({
        name: 'RequestError',
        code: 'unexpected_answer',
      });
    }
  });

  test('is refused before it begins when the server would refuse it', async () => {
    const fetch = answering(201, anAttachment());
    const { server, chat } = aTalk({ fetch });
    const refusals = [
      [photo({ size: attachmentBytesMax + 1 }), 'attachment_too_large'],
      [photo({ type: 'text/html' }), 'attachment_unsupported'],
      [photo({ type: '' }), 'attachment_unsupported'],
      [photo({ size: 0 }), 'attachment_empty'],
    ] as const;
    for (const [file, code] of refusals) {
      await expect(chat.upload(file)).rejects.toMatchObject({ name: 'RequestError', code });
    }
    expect(fetch).not.toHaveBeenCalled();
    expect(server.connections).toHaveLength(0);
    expect(attachmentBytesMax).toBe(protocolBytesMax);
  });

  test('rejects with the server’s code and words', async () => {
    const error = { code: 'rate_limited', message: 'Later.', requestId: 'r' };
    const { chat } = aTalk({ fetch: answering(429, { error }) });
    await expect(chat.upload(photo())).rejects.toMatchObject({
      name: 'RequestError',
      code: 'rate_limited',
      message: 'Later.',
    });
    const proxy = aTalk({ fetch: () => Promise.resolve(new Response('<html>', { status: 413 })) });
    await expect(proxy.chat.upload(photo())).rejects.toThrow('413');
  });

  test('rejects when the network fails, and when it is given up', async () => {
    const failing = aTalk({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    await expect(failing.chat.upload(photo())).rejects.toMatchObject({ name: 'ConnectionError' });
    const never: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const { chat } = aTalk({ fetch: never });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(chat.upload(photo(), { signal })).rejects.toThrow('enough');
    await expect(chat.upload(photo(), { timeoutMs: 20 })).rejects.toMatchObject({
      name: 'ConnectionError',
      isTimeout: true,
    });
  });

  test('rejects when the server does not want this page', async () => {
    const { server, chat } = aTalk({ fetch: answering(201, anAttachment()) });
    server.onFrame = (connection) => connection.close(4401);
    await expect(chat.upload(photo())).rejects.toMatchObject({ name: 'ConnectionError' });
  });
});
