import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeToken, tokenHash } from '../organizations/index.ts';

/** A visitor as a session or an identity led to them. */
export interface KnownVisitor {
  id: string;
  externalId: string | null;
  name: string | null;
  email: string | null;
}

export const visitorColumns = `visitors.id, external_id as "externalId", visitors.name, visitors.email`;

/** One device of a visitor. */
export interface Session {
  id: string;
  visitor: KnownVisitor;
}

/** How exactly it is known when a device was last here; to write it at each reconnect would be a write for nothing. */
const lastSeenMinutes = 60;

/** Opens a session for a device; the token is stored as a hash and nobody can read it again. */
export async function addSession(
  unit: Unit,
  visitorId: string,
): Promise<{ id: string; token: string }> {
  const session = { id: newId(), token: makeToken() };
  await unit.sql(
    'insert into visitor_sessions (organization_id, id, visitor_id, token_hash) values ($1, $2, $3, $4)',
    [unit.organizationId, session.id, visitorId, tokenHash(session.token)],
  );
  return session;
}

/** Whose token this is; `null` when it is unknown or was revoked. */
export async function findSession(unit: Unit, token: string): Promise<Session | null> {
  const [row] = await unit.sql<KnownVisitor & { sessionId: string; isLongAgo: boolean }>(
    `select ${visitorColumns}, visitor_sessions.id as "sessionId",
       last_seen_at < now() - make_interval(mins => $3) as "isLongAgo"
     from visitor_sessions join visitors
       on visitors.organization_id = visitor_sessions.organization_id and visitors.id = visitor_id
     where visitor_sessions.organization_id = $1 and token_hash = $2 and revoked_at is null`,
    [unit.organizationId, tokenHash(token), lastSeenMinutes],
  );
  if (!row) return null;
  const { sessionId, isLongAgo, ...visitor } = row;
  if (isLongAgo) {
    await unit.sql(
      'update visitor_sessions set last_seen_at = now() where organization_id = $1 and id = $2',
      [unit.organizationId, sessionId],
    );
  }
  return { id: sessionId, visitor };
}

/** Ends a session; its token opens nothing any more. */
export async function revokeSession(unit: Unit, sessionId: string): Promise<void> {
  await unit.sql(
    `update visitor_sessions set revoked_at = now()
     where organization_id = $1 and id = $2 and revoked_at is null`,
    [unit.organizationId, sessionId],
  );
}
