import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `acceptThenReset`: the mail goes out, and the answer is lost. `stall`: nothing comes. */
export type PostmarkAnswer =
  | 'accept'
  | 'refuse'
  | 'unauthorized'
  | 'busy'
  | 'unavailable'
  | 'acceptThenReset'
  | 'stall'
  | 'garble';

export interface FakePostmark {
  readonly url: string;
  /** Bodies of the mails that went out. */
  readonly sent: readonly Record<string, unknown>[];
  readonly tokens: readonly (string | undefined)[];
  /** The answers to come to requests to send; afterwards all is well again. */
  next(...answers: PostmarkAnswer[]): void;
  close(): Promise<void>;
}

/** Postmark's API on loopback, as far as the house uses it: `POST /email` and `GET /messages/outbound`. */
export async function startFakePostmark(): Promise<FakePostmark> {
  const sent: Record<string, unknown>[] = [];
  const tokens: (string | undefined)[] = [];
  let answers: PostmarkAnswer[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    tokens.push(request.headers['x-postmark-server-token']?.toString());
    const url = new URL(request.url ?? '/', 'http://fake');
    if (request.method === 'GET' && url.pathname === '/messages/outbound')
      return find(url, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    if (request.method !== 'POST' || url.pathname !== '/email') return reply(response, 404, {});
    const fate = answers.shift() ?? 'accept';
    if (fate === 'stall') return;
    if (fate === 'garble') return void response.writeHead(200).end('<html>');
    const refusal = refusals[fate];
    if (refusal)
      return reply(response, refusal[0], {
        ErrorCode: refusal[1],
        Message: `Found inactive addresses: who@example.com`,
      });
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    sent.push(body);
    if (fate === 'acceptThenReset') return void response.destroy();
    reply(response, 200, {
      ErrorCode: 0,
      Message: 'OK',
      MessageID: `message-${sent.length}`,
      To: body['To'],
    });
  }

  function find(url: URL, response: ServerResponse): void {
    const key = url.searchParams.get('metadata_katek-key');
    const messages = sent.flatMap((body, index) => {
      const metadata = body['Metadata'] as Record<string, string>;
      return metadata['katek-key'] === key && body['To'] === url.searchParams.get('recipient')
        ? [{ MessageID: `message-${index + 1}`, Metadata: metadata }]
        : [];
    });
    reply(response, 200, { TotalCount: messages.length, Messages: messages });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    tokens,
    next: (...coming) => void (answers = coming),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const refusals: Partial<Record<PostmarkAnswer, [status: number, code: number]>> = {
  refuse: [422, 406],
  unauthorized: [401, 10],
  busy: [429, 429],
  unavailable: [503, 100],
};
