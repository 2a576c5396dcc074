import { AppError } from '../../errors.ts';
import type { Database, Unit } from '../database/unit.ts';
import { newId } from '../security/ids.ts';
import { createVault } from '../security/vault.ts';

/** Hours for which a reply is kept, as Stripe keeps its own: longer than anybody retries. */
export const idempotencyHours = 24;

/** Seconds after which a request without a reply counts as lost with its process; none of ours takes as long. */
const claimSeconds = 60;

export interface StoredReply {
  status: number;
  contentType: string | null;
  body: string;
}

/** One request under a key. */
export interface KeyedRequest {
  organizationId: string;
  key: string;
  method: string;
  path: string;
  /** What is asked for, as text. */
  content: string;
}

/** A request that this process does; whoever holds it must settle or release it. */
export type Claim = KeyedRequest & { id: string };

/** Which requests were made under which key, and what came of them. Shared by all processes through Postgres. */
export function createIdempotencyLedger(deps: { database: Database; secretKey: Buffer }) {
  const { database } = deps;
  const vault = createVault(deps.secretKey, 'idempotency');
  return {
    /** The claim to do the request now, or the reply of the one that did it before. */
    async begin(request: KeyedRequest): Promise<Claim | StoredReply> {
      const { organizationId, key, method, path } = request;
      const hash = vault.digest(request.content, placeOf(request));
      const id = newId();
      const row = await database.inTenant(organizationId, async (unit) => {
        const taken = await unit.sql(takeOver, [
          organizationId,
          key,
          method,
          path,
          hash,
          id,
          claimSeconds,
          idempotencyHours,
        ]);
        if (taken.length > 0) return null;
        const [found] = await unit.sql<KeyRow>(
          `select request_hash, status, content_type, reply from idempotency_keys
           where organization_id = $1 and key = $2 and method = $3 and path = $4`,
          [organizationId, key, method, path],
        );
        // Released between the two statements: as good as still at work, the caller comes again.
        return found ?? { request_hash: hash, status: null, content_type: null, reply: null };
      });
      if (!row) return { ...request, id };
      if (Buffer.compare(row.request_hash, hash) !== 0) throw reused();
      if (row.status === null) throw inProgress();
      if (!row.reply) throw forgotten();
      const body = vault.open(row.reply, placeOf(request));
      return { status: row.status, contentType: row.content_type, body };
    },

    /** Keeps the reply for whoever comes again with the key. */
    async settle(claim: Claim, reply: StoredReply): Promise<void> {
      const { organizationId, key, method, path, id } = claim;
      await database.inTenant(organizationId, (unit) =>
        unit.sql(
          `update idempotency_keys set status = $6, content_type = $7,
             reply = case when reply is null then $8::bytea end
           where organization_id = $1 and key = $2 and method = $3 and path = $4 and claim = $5`,
          [
            organizationId,
            key,
            method,
            path,
            id,
            reply.status,
            reply.contentType,
            vault.seal(reply.body, placeOf(claim)),
          ],
        ),
      );
    },

    /** Nothing was done: the next request with the key does it. */
    async release(claim: Claim): Promise<void> {
      const { organizationId, key, method, path, id } = claim;
      await database.inTenant(organizationId, (unit) =>
        unit.sql(
          `delete from idempotency_keys
           where organization_id = $1 and key = $2 and method = $3 and path = $4 and claim = $5`,
          [organizationId, key, method, path, id],
        ),
      );
    },
  };
}

/**
 * Forgets what was answered to requests about people, in an erasure's own unit: a repetition would be told of somebody
 * again who is erased. What is at work at this moment is marked by an empty reply: it counts as done when it is, or it
 * would be done again, and what it answers is not kept.
 */
export async function forgetReplies(unit: Unit): Promise<void> {
  await unit.sql(
    `update idempotency_keys set reply = case when status is null then ''::bytea end
     where organization_id = $1 and path ~ $2`,
    [unit.organizationId, personalPaths],
  );
}

/** Whose replies tell of a person. */
const personalPaths = '^/v1/(leads|conversations|viewings|visitors)(/|$)';

export type IdempotencyLedger = ReturnType<typeof createIdempotencyLedger>;

function placeOf({ organizationId, key, method, path }: KeyedRequest): string {
  return `${organizationId} ${method} ${path} ${key}`;
}

interface KeyRow {
  request_hash: Uint8Array;
  status: number | null;
  content_type: string | null;
  reply: Uint8Array | null;
}

/** Inserts, or takes a row that ran out or was left behind. One row comes back, or none when another has it. */
const takeOver = `insert into idempotency_keys
    (organization_id, key, method, path, request_hash, claim, claimed_until)
  values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
  on conflict (organization_id, key, method, path) do update set
    request_hash = excluded.request_hash, claim = excluded.claim, claimed_until = excluded.claimed_until,
    status = null, content_type = null, reply = null, created_at = now()
  where idempotency_keys.created_at < now() - make_interval(hours => $8)
    or (idempotency_keys.status is null and idempotency_keys.claimed_until < now()
      and idempotency_keys.request_hash = excluded.request_hash)
  returning claim`;

function reused(): AppError {
  return new AppError(
    'idempotency_key_reused',
    'This Idempotency-Key was sent with another content before. Choose a new key for a new request.',
    { status: 422 },
  );
}

function forgotten(): AppError {
  return new AppError(
    'reply_forgotten',
    'The request was done under this Idempotency-Key. Its reply is no longer kept, as a visitor was erased since: read what there is now.',
    { status: 409 },
  );
}

function inProgress(): AppError {
  return new AppError(
    'idempotency_in_progress',
    'The first request with this Idempotency-Key is still at work. Send it again as late as Retry-After says.',
    { status: 409, retryAfterSeconds: 1 },
  );
}
