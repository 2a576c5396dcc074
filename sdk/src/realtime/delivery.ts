import type { Attachment, Hello, Message, MessageSend, Refinement } from '../protocol/index.ts';
import { toJson } from '../internal/to-json.ts';
import { uuid } from '../internal/uuid.ts';
import type { ChatMessage } from './conversation-state.ts';
import { type Kept, readKept } from './kept.ts';
import type { Session } from './session.ts';
import type { Memory } from './token-storage.ts';

/** More than this many unsent texts are not kept over a reload. */
const keptMax = 50;

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** What a hello and a message say of the page besides. */
export type PageFacts = Pick<Hello, 'locale' | 'page'>;

/** What brings the texts away. */
export interface Carrier {
  /** Whose texts may go. */
  readonly session: Session;
  facts(): PageFacts;
  tell(frame: MessageSend): boolean;
  /** The connection seems dead. */
  renew(): void;
  change(): void;
}

/** One text that the server has not confirmed. */
interface Unsent {
  kept: Kept;
  /** The same, as the talk shows it. */
  message: ChatMessage;
  /** How often it was on its way in vain. */
  timeouts: number;
}

/**
 * Brings the visitor's texts to the server, each exactly once, in the order in which they were written. The storage
 * holds those of all tabs; each tab changes only its own there.
 */
export class Delivery {
  readonly #memory: Memory;
  readonly #carrier: Carrier;
  #unsent: readonly Unsent[] = [];
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(memory: Memory, carrier: Carrier) {
    this.#memory = memory;
    this.#carrier = carrier;
  }

  /** What this person, or nobody known, has written. */
  get messages(): readonly ChatMessage[] {
    return this.#own.map(({ message }) => message);
  }

  add(text: string, attachments: readonly Attachment[], refine?: Refinement): string {
    const id = uuid();
    const owner = this.#carrier.session.writer;
    this.#change([...this.#unsent, unsent({ id, text, attachments, refine, owner })]);
    return id;
  }

  /** Brings back what an earlier page, or another tab, could not send; `isFresh`: nothing else counts. */
  restore(isFresh = false): void {
    if (isFresh) this.#unsent = [];
    const older = readKept(this.#memory).filter(({ id }) => !this.#find(id));
    this.#unsent = [...older.map(unsent), ...this.#unsent];
  }

  /** What this person has not sent yet, and only that, is to go; `stored` is what the server has already. */
  onWelcome(stored: readonly Message[]): void {
    this.restore();
    this.#change(this.#own);
    for (const { id } of stored) this.take(id);
  }

  /** The server has stored it; `undefined` when it was another tab's. */
  take(id: string): ChatMessage | undefined {
    const taken = this.#find(id);
    if (!taken) return undefined;
    this.#change(this.#unsent.filter((one) => one !== taken));
    this.#stopWatching();
    return taken.message;
  }

  /** `false` when it is not here: then it was another tab's, or no message at all. */
  mark(id: string | null, delivery: ChatMessage['delivery']): boolean {
    const one = this.#find(id);
    if (one) one.message = { ...one.message, delivery };
    return one !== undefined;
  }

  /** Sends everything that waits, in order. */
  deliver(): void {
    const { page } = this.#carrier.facts();
    for (const { kept, message } of this.#own) {
      const { id, text, attachments, refine } = kept;
      if (message.delivery !== 'waiting') continue;
      const isSent = this.#carrier.tell({
        type: 'message.send',
        id,
        text,
        ...(page && { page }),
        ...(attachments.length > 0 && { attachments: attachments.map((file) => file.id) }),
        ...(refine && { refine }),
      });
      if (!isSent) break;
      this.mark(id, 'sending');
    }
    this.#carrier.change();
  }

  /** As long as a message is on its way, its confirmation is waited for. */
  watch(): void {
    const isSending = this.messages.some((message) => message.delivery === 'sending');
    if (isSending) this.#acceptTimer ??= setTimeout(() => this.#giveUpWaiting(), acceptTimeoutMs);
    else this.#stopWatching();
  }

  /** What was on its way has to go again. */
  onLost(): void {
    for (const { message } of this.#unsent) {
      if (message.delivery === 'sending') this.mark(message.id, 'waiting');
    }
    this.#stopWatching();
  }

  /** Who wrote this turned out to be somebody else. */
  reassign(from: string, to: string): void {
    for (const one of this.#unsent) {
      if (from && one.kept.owner === from) one.kept = { ...one.kept, owner: to };
    }
    this.#change(this.#unsent);
  }

  clear(): void {
    this.#unsent = [];
    this.#memory.write('outbox', null);
  }

  get #own(): readonly Unsent[] {
    const { writer } = this.#carrier.session;
    return this.#unsent.filter(({ kept: { owner } }) => !owner || owner === writer);
  }

  #find(id: string | null): Unsent | undefined {
    return this.#unsent.find(({ kept }) => kept.id === id);
  }

  /** What is unsent from now on, here and in the storage. */
  #change(now: readonly Unsent[]): void {
    const before = [...this.#unsent, ...now].map(({ kept }) => kept.id);
    this.#unsent = now;
    const others = readKept(this.#memory).filter(({ id }) => !before.includes(id));
    const kept = [...others, ...now.map((one) => one.kept)].slice(-keptMax);
    this.#memory.write('outbox', kept.length > 0 ? toJson(kept) : null);
  }

  #stopWatching(): void {
    clearTimeout(this.#acceptTimer);
    this.#acceptTimer = undefined;
  }

  /** Where one message is never confirmed, on whichever connection, it is the message. */
  #giveUpWaiting(): void {
    this.#acceptTimer = undefined;
    for (const one of this.#unsent) {
      const { id, delivery } = one.message;
      if (delivery === 'sending' && ++one.timeouts >= timeoutsMax) this.mark(id, 'failed');
    }
    this.#carrier.renew();
  }
}

function unsent(kept: Kept): Unsent {
  const message: ChatMessage = {
    id: kept.id,
    seq: null,
    role: 'visitor',
    text: kept.text,
    authorName: null,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [...kept.attachments],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'waiting',
  };
  return { kept, message, timeouts: 0 };
}
