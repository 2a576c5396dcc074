import type { Identity } from '@katek/sdk/protocol';
import { AppError, unauthorized } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Organizations } from '../organizations/index.ts';
import type { Belongings } from './belongings.ts';
import { moveConsents } from './consents.ts';
import type { IdentitySecrets } from './identity-secrets.service.ts';
import { moveSavedHomes } from './saved-homes.ts';
import {
  addSession,
  findSession,
  revokeSession,
  visitorColumns,
  type KnownVisitor,
  type Session,
} from './sessions.ts';
import { refused, verifyIdentity, type ProvenIdentity } from './verify-identity.ts';

/** What a device brings when it comes. */
export interface Entry {
  visitorToken?: string | undefined;
  identity?: Identity | undefined;
}

/** Who came in. */
export interface Entrance {
  visitor: KnownVisitor;
  sessionId: string;
  /** Set when the device gets a session of its own now; nobody can read it again. */
  visitorToken: string | null;
  /** Nothing of them can exist yet. */
  isNew: boolean;
  /** Why the page's word of who they are did not count. They came in as who they were before. */
  refusal: AppError | null;
}

export interface EnterDeps {
  organizations: Organizations;
  identitySecrets: IdentitySecrets;
  /** What other rooms keep of a visitor. */
  belongings: readonly Belongings[];
  now: () => Date;
}

/** Finds a visitor again by the session of their device or by a proven identity, or makes a new one. */
export async function enter(unit: Unit, entry: Entry, deps: EnterDeps): Promise<Entrance> {
  const { visitorToken, identity } = entry;
  const session = visitorToken === undefined ? null : await findSession(unit, visitorToken);
  const read = identity ? await readIdentity(unit, identity, deps) : null;
  if (read && 'proven' in read) return enterProven(unit, session, read.proven, deps);
  if (visitorToken !== undefined && !session) {
    throw unauthorized('The visitor token is not known. Say hello without it.');
  }
  const claims = read && 'claims' in read ? read.claims : null;
  const refusal = read && 'refusal' in read ? read.refusal : null;
  if (!session) {
    const visitor = await addVisitor(unit, claims);
    const { id, token } = await addSession(unit, visitor.id);
    return { visitor, sessionId: id, visitorToken: token, isNew: true, refusal };
  }
  const visitor = await noteClaims(unit, session.visitor, claims);
  return { visitor, sessionId: session.id, visitorToken: null, isNew: false, refusal };
}

type Claims = { name: string | null; email: string | null };
type Reading = { proven: ProvenIdentity } | { claims: Claims } | { refusal: AppError };

async function readIdentity(unit: Unit, identity: Identity, deps: EnterDeps): Promise<Reading> {
  const { slug, isIdentityVerificationRequired } = await deps.organizations.get(unit);
  if (identity.token === undefined) {
    if (isIdentityVerificationRequired) {
      return {
        refusal: refused('This organization takes a name and e-mail only with a signed token.'),
      };
    }
    const { name, email } = identity;
    return { claims: { name: name?.trim() || null, email: email?.trim() || null } };
  }
  const secrets = await deps.identitySecrets.open(unit);
  try {
    const proven = await verifyIdentity(identity.token, { slug, secrets, now: deps.now() });
    await deps.identitySecrets.noteUse(unit, proven.secretId);
    return { proven };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error };
    throw error;
  }
}

/** Somebody whose site says who they are: their talks are there on any device. */
async function enterProven(
  unit: Unit,
  session: Session | null,
  proven: ProvenIdentity,
  deps: EnterDeps,
): Promise<Entrance> {
  const { visitor, isNew } = await findOrAddProven(unit, proven);
  if (session?.visitor.id === visitor.id) {
    return { visitor, sessionId: session.id, visitorToken: null, isNew: false, refusal: null };
  }
  if (session) await leave(unit, session, visitor.id, deps);
  const { id, token } = await addSession(unit, visitor.id);
  return {
    visitor,
    sessionId: id,
    visitorToken: token,
    // What a stranger brought along is theirs now.
    isNew: isNew && !session,
    refusal: null,
  };
}

/**
 * The device is somebody else's now. A stranger's belongings come along, since it was the same person before signing in;
 * those of an identified visitor stay with them, whoever uses the device after.
 */
async function leave(unit: Unit, session: Session, to: string, deps: EnterDeps): Promise<void> {
  const from = session.visitor.id;
  if (session.visitor.externalId !== null) return revokeSession(unit, session.id);
  // Another device or tab may do the same at this moment: the second one finds the stranger gone.
  const [stranger] = await unit.sql(
    `select id from visitors where organization_id = $1 and id = $2 and external_id is null for update`,
    [unit.organizationId, from],
  );
  if (!stranger) return;
  await moveSavedHomes(unit, { from, to });
  await moveConsents(unit, { from, to });
  for (const belongings of deps.belongings) await belongings.move(unit, { from, to });
  // With the row go the stranger's sessions: a token that was planted before the sign-in opens nothing after it.
  await unit.sql('delete from visitors where organization_id = $1 and id = $2', [
    unit.organizationId,
    from,
  ]);
}

async function findOrAddProven(
  unit: Unit,
  { externalId, name, email }: ProvenIdentity,
): Promise<{ visitor: KnownVisitor; isNew: boolean }> {
  const [row] = await unit.sql<KnownVisitor & { isNew: boolean }>(
    // Two devices may come with the same new identity at once. xmax is 0 in a row that nobody wrote before.
    `insert into visitors (organization_id, id, external_id, name, email) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, external_id) do update set name = excluded.name, email = excluded.email
     returning ${visitorColumns}, xmax = 0 as "isNew"`,
    [unit.organizationId, newId(), externalId, name, email],
  );
  if (!row) throw new Error('A visitor was inserted and not returned.');
  const { isNew, ...visitor } = row;
  return { visitor, isNew };
}

async function addVisitor(unit: Unit, claims: Claims | null): Promise<KnownVisitor> {
  const visitor = {
    id: newId(),
    externalId: null,
    name: claims?.name ?? null,
    email: claims?.email ?? null,
  };
  await unit.sql(
    'insert into visitors (organization_id, id, name, email) values ($1, $2, $3, $4)',
    [unit.organizationId, visitor.id, visitor.name, visitor.email],
  );
  return visitor;
}

/** What a page merely says is kept beside what is unknown, and never in the place of what was proven. */
async function noteClaims(
  unit: Unit,
  visitor: KnownVisitor,
  claims: Claims | null,
): Promise<KnownVisitor> {
  if (!claims || visitor.externalId !== null) return visitor;
  if (claims.name === visitor.name && claims.email === visitor.email) return visitor;
  await unit.sql(
    'update visitors set name = $3, email = $4 where organization_id = $1 and id = $2',
    [unit.organizationId, visitor.id, claims.name, claims.email],
  );
  return { ...visitor, ...claims };
}
