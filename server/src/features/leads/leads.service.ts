import { isDeepStrictEqual } from 'node:util';
import type {
  Lead,
  LeadFacts,
  LeadPage,
  LeadPatch,
  LeadRequest,
  LeadStatus,
} from '@katek/sdk/protocol';
import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { cleanLeadFacts, line } from './clean-lead-facts.ts';
import { mergeLeadFacts } from './reading/extract-lead-facts.ts';
import { readIdCursor, writeIdCursor } from './id-cursor.ts';
import { LeadEntity, toLead } from './lead.entity.ts';
import { scoreLead } from './score-lead.ts';

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

export interface Leads {
  /**
   * Adds what was learnt to the lead of the conversation; `null` while there is neither a contact nor a request.
   * Captures at the same time end in one lead. Tells `lead.captured` once, then `lead.updated` when something changed.
   */
  capture(unit: Unit, capture: LeadCapture): Promise<Lead | null>;
  get(unit: Unit, id: string): Promise<Lead>;
  /** Newest first. */
  list(
    unit: Unit,
    page: { status?: LeadStatus; cursor?: string; limit: number },
  ): Promise<LeadPage>;
  patch(unit: Unit, id: string, patch: LeadPatch): Promise<Lead>;
  forConversation(unit: Unit, conversationId: string): Promise<Lead | null>;
  /** How the visitor said that they can be reached, in any of their talks; the last word counts. */
  contactOf(
    unit: Unit,
    visitorId: string,
  ): Promise<Pick<LeadFacts, 'name' | 'email' | 'phone'> | null>;
  /** Keeps in the lead's request what became of its viewing. `time` is the new one, in words. */
  noteViewing(
    unit: Unit,
    news: {
      leadId: string;
      viewingId: string;
      change: 'moved' | 'cancelled' | 'confirmed';
      time: string | null;
    },
  ): Promise<void>;
  /** A stranger turned out to be somebody: their leads and viewings are that visitor's. */
  moveVisitor(unit: Unit, visitors: { from: string; to: string }): Promise<void>;
  /** Forgets a visitor: their leads, and the viewings that came of them. */
  eraseVisitor(unit: Unit, visitorId: string): Promise<void>;
}

const listingsSeenMax = 50;
const requestsMax = 50;

export function createLeads(deps: { now?: () => Date } = {}): Leads {
  const now = deps.now ?? (() => new Date());

  return {
    async capture(unit, capture) {
      const facts = cleanLeadFacts(capture.facts);
      const isReason = Boolean(facts.email ?? facts.phone ?? capture.request);
      const isNew = isReason && (await insertEmpty(unit, capture, now()));
      // The lock makes a capture at the same time wait, and then see what this one wrote.
      const lead = await unit.em.findOne(
        LeadEntity,
        { conversationId: capture.conversationId },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      );
      if (!lead) return null;
      const request = capture.request ? withRequest(lead.requests, capture.request, now()) : null;
      const changed = apply(
        lead,
        { facts, requests: request?.requests ?? lead.requests, seen: capture.listingsSeen ?? [] },
        now(),
      );
      if (changed && !isNew) lead.updatedAt = now();
      await unit.em.flush();
      const about = { leadId: lead.id, conversationId: lead.conversationId };
      if (isNew) unit.record({ type: 'lead.captured', payload: about });
      else if (changed) unit.record({ type: 'lead.updated', payload: about });
      if (request?.isNews && capture.request?.kind === 'viewing') {
        unit.record({
          type: 'viewing.requested',
          payload: {
            ...about,
            listingId: capture.request.listingId ?? null,
            viewingId: capture.request.viewingId ?? null,
          },
        });
      }
      return toLead(lead);
    },

    async get(unit, id) {
      return toLead(await find(unit, id));
    },

    async list(unit, { status, cursor, limit }) {
      const after = cursor === undefined ? undefined : readIdCursor(cursor);
      // Ids sort by the time they were made.
      const rows = await unit.em.find(
        LeadEntity,
        { ...(status ? { status } : {}), ...(after ? { id: { $lt: after } } : {}) },
        { orderBy: { id: 'desc' }, limit: limit + 1 },
      );
      const items = rows.slice(0, limit).map(toLead);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? writeIdCursor(last.id) : null };
    },

    async patch(unit, id, patch) {
      const lead = await find(unit, id, LockMode.PESSIMISTIC_WRITE);
      if (lead.status !== patch.status) {
        lead.status = patch.status;
        lead.updatedAt = now();
        unit.record({
          type: 'lead.updated',
          payload: { leadId: id, conversationId: lead.conversationId },
        });
      }
      return toLead(lead);
    },

    async forConversation(unit, conversationId) {
      const lead = await unit.em.findOne(LeadEntity, { conversationId });
      return lead ? toLead(lead) : null;
    },

    async contactOf(unit, visitorId) {
      const [contact] = await unit.sql<Pick<LeadFacts, 'name' | 'email' | 'phone'>>(
        `select name, email, phone from leads
         where organization_id = $1 and visitor_id = $2 and (email is not null or phone is not null)
         order by updated_at desc limit 1`,
        [unit.organizationId, visitorId],
      );
      return contact ?? null;
    },

    async noteViewing(unit, { leadId, viewingId, change, time }) {
      const lead = await find(unit, leadId, LockMode.PESSIMISTIC_WRITE);
      lead.requests = lead.requests.map((request) =>
        request.viewingId === viewingId ? afterChange(request, change, time) : request,
      );
      lead.updatedAt = now();
      await unit.em.flush();
      unit.record({
        type: 'lead.updated',
        payload: { leadId, conversationId: lead.conversationId },
      });
    },

    async moveVisitor(unit, { from, to }) {
      const values = [unit.organizationId, from, to];
      const ofVisitor = 'where organization_id = $1 and visitor_id = $2';
      await unit.sql(`update leads set visitor_id = $3 ${ofVisitor}`, values);
      await unit.sql(`update viewings set visitor_id = $3 ${ofVisitor}`, values);
    },

    async eraseVisitor(unit, visitorId) {
      // Their viewings go with them, by the foreign key.
      await unit.sql('delete from leads where organization_id = $1 and visitor_id = $2', [
        unit.organizationId,
        visitorId,
      ]);
    },
  };
}

const cancelled = 'Cancelled: ';

function afterChange(
  request: LeadRequest,
  change: 'moved' | 'cancelled' | 'confirmed',
  time: string | null,
): LeadRequest {
  if (change === 'moved') return { ...request, preferredTime: time ?? request.preferredTime };
  if (change === 'confirmed') return request;
  return { ...request, preferredTime: `${cancelled}${request.preferredTime ?? ''}`.slice(0, 200) };
}

/** Whether this call made the row; another one's row stays as it is. */
async function insertEmpty(
  unit: Unit,
  { conversationId, visitorId }: LeadCapture,
  now: Date,
): Promise<boolean> {
  const made = await unit.sql(
    `insert into leads (organization_id, id, conversation_id, visitor_id, score, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict (organization_id, conversation_id) do nothing returning id`,
    [
      unit.organizationId,
      newId(),
      conversationId,
      visitorId,
      '{"total":0,"fit":0,"urgency":0,"reasons":[]}',
      now,
    ],
  );
  return made.length > 0;
}

/** Merges what was learnt into the row; says whether anything changed. */
function apply(
  lead: LeadEntity,
  learnt: { facts: Partial<LeadFacts>; requests: LeadRequest[]; seen: readonly string[] },
  now: Date,
): boolean {
  const before = toLead(lead);
  const { name, email, phone, intent, budgetMin, budgetMax, currency, budgetPeriod } = before;
  const { bedrooms, bathrooms, areas, timeframe, timeframeRange } = before;
  const known = {
    name,
    email,
    phone,
    intent,
    budgetMin,
    budgetMax,
    currency,
    budgetPeriod,
    bedrooms,
    bathrooms,
    areas,
    timeframe,
    timeframeRange,
  };
  const facts = mergeLeadFacts(known, learnt.facts);
  const listingsSeen = [...new Set([...learnt.seen, ...before.listingsSeen])].slice(
    0,
    listingsSeenMax,
  );
  const score = scoreLead(
    {
      ...facts,
      hasPhone: facts.phone !== null,
      hasEmail: facts.email !== null,
      requests: learnt.requests,
      listingsSeen: listingsSeen.length,
    },
    now,
  );
  const after = { ...before, ...facts, requests: learnt.requests, listingsSeen, score };
  if (isDeepStrictEqual(after, before)) return false;
  Object.assign(lead, facts, { requests: learnt.requests, listingsSeen, score });
  return true;
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

async function find(
  unit: Unit,
  id: string,
  lockMode?: LockMode.PESSIMISTIC_WRITE,
): Promise<LeadEntity> {
  const lead = await unit.em.findOne(
    LeadEntity,
    { id },
    lockMode === undefined ? {} : { lockMode, refresh: true },
  );
  if (!lead) throw notFound('lead');
  return lead;
}
