import { randomBytes } from 'node:crypto';
import type { IdentitySecret as IdentitySecretJson } from '@katek/sdk/protocol';
import { AppError, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Vault } from '../../platform/security/vault.ts';
import type { IdentitySecret } from './verify-identity.ts';

/** The secrets with which a realtor's server signs who its users are. */
export interface IdentitySecrets {
  /** Makes one. This is the only moment in which it can be read. */
  add(unit: Unit): Promise<IdentitySecretJson & { secret: string }>;
  list(unit: Unit): Promise<IdentitySecretJson[]>;
  /** Tokens that were signed with it do not count any more, from this commit on. */
  revoke(unit: Unit, id: string): Promise<void>;
  /** Those that count, readable. */
  open(unit: Unit): Promise<IdentitySecret[]>;
  noteUse(unit: Unit, id: string): Promise<void>;
}

/** Enough to change one after another; each is tried when a token names none. */
const activeMax = 5;
const listMax = 100;

interface SecretRow {
  id: string;
  hint: string;
  createdAt: Date | string;
  lastUsedAt: Date | string | null;
  revokedAt: Date | string | null;
}

const columns = `id, hint, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

export function createIdentitySecrets({ vault }: { vault: Vault }): IdentitySecrets {
  return {
    async add(unit) {
      // Two at once must not both be the last one that is allowed.
      await unit.sql('select pg_advisory_xact_lock(hashtext($1))', [
        `identity secrets ${unit.organizationId}`,
      ]);
      const active = await unit.sql(
        'select from identity_secrets where organization_id = $1 and revoked_at is null',
        [unit.organizationId],
      );
      if (active.length >= activeMax) {
        throw new AppError(
          'too_many_identity_secrets',
          `There are ${activeMax} identity secrets. Revoke one that is no longer used.`,
          { status: 409 },
        );
      }
      const id = newId();
      const secret = `ids_${randomBytes(32).toString('base64url')}`;
      const [row] = await unit.sql<SecretRow>(
        `insert into identity_secrets (organization_id, id, sealed, hint) values ($1, $2, $3, $4)
         returning ${columns}`,
        [unit.organizationId, id, vault.seal(secret, placeOf(unit, id)), secret.slice(-4)],
      );
      if (!row) throw new Error('An identity secret was inserted and not returned.');
      return { ...toIdentitySecret(row), secret };
    },

    async list(unit) {
      const rows = await unit.sql<SecretRow>(
        `select ${columns} from identity_secrets where organization_id = $1 order by id desc limit $2`,
        [unit.organizationId, listMax],
      );
      return rows.map(toIdentitySecret);
    },

    async revoke(unit, id) {
      const revoked = await unit.sql(
        `update identity_secrets set revoked_at = now()
         where organization_id = $1 and id = $2 and revoked_at is null returning id`,
        [unit.organizationId, id],
      );
      if (revoked.length === 0) throw notFound('identity secret');
    },

    async open(unit) {
      const rows = await unit.sql<{ id: string; sealed: Uint8Array }>(
        `select id, sealed from identity_secrets
         where organization_id = $1 and revoked_at is null order by id desc limit $2`,
        [unit.organizationId, activeMax],
      );
      return rows.map(({ id, sealed }) => ({ id, secret: vault.open(sealed, placeOf(unit, id)) }));
    },

    async noteUse(unit, id) {
      // To the hour is enough to see whether an old secret is still in use.
      await unit.sql(
        `update identity_secrets set last_used_at = now() where organization_id = $1 and id = $2
           and (last_used_at is null or last_used_at < now() - interval '1 hour')`,
        [unit.organizationId, id],
      );
    },
  };
}

function placeOf(unit: Unit, id: string): string {
  return `${unit.organizationId}/${id}`;
}

function toIdentitySecret(row: SecretRow): IdentitySecretJson {
  return {
    id: row.id,
    hint: row.hint,
    createdAt: new Date(row.createdAt).toISOString(),
    lastUsedAt: row.lastUsedAt ? new Date(row.lastUsedAt).toISOString() : null,
    revokedAt: row.revokedAt ? new Date(row.revokedAt).toISOString() : null,
  };
}
