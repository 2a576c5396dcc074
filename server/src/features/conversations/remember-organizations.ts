import type { Organization } from '@katek/sdk/protocol';
import type { Database } from '../../platform/database/unit.ts';
import type { Organizations } from '../organizations/index.ts';

/** A change that another process has made takes effect after this time at the latest. */
const memoryMs = 5000;
const sizeMax = 5000;

/** Every answer and every handshake needs its organization, and it hardly ever changes. */
export function rememberOrganizations(deps: {
  database: Database;
  organizations: Pick<Organizations, 'get'>;
}): { of(organizationId: string): Promise<Organization>; forget(organizationId: string): void } {
  const known = new Map<string, { organization: Promise<Organization>; untilMs: number }>();
  function of(organizationId: string): Promise<Organization> {
    const entry = known.get(organizationId);
    if (entry && entry.untilMs > performance.now()) return entry.organization;
    const organization = deps.database.inTenant(organizationId, (unit) =>
      deps.organizations.get(unit),
    );
    if (known.size >= sizeMax) known.clear();
    known.set(organizationId, { organization, untilMs: performance.now() + memoryMs });
    organization.catch(() => known.delete(organizationId));
    return organization;
  }

  return { of, forget: (organizationId) => void known.delete(organizationId) };
}
