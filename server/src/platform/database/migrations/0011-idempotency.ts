import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Requests that carried an `Idempotency-Key`, and what they were answered. */
export class Migration0011Idempotency extends Migration {
  override up(): void {
    // status null: still at work. claim names the request at work, and only it may store the reply; claimed_until
    // ends by itself when its process dies. reply is sealed: it may hold a secret that is shown once.
    this.addSql(`create table idempotency_keys (
      organization_id uuid not null references organizations on delete cascade,
      key text not null,
      method text not null,
      path text not null,
      request_hash bytea not null,
      claim uuid not null,
      claimed_until timestamptz not null,
      status smallint,
      content_type text,
      reply bytea,
      created_at timestamptz not null default now(),
      primary key (organization_id, key, method, path)
    )`);
    this.addSql('create index idempotency_keys_by_age on idempotency_keys (created_at)');
    for (const sql of fence('idempotency_keys')) this.addSql(sql);
  }
}
