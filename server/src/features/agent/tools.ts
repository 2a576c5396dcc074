import type { LeadFacts, ListingCard, ListingQuery } from '@katek/sdk/protocol';
import type { KnowledgeHit } from '../knowledge/index.ts';
import type { Found, ListingReference, Understanding } from '../search/index.ts';
import type { ListingFacts } from './ledger.ts';

export type { Found, ListingReference, Understanding };

/**
 * All that either brain can do, bound to one conversation of one organization by whoever makes it: neither a tenant nor
 * a visitor is ever an argument.
 */
export interface AgentTools {
  /** What a message asks for, in the light of what was asked before. */
  understand(request: UnderstandRequest): Promise<Understanding>;
  search(request: SearchRequest): Promise<Found>;
  /** The answer is over: what was looked for in vain is counted, behind the visitor's back and without their name. */
  answered?(): void;
  /** As they are now, in the order asked; withdrawn and deleted ones are left out. */
  listings(ids: readonly string[]): Promise<ListingFacts[]>;
  /** By the number that people see, or by the source's key. */
  findListing(listingIdOrKey: string): Promise<ListingFacts | null>;
  /** Those of these listings that a language model may read of. */
  openToModels?(ids: readonly string[]): Promise<string[]>;
  /** The realtor's own entries near to a question, the nearest first, with how sure it is that they answer it. */
  lookUp(question: Question): Promise<KnowledgeHit[]>;
  /** `true` when the agent now has a way to reach the visitor. */
  captureContact(capture: Capture): Promise<boolean>;
  requestViewing(request: ViewingRequest): Promise<boolean>;
  handOver(request: HandOver): Promise<boolean>;
}

export interface Question {
  readonly text: string;
  /** The same word by word in English. */
  readonly reading?: string;
  /** BCP 47 or a language: entries in it go first. */
  readonly locale: string;
}

export interface UnderstandRequest {
  readonly text: string;
  readonly previous: ListingQuery | null;
  /** The cards before the visitor's eyes, for "cheaper" and "bigger". */
  readonly shown: readonly ListingCard[];
  /** BCP 47, of the labels. */
  readonly locale: string;
}

export interface SearchRequest {
  readonly query: ListingQuery;
  readonly limit: number;
  /** Ids that the visitor has seen and does not want again. */
  readonly exclude?: readonly string[];
  /** BCP 47, of the labels. */
  readonly locale: string;
}

export interface Capture {
  readonly facts: LeadFacts;
  readonly listingsSeen: readonly string[];
}

export interface ViewingRequest extends Capture {
  readonly listingId: string | null;
  /** The visitor's own words. */
  readonly preferredTime: string | null;
}

export interface HandOver extends Capture {
  readonly reason: string;
}
