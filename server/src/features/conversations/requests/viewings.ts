import type { Organization, Viewing, ViewingRecord } from '@katek/sdk/protocol';
import { notFound } from '../../../errors.ts';
import type { Unit } from '../../../platform/database/unit.ts';
import { storeHouseMessage, type StoredHouseMessage } from '../house-message.ts';
import type { ListingPort, ViewingPort } from '../ports.ts';
import type { ViewingNews } from '../phrases/index.ts';
import { tellViewing } from '../viewing-words.ts';
import { keepContact, type ContactDeps } from './contact.ts';
import type { RequestHandlers } from './visitor-caller.ts';

type Deps = Pick<
  ContactDeps,
  'database' | 'listings' | 'visitors' | 'organizationOf' | 'publish'
> & {
  viewings: ViewingPort;
};

const forViewing = ['Active', 'ComingSoon', 'ActiveUnderContract'];

/** Visits to homes, from the offered times to the change of mind. */
export function viewingRequests(
  deps: Deps,
): Pick<RequestHandlers, 'viewing.slots' | 'viewing.request' | 'viewing.change'> {
  const { database, viewings } = deps;
  return {
    async 'viewing.slots'({ organizationId }, { listingId }) {
      const organization = await deps.organizationOf(organizationId);
      return database.read(organizationId, async (unit) => {
        const home = await findHome(unit, deps.listings, listingId);
        const slots = home.isForViewing ? await viewings.slots(unit, organization) : [];
        return {
          slots: slots.map(({ startsAt }) => startsAt.toISOString()),
          slotMinutes: organization.hours?.viewingMinutes ?? 0,
          timeZone: organization.timeZone,
        };
      });
    },

    async 'viewing.request'(caller, { listingId, startsAt, timeZone, note, contact }) {
      const { organizationId, visitorId, conversationId } = caller;
      const organization = await deps.organizationOf(organizationId);
      const { viewing, stored } = await database.inTenant(organizationId, async (unit) => {
        const home = await findHome(unit, deps.listings, listingId);
        const facts = contact ? await keepContact(unit, caller, contact, deps.visitors) : null;
        const made = await viewings.request(unit, {
          // Where nothing is shown around, no time is free.
          organization: home.isForViewing ? organization : { ...organization, hours: null },
          conversationId,
          visitorId,
          home,
          startsAt,
          timeZone,
          note,
          facts,
        });
        return { viewing: made, stored: await tell(unit, made, 'requested', organization) };
      });
      if (stored) deps.publish(organizationId, stored);
      return { viewing: toVisitor(viewing) };
    },

    async 'viewing.change'({ organizationId, visitorId }, { viewingId, startsAt }) {
      const organization = await deps.organizationOf(organizationId);
      const { viewing, stored } = await database.inTenant(organizationId, async (unit) => {
        const before = await viewings.get(unit, viewingId);
        const made = await viewings.change(unit, {
          organization,
          visitorId,
          viewingId,
          startsAt,
        });
        const isSame = before.updatedAt === made.updatedAt;
        const news = made.status === 'cancelled' ? 'cancelled' : 'moved';
        return {
          viewing: made,
          stored: isSame ? null : await tell(unit, made, news, organization),
        };
      });
      if (stored) deps.publish(organizationId, stored);
      return { viewing: toVisitor(viewing) };
    },
  };
}

/** A person's word about a viewing goes into the talk that it came from. */
export async function decideViewing(
  deps: Pick<Deps, 'database' | 'viewings' | 'organizationOf' | 'publish'>,
  decision: {
    organizationId: string;
    id: string;
    status: 'confirmed' | 'cancelled';
    ifUnanswered?: boolean;
  },
): Promise<ViewingRecord> {
  const { database, viewings } = deps;
  const { organizationId, id, status, ifUnanswered = false } = decision;
  const organization = await deps.organizationOf(organizationId);
  const { viewing, stored } = await database.inTenant(organizationId, async (unit) => {
    const decided = await viewings.decide(unit, id, { status, ifUnanswered });
    if (!decided) return { viewing: await viewings.get(unit, id), stored: null };
    const news = status === 'confirmed' ? 'confirmed' : 'calledOff';
    return { viewing: decided, stored: await tell(unit, decided, news, organization) };
  });
  if (stored) deps.publish(organizationId, stored);
  return viewing;
}

async function tell(
  unit: Unit,
  viewing: ViewingRecord,
  news: ViewingNews,
  { persona, name, locale }: Organization,
): Promise<StoredHouseMessage | null> {
  // The viewing outlives its talk.
  const [talk] = await unit.sql<{ locale: string | null }>(
    'select locale from conversations where organization_id = $1 and id = $2',
    [unit.organizationId, viewing.conversationId],
  );
  if (!talk) return null;
  const agent = persona.agentName ?? name;
  const told = tellViewing(toVisitor(viewing), news, agent, [talk.locale, locale]);
  return storeHouseMessage(unit, viewing.conversationId, told);
}

async function findHome(unit: Unit, listings: ListingPort, id: string) {
  const [found] = await listings.read(unit, [id]);
  if (!found) throw notFound('listing');
  return {
    id,
    address: found.card.UnparsedAddress ?? found.card.ListingId,
    isForViewing: forViewing.includes(found.card.StandardStatus),
  };
}

function toVisitor(viewing: ViewingRecord): Viewing {
  const { id, listingId, address, startsAt, endsAt, timeZone, status } = viewing;
  return { id, listingId, address, startsAt, endsAt, timeZone, status };
}
