import { AppError } from './errors.ts';
import type { Conversations } from './features/conversations/index.ts';
import type { Leads } from './features/leads/index.ts';
import type { Search } from './features/search/index.ts';
import type { Database } from './platform/database/unit.ts';
import type { OutboxRelay } from './platform/events/outbox-relay.ts';

/** What one room does at the news of another that it may not enter. */
export function followEvents(
  relay: OutboxRelay,
  deps: {
    database: Database;
    leads: Leads;
    conversations: Conversations;
    search: Search;
    /** Asks for the embeddings of what has changed. */
    embed(organizationId: string): Promise<void>;
    /** The same for the realtor's own answers. */
    embedKnowledge(organizationId: string): Promise<void>;
  },
): void {
  const { database, leads, conversations, search } = deps;
  for (const type of ['lead.captured', 'lead.updated'] as const) {
    relay.on(type, async ({ organizationId, payload }) => {
      const lead = await database.inTenant(organizationId, (unit) =>
        leads.forConversation(unit, payload.conversationId),
      );
      if (lead) await unlessErased(conversations.announceLead(organizationId, lead));
    });
    relay.on(type, ({ organizationId, payload }) =>
      database.inTenant(organizationId, (unit) => leads.merges.mergeTwins(unit, payload.leadId)),
    );
  }
  for (const type of ['lead.merged', 'lead.unmerged'] as const) {
    relay.on(type, async ({ organizationId, payload }) => {
      // The survivor comes last: its talks point at it, those of the other too while it is merged.
      for (const id of [payload.fromId, payload.leadId]) {
        await unlessErased(
          database
            .inTenant(organizationId, (unit) => leads.get(unit, id))
            .then((lead) => conversations.announceLead(organizationId, lead)),
        );
      }
    });
  }
  relay.on('organization.changed', async ({ organizationId }) => {
    search.forget(organizationId);
    conversations.forgetOrganization(organizationId);
  });
  relay.on('knowledge.changed', ({ organizationId }) => deps.embedKnowledge(organizationId));
  for (const type of ['property.changed', 'import.completed'] as const) {
    relay.on(type, async ({ organizationId, payload }) => {
      search.forget(organizationId);
      const changed = 'propertyId' in payload ? [payload.propertyId] : null;
      conversations.announceListings(organizationId, changed);
      await deps.embed(organizationId);
    });
  }
}

/** The visitor was erased since, and their talk with them: there is nothing to tell any more. */
async function unlessErased(telling: Promise<void>): Promise<void> {
  try {
    await telling;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
  }
}
