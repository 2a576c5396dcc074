import type {
  InboxFrame,
  ServerFrame,
  VisitorRequestName,
  VisitorRequests,
} from '@katek/sdk/protocol';
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

type Frame = ServerFrame | InboxFrame;
type FrameOf<T extends Frame['type']> = Extract<Frame, { type: T }>;

const deadlineMs = 10_000;

/** A client that speaks the raw protocol and remembers all it heard. */
export class ChatPeer {
  readonly socket: WebSocket;
  readonly frames: Frame[] = [];
  /** The code with which the socket ended. */
  readonly closed: Promise<number>;
  readonly #waiting = new Set<() => void>();

  constructor(
    url: string,
    options: { protocols?: string[]; origin?: string; cookie?: string } = {},
  ) {
    const { protocols = ['katek.v1'], origin, cookie } = options;
    this.socket = new WebSocket(url, protocols, {
      ...(origin === undefined ? {} : { origin }),
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    });
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      for (const look of this.#waiting) look();
    });
  }

  get opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.on('open', resolve);
      this.socket.on('error', reject);
    });
  }

  /** The HTTP status with which the handshake was refused. */
  get refused(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.socket.on('unexpected-response', (_request, response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      this.socket.on('open', () => reject(new Error('The handshake was accepted.')));
    });
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Sends a message of the visitor; returns its id. */
  say(text: string, id: string = randomUUID()): string {
    this.send({ type: 'message.send', id, text });
    return id;
  }

  /** Asks the server something; gives the answer, or throws an error whose message is the code of the refusal. */
  async ask<Name extends VisitorRequestName>(
    name: Name,
    params: VisitorRequests[Name]['params'],
  ): Promise<VisitorRequests[Name]['result']> {
    const id = randomUUID();
    this.send({ type: 'request', id, name, params });
    const answer = await this.until(
      () =>
        this.frames.find(
          (frame) =>
            (frame.type === 'result' && frame.id === id) ||
            (frame.type === 'error' && frame.refId === id),
        ),
      `answer to ${name}`,
    );
    if (answer.type === 'result') return answer.value as VisitorRequests[Name]['result'];
    throw new Error(answer.type === 'error' ? answer.code : 'no answer');
  }

  /** The first frame of this type that fits, among those heard before and those to come. */
  next<T extends Frame['type']>(
    type: T,
    fits: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    return this.until(
      () =>
        this.frames.find(
          (frame): frame is FrameOf<T> => frame.type === type && fits(frame as FrameOf<T>),
        ),
      `${type} among ${this.frames.map((frame) => frame.type).join(', ')}`,
    );
  }

  /** Waits until `look` finds something. */
  until<T>(look: () => T | undefined, what = 'what was waited for'): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(attempt);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(attempt);
        reject(new Error(`Heard no ${what} within ${deadlineMs} ms.`));
      }, deadlineMs);
      this.#waiting.add(attempt);
      attempt();
    });
  }

  /** The assistant's stored answer with this text. */
  answer(fits: (text: string) => boolean = () => true) {
    return this.next(
      'message.created',
      ({ message }) => message.role === 'assistant' && fits(message.text),
    );
  }

  /** The seqs in the order in which they were heard. */
  get seqs(): number[] {
    return this.frames.flatMap((frame) =>
      frame.type === 'message.created' ? [frame.message.seq] : [],
    );
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
