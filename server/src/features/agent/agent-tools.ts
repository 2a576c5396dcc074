import type { Property } from '@katek/sdk/protocol';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { LeadCapture, Leads } from '../leads/index.ts';
import type { Demand, Found, Search } from '../search/index.ts';
import type { ListingFacts } from './ledger.ts';
import type { AgentTools, Capture } from './tools.ts';
import type { Turn } from './turn.ts';

/** The part of the properties room that answers need; handed in by the app. */
export interface ListingReader {
  /** In the order asked; withdrawn and deleted listings are left out. */
  read(unit: Unit, ids: readonly string[]): Promise<ListingFacts[]>;
  findByListingId(unit: Unit, listingIdOrKey: string): Promise<Property | null>;
}

export interface AgentToolsDeps {
  readonly database: Database;
  readonly search: Search;
  readonly demand: Pick<Demand, 'note'>;
  readonly leads: Leads;
  readonly listings: ListingReader;
  readonly feeds?: { openToModels(unit: Unit, ids: readonly string[]): Promise<string[]> };
  readonly knowledge: Pick<Knowledge, 'find'>;
}

/** Details of one answer's homes; each is a row to fetch. */
const detailsMax = 12;

/**
 * The tools of one conversation. Each opens its own short unit of work in the organization of the turn, so no
 * transaction is open while a model speaks, and no argument can lead into another organization.
 */
export function createAgentTools(
  deps: AgentToolsDeps,
  turn: Turn,
  signal: AbortSignal,
): AgentTools {
  const { database, search, demand, leads, listings, feeds, knowledge } = deps;
  const inTenant = <T>(work: (unit: Unit) => Promise<T>) =>
    database.inTenant(turn.organization.id, work);
  const read = <T>(work: (unit: Unit) => Promise<T>) => database.read(turn.organization.id, work);
  /** Of the last search for homes; one for more of the same, or by an address, is none. */
  let found: Found | null = null;

  return {
    understand: ({ text, previous, shown, locale }) =>
      read((unit) => search.understand(unit, text, previous, shown, locale)),

    async search({ query, limit, exclude, locale }) {
      await search.prepare(turn.organization.id, { query }, signal);
      const result = await read((unit) => search.find(unit, { query, limit, exclude, locale }));
      if (!exclude?.length && result.understood.length > 0) found = result;
      return result;
    },

    answered() {
      if (found) demand.note(turn.organization.id, turn.conversationId, found);
      found = null;
    },

    listings: (ids) => read((unit) => load(unit, ids)),

    ...(feeds && { openToModels: (ids) => read((unit) => feeds.openToModels(unit, ids)) }),

    findListing: (listingIdOrKey) =>
      read(async (unit) => {
        const property = await listings.findByListingId(unit, listingIdOrKey);
        const [facts] = property ? await load(unit, [property.id]) : [];
        return facts ?? null;
      }),

    lookUp: (question) => knowledge.find(turn.organization.id, question, signal),

    captureContact: (capture) => inTenant((unit) => keep(unit, capture)),

    requestViewing: ({ listingId, preferredTime, ...capture }) =>
      inTenant((unit) => keep(unit, capture, { kind: 'viewing', listingId, preferredTime })),

    handOver: (capture) => inTenant((unit) => keep(unit, capture, { kind: 'human' })),
  };

  function load(unit: Unit, ids: readonly string[]): Promise<ListingFacts[]> {
    return listings.read(unit, ids.slice(-detailsMax));
  }

  async function keep(
    unit: Unit,
    { facts, listingsSeen }: Capture,
    request?: LeadCapture['request'],
  ): Promise<boolean> {
    const lead = await leads.capture(unit, {
      conversationId: turn.conversationId,
      visitorId: turn.visitorId,
      facts,
      listingsSeen: [...listingsSeen].reverse(),
      ...(request && { request }),
    });
    return lead !== null;
  }
}
