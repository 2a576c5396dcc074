import type { ConsentReceipt, Hello, Identity } from '../protocol/index.ts';
import { visitorTokenLengthMax } from './limits.ts';
import type { Memory } from './token-storage.ts';
import type { Sent } from './wire.ts';

/** Of whoever has been named, until the part that can tell one person from another is there. */
export const unknownOwner = '?';

/** Somebody whom the page has named and the server has not confirmed. */
export interface Claim {
  readonly identity: Identity;
  /** See `Session.owner`. */
  owner: string;
}

/**
 * Who this device is to the server: the visitor's token, a mark of whose it is, and what is to be said of them. The
 * mark keeps the session and the unsent texts of one person away from the next one.
 */
export class Session {
  readonly #memory: Memory;
  claim: Claim | null = null;
  /** Until it has been told. */
  consent: ConsentReceipt | undefined;
  /** The token that the talk on the screen came with. */
  shownToken: string | null = null;
  /**
   * The token that the server does not take. It stays in the storage until another one takes its place: an empty
   * storage tells the other tabs of a logout.
   */
  voidToken: string | null = null;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  get token(): string | null {
    const token = this.#memory.read('visitor');
    return token === this.voidToken ? null : token;
  }

  /** Whose the stored session is; `''`: a stranger's. */
  get owner(): string {
    return this.#memory.read('owner') ?? '';
  }

  set owner(owner: string) {
    this.#memory.write('owner', owner);
  }

  /** Who writes now. */
  get writer(): string {
    return this.claim?.owner ?? this.owner;
  }

  /** Somebody else is to come than the one whose session is stored. */
  get isForeign(): boolean {
    return this.owner !== '' && this.writer !== this.owner;
  }

  /** Another tab has changed the session: the talk on the screen is not its talk. */
  get isStale(): boolean {
    return this.shownToken !== null && this.#memory.read('visitor') !== this.shownToken;
  }

  /** Said once: later the token alone tells it, and a signed identity may have expired by then. */
  introduce(): Pick<Sent<Hello>, 'visitorToken' | 'identity' | 'consent'> {
    const identity = this.claim?.identity;
    // A signed identity moves the device to another session; a mere name would only be noted in the old one.
    const token = this.isForeign && !identity?.token ? null : this.token;
    this.shownToken ??= token;
    return {
      visitorToken: token?.slice(0, visitorTokenLengthMax),
      identity,
      consent: this.consent,
    };
  }

  /** The server let them in; `null`: with the token that they have. */
  onWelcome(token: string | null): void {
    if (token) this.#memory.write('visitor', token);
    this.consent = undefined;
    this.onShown();
  }

  /** What is on the screen is of the stored session now. */
  onShown(): void {
    this.shownToken = this.token;
  }

  clear(): void {
    this.claim = null;
    this.#memory.write('visitor', null);
    this.#memory.write('owner', null);
    this.consent = undefined;
    this.shownToken = null;
  }
}
