import type { LeadFacts, LeadRequest } from '@katek/sdk/protocol';
import { line } from './clean-lead-facts.ts';
import { listingsSeenMax, requestsMax } from './lead-limits.ts';
import { mergeLeadFacts } from './reading/extract-lead-facts.ts';

/** What came up in a talk: said by the visitor, asked for, or shown to them. */
export interface Said {
  readonly facts: Partial<LeadFacts>;
  /** The same request again changes at most its preferred time. */
  readonly request?: Pick<LeadRequest, 'kind'> &
    Partial<Pick<LeadRequest, 'listingId' | 'preferredTime' | 'viewingId'>>;
  /** Ids of listings that were shown, the last first. */
  readonly listingsSeen?: readonly string[];
}

/** What was said by a visitor and shown to them. */
export interface LeadWords extends LeadFacts {
  requests: LeadRequest[];
  listingsSeen: string[];
}

/** What is known after a capture, and whether its request is a new one or has a new time. */
export function learnWords(
  known: LeadWords,
  { facts, ...capture }: Said,
  now: Date,
): { words: LeadWords; isNews: boolean } {
  const asked = capture.request ? withRequest(known.requests, capture.request, now) : null;
  const listingsSeen = [...new Set([...(capture.listingsSeen ?? []), ...known.listingsSeen])];
  return {
    words: {
      ...mergeLeadFacts(known, facts),
      requests: asked?.requests ?? known.requests,
      listingsSeen: listingsSeen.slice(0, listingsSeenMax),
    },
    isNews: asked?.isNews ?? false,
  };
}

/** A viewing of the same home, or the wish for a person, is asked for once; a new time replaces the old one. */
function withRequest(
  requests: readonly LeadRequest[],
  wanted: NonNullable<Said['request']>,
  now: Date,
): { requests: LeadRequest[]; isNews: boolean } {
  const listingId = wanted.listingId ?? null;
  const preferredTime = line(wanted.preferredTime ?? null, 200);
  const viewingId = wanted.viewingId ?? null;
  // A chosen time takes the place of the wish that led to it, and never that of another viewing.
  const same = requests.find(
    (each) =>
      each.kind === wanted.kind &&
      each.listingId === listingId &&
      (!each.viewingId || each.viewingId === viewingId) &&
      (viewingId !== null || !each.viewingId),
  );
  if (!same) {
    const added = {
      kind: wanted.kind,
      listingId,
      preferredTime,
      viewingId,
      at: now.toISOString(),
    };
    return { requests: [...requests, added].slice(-requestsMax), isNews: true };
  }
  const isNews = preferredTime !== null && preferredTime !== same.preferredTime;
  return {
    requests: requests.map((each) =>
      each === same && isNews ? { ...each, preferredTime, viewingId, at: now.toISOString() } : each,
    ),
    isNews,
  };
}
