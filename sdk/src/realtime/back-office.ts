import type { ServerFrame } from '../protocol/index.ts';
import { type Claimant, Claims } from './claims.ts';
import type { ConversationState } from './conversation-state.ts';
import { fetchEarlier, withListing } from './rare-news.ts';
import { type Asker, Requests } from './requests.ts';
import { type Teller, ToolDesk } from './tool-desk.ts';
import { uploadFile } from './upload.ts';

/** When the server was too busy for a message, it goes again after this time. */
const resendDelayMs = 5000;

/** Refusals that pass by themselves; every other code marks the message as failed. */
const passingCodes = /^(rate_limited|(service_)?unavailable|internal_error)$/;

/** The talk that is served. */
interface Served extends Claimant, Asker, Omit<Teller, 'tell'> {
  change(change: Partial<Pick<ConversationState, 'error'>>): void;
}

/**
 * What a first conversation in one tab does not come to, behind one door: it is loaded once, with the first thing that
 * needs it.
 */
export class BackOffice {
  readonly claims: Claims;
  readonly requests: Requests;
  readonly tools: ToolDesk;
  readonly uploadFile = uploadFile;
  readonly fetchEarlier = fetchEarlier;
  readonly #served: Served;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(served: Served) {
    this.#served = served;
    this.claims = new Claims(served);
    this.requests = new Requests(served);
    this.tools = new ToolDesk(served);
  }

  hear(frame: ServerFrame): void {
    this.requests.settle(frame);
    if (frame.type === 'tool.call') this.tools.answer(frame);
    if (frame.type === 'error') this.#refuse(frame);
    if (frame.type === 'listing.changed') {
      this.#served.update((talk) => withListing(talk, frame.listingId, frame.card));
    }
  }

  /** The connection is gone: nobody waits for what was on its way. */
  letGo(): void {
    this.tools.abort();
    clearTimeout(this.#resendTimer);
  }

  /** Of one message; what concerns none of this tab was another tab's, or a request. */
  #refuse({ refId, code, message }: Extract<ServerFrame, { type: 'error' }>): void {
    const { delivery } = this.#served;
    const isPassing = passingCodes.test(code);
    if (!delivery.mark(refId, isPassing ? 'waiting' : 'failed')) return;
    this.#served.change(isPassing ? {} : { error: { code, message } });
    if (!isPassing) return;
    clearTimeout(this.#resendTimer);
    this.#resendTimer = setTimeout(() => delivery.deliver(), resendDelayMs);
  }
}
