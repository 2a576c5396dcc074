import { uuid } from '../internal/uuid.ts';
import type { ChatMessage } from './conversation-state.ts';
import type { VisitorStorage } from './token-storage.ts';

/** More than this many unsent texts are not kept over a reload. */
const keptMax = 50;

/** The visitor's texts that the server has not confirmed, in the order in which they were written. */
export class Outbox {
  readonly #storage: VisitorStorage;
  readonly #storageKey: string;
  readonly #timeouts = new Map<string, number>();
  #messages: readonly ChatMessage[] = [];

  constructor(storage: VisitorStorage, storageKey: string) {
    this.#storage = storage;
    this.#storageKey = storageKey;
  }

  get messages(): readonly ChatMessage[] {
    return this.#messages;
  }

  /** Brings back what an earlier page could not send. */
  restore(): void {
    const known = new Set(this.#messages.map((message) => message.id));
    const kept = readKept(this.#storage.getItem(this.#storageKey));
    const older = kept.filter(({ id }) => !known.has(id)).map(({ id, text }) => outgoing(id, text));
    this.#messages = [...older, ...this.#messages];
  }

  add(text: string): string {
    const id = uuid();
    this.#messages = [...this.#messages, outgoing(id, text)];
    this.#keep();
    return id;
  }

  /** Takes out what the server has stored; `null` when it was not here. */
  take(id: string): ChatMessage | null {
    const message = this.#messages.find((other) => other.id === id);
    if (!message) return null;
    this.#timeouts.delete(id);
    this.#messages = this.#messages.filter((other) => other.id !== id);
    this.#keep();
    return message;
  }

  mark(id: string, delivery: ChatMessage['delivery']): void {
    this.#messages = this.#messages.map((message) =>
      message.id === id ? { ...message, delivery } : message,
    );
  }

  /** Marks as failed what was on its way in vain so many times. */
  countTimeouts(timeoutsMax: number): void {
    for (const { id } of this.#messages.filter(({ delivery }) => delivery === 'sending')) {
      const timeouts = (this.#timeouts.get(id) ?? 0) + 1;
      this.#timeouts.set(id, timeouts);
      if (timeouts >= timeoutsMax) this.mark(id, 'failed');
    }
  }

  /** The connection broke: what was on its way has to go again. */
  markAllWaiting(): void {
    this.#messages = this.#messages.map((message) =>
      message.delivery === 'sending' ? { ...message, delivery: 'waiting' } : message,
    );
  }

  clear(): void {
    this.#messages = [];
    this.#storage.removeItem(this.#storageKey);
  }

  #keep(): void {
    if (this.#messages.length === 0) {
      this.#storage.removeItem(this.#storageKey);
      return;
    }
    const kept = this.#messages.slice(-keptMax).map(({ id, text }) => ({ id, text }));
    this.#storage.setItem(this.#storageKey, JSON.stringify(kept));
  }
}

function outgoing(id: string, text: string): ChatMessage {
  return {
    id,
    seq: null,
    role: 'visitor',
    text,
    authorName: null,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'waiting',
  };
}

/** Any script of the page can write to the storage, so what comes out of it is looked at before it is believed. */
function readKept(json: string | null): { id: string; text: string }[] {
  try {
    const value: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is { id: string; text: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
