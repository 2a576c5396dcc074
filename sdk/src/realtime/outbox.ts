import type { Attachment } from '../protocol/index.ts';
import { uuid } from '../internal/uuid.ts';
import type { ChatMessage } from './conversation-state.ts';
import type { VisitorStorage } from './token-storage.ts';

/** More than this many unsent texts are not kept over a reload. */
const keptMax = 50;

/** What of a message is kept until it is confirmed. */
interface Kept {
  readonly id: string;
  readonly text: string;
  readonly attachments?: Attachment[];
  /** Who wrote it; absent: a stranger. See `Session`. */
  readonly owner?: string;
}

/**
 * The visitor's texts that the server has not confirmed, in the order in which they were written. The storage holds
 * those of all tabs; each tab changes only its own there.
 */
export class Outbox {
  readonly #storage: VisitorStorage;
  readonly #storageKey: string;
  readonly #timeouts = new Map<string, number>();
  readonly #owners = new Map<string, string>();
  #messages: readonly ChatMessage[] = [];

  constructor(storage: VisitorStorage, storageKey: string) {
    this.#storage = storage;
    this.#storageKey = storageKey;
  }

  /** What this person, or nobody known, has written. */
  messagesOf(writer: string): readonly ChatMessage[] {
    return this.#messages.filter(({ id }) => {
      const owner = this.#owners.get(id);
      return !owner || owner === writer;
    });
  }

  /** Brings back what an earlier page, or another tab, could not send. */
  restore(): void {
    const known = new Set(this.#messages.map((message) => message.id));
    const older = this.#readKept().filter(({ id }) => !known.has(id));
    for (const { id, owner } of older) if (owner) this.#owners.set(id, owner);
    this.#messages = [...older.map(outgoing), ...this.#messages];
  }

  add(text: string, attachments: readonly Attachment[], owner: string): string {
    const id = uuid();
    this.#messages = [...this.#messages, outgoing({ id, text, attachments: [...attachments] })];
    if (owner) this.#owners.set(id, owner);
    this.#keep();
    return id;
  }

  /** Takes out what the server has stored; `null` when it was not here. */
  take(id: string): ChatMessage | null {
    const message = this.#messages.find((other) => other.id === id);
    if (!message) return null;
    this.#drop((other) => other === id);
    return message;
  }

  mark(id: string, delivery: ChatMessage['delivery']): boolean {
    const isHere = this.#messages.some((message) => message.id === id);
    this.#messages = this.#messages.map((message) =>
      message.id === id ? { ...message, delivery } : message,
    );
    return isHere;
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

  /** What this tab knows does not count any more; what is stored does. */
  forget(): void {
    this.#messages = [];
  }

  /** Who wrote this turned out to be somebody else. */
  reassign(from: string, to: string): void {
    if (from === to) return;
    for (const [id, owner] of this.#owners) if (owner === from) this.#owners.set(id, to);
    this.#keep();
  }

  /** Somebody else is there now: what others have written is gone. */
  keepOnly(writer: string): void {
    const theirs = new Set(this.messagesOf(writer).map(({ id }) => id));
    this.#drop((id) => !theirs.has(id));
  }

  clear(): void {
    this.#messages = [];
    this.#storage.removeItem(this.#storageKey);
  }

  #drop(isGone: (id: string) => boolean): void {
    const gone = new Set(this.#messages.map(({ id }) => id).filter(isGone));
    if (gone.size === 0) return;
    this.#messages = this.#messages.filter(({ id }) => !gone.has(id));
    for (const id of gone) {
      this.#timeouts.delete(id);
      this.#owners.delete(id);
    }
    this.#keep(gone);
  }

  #keep(gone: ReadonlySet<string> = new Set()): void {
    const own = this.#messages.map(({ id, text, attachments }): Kept => {
      const owner = this.#owners.get(id);
      return {
        id,
        text,
        ...(attachments.length > 0 ? { attachments } : {}),
        ...(owner ? { owner } : {}),
      };
    });
    const ownIds = new Set(own.map(({ id }) => id));
    const others = this.#readKept().filter(({ id }) => !gone.has(id) && !ownIds.has(id));
    const kept = [...others, ...own].slice(-keptMax);
    if (kept.length === 0) this.#storage.removeItem(this.#storageKey);
    else this.#storage.setItem(this.#storageKey, JSON.stringify(kept));
  }

  /** Any script of the page can write to the storage, so what comes out of it is looked at before it is believed. */
  #readKept(): Kept[] {
    try {
      const value: unknown = JSON.parse(this.#storage.getItem(this.#storageKey) ?? '[]');
      return Array.isArray(value) ? value.filter(isKept) : [];
    } catch {
      return [];
    }
  }
}

function outgoing({ id, text, attachments = [] }: Kept): ChatMessage {
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
    attachments,
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'waiting',
  };
}

function isKept(value: unknown): value is Kept {
  const { id, text, attachments = [], owner = '' } = (value ?? {}) as Record<string, unknown>;
  const isMessage = [id, text, owner].every((part) => typeof part === 'string');
  return isMessage && Array.isArray(attachments) && attachments.every(isAttachment);
}

function isAttachment(value: unknown): value is Attachment {
  const { id, name, contentType, url } = (value ?? {}) as Record<string, unknown>;
  return [id, name, contentType, url].every((part) => typeof part === 'string');
}
