import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventsOf, textEvents, type ScriptedAnswer } from './scripted-answers.ts';

export interface RecordedRequest {
  readonly authorization: string | undefined;
  readonly body: RecordedBody;
  readonly receivedAt: number;
  /** Settles when the client cuts the connection before the answer is complete. */
  readonly aborted: Promise<void>;
}

/** The parts of a chat completion request that tests look at. */
export interface RecordedBody {
  readonly model: string;
  readonly messages: readonly { role: string; content: string; tool_call_id?: string }[];
  readonly tools?: readonly { function: { name: string; parameters: object } }[];
  readonly [field: string]: unknown;
}

export interface ScriptedOpenAi {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Replaces the script: a list is worked off and its last answer repeated, a function decides by request. */
  script(script: Script): void;
  stop(): Promise<void>;
}

export type Script =
  | readonly ScriptedAnswer[]
  | ((request: RecordedRequest, index: number) => ScriptedAnswer);

/** A chat completions server on loopback that does exactly what the script says, however hostile. */
export async function startScriptedOpenAi(first: Script): Promise<ScriptedOpenAi> {
  let script = first;
  let step = 0;
  const requests: RecordedRequest[] = [];

  const server = createServer((incoming, response) => {
    response.on('error', () => undefined);
    receive(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // SAFETY: a server that listens on TCP has an address of this form.
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    script(next) {
      script = next;
      step = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of incoming.setEncoding('utf8')) text += String(piece);
    const aborted = Promise.withResolvers<void>();
    response.on('close', () => {
      if (!response.writableFinished) aborted.resolve();
    });
    const request: RecordedRequest = {
      authorization: incoming.headers.authorization,
      // SAFETY: only the client under test calls here, and the tests read what it sent.
      body: JSON.parse(text) as RecordedBody,
      receivedAt: Date.now(),
      aborted: aborted.promise,
    };
    requests.push(request);
    const answer =
      typeof script === 'function'
        ? script(request, step)
        : (script[step] ?? script.at(-1) ?? { does: 'sayNothing' });
    step += 1;
    await perform(answer, response);
  }
}

async function perform(answer: ScriptedAnswer, response: ServerResponse): Promise<void> {
  switch (answer.does) {
    case 'hold':
      await answer.until;
      return perform(answer.afterwards, response);
    case 'refuse':
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify({ error: { message: answer.message ?? 'Scripted refusal.' } }));
      return;
    case 'say':
    case 'call':
      begin(response);
      for (const event of eventsOf(answer)) response.write(event);
      response.end();
      return;
    case 'sayNothing':
      begin(response);
      response.end('data: {"choices":[]}\n\ndata: [DONE]\n\n');
      return;
    case 'stall':
      if (answer.beforeHeaders) return;
      begin(response);
      await write(response, answer.after);
      return;
    case 'reset':
      begin(response);
      await write(response, answer.after);
      response.socket?.resetAndDestroy();
      return;
    case 'breakOff':
      begin(response);
      await write(response, answer.after);
      response.end();
      return;
    case 'garble':
      begin(response);
      await write(response, answer.after);
      response.end('data: {"choices":[{"delta":{"content":"half\n\ndata: }}}\n\n');
  }
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
}

/** Returns once the bytes have left the process, so that a reset cannot overtake them. */
async function write(response: ServerResponse, text: string | undefined): Promise<void> {
  for (const event of text ? textEvents(text) : []) {
    await new Promise<void>((resolve) => {
      response.write(event, () => {
        resolve();
      });
    });
  }
}
