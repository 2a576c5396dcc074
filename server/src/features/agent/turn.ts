import type {
  Block,
  Citation,
  Constraint,
  GateFinding,
  HandoffReason,
  LeadFacts,
  ListingCard,
  ListingQuery,
  MessageRole,
  Organization,
  PageContext,
  Refinement,
  VerdictAction,
} from '@katek/sdk/protocol';
import { redact } from './gate/redact.ts';
import type { PageTools } from './page-tools.ts';

export type { HandoffReason };

/** One message of a visitor, with all that an answer may draw on. */
export interface Turn {
  readonly organization: Organization;
  readonly conversationId: string;
  readonly visitorId: string;
  /** Oldest first; the last entry is the visitor's and is the one to answer. */
  readonly transcript: readonly TranscriptEntry[];
  readonly page: PageContext | null;
  /** What the last reply of this conversation left behind; anything else begins a fresh memory. */
  readonly memory: unknown;
  /** What they looked for in the talk before this one: to be offered, never to be searched by unasked. */
  readonly earlierWish?: unknown;
  /** BCP 47, from the visitor's browser. */
  readonly locale: string | null;
  readonly meter: TokenMeter;
  /** What is known of the visitor from outside of the talk. */
  readonly known?: KnownVisitor | null;
  readonly pageTools?: PageTools | null;
}

export type Contact = Pick<LeadFacts, 'name' | 'email' | 'phone'>;

export interface KnownVisitor {
  /** What they wrote into a form. */
  readonly contact: Contact | null;
  /** What the page says and may be relied on. It makes no lead by itself: the visitor has asked for nothing yet. */
  readonly identity: Contact | null;
}

export interface TranscriptEntry {
  readonly role: MessageRole;
  readonly text: string;
  readonly listings: readonly ListingCard[];
  /** What the visitor took out of the search; the text only says so. */
  readonly refine?: Refinement | null;
}

/** The organization's daily budget of tokens. */
export interface TokenMeter {
  /** Asked before each call to the model; `false` keeps the built-in concierge. */
  admit(): Promise<boolean>;
  record(usage: {
    inputTokens: number;
    outputTokens: number;
    cachedInputTokens?: number;
  }): Promise<void>;
}

/** Kept by the conversation between two turns, in JSON. */
export interface ConversationMemory {
  /** What the visitor is looking for so far. */
  query: ListingQuery | null;
  /** The list shown last, in its order: "the second one" is its second entry. */
  shownListingIds: string[];
  /** The lists before that one, latest first: "the second one" may count in the last that has a second. */
  earlierLists?: string[][];
  /** What the visitor was asked once and is not to be asked again. */
  asked: string[];
  /** The one listing the talk is about. */
  focusListingId: string | null;
  /** Every listing shown in this talk, oldest first: what the answers may speak of. */
  seenListingIds: string[];
  /** The home of the page at the last answer, as the page names it. */
  pageListing?: string | null;
  /** What was looked for before, the first search of the talk first. */
  earlierQueries?: ListingQuery[];
  /** Questions in a row that had no answer. */
  unanswered?: number;
  /** What waits for the visitor's next message. */
  pending: Pending | null;
  facts: LeadFacts | null;
  /**
   * The wish of an earlier visit was put into words (`offered`) or among the suggestions (`mentioned`); `over`: it was
   * taken up or declined.
   */
  earlierWish?: 'offered' | 'mentioned' | 'over';
  /** The visitor wants what they looked for before left alone, so another visit does not begin with it either. */
  hasForgotten?: boolean;
  /** Suggestions that take a wish out of the search, latest last: their text, pressed or typed, does what it says. */
  withdrawals?: Withdrawal[];
}

export interface Withdrawal {
  text: string;
  refine: Refinement;
}

export type Pending =
  | { kind: 'viewing'; listingId: string | null; preferredTime: string | null }
  | { kind: 'human' }
  /** An offer that a plain "yes" accepts. */
  | { kind: 'offerHuman' };

export type ReplyEvent = { type: 'delta'; text: string } | { type: 'done'; reply: Reply };

export interface Reply {
  text: string;
  listings: ListingCard[];
  suggestions: string[];
  understood: Constraint[];
  /** What there is to use beside the words. */
  blocks: Block[];
  /** The realtor's own entries that the answer was made of. */
  citations: Citation[];
  state: 'complete' | 'partial';
  handoff: { reason: HandoffReason } | null;
  memory: ConversationMemory;
  verdicts: Verdict[];
  review: Review;
  brain: 'openai' | 'built-in';
}

/** What the gate found in a draft, and what became of it. For the owner's eyes, never the visitor's. */
export type Verdict = Readonly<GateFinding>;

/** How an answer came about, for the owner's eyes. */
export interface Review {
  readonly action: VerdictAction;
  /** The model that was asked, also when its answer was not used. */
  readonly model: string | null;
  /** Of the rules and tools that it was given. */
  readonly promptVersion: string | null;
  readonly personaVersion: string;
  readonly use: ModelUse;
  readonly durationMs: number;
}

/** What the model took for one answer. */
export interface ModelUse {
  calls: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}

export function noUse(): ModelUse {
  return { calls: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
}

/** Of a leak less is kept: it is made of what must not get out. */
const detailLengthMax = { prompt_leak: 80, other: 300 } as const;

export function verdict(
  kind: Verdict['kind'],
  detail: string,
  outcome: Verdict['outcome'],
): Verdict {
  const lengthMax = kind === 'prompt_leak' ? detailLengthMax.prompt_leak : detailLengthMax.other;
  const refusedAt = kind === 'refused_tool' ? 'tool' : 'input';
  const step = outcome === 'refused' ? refusedAt : 'draft';
  return { kind, detail: redact(detail, lengthMax), outcome, step };
}
