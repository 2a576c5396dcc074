import type { Identity, ServerFrame } from '../protocol/index.ts';
import { RequestError, SdkError } from '../errors.ts';
import type { ConversationError } from './conversation-state.ts';
import type { Delivery } from './delivery.ts';
import { type Claim, type Session, unknownOwner } from './session.ts';

/*
 * Who is let in, and as whom. Loaded when a page names somebody, and when the server would not have a visitor; before
 * that, nobody is anybody.
 */

const refusedError: ConversationError = {
  code: 'unauthorized',
  message: 'The chat is not available here: its key or this website is not allowed.',
};

const identityError: ConversationError = {
  code: 'identity_refused',
  message: 'The identity was not accepted.',
};

const malformed = 'An identity is an object with a text as token, or as name and email.';

/** Whose session and unsent texts are at stake. */
export interface Claimant {
  readonly session: Session;
  readonly delivery: Delivery;
  readonly isWanted: boolean;
  empty(): void;
}

/** As whom they have tried to enter, and what the server said to it. */
export interface Attempt {
  readonly claim: Claim | null;
  readonly token: string | null;
  readonly refusal: ConversationError | null;
}

/** What comes of a claim. */
interface Outcome {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: SdkError): void;
}

/** Tells one person from another. */
export class Claims {
  readonly #claimant: Claimant;
  readonly #outcomes = new WeakMap<Claim, Outcome>();
  /** The last that was recognized. */
  #last: Claim | null = null;
  /** Why the last claim came to nothing, and whose it was. */
  refusal: ConversationError | null = null;
  refused: Identity | null = null;

  constructor(claimant: Claimant) {
    this.#claimant = claimant;
  }

  /** Resolves when the server has confirmed them. */
  async outcomeOf(claim: Claim): Promise<void> {
    // Another one may have come before this part was there.
    if (claim !== this.#claimant.session.claim && !this.#outcomes.has(claim)) throw dropped();
    return this.#outcome(claim).promise;
  }

  /**
   * Marks what they have written since they were named; while no connection is wanted, that is all there is to do. An
   * earlier claim is void, and so is what came of it.
   */
  recognize(): null {
    const { session, delivery, isWanted } = this.#claimant;
    const { claim } = session;
    if (this.#last && this.#last !== claim) this.#outcome(this.#last).reject(dropped());
    this.#last = claim;
    this.refusal = null;
    // They may have been logged out meanwhile.
    if (!claim) return null;
    if (!isIdentity(claim.identity)) {
      session.claim = null;
      this.#outcome(claim).reject(new SdkError(malformed));
      delivery.reassign(unknownOwner, session.writer);
      return null;
    }
    claim.owner = ownerOf(claim.identity);
    delivery.reassign(unknownOwner, claim.owner);
    if (!isWanted) this.#outcome(claim).resolve();
    return null;
  }

  /**
   * The server has ended the connection, because it would not have them. `null`: there is somebody else as whom they
   * may try; else what they have to be told.
   */
  turnAway({ claim, token, refusal }: Attempt): ConversationError | null {
    const { session } = this.#claimant;
    // Somebody else has come meanwhile, who may try.
    if (session.claim !== claim || session.token !== token) return null;
    // Whoever comes would not be let in either.
    if (refusal && /^(consent_required|ticket_refused)$/.test(refusal.code)) return refusal;
    const isRefused = refusal?.code === identityError.code;
    if (claim && (session.isForeign || isRefused || token === null)) {
      this.#refuse(claim, refusal);
      return null;
    }
    if (token === null) return refusal ?? refusedError;
    // It may be of another server or too old: a new visitor, once.
    session.voidToken = token;
    this.#claimant.empty();
    return null;
  }

  /**
   * The server let them in: as the one they are said to be, or as they were before. `false`: as a new stranger while
   * another one's session is kept, to which they have to go back.
   */
  admit(
    { visitorToken, identity }: Extract<ServerFrame, { type: 'welcome' }>,
    refusal: ConversationError | null,
  ): boolean {
    const { session } = this.#claimant;
    const { claim, isForeign } = session;
    if (!claim) return true;
    const isSigned = claim.identity.token !== undefined;
    const isRefused = refusal?.code === identityError.code;
    const isNews = visitorToken !== null && visitorToken !== session.shownToken;
    const isKnown =
      !isRefused &&
      identity !== null &&
      (identity.isVerified || !isSigned) &&
      (isNews || !isForeign);
    if (isKnown) {
      session.claim = null;
      session.owner = claim.owner;
      this.#outcome(claim).resolve();
    } else if (isForeign && !isSigned) {
      return false;
    } else {
      this.#refuse(claim, isRefused ? refusal : null);
    }
    return true;
  }

  /** They stay who they were, and so does whoever has written meanwhile. */
  #refuse(claim: Claim, refusal: ConversationError | null): void {
    const { session, delivery } = this.#claimant;
    const reason = refusal ?? identityError;
    this.refusal = reason;
    this.refused = claim.identity;
    session.claim = null;
    delivery.reassign(claim.owner, session.writer);
    this.#outcome(claim).reject(new RequestError(reason.code, reason.message));
  }

  #outcome(claim: Claim): Outcome {
    const outcome = this.#outcomes.get(claim) ?? anOutcome();
    this.#outcomes.set(claim, outcome);
    return outcome;
  }
}

function anOutcome(): Outcome {
  let settle: Pick<Outcome, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Whoever asks for it hears it; nobody has to.
  promise.catch(() => undefined);
  return {
    promise,
    resolve: () => settle?.resolve(),
    reject: (error) => settle?.reject(error),
  };
}

function dropped(): SdkError {
  return new SdkError('Another identity was told, or the visitor was logged out.');
}

/** Pages without types may name anything. */
function isIdentity(identity: unknown): boolean {
  if (typeof identity !== 'object' || identity === null) return false;
  const { token, name, email } = identity as Partial<Record<keyof Identity, unknown>>;
  return [token, name, email].every((text) => text === undefined || typeof text === 'string');
}

/** A mark of the person that tells nothing about them (FNV-1a); `''` when nothing distinguishes them. */
export function ownerOf({ token, email, name }: Identity): string {
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
