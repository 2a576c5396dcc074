import type { Attachment, MessageSend, PageContext, ServerFrame } from '../protocol/index.ts';
import { uuid } from '../internal/uuid.ts';
import type { ChatMessage } from './conversation-state.ts';
import { type Kept, readKept } from './kept.ts';
import type { VisitorStorage } from './token-storage.ts';

/** More than this many unsent texts are not kept over a reload. */
const keptMax = 50;

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** When the server was too busy for a message, it goes again after this time. */
const resendDelayMs = 5000;

/** Refusals that pass by themselves; every other code marks the message as failed. */
const passingCodes = /^(rate_limited|(service_)?unavailable|internal_error)$/;

export interface DeliveryDeps {
  send(frame: MessageSend): boolean;
  page(): PageContext | undefined;
  /** Whose texts may go; see `Session`. */
  writer(): string;
  /** The connection seems dead. */
  renew(): void;
  onChange(): void;
}

/** One text that the server has not confirmed. */
interface Unsent {
  message: ChatMessage;
  /** Who wrote it; `''`: a stranger. See `Session`. */
  owner: string;
  /** How often it was on its way in vain. */
  timeouts: number;
}

/**
 * Brings the visitor's texts to the server, each exactly once, in the order in which they were written. The storage
 * holds those of all tabs; each tab changes only its own there.
 */
export class Delivery {
  readonly #storage: VisitorStorage;
  readonly #storageKey: string;
  readonly #deps: DeliveryDeps;
  #unsent: readonly Unsent[] = [];
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: VisitorStorage, storageKey: string, deps: DeliveryDeps) {
    this.#storage = storage;
    this.#storageKey = storageKey;
    this.#deps = deps;
  }

  /** What this person, or nobody known, has written. */
  get messages(): readonly ChatMessage[] {
    return this.#unsent.filter((one) => this.#isOwn(one)).map(({ message }) => message);
  }

  add(text: string, attachments: readonly Attachment[]): string {
    const id = uuid();
    const owner = this.#deps.writer();
    this.#unsent = [...this.#unsent, unsent({ id, text, attachments, owner })];
    this.#keep([]);
    return id;
  }

  retry(id: string): void {
    this.#mark(id, 'waiting');
  }

  /** Brings back what an earlier page, or another tab, could not send; `isFresh`: nothing else counts. */
  restore(isFresh = false): void {
    if (isFresh) this.#unsent = [];
    const known = this.#unsent.map(({ message }) => message.id);
    const older = readKept(this.#storage, this.#storageKey);
    this.#unsent = [...older.filter(({ id }) => !known.includes(id)).map(unsent), ...this.#unsent];
  }

  /** What this person has not sent yet, and only that, goes now. */
  onWelcome(): void {
    this.restore();
    this.#drop((one) => !this.#isOwn(one));
  }

  /** The server has stored it; `null` when it was another tab's. */
  take(id: string): ChatMessage | null {
    const [taken] = this.#drop(({ message }) => message.id === id);
    this.#watchAcceptance();
    return taken?.message ?? null;
  }

  /** Whether the visitor has to be told of the refusal. */
  refuse({ refId, code }: Extract<ServerFrame, { type: 'error' }>): boolean {
    const isPassing = passingCodes.test(code);
    // One that is not here was another tab's, or a request.
    if (!this.#mark(refId, isPassing ? 'waiting' : 'failed')) return false;
    this.#watchAcceptance();
    if (!isPassing) return true;
    clearTimeout(this.#resendTimer);
    this.#resendTimer = setTimeout(() => this.deliver(), resendDelayMs);
    return false;
  }

  /** Sends everything that waits, in order. */
  deliver(): void {
    const page = this.#deps.page();
    for (const { id, text, attachments, delivery } of this.messages) {
      if (delivery !== 'waiting') continue;
      const isSent = this.#deps.send({
        type: 'message.send',
        id,
        text,
        ...(page && { page }),
        ...(attachments.length > 0 && { attachments: attachments.map((file) => file.id) }),
      });
      if (!isSent) break;
      this.#mark(id, 'sending');
    }
    this.#watchAcceptance();
    this.#deps.onChange();
  }

  /** What was on its way has to go again. */
  onLost(): void {
    for (const one of this.#unsent) {
      if (one.message.delivery === 'sending') one.message = { ...one.message, delivery: 'waiting' };
    }
    clearTimeout(this.#acceptTimer);
    clearTimeout(this.#resendTimer);
  }

  /** Who wrote this turned out to be somebody else. */
  reassign(from: string, to: string): void {
    if (from === to) return;
    for (const one of this.#unsent) if (one.owner && one.owner === from) one.owner = to;
    this.#keep([]);
  }

  clear(): void {
    this.onLost();
    this.#unsent = [];
    this.#storage.removeItem(this.#storageKey);
  }

  #isOwn({ owner }: Unsent): boolean {
    return !owner || owner === this.#deps.writer();
  }

  #mark(id: string | null, delivery: ChatMessage['delivery']): boolean {
    const one = this.#unsent.find(({ message }) => message.id === id);
    if (one) one.message = { ...one.message, delivery };
    return one !== undefined;
  }

  #drop(isGone: (one: Unsent) => boolean): readonly Unsent[] {
    const gone = this.#unsent.filter(isGone);
    if (gone.length === 0) return gone;
    this.#unsent = this.#unsent.filter((one) => !gone.includes(one));
    this.#keep(gone);
    return gone;
  }

  #keep(gone: readonly Unsent[]): void {
    const ids = [...this.#unsent, ...gone].map(({ message }) => message.id);
    const others = readKept(this.#storage, this.#storageKey).filter(({ id }) => !ids.includes(id));
    const own = this.#unsent.map(({ message: { id, text, attachments }, owner }): Kept => {
      return {
        id,
        text,
        ...(attachments.length > 0 && { attachments }),
        ...(owner && { owner }),
      };
    });
    const kept = [...others, ...own].slice(-keptMax);
    if (kept.length === 0) this.#storage.removeItem(this.#storageKey);
    else this.#storage.setItem(this.#storageKey, JSON.stringify(kept));
  }

  #watchAcceptance(): void {
    clearTimeout(this.#acceptTimer);
    const isSending = this.messages.some((message) => message.delivery === 'sending');
    if (isSending) this.#acceptTimer = setTimeout(() => this.#giveUpWaiting(), acceptTimeoutMs);
  }

  /** Where one message is never confirmed, on whichever connection, it is the message. */
  #giveUpWaiting(): void {
    for (const one of this.#unsent) {
      if (one.message.delivery !== 'sending' || ++one.timeouts < timeoutsMax) continue;
      one.message = { ...one.message, delivery: 'failed' };
    }
    this.#deps.renew();
  }
}

function unsent({ id, text, attachments = [], owner = '' }: Kept): Unsent {
  const message: ChatMessage = {
    id,
    seq: null,
    role: 'visitor',
    text,
    authorName: null,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [...attachments],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'waiting',
  };
  return { message, owner, timeouts: 0 };
}
