import type {
  Attachment,
  ClientTool,
  ConsentReceipt,
  Identity,
  PageContext,
  Refinement,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import type { ConversationState } from './conversation-state.ts';
import type { VisitorRequestOptions } from './requests.ts';
import type { VisitorStorage } from './token-storage.ts';
import type { SocketConstructor } from './wire.ts';

/** Settings of a visitor's conversation. */
export interface VisitorClientOptions {
  /** Where KaTek runs, such as `https://chat.example.com`. */
  baseUrl: string;
  /** The organization's publishable key, `pk_…`. */
  key: string;
  /**
   * Where the visitor and their unsent texts are remembered. Nothing is written before the first `connect` or `send`.
   * @default localStorage in a browser that allows it, else memory
   */
  storage?: VisitorStorage;
  /**
   * `shared`: one tab of the browser holds the socket for all tabs of this site. `own`: every client has a socket.
   * @default 'shared' on a page with Web Locks, BroadcastChannel and the default storage, else 'own'
   */
  tabs?: 'shared' | 'own';
  /**
   * The socket class, for a runtime without one of its own.
   * @default globalThis.WebSocket
   */
  webSocket?: SocketConstructor;
  /**
   * What uploads files, for a proxy or a test.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch;
  /** The page on which the visitor writes. A function is asked again for every message. */
  page?: PageContext | (() => PageContext | null);
  /** BCP 47; the concierge answers in this language when it can. */
  locale?: string;
}

/** Something that the page can do or tell for an answer. See `VisitorClient.setTools`. */
export interface PageTool extends ClientTool {
  /**
   * Gives what is known, as anything that JSON can carry, at most 8000 characters of it. What it throws is told to the
   * language model by its message. `signal` is aborted when nobody waits for the result any more.
   */
  run(args: Record<string, unknown>, context: { readonly signal: AbortSignal }): unknown;
}

/** What goes with a text. */
export interface SendOptions {
  /** From `upload`; at most 5. */
  attachments?: readonly Attachment[];
  /** Wishes to take out of the search, each by the `key` and `value` of a message's `understood`. The text says the same. */
  refine?: Refinement;
}

/** A file as browsers and Node have it. */
export type UploadFile = Blob & { readonly name: string };

/** What a caller may say about one upload. */
export interface UploadOptions extends VisitorRequestOptions {
  /**
   * Called in browsers again and again while the file is sent, both in bytes. Elsewhere, and with a `fetch` of your
   * own, it is never called: `fetch` tells nothing of what it sends.
   */
  onProgress?(progress: { readonly loaded: number; readonly total: number }): void;
}

/** A visitor's conversation in real time. Made by `createVisitorClient`. */
export interface VisitorClient {
  /** The talk at this moment. A change makes a new object, so `===` tells whether anything changed. */
  readonly state: ConversationState;
  /** Calls back after every change, until the function it returns is called. */
  subscribe(listener: (state: ConversationState) => void): () => void;
  /** Opens the connection and keeps it open. Does nothing when it is already wanted. */
  connect(): void;
  /** Closes the connection. The talk, and what is unsent, stays for the next `connect`. */
  disconnect(): void;
  /**
   * Sends a text, now or as soon as there is a connection, exactly once; connects when needed.
   * Returns the id of the message. Throws `SdkError` for a text above 8000 characters, and for an empty one that has
   * no attachment.
   */
  send(text: string, options?: SendOptions): string;
  /** Sends a failed message again. */
  retry(id: string): void;
  /** Stops the answer that is being written; what there is of it is kept. */
  stopReply(): void;
  /** Tells the agent that the visitor types. Call it on every keystroke; few frames are sent. */
  setTyping(isTyping: boolean): void;
  /** Begins a new conversation of the same visitor. */
  startConversation(): void;
  /**
   * Asks the server for something, such as a home's details; connects when needed and waits for the connection.
   * Rejects with `RequestError` when the server refuses, with `ConnectionError` when no answer came in time, and with
   * the signal's reason. What may be asked twice is asked again by itself after a broken connection.
   *
   * @example
   * const { property } = await chat.request('listing.fetch', { listingId });
   */
  request<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']>;
  /** Puts older messages in front of `state.messages`. Does nothing when there are none. Rejects as `request` does. */
  fetchEarlier(): Promise<void>;
  /** The visitor sees the talk: tells the agent that everything up to the newest message has been read. */
  markRead(): void;
  /**
   * Says who the visitor is, by a signed token or only by name and e-mail. It switches the whole session at once: of
   * another person nothing stays, neither the talk nor what is unsent. Resolves when the server knows them; rejects
   * with `RequestError` when it refuses, and then they stay who they were. Before `connect` it is only noted, and
   * resolves at once; a refusal is then in `state.error`. `null` is `reset`.
   *
   * @example
   * await chat.identify({ token: await fetch('/chat-token').then((reply) => reply.text()) });
   */
  identify(identity: Identity | null): Promise<void>;
  /**
   * Logs the visitor out, in every tab of this site: ends the session at the server and erases everything that is
   * remembered of them here. The erasing is done when it returns, so it may be called right before leaving the page.
   */
  reset(): Promise<void>;
  /** The page that goes with every message from now on, in place of the option; `null`: none. */
  setPage(page: PageContext | null): void;
  /** BCP 47; the concierge answers in this language from now on when it can. */
  setLocale(locale: string): void;
  /**
   * What the page can do or tell for an answer, in place of earlier tools; at most 8. With several tabs, the one in
   * which the visitor wrote last is asked first.
   *
   * @example
   * chat.setTools([{
   *   name: 'financing',
   *   description: 'How much the visitor can borrow, from the calculator on this page.',
   *   parameters: { type: 'object', properties: {} },
   *   run: () => ({ amount: calculator.amount, currency: 'USD' }),
   * }]);
   */
  setTools(tools: readonly PageTool[]): void;
  /**
   * Uploads a file for `send`: JPEG, PNG, WebP, GIF or PDF of at most 10 MB; connects when needed. Rejects with
   * `RequestError` for another file or a refusal, and with `ConnectionError`.
   *
   * @example
   * const photo = await chat.upload(file, { onProgress: ({ loaded, total }) => (bar.value = loaded / total) });
   * chat.send('This is the roof.', { attachments: [photo] });
   */
  upload(file: UploadFile, options?: UploadOptions): Promise<Attachment>;
  /** The visitor has agreed. Call it before `connect` where the organization wants a consent to talk at all. */
  giveConsent(receipt: ConsentReceipt): void;
}
