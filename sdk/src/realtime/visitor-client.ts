import type { PageContext } from '../protocol/index.ts';
import type { ConversationState } from './conversation-state.ts';
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
   * The socket class, for a runtime without one of its own.
   * @default globalThis.WebSocket
   */
  webSocket?: SocketConstructor;
  /** The page on which the visitor writes. A function is asked again for every message. */
  page?: PageContext | (() => PageContext | null);
  /** BCP 47; the concierge answers in this language when it can. */
  locale?: string;
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
   * Returns the id of the message. Throws `SdkError` for an empty text and for one above 8000 characters.
   */
  send(text: string): string;
  /** Sends a failed message again. */
  retry(id: string): void;
  /** Stops the answer that is being written; what there is of it is kept. */
  stopReply(): void;
  /** Tells the agent that the visitor types. Call it on every keystroke; few frames are sent. */
  setTyping(isTyping: boolean): void;
  /** Begins a new conversation of the same visitor. */
  startConversation(): void;
  /** Disconnects and erases everything that is remembered of the visitor on this device. */
  forget(): void;
}
