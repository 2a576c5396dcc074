import type { Consent } from '@katek/sdk/protocol';
import type { TestDatabase } from '../../../platform/database/testing/test-database.ts';
import type { Unit } from '../../../platform/database/unit.ts';
import { createHttpServer } from '../../../platform/http/http-server.ts';
import { newId } from '../../../platform/security/ids.ts';
import {
  createLeads,
  registerLeadMergeRoutes,
  registerLeadRoutes,
  type LeadCapture,
} from '../index.ts';

/** An organization with leads, a clock that is set by hand, and talks that are only what a test says they are. */
export async function aTenant(testing: TestDatabase) {
  const organizationId = await testing.anOrganization();
  const clock = { now: new Date('2026-11-23T10:00:00Z') };
  const said = new Map<string, { id: string; text: string; at: Date }[]>();
  const talksOf = new Map<string, number>();
  const receipts: Consent[] = [];
  const offered: string[] = [];
  const leads = createLeads({
    now: () => clock.now,
    talks: {
      said: async (_unit, conversationId) => said.get(conversationId) ?? [],
      countOf: async (_unit, visitorId) => talksOf.get(visitorId) ?? 1,
    },
    offered: async () => offered,
    consents: async (_unit, visitorId) => receipts.filter((each) => each.visitorId === visitorId),
  });
  const inTenant = <T>(work: (unit: Unit) => Promise<T>) =>
    testing.database.inTenant(organizationId, work);
  const capture = async (fields: Partial<LeadCapture> = {}) => {
    const lead = await inTenant((unit) =>
      leads.capture(unit, {
        conversationId: newId(),
        visitorId: newId(),
        facts: { email: 'ana@example.com' },
        ...fields,
      }),
    );
    if (!lead) throw new Error('No lead was made of it.');
    return lead;
  };
  return {
    organizationId,
    leads,
    inTenant,
    capture,
    receipts,
    offered,
    talksOf,
    read: (id: string) => inTenant((unit) => leads.get(unit, id)),
    merge: (fromId: string, intoId: string) =>
      inTenant((unit) =>
        leads.merges.merge(unit, { fromId, intoId, how: 'person', by: 'Bea Broker' }),
      ),
    undo: (mergeId: string) => inTenant((unit) => leads.merges.undo(unit, mergeId)),
    consents: (id: string) => inTenant((unit) => leads.consents(unit, id)),
    /** The visitor of a talk writes. */
    async says(conversationId: string, text: string) {
      const message = { id: newId(), text, at: clock.now };
      said.set(conversationId, [...(said.get(conversationId) ?? []), message]);
      await inTenant((unit) => leads.heed(unit, conversationId, text));
    },
    pass(days: number) {
      clock.now = new Date(clock.now.getTime() + days * 24 * 60 * 60 * 1000);
    },
    events: () =>
      inTenant((unit) =>
        unit.sql<{ type: string; payload: object }>('select type, payload from outbox order by id'),
      ),
    async server() {
      const app = await createHttpServer({
        logLevel: 'silent',
        publicUrl: 'http://localhost:3000',
        trustProxy: [],
      });
      app.decorateRequest('organizationId', '');
      await app.register(
        async (v1) => {
          v1.addHook('onRequest', async (request) => {
            request.organizationId = organizationId;
            request.actor = 'Bea Broker';
          });
          registerLeadRoutes(v1, { database: testing.database, leads });
          registerLeadMergeRoutes(v1, { database: testing.database, leads });
        },
        { prefix: '/v1' },
      );
      return app;
    },
  };
}
