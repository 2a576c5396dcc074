import type {
  ServerFrame,
  VisitorFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { RequestError } from '../errors.ts';
import { toJson } from '../internal/to-json.ts';
import type { SocketConstructor, SocketLike } from '../realtime/wire.ts';

/** One socket as the server sees it. */
export interface FakeConnection {
  readonly url: string;
  readonly protocols: readonly string[];
  /** What the client has sent so far. */
  readonly frames: readonly VisitorFrame[];
  readonly isOpen: boolean;
  /** Lets the connection come about. Done by itself unless the server is `holding`. */
  open(): void;
  /** Sends a frame to the client; anything but a frame is sent as it is. */
  send(frame: ServerFrame | string): void;
  /** Ends the connection from the server's side. */
  close(code?: number): void;
}

/**
 * A server inside the test: pass its `WebSocket` to `createVisitorClient`, and answer frames in `onFrame`.
 *
 * @example
 * const server = new FakeRealtime();
 * server.onFrame = (connection, frame) => {
 *   if (frame.type === 'hello') connection.send(aWelcome());
 * };
 * const chat = createVisitorClient({ baseUrl: 'https://katek.test', key: 'pk_test', webSocket: server.WebSocket });
 */
export class FakeRealtime {
  /** Every connection there was, the oldest first. */
  readonly connections: FakeConnection[] = [];
  /** Called for every frame of every client. */
  onFrame: (connection: FakeConnection, frame: VisitorFrame) => void = () => undefined;
  readonly #answers = new Map<string, (params: never) => unknown>([
    ['connection.check', () => ({})],
  ]);
  /**
   * `refusing`: every attempt fails. `forbidden`: so does it under a page's content security policy, of which Chromium
   * tells by `error` alone, without `close`. `holding`: an attempt stays open-ended until `open()`.
   */
  mode: 'accepting' | 'refusing' | 'forbidden' | 'holding' = 'accepting';
  /** A stand-in for the class `WebSocket`. */
  readonly WebSocket: SocketConstructor = fakeSocketOf(this);

  /**
   * Answers a request from now on; `connection.check` is answered by itself. What `answer` throws is the refusal: of a `RequestError` the code, else
   * `invalid_request`. A request without an answer goes to `onFrame` only.
   *
   * @example
   * server.onRequest('listing.fetch', () => ({ card: aListing(), property: aProperty() }));
   * server.onRequest('transcript.send', () => { throw new RequestError('rate_limited', 'Later.'); });
   */
  onRequest<N extends VisitorRequestName>(
    name: N,
    answer: (
      params: VisitorRequests[N]['params'],
    ) => VisitorRequests[N]['result'] | Promise<VisitorRequests[N]['result']>,
  ): void {
    this.#answers.set(name, answer);
  }

  /** What was asked by this name so far. */
  paramsOf<N extends VisitorRequestName>(name: N): VisitorRequests[N]['params'][] {
    return this.frames.flatMap((frame) =>
      frame.type === 'request' && frame.name === name
        ? [frame.params as VisitorRequests[N]['params']]
        : [],
    );
  }

  /** Called by the fake's own sockets. */
  receive(connection: FakeConnection, frame: VisitorFrame): void {
    this.onFrame(connection, frame);
    if (frame.type !== 'request') return;
    const answer = this.#answers.get(frame.name);
    if (answer) void this.#answer(connection, frame, answer);
  }

  async #answer(
    connection: FakeConnection,
    { id, params }: Extract<VisitorFrame, { type: 'request' }>,
    answer: (params: never) => unknown,
  ): Promise<void> {
    try {
      connection.send({ type: 'result', id, value: await answer(params as never) });
    } catch (error) {
      const code = error instanceof RequestError ? error.code : 'invalid_request';
      const message = error instanceof Error ? error.message : String(error);
      connection.send({ type: 'error', code, message, refId: id });
    }
  }

  /** The connection that was opened last; throws when there is none. */
  get last(): FakeConnection {
    const connection = this.connections.at(-1);
    if (!connection) throw new Error('The client has opened no connection.');
    return connection;
  }

  /** Every frame of every connection, in order. */
  get frames(): VisitorFrame[] {
    return this.connections.flatMap((connection) => connection.frames);
  }
}

function fakeSocketOf(server: FakeRealtime): SocketConstructor {
  return class extends FakeSocket {
    constructor(url: string, protocols: string[]) {
      super((frame) => queueMicrotask(() => server.receive(connection, frame)));
      const connection = fakeConnectionOf(this, url, protocols);
      server.connections.push(connection);
      queueMicrotask(() => {
        if (server.mode === 'refusing' || server.mode === 'forbidden') this.fail();
        if (server.mode === 'refusing') this.end(1006);
        if (server.mode === 'accepting') this.begin();
      });
    }
  };
}

type Listener = (event: { data: unknown; code: number; reason: string }) => void;

/** The client's end of a socket. */
class FakeSocket implements SocketLike {
  readonly frames: VisitorFrame[] = [];
  readonly #onFrame: (frame: VisitorFrame) => void;
  readonly #listeners: { type: string; listener: Listener }[] = [];
  readyState = 0;

  constructor(onFrame: (frame: VisitorFrame) => void) {
    this.#onFrame = onFrame;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push({ type, listener });
  }

  send(json: string): void {
    const frame = JSON.parse(json) as VisitorFrame;
    this.frames.push(frame);
    this.#onFrame(frame);
  }

  close(code = 1000): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.end(code);
  }

  fail(): void {
    this.readyState = 3;
    this.#dispatch('error', {});
  }

  end(code: number): void {
    this.#dispatch('close', { code });
  }

  begin(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.#dispatch('open', {});
  }

  deliver(data: string): void {
    if (this.readyState === 1) this.#dispatch('message', { data });
  }

  #dispatch(type: string, event: { data?: unknown; code?: number }): void {
    for (const entry of this.#listeners) {
      if (entry.type === type) entry.listener({ data: undefined, code: 0, reason: '', ...event });
    }
  }
}

/** The server's end of the same socket: its `send` goes the other way. */
function fakeConnectionOf(
  socket: FakeSocket,
  url: string,
  protocols: readonly string[],
): FakeConnection {
  return {
    url,
    protocols,
    frames: socket.frames,
    get isOpen() {
      return socket.readyState === 1;
    },
    open: () => socket.begin(),
    send: (frame) => socket.deliver(typeof frame === 'string' ? frame : toJson(frame)),
    close: (code = 1006) => socket.close(code),
  };
}
