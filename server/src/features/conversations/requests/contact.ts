import type { ConsentReceipt, LeadFacts, Organization } from '@katek/sdk/protocol';
import { AppError, invalidRequest } from '../../../errors.ts';
import type { Database, Unit } from '../../../platform/database/unit.ts';
import { thankForDetails, type Contact } from '../../agent/index.ts';
import type { Visitors } from '../../visitors/index.ts';
import { storeHouseMessage, type StoredHouseMessage } from '../house-message.ts';
import type { LeadPort, ListingPort } from '../ports.ts';
import type { RequestHandlers, VisitorCaller } from './visitor-caller.ts';

/** How to reach the visitor, with their word that it may be done. */
export type ConsentedContact = Contact & { consent: ConsentReceipt };

export interface ContactDeps {
  database: Database;
  leads: LeadPort;
  listings: ListingPort;
  visitors: Pick<Visitors, 'consents'>;
  organizationOf(organizationId: string): Promise<Organization>;
  publish(organizationId: string, stored: StoredHouseMessage): void;
}

/** The lead form inside the talk, and the visitor's word to be contacted. */
export function contactRequests(
  deps: ContactDeps,
): Pick<RequestHandlers, 'contact.submit' | 'consent.give'> {
  const { database, leads, listings, visitors } = deps;
  return {
    async 'contact.submit'(caller, { listingId, ...given }) {
      const { organizationId, conversationId, visitorId, locale } = caller;
      const organization = await deps.organizationOf(organizationId);
      const stored = await database.inTenant(organizationId, async (unit) => {
        const contact = await keepContact(unit, caller, given, visitors);
        const [home] = listingId ? await listings.read(unit, [listingId]) : [];
        const lead = await leads.capture(unit, {
          conversationId,
          visitorId,
          facts: contact,
          ...(home && { listingsSeen: [home.card.id] }),
        });
        if (!lead) throw unreachable();
        const said = await lastSaid(unit, conversationId);
        const text = thankForDetails(organization, { name: contact.name, locale, said });
        const isPerson = await hasPerson(unit, conversationId);
        const authorName = isPerson ? null : organization.persona.name;
        return storeHouseMessage(unit, conversationId, { text, blocks: [], authorName });
      });
      deps.publish(organizationId, stored);
      return {};
    },

    async 'consent.give'({ organizationId, visitorId, conversationId }, { consent }) {
      await database.inTenant(organizationId, (unit) =>
        visitors.consents.record(unit, { visitorId, conversationId, receipt: consent }),
      );
      return {};
    },
  };
}

/** Keeps the receipt, and lets the talk know the contact, so that nobody asks for it again. */
export async function keepContact(
  unit: Unit,
  { visitorId, conversationId }: VisitorCaller,
  { consent, name, email, phone }: ConsentedContact,
  visitors: Pick<Visitors, 'consents'>,
): Promise<Contact> {
  if (!email && !phone) throw unreachable();
  if (consent.purpose !== 'contact')
    throw invalidRequest('The consent must be for the purpose "contact".');
  const contact: Pick<LeadFacts, 'name' | 'email' | 'phone'> = { name, email, phone };
  await visitors.consents.record(unit, {
    visitorId,
    conversationId,
    receipt: consent,
    contact: { email, phone },
  });
  await unit.sql(
    `update conversations set contact = coalesce(contact, '{}'::jsonb) || jsonb_strip_nulls($3::jsonb)
     where organization_id = $1 and id = $2`,
    [unit.organizationId, conversationId, JSON.stringify(contact)],
  );
  return contact;
}

/** What the visitor wrote last, by which their language is known; the latest first. */
async function lastSaid(unit: Unit, conversationId: string): Promise<string[]> {
  const rows = await unit.sql<{ text: string }>(
    `select text from messages where organization_id = $1 and conversation_id = $2 and role = 'visitor'
     order by seq desc limit 6`,
    [unit.organizationId, conversationId],
  );
  return rows.map(({ text }) => text);
}

/** Then the concierge keeps out of it. */
async function hasPerson(unit: Unit, conversationId: string): Promise<boolean> {
  const [row] = await unit.sql<{ ownership: string }>(
    'select ownership from conversations where organization_id = $1 and id = $2',
    [unit.organizationId, conversationId],
  );
  return row?.ownership === 'human';
}

function unreachable() {
  return new AppError('contact_required', 'Say how you can be reached: by e-mail or phone.');
}
