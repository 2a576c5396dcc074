import type { ConsentReceipt, Hello, Identity } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type { ConversationError } from './conversation-state.ts';
import { visitorTokenLengthMax } from './limits.ts';
import type { Memory } from './token-storage.ts';

/** Of whoever has been named, until the part that can tell one person from another is there. */
export const unknownOwner = '?';

/** Somebody whom the page has named and the server has not confirmed. */
export interface Claim {
  readonly identity: Identity;
  /** See `Session.owner`. */
  owner: string;
  resolve(): void;
  reject(error: SdkError): void;
}

/**
 * Who this device is to the server: the visitor's token, a mark of whose it is, and what is to be said of them. The
 * mark keeps the session and the unsent texts of one person away from the next one.
 */
export class Session {
  readonly #memory: Memory;
  claim: Claim | null = null;
  /** Why the last claim came to nothing. */
  refusal: ConversationError | null = null;
  /** Whose it was. */
  refused: Identity | null = null;
  /** Until it has been told. */
  consent: ConsentReceipt | null = null;
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
  introduce(): Pick<Hello, 'visitorToken' | 'identity' | 'consent'> {
    const { claim, consent } = this;
    // A signed identity moves the device to another session; a mere name would only be noted in the old one.
    const token = this.isForeign && !claim?.identity.token ? null : this.token;
    this.shownToken ??= token;
    return {
      ...(token && { visitorToken: token.slice(0, visitorTokenLengthMax) }),
      ...(claim && { identity: claim.identity }),
      ...(consent && { consent }),
    };
  }

  /** The server let them in; `null`: with the token that they have. */
  onWelcome(token: string | null): void {
    if (token) this.#memory.write('visitor', token);
    this.consent = null;
    this.onShown();
  }

  /** What is on the screen is of the stored session now. */
  onShown(): void {
    this.shownToken = this.token;
  }

  /** Resolves when the server has confirmed them; an earlier claim is void. */
  claimFor(identity: Identity): Promise<void> {
    this.drop();
    return new Promise((resolve, reject) => {
      this.claim = { identity, owner: unknownOwner, resolve, reject };
    });
  }

  /** The claim counts no more, nor does what came of the one before. */
  drop(error = new SdkError('Another identity was told, or the visitor was logged out.')): void {
    this.claim?.reject(error);
    this.claim = null;
    this.refusal = null;
  }

  clear(): void {
    this.drop();
    this.#memory.write('visitor', null);
    this.#memory.write('owner', null);
    this.consent = null;
    this.shownToken = null;
  }
}
