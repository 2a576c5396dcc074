import type {
  Lead,
  LeadConsents,
  LeadFacts,
  LeadIdentity,
  LeadPage,
  LeadPatch,
  NewChannelChoice,
} from '@katek/sdk/protocol';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { captureLead, type LeadCapture } from './capture-lead.ts';
import { addChoice, keepChoices, readConsents } from './contact/channel-consents.ts';
import { readChannelChoices } from './contact/read-channel-choices.ts';
import { familyOf, findLead, lockChain, lockLead, survivorOf } from './find-lead.ts';
import { addIdentities, moveIdentities } from './identities.ts';
import { LeadEntity, toLead } from './lead.entity.ts';
import { listLeads, type LeadListing } from './list-leads.ts';
import { createLeadMerges, type LeadMerges } from './merge/lead-merges.ts';
import { noteChange } from './note-change.ts';
import { patchLead } from './patch-lead.ts';
import type { LeadPorts } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';
import { workOutScore } from './work-out-score.ts';

export interface Leads {
  /**
   * Adds what was learnt to the lead of the conversation; `null` while there is neither a contact nor a request.
   * Captures at the same time end in one lead. Tells `lead.captured` once, then `lead.updated` when something changed.
   */
  capture(unit: Unit, capture: LeadCapture): Promise<Lead | null>;
  /** The visitor of a lead wrote again: they are not quiet, and may have said how they want to be reached. */
  heed(unit: Unit, conversationId: string, text: string): Promise<void>;
  get(unit: Unit, id: string): Promise<Lead>;
  list(unit: Unit, listing: LeadListing): Promise<LeadPage>;
  /** What a person decides. `by` is who. */
  patch(unit: Unit, id: string, patch: LeadPatch, by: string): Promise<Lead>;
  /** The lead of a talk, or the one that it is part of. */
  forConversation(unit: Unit, conversationId: string): Promise<Lead | null>;
  /** How the visitor said that they can be reached, in any of their talks; the last word counts. */
  contactOf(
    unit: Unit,
    visitorId: string,
  ): Promise<Pick<LeadFacts, 'name' | 'email' | 'phone'> | null>;
  /** Another way to know a lead again, such as the identity that a messenger gives. */
  identify(unit: Unit, leadId: string, identity: LeadIdentity): Promise<void>;
  readonly merges: LeadMerges;
  /** How a lead may be reached, and why. */
  consents(unit: Unit, id: string): Promise<LeadConsents>;
  /** A person was told outside of the chat how a lead may be reached. */
  addChoice(unit: Unit, id: string, choice: NewChannelChoice): Promise<LeadConsents>;
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
  /** Brings the totals by which lists are sorted up to today's. For a job of every few hours. */
  refreshTotals(database: Database): Promise<void>;
}

export function createLeads(ports: LeadPorts = {}): Leads {
  const { talks, offered, now = () => new Date() } = ports;
  const merges = createLeadMerges({ now });

  async function consents(unit: Unit, id: string): Promise<LeadConsents> {
    const lead = toLead(await findLead(unit, id), now());
    // What a crash kept from being heard is heard now, each talk for its own lead.
    for (const each of talks ? await familyOf(unit, id) : [])
      await keepChoices(unit, each, (await talks?.said(unit, each.conversationId)) ?? []);
    return readConsents(unit, lead, ports.consents);
  }

  return {
    merges,
    consents,
    capture: (unit, capture) =>
      captureLead(unit, capture, {
        ...(talks && { talks }),
        ...(offered && { offered }),
        now: now(),
      }),

    async heed(unit, conversationId, text) {
      const chain = await lockChain(unit, { conversationId });
      const [id, leadId] = [chain[0]?.id, chain.at(-1)?.id];
      if (id === undefined || leadId === undefined) return;
      await unit.sql(
        `update leads set last_activity_at = greatest(last_activity_at, $3)
         where organization_id = $1 and id = any($2::uuid[])`,
        [unit.organizationId, chain.map((lead) => lead.id), now()],
      );
      if (!talks || readChannelChoices(text).length === 0) return;
      const said = await talks.said(unit, conversationId);
      if (await keepChoices(unit, { id, conversationId }, said))
        unit.record({ type: 'lead.updated', payload: { leadId, conversationId } });
    },

    get: async (unit, id) => toLead(await findLead(unit, id), now()),

    async list(unit, listing) {
      const { items, nextCursor } = await listLeads(unit, listing);
      return { items: items.map((lead) => toLead(lead, now())), nextCursor };
    },

    patch: (unit, id, patch, by) => patchLead(unit, id, patch, { by, now: now() }),

    async forConversation(unit, conversationId) {
      const id = await survivorOf(unit, { conversationId });
      const lead = id ? await unit.em.findOne(LeadEntity, { id }) : null;
      return lead ? toLead(lead, now()) : null;
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

    async identify(unit, leadId, identity) {
      await findLead(unit, leadId);
      await addIdentities(unit, leadId, [identity]);
    },

    async addChoice(unit, id, choice) {
      const lead = await lockLead(unit, id);
      await addChoice(unit, id, choice, now());
      unit.record({
        type: 'lead.updated',
        payload: { leadId: id, conversationId: lead.conversationId },
      });
      return consents(unit, id);
    },

    async noteViewing(unit, { leadId, viewingId, change, time }) {
      // In the lead that asked, and in those that it may be part of: each knows of it after a merge is undone.
      const chain = await lockChain(unit, { leadId });
      for (const lead of chain) {
        lead.requests = lead.requests.map((request) =>
          request.viewingId === viewingId ? noteChange(request, change, time) : request,
        );
        lead.lastActivityAt = now();
        workOutScore(lead, now());
      }
      const survivor = chain.at(-1);
      if (!survivor) return;
      survivor.updatedAt = now();
      await unit.em.flush();
      unit.record({
        type: 'lead.updated',
        payload: { leadId: survivor.id, conversationId: survivor.conversationId },
      });
    },

    async moveVisitor(unit, visitors) {
      const values = [unit.organizationId, visitors.from, visitors.to];
      const ofVisitor = 'where organization_id = $1 and visitor_id = $2';
      await moveIdentities(unit, visitors);
      await unit.sql(`update leads set visitor_id = $3 ${ofVisitor}`, values);
      await unit.sql(`update viewings set visitor_id = $3 ${ofVisitor}`, values);
    },

    async eraseVisitor(unit, visitorId) {
      // Their viewings go with them, by the foreign key.
      const remove = () =>
        unit.sql('delete from leads where organization_id = $1 and visitor_id = $2', [
          unit.organizationId,
          visitorId,
        ]);
      await merges.without(unit, visitorId, remove);
    },

    refreshTotals: (database) => refreshTotals(database, now()),
  };
}
