import type { ConsentReceipt, Hello, Identity, ServerFrame } from '../protocol/index.ts';
import { RequestError, SdkError } from '../errors.ts';
import type { ConversationError } from './conversation-state.ts';
import { visitorTokenLengthMax } from './limits.ts';
import type { Next } from './link.ts';
import { identityError } from './refusals.ts';
import type { VisitorStorage } from './token-storage.ts';

/** What a hello says of the visitor. */
export type Introduction = Pick<Hello, 'visitorToken' | 'identity' | 'consent'>;

/** An identity that the page has told and the server has not confirmed. */
interface Wish {
  readonly identity: Identity;
  readonly owner: string;
  resolve(): void;
  reject(error: SdkError): void;
}

/**
 * Who this device is to the server: the visitor's token, a mark of whose it is, and what is to be said of them. The
 * mark keeps the session and the unsent texts of one person away from the next one.
 */
export class Session {
  readonly #storage: VisitorStorage;
  readonly tokenKey: string;
  readonly #ownerKey: string;
  #wish: Wish | null = null;
  #consent: ConsentReceipt | null = null;
  #isConsentTold = false;
  #isTokenVoid = false;
  /** The token that the talk on the screen came with. */
  #shownToken: string | null = null;

  constructor(storage: VisitorStorage, prefix: string) {
    this.#storage = storage;
    this.tokenKey = `${prefix}visitor`;
    this.#ownerKey = `${prefix}owner`;
  }

  get token(): string | null {
    return this.#isTokenVoid ? null : this.#storage.getItem(this.tokenKey);
  }

  /** Whose the stored session is; `''`: a stranger's. */
  get owner(): string {
    return this.#storage.getItem(this.#ownerKey) ?? '';
  }

  /** Who writes now. */
  get writer(): string {
    return this.#wish?.owner ?? this.owner;
  }

  /** Somebody else is to come than the one whose session is stored. */
  get isForeign(): boolean {
    return this.owner !== '' && this.writer !== this.owner;
  }

  /** Another tab has changed the session: the talk on the screen is not its talk. */
  get isStale(): boolean {
    return this.#shownToken !== null && this.#storage.getItem(this.tokenKey) !== this.#shownToken;
  }

  /** Said once: later the token alone tells it, and a signed identity may have expired by then. */
  introduce(): Introduction {
    const identity = this.#wish?.identity;
    // A signed identity moves the device to another session; a mere name would only be noted in the old one.
    const token = this.isForeign && !identity?.token ? null : this.token;
    this.#shownToken ??= token;
    const consent = this.#consent && !(this.#isConsentTold && token) ? this.#consent : null;
    return {
      ...(token && { visitorToken: token.slice(0, visitorTokenLengthMax) }),
      ...(identity && { identity }),
      ...(consent && { consent }),
    };
  }

  /** Waits for a welcome; an earlier wish is void. `done` may be missing when nobody waits. */
  wish(identity: Identity, done?: Pick<Wish, 'resolve' | 'reject'>): void {
    this.#reject(new SdkError('Another identity was told before this one was confirmed.'));
    const ignore = () => undefined;
    this.#wish = { identity, owner: ownerOf(identity), resolve: ignore, reject: ignore, ...done };
  }

  /** Whether they are known, or about to be, as this person. */
  isAbout(identity: Identity): boolean {
    return this.writer === ownerOf(identity);
  }

  consentTo(receipt: ConsentReceipt): void {
    this.#consent = receipt;
    this.#isConsentTold = false;
  }

  onConsentTold(): void {
    this.#isConsentTold = true;
  }

  /** What is on the screen is of the stored session now. */
  onShown(): void {
    this.#shownToken = this.#storage.getItem(this.tokenKey);
  }

  /**
   * The server let them in: as the one they are said to be (`known`), as they were before (`unknown`), or as a new
   * stranger while another one's session is kept (`foreign`), to which they have to go back.
   */
  welcome(
    { visitorToken, identity }: Extract<ServerFrame, { type: 'welcome' }>,
    refusal: ConversationError | null,
  ): 'known' | 'unknown' | 'foreign' {
    const wish = this.#wish;
    const isRefused = refusal?.code === identityError.code;
    const isSigned = wish?.identity.token !== undefined;
    const isNewSession = visitorToken !== null && visitorToken !== this.#shownToken;
    const isKnown =
      !wish ||
      (!isRefused &&
        identity !== null &&
        (identity.isVerified || !isSigned) &&
        (isNewSession || !this.isForeign));
    if (!isKnown) {
      if (this.isForeign && !isSigned) return 'foreign';
      this.refuse(isRefused ? refusal : identityError);
    }
    if (visitorToken) this.#storage.setItem(this.tokenKey, visitorToken);
    this.#isTokenVoid = false;
    this.#isConsentTold = true;
    this.onShown();
    if (!wish || !isKnown) return isKnown ? 'known' : 'unknown';
    this.#wish = null;
    this.#storage.setItem(this.#ownerKey, wish.owner);
    wish.resolve();
    return 'known';
  }

  /** They stay who they were. */
  refuse({ code, message }: ConversationError): void {
    this.#reject(new RequestError(code, message));
  }

  /** The server did not let them in: who may come next. */
  turnAway(refusal: ConversationError | null): Next {
    if (refusal?.code === 'consent_required') return 'never';
    if (this.isForeign || refusal?.code === identityError.code) return 'unidentified';
    if (this.token) {
      // It may be of another server or too old: a new visitor, once. It stays in the storage until another token takes
      // its place, because an empty storage tells the other tabs of a logout.
      this.#isTokenVoid = true;
      return 'now';
    }
    return this.#wish ? 'unidentified' : 'never';
  }

  clear(): void {
    this.#reject(new SdkError('The visitor was logged out.'));
    this.#storage.removeItem(this.tokenKey);
    this.#storage.removeItem(this.#ownerKey);
    this.#consent = null;
    this.#shownToken = null;
  }

  #reject(error: SdkError): void {
    const wish = this.#wish;
    this.#wish = null;
    wish?.reject(error);
  }
}

/** A mark of the person that tells nothing about them (FNV-1a); `''` when nothing distinguishes them. */
function ownerOf({ token, email, name }: Identity): string {
  const person = token === undefined ? (email ?? name ?? '') : subjectOf(token);
  if (person === '') return '';
  let hash = 0x811c9dc5;
  for (const character of person)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The user's id in the token (RFC 7519 §4.1.2). Only the server can tell whether it is true. */
function subjectOf(token: string): string {
  try {
    const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
    const { sub } = JSON.parse(atob(payload ?? '')) as { sub?: unknown };
    return String(sub);
  } catch {
    return token;
  }
}
