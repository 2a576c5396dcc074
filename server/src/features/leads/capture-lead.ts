import { isDeepStrictEqual } from 'node:util';
import type { Lead, LeadFacts, LeadRequest } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { cleanLeadFacts, line } from './clean-lead-facts.ts';
import { keepChoices } from './contact/channel-consents.ts';
import { lockChain } from './find-lead.ts';
import { keepIdentities } from './identities.ts';
import { factsOf, toLead, type LeadEntity } from './lead.entity.ts';
import { listingsSeenMax, requestsMax } from './lead-limits.ts';
import type { LeadPorts } from './ports.ts';
import { mergeLeadFacts } from './reading/extract-lead-facts.ts';
import { judgeSpam } from './spam/judge-spam.ts';
import { workOutScore } from './work-out-score.ts';

export interface LeadCapture {
  readonly conversationId: string;
  readonly visitorId: string;
  readonly facts: Partial<LeadFacts>;
  /** The same request again changes at most its preferred time. */
  readonly request?: Pick<LeadRequest, 'kind'> &
    Partial<Pick<LeadRequest, 'listingId' | 'preferredTime' | 'viewingId'>>;
  /** Ids of listings that were shown, the last first. */
  readonly listingsSeen?: readonly string[];
}

/** See `Leads.capture`. */
export async function captureLead(
  unit: Unit,
  capture: LeadCapture,
  { talks, offered, now }: Pick<LeadPorts, 'talks' | 'offered'> & { now: Date },
): Promise<Lead | null> {
  const facts = cleanLeadFacts(capture.facts);
  const isReason = Boolean(facts.email ?? facts.phone ?? capture.request);
  const isNew = isReason && (await insertEmpty(unit, capture, now));
  // The lock makes a capture at the same time wait, and then see what this one wrote.
  const chain = await lockChain(unit, capture);
  const [own] = chain;
  const lead = chain.at(-1);
  if (!own || !lead) return null;
  // Each lead that this one is part of learns it too, so that an undone merge leaves to each what is its own.
  let told: Told = { changed: false, isNews: false };
  for (const each of chain) told = learn(each, { ...capture, facts }, now);
  const { changed } = told;
  if (changed && !isNew) lead.updatedAt = now;
  if (talks && (isNew || changed)) {
    const said = await talks.said(unit, capture.conversationId);
    await judgeSpam(unit, own, { said, offered: (await offered?.(unit)) ?? [], talks, now });
    await keepChoices(unit, { id: own.id, conversationId: capture.conversationId }, said);
  }
  await unit.em.flush();
  if (isNew || changed) await keepIdentities(unit, own, facts);
  const about = { leadId: lead.id, conversationId: capture.conversationId };
  if (isNew) unit.record({ type: 'lead.captured', payload: about });
  else if (changed) unit.record({ type: 'lead.updated', payload: about });
  if (told.isNews && capture.request?.kind === 'viewing') {
    unit.record({
      type: 'viewing.requested',
      payload: {
        ...about,
        listingId: capture.request.listingId ?? null,
        viewingId: capture.request.viewingId ?? null,
      },
    });
  }
  return toLead(lead, now);
}

/** Who the talk belongs to by now: a stranger may have signed in while their answer was made. */
const ownerSql = `coalesce(
  (select visitor_id from conversations where organization_id = $1 and id = $2), $3::uuid)`;

/**
 * Whether this call made the row; another one's row stays as it is. Nothing is made of an erased visitor: an answer may
 * still be at work on what they said.
 */
async function insertEmpty(
  unit: Unit,
  { conversationId, visitorId }: LeadCapture,
  now: Date,
): Promise<boolean> {
  // Waits for an erasure and keeps one out until the commit. The next statement sees what it did.
  await unit.sql(
    `select from visitors where organization_id = $1 and id in (${ownerSql}, $3) for key share`,
    [unit.organizationId, conversationId, visitorId],
  );
  const made = await unit.sql(
    `insert into leads (organization_id, id, conversation_id, visitor_id, score, last_activity_at, created_at, updated_at)
     select $1, $4, $2, ${ownerSql}, $5, $6, $6, $6
     where not exists (select from erasures where organization_id = $1 and visitor_id in (${ownerSql}, $3))
     on conflict (organization_id, conversation_id) do nothing returning id`,
    [
      unit.organizationId,
      conversationId,
      visitorId,
      newId(),
      '{"total":0,"fit":0,"urgency":0,"reasons":[]}',
      now,
    ],
  );
  return made.length > 0;
}

interface Told {
  readonly changed: boolean;
  /** The request is a new one, or has a new time. */
  readonly isNews: boolean;
}

/** Merges what was learnt into the row; says whether anything changed. */
function learn(lead: LeadEntity, { facts, ...capture }: LeadCapture, now: Date): Told {
  const stateOf = () => ({
    ...factsOf(lead),
    requests: lead.requests,
    listingsSeen: lead.listingsSeen,
    score: lead.score,
  });
  const before = stateOf();
  const asked = capture.request ? withRequest(lead.requests, capture.request, now) : null;
  const listingsSeen = [...new Set([...(capture.listingsSeen ?? []), ...lead.listingsSeen])];
  Object.assign(lead, mergeLeadFacts(factsOf(lead), facts), {
    requests: asked?.requests ?? lead.requests,
    listingsSeen: listingsSeen.slice(0, listingsSeenMax),
    lastActivityAt: now,
  });
  workOutScore(lead, now);
  return { changed: !isDeepStrictEqual(stateOf(), before), isNews: asked?.isNews ?? false };
}

/** A viewing of the same home, or the wish for a person, is asked for once; a new time replaces the old one. */
function withRequest(
  requests: readonly LeadRequest[],
  wanted: NonNullable<LeadCapture['request']>,
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
