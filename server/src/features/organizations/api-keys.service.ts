import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeKey, tokenHash, type KeyKind } from './api-key.ts';

export interface ApiKeyEntry {
  kind: KeyKind;
  /** Its last four characters: what tells keys apart without telling them. */
  hint: string;
  createdAt: Date;
  revokedAt: Date | null;
}

/** Makes a key. It is stored as a hash, so this is the only moment in which a secret one can be read. */
export async function addKey(unit: Unit, kind: KeyKind): Promise<string> {
  const key = makeKey(kind);
  await unit.sql(
    `insert into api_keys (organization_id, id, kind, hash, hint, publishable_key)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      unit.organizationId,
      newId(),
      kind,
      tokenHash(key),
      key.slice(-4),
      kind === 'publishable' ? key : null,
    ],
  );
  return key;
}

export async function listKeys(unit: Unit): Promise<ApiKeyEntry[]> {
  return unit.sql<ApiKeyEntry>(
    `select kind, hint, created_at as "createdAt", revoked_at as "revokedAt" from api_keys
     where organization_id = $1 order by created_at`,
    [unit.organizationId],
  );
}

/** Ends a secret key; within half a minute every process refuses it. */
export async function revokeKey(unit: Unit, hint: string): Promise<void> {
  const revoked = await unit.sql(
    `update api_keys set revoked_at = now()
     where organization_id = $1 and kind = 'secret' and hint = $2 and revoked_at is null returning id`,
    [unit.organizationId, hint],
  );
  if (revoked.length === 0) throw notFound('secret key');
}
