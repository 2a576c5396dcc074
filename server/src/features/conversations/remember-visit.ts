import { isDeepStrictEqual } from 'node:util';
import type { ClientTool, Hello, Organization } from '@katek/sdk/protocol';
import { forbidden } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import type { Arrival, Visitors } from '../visitors/index.ts';
import type { ConversationRecord, KnownIdentity } from './conversation.entity.ts';
import { admissibleTools } from './page-toolbox.ts';

/** Keeps beside the talk who the visitor is and what their page can do, for the agent and for the answers. */
export async function rememberVisit(
  unit: Unit,
  conversation: ConversationRecord,
  visit: { arrival: Arrival; tools: readonly ClientTool[] | undefined },
): Promise<void> {
  const { identity: told, visitorId } = visit.arrival;
  const isSame = isDeepStrictEqual(
    told && { ...told },
    conversation.identity ? withoutFact(conversation.identity) : null,
  );
  const tools = admissibleTools(visit.tools);
  // Hardly any page has tools, and an identity hardly ever changes.
  if (isSame && tools.length === 0 && !conversation.hasTools) return;
  const identity = told && { ...told, isFact: await isFact(unit, visitorId, told) };
  conversation.identity = identity;
  await unit.sql(
    'update conversations set identity = $3, tools = $4 where organization_id = $1 and id = $2',
    [
      unit.organizationId,
      conversation.id,
      identity && JSON.stringify(identity),
      tools.length > 0 ? JSON.stringify(tools) : null,
    ],
  );
}

/** A mere claim counts as long as nobody else has proven to be the one with this address. */
async function isFact(
  unit: Unit,
  visitorId: string,
  { email, isVerified }: { email: string | null; isVerified: boolean },
): Promise<boolean> {
  if (isVerified || email === null) return true;
  const owners = await unit.sql(
    `select id from visitors where organization_id = $1 and external_id is not null and id <> $2
       and lower(email) = lower($3) limit 1`,
    [unit.organizationId, visitorId, email],
  );
  return owners.length === 0;
}

function withoutFact({ name, email, isVerified }: KnownIdentity) {
  return { name, email, isVerified };
}

/** Where the organization asks for it, nobody is let in who has not agreed to the text in force. */
export async function assertConsent(
  unit: Unit,
  visitorId: string,
  options: { organization: Organization; hello: Hello; consents: Visitors['consents'] },
): Promise<void> {
  const { isConsentRequired, consentVersion } = options.organization.privacy;
  if (!isConsentRequired) return;
  const { consent } = options.hello;
  if (consent?.purpose === 'chat' && consent.textVersion === consentVersion) return;
  const what = { purpose: 'chat', textVersion: consentVersion } as const;
  if (await options.consents.hasGiven(unit, visitorId, what)) return;
  throw forbidden('consent_required', 'The visitor has to agree to the chat first.');
}
