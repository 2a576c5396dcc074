import type { Visitor as VisitorJson } from '@katek/sdk/protocol';
import type { AppError } from '../../errors.ts';
import { notFound } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { createVault } from '../../platform/security/vault.ts';
import type { Organizations } from '../organizations/index.ts';
import type { Belongings } from './belongings.ts';
import { createConsents, eraseFromConsents, type Consents } from './consents.ts';
import { enter, type Entry } from './enter.ts';
import { createIdentitySecrets, type IdentitySecrets } from './identity-secrets.service.ts';
import { removeOldVisits } from './remove-old-visits.ts';
import { createSavedHomes, type SavedHomes } from './saved-homes.ts';
import { findSession, revokeSession, visitorColumns, type KnownVisitor } from './sessions.ts';

/** Who a visitor is known as, as the `welcome` tells it; `null` for a stranger. */
export interface VisitorIdentity {
  name: string | null;
  email: string | null;
  isVerified: boolean;
}

/** A visitor who came in. */
export interface Arrival {
  visitorId: string;
  /** The device's session; `endSession` takes it. */
  sessionId: string;
  /** Set when the device gets a session of its own now; nobody can read it again. */
  visitorToken: string | null;
  identity: VisitorIdentity | null;
  /** Nothing of them can exist yet: no talk, no saved home. */
  isNew: boolean;
  /** Why the page's word of who they are did not count; to be told after the welcome. */
  refusal: AppError | null;
}

export interface Visitors {
  /** A device comes in. Fails with 401 for a token that is not known, unless a signed identity says who it is. */
  enter(unit: Unit, entry: Entry): Promise<Arrival>;
  /** Who holds this token, or `null` when it is unknown or its session ended. */
  visitorOf(unit: Unit, visitorToken: string): Promise<string | null>;
  identityOf(unit: Unit, visitorId: string): Promise<VisitorIdentity | null>;
  /** As the organization sees them. */
  get(unit: Unit, visitorId: string): Promise<VisitorJson>;
  /** Ends the session of one device; its token is void. */
  endSession(unit: Unit, sessionId: string): Promise<void>;
  /** Takes away everything that there is of a visitor, in this very unit. Erasing again erases nothing. */
  erase(unit: Unit, visitorId: string, requestedBy: 'visitor' | 'organization'): Promise<void>;
  /** Another room keeps something of visitors, to be moved and erased with them. */
  holds(belongings: Belongings): void;
  /** Takes away sessions and receipts that have outlived their purpose. For a daily job. */
  removeOld(): Promise<void>;
  readonly consents: Consents;
  readonly savedHomes: SavedHomes;
  readonly identitySecrets: IdentitySecrets;
}

export interface VisitorsDeps {
  database: Database;
  organizations: Organizations;
  /** `SECRET_KEY`, 32 bytes. */
  secretKey: Buffer;
  now?: () => Date;
}

const consentsShown = 20;

export function createVisitors(deps: VisitorsDeps): Visitors {
  const identitySecrets = createIdentitySecrets({
    vault: createVault(deps.secretKey, 'identity secrets'),
  });
  const now = deps.now ?? (() => new Date());
  const consents = createConsents({
    vault: createVault(deps.secretKey, 'consents'),
    organizations: deps.organizations,
    now,
  });
  const savedHomes = createSavedHomes();
  const belongings: Belongings[] = [];

  return {
    consents,
    savedHomes,
    identitySecrets,
    holds: (more) => belongings.push(more),

    async enter(unit, entry) {
      const { organizations } = deps;
      const entrance = await enter(unit, entry, {
        organizations,
        identitySecrets,
        belongings,
        now,
      });
      const { visitor, ...rest } = entrance;
      return { visitorId: visitor.id, identity: toIdentity(visitor), ...rest };
    },

    async visitorOf(unit, visitorToken) {
      return (await findSession(unit, visitorToken))?.visitor.id ?? null;
    },

    async identityOf(unit, visitorId) {
      const [visitor] = await unit.sql<KnownVisitor>(
        `select ${visitorColumns} from visitors where organization_id = $1 and id = $2`,
        [unit.organizationId, visitorId],
      );
      return visitor ? toIdentity(visitor) : null;
    },

    async get(unit, visitorId) {
      const [row] = await unit.sql<VisitorRow>(
        `select ${visitorColumns}, visitors.created_at as "createdAt",
           count(visitor_sessions.id)::int as "sessionCount", max(last_seen_at) as "lastSeenAt"
         from visitors left join visitor_sessions on visitor_sessions.organization_id = visitors.organization_id
           and visitor_id = visitors.id and revoked_at is null
         where visitors.organization_id = $1 and visitors.id = $2
         group by visitors.organization_id, visitors.id`,
        [unit.organizationId, visitorId],
      );
      if (!row) throw notFound('visitor');
      const { items } = await consents.list(unit, { visitorId }, { limit: consentsShown });
      return {
        id: row.id,
        externalId: row.externalId,
        name: row.name,
        email: row.email,
        isVerified: row.externalId !== null,
        sessionCount: row.sessionCount,
        savedListingIds: await savedHomes.list(unit, visitorId),
        consents: items,
        createdAt: new Date(row.createdAt).toISOString(),
        lastSeenAt: row.lastSeenAt ? new Date(row.lastSeenAt).toISOString() : null,
      };
    },

    endSession: revokeSession,

    async erase(unit, visitorId, requestedBy) {
      // The lock keeps out what would be added meanwhile: a message, a file, another device.
      const [visitor] = await unit.sql(
        'select id from visitors where organization_id = $1 and id = $2 for update',
        [unit.organizationId, visitorId],
      );
      if (!visitor) throw notFound('visitor');
      for (const { erase } of belongings) await erase(unit, visitorId);
      await eraseFromConsents(unit, visitorId);
      await unit.sql('delete from visitors where organization_id = $1 and id = $2', [
        unit.organizationId,
        visitorId,
      ]);
      await unit.sql(
        'insert into erasures (organization_id, id, visitor_id, requested_by) values ($1, $2, $3, $4)',
        [unit.organizationId, newId(), visitorId, requestedBy],
      );
    },

    removeOld: () => removeOldVisits(deps.database),
  };
}

interface VisitorRow extends KnownVisitor {
  createdAt: Date | string;
  sessionCount: number;
  lastSeenAt: Date | string | null;
}

function toIdentity({ externalId, name, email }: KnownVisitor): VisitorIdentity | null {
  const isVerified = externalId !== null;
  return isVerified || name !== null || email !== null ? { name, email, isVerified } : null;
}
