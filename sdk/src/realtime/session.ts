import type { ConsentReceipt, Hello, Identity } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type { ConversationError } from './conversation-state.ts';
import { visitorTokenLengthMax } from './limits.ts';
import type { VisitorStorage } from './token-storage.ts';

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
  readonly #storage: VisitorStorage;
  readonly #tokenKey: string;
  readonly #ownerKey: string;
  claim: Claim | null = null;
  /** Why the last claim came to nothing. */
  refusal: ConversationError | null = null;
  /** Whose it was. */
  refused: Identity | null = null;
  #consent: ConsentReceipt | null = null;
  #isConsentTold = false;
  #isTokenVoid = false;
  /** The token that the talk on the screen came with. */
  shownToken: string | null = null;

  constructor(storage: VisitorStorage, prefix: string) {
    this.#storage = storage;
    this.#tokenKey = `${prefix}visitor`;
    this.#ownerKey = `${prefix}owner`;
  }

  get token(): string | null {
    return this.#isTokenVoid ? null : this.#storage.getItem(this.#tokenKey);
  }

  /** Whose the stored session is; `''`: a stranger's. */
  get owner(): string {
    return this.#storage.getItem(this.#ownerKey) ?? '';
  }

  set owner(owner: string) {
    this.#storage.setItem(this.#ownerKey, owner);
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
    return this.shownToken !== null && this.#storage.getItem(this.#tokenKey) !== this.shownToken;
  }

  /** Said once: later the token alone tells it, and a signed identity may have expired by then. */
  introduce(): Pick<Hello, 'visitorToken' | 'identity' | 'consent'> {
    const identity = this.claim?.identity;
    // A signed identity moves the device to another session; a mere name would only be noted in the old one.
    const token = this.isForeign && !identity?.token ? null : this.token;
    this.shownToken ??= token;
    const consent = this.#isConsentTold && token ? null : this.#consent;
    return {
      ...(token && { visitorToken: token.slice(0, visitorTokenLengthMax) }),
      ...(identity && { identity }),
      ...(consent && { consent }),
    };
  }

  consentTo(receipt: ConsentReceipt): void {
    this.#consent = receipt;
    this.#isConsentTold = false;
  }

  /** The server let them in; `null`: with the token that they have. */
  onWelcome(token: string | null): void {
    if (token) this.#storage.setItem(this.#tokenKey, token);
    this.#isConsentTold = true;
    this.onShown();
  }

  /** What is on the screen is of the stored session now. */
  onShown(): void {
    this.#isTokenVoid = false;
    this.shownToken = this.token;
  }

  /** It stays in the storage until another one takes its place: an empty storage tells the other tabs of a logout. */
  voidToken(): void {
    this.#isTokenVoid = true;
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
    this.#storage.removeItem(this.#tokenKey);
    this.#storage.removeItem(this.#ownerKey);
    this.#consent = null;
    this.shownToken = null;
  }
}
