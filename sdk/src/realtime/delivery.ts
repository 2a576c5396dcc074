import type { Attachment, MessageSend, PageContext, ServerFrame } from '../protocol/index.ts';
import type { ChatMessage } from './conversation-state.ts';
import { Outbox } from './outbox.ts';
import type { VisitorStorage } from './token-storage.ts';

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** When the server was too busy for a message, it goes again after this time. */
const resendDelayMs = 5000;

/** Refusals that pass by themselves; every other code marks the message as failed. */
const passingCodes = new Set([
  'rate_limited',
  'unavailable',
  'service_unavailable',
  'internal_error',
]);

export interface DeliveryDeps {
  send(frame: MessageSend): boolean;
  page(): PageContext | undefined;
  /** Whose texts may go; see `Session`. */
  writer(): string;
  /** The connection seems dead. */
  renew(): void;
  onChange(): void;
}

/** Brings the visitor's texts to the server, each exactly once. */
export class Delivery {
  readonly #outbox: Outbox;
  readonly #deps: DeliveryDeps;
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: VisitorStorage, storageKey: string, deps: DeliveryDeps) {
    this.#outbox = new Outbox(storage, storageKey);
    this.#deps = deps;
  }

  get messages(): readonly ChatMessage[] {
    return this.#outbox.messagesOf(this.#deps.writer());
  }

  add(text: string, attachments: readonly Attachment[]): string {
    return this.#outbox.add(text, attachments, this.#deps.writer());
  }

  retry(id: string): void {
    this.#outbox.mark(id, 'waiting');
  }

  /** Brings back what is stored; `isFresh`: nothing else counts. */
  restore(isFresh = false): void {
    if (isFresh) this.#outbox.forget();
    this.#outbox.restore();
  }

  /** What this person has not sent yet, and only that, goes now. */
  onWelcome(): void {
    this.#outbox.restore();
    this.#outbox.keepOnly(this.#deps.writer());
  }

  /** The server has stored it; `null` when it was another tab's. */
  take(id: string): ChatMessage | null {
    const message = this.#outbox.take(id);
    this.#watchAcceptance();
    return message;
  }

  /** Whether the visitor has to be told of the refusal. */
  refuse({ refId, code }: Extract<ServerFrame, { type: 'error' }>): boolean {
    const isPassing = passingCodes.has(code);
    // One that is not here was another tab's, or a request.
    if (refId === null || !this.#outbox.mark(refId, isPassing ? 'waiting' : 'failed')) return false;
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
        ...(page ? { page } : {}),
        ...(attachments.length > 0 ? { attachments: attachments.map((file) => file.id) } : {}),
      });
      if (!isSent) break;
      this.#outbox.mark(id, 'sending');
    }
    this.#watchAcceptance();
    this.#deps.onChange();
  }

  /** What was on its way has to go again. */
  onLost(): void {
    this.#outbox.markAllWaiting();
    clearTimeout(this.#acceptTimer);
    clearTimeout(this.#resendTimer);
  }

  reassign(from: string, to: string): void {
    this.#outbox.reassign(from, to);
  }

  clear(): void {
    this.onLost();
    this.#outbox.clear();
  }

  #watchAcceptance(): void {
    clearTimeout(this.#acceptTimer);
    const isSending = this.messages.some((message) => message.delivery === 'sending');
    if (isSending) this.#acceptTimer = setTimeout(() => this.#giveUpWaiting(), acceptTimeoutMs);
  }

  /** Where one message is never confirmed, on whichever connection, it is the message. */
  #giveUpWaiting(): void {
    this.#outbox.countTimeouts(timeoutsMax);
    this.#deps.renew();
  }
}
