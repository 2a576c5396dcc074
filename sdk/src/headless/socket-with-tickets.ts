import { AuthenticationError, SdkError } from '../errors.ts';
import { closeCodes, type SocketConstructor, type SocketLike } from '../realtime/wire.ts';

/** Close code of a connection that ended without a word (RFC 6455 §7.4.1). */
const abnormalClosure = 1006;

/**
 * A socket class for programs that are no browser. The server lets pages in by their origin, and such a program has
 * none: it shows a ticket, issued with your secret key, for every connection it opens.
 *
 * @example
 * const katek = new KaTek({ baseUrl, secretKey: process.env.KATEK_SECRET_KEY ?? '' });
 * const chat = createVisitorClient({
 *   baseUrl,
 *   key: 'pk_…',
 *   webSocket: socketWithTickets(() => katek.organization.issueTicket()),
 * });
 */
export function socketWithTickets(
  issueTicket: () => Promise<{ ticket: string }>,
  Socket: SocketConstructor | undefined = globalThis.WebSocket,
): SocketConstructor {
  if (!Socket) throw new SdkError('This runtime has no WebSocket: pass one.');
  return class extends TicketSocket {
    constructor(url: string, protocols: string[]) {
      super(issueTicket, (ticket) => new Socket(url, [...protocols, `katek.ticket.${ticket}`]));
    }
  };
}

type Listener = (event: { data: unknown; code: number; reason: string }) => void;

const none = { data: undefined, code: 0, reason: '' };

/** As the server would say it. */
function refusalOf({ message }: AuthenticationError): string {
  return JSON.stringify({ type: 'error', code: 'ticket_refused', message, refId: null });
}

/** Behaves as a socket that is still connecting until the ticket is there, and as that socket from then on. */
class TicketSocket implements SocketLike {
  readonly #listeners: { type: string; listener: Listener }[] = [];
  #socket: SocketLike | null = null;
  #isClosed = false;

  constructor(
    issueTicket: () => Promise<{ ticket: string }>,
    connect: (ticket: string) => SocketLike,
  ) {
    void this.#begin(issueTicket, connect);
  }

  get readyState(): number {
    return this.#isClosed ? 3 : (this.#socket?.readyState ?? 0);
  }

  send(data: string): void {
    this.#socket?.send(data);
  }

  close(code?: number, reason?: string): void {
    this.#isClosed = true;
    this.#socket?.close(code, reason);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push({ type, listener });
  }

  async #begin(
    issueTicket: () => Promise<{ ticket: string }>,
    connect: (ticket: string) => SocketLike,
  ): Promise<void> {
    try {
      const { ticket } = await issueTicket();
      if (this.#isClosed) return;
      const socket = connect(ticket);
      this.#socket = socket;
      socket.addEventListener('open', () => this.#tell('open', none));
      socket.addEventListener('message', ({ data }) => this.#tell('message', { ...none, data }));
      socket.addEventListener('close', ({ code, reason }) =>
        this.#tell('close', { ...none, code, reason }),
      );
      socket.addEventListener('error', () => this.#tell('error', none));
    } catch (error) {
      if (this.#isClosed) return;
      const isRefused = error instanceof AuthenticationError;
      // It is the program that is refused, not the visitor, who stays who they are.
      if (isRefused) this.#tell('message', { ...none, data: refusalOf(error) });
      this.#isClosed = true;
      const code = isRefused ? closeCodes.unauthorized : abnormalClosure;
      this.#tell('close', { ...none, code });
    }
  }

  #tell(type: string, event: Parameters<Listener>[0]): void {
    for (const entry of this.#listeners) if (entry.type === type) entry.listener(event);
  }
}
