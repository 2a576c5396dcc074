import { describe, expect, test, vi } from 'vitest';
import { aTalk } from '../testing/a-talk.ts';
import { anAttachment } from '../testing/index.ts';
import { attachmentBytesMax as protocolBytesMax } from '../protocol/index.ts';
import { attachmentBytesMax } from './wire.ts';

const photo = (options: { name?: string; type?: string; size?: number } = {}) => {
  const { name = 'kitchen.jpg', type = 'image/jpeg', size = 3 } = options;
  return new File([new Uint8Array(size)], name, { type });
};

function answering(status: number, body: unknown) {
  return vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(body, { status })));
}

describe('an upload', () => {
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
      headers: {
        authorization: 'Bearer vt_test',
        'content-type': 'image/jpeg',
        'x-file-name': 'K%C3%BCche%201.jpg',
      },
    });
  });

  test('is refused before it begins when the server would refuse it', async () => {
    const fetch = answering(201, anAttachment());
    const { server, chat } = aTalk({ fetch });
    const refusals = [
      [photo({ size: attachmentBytesMax + 1 }), 'attachment_too_large'],
      [photo({ type: 'text/html' }), 'attachment_type_unsupported'],
      [photo({ type: '' }), 'attachment_type_unsupported'],
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
