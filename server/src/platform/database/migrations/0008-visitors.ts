import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Visitors on several devices, who they are, what they saved, what they agreed to, and that they were erased. */
export class Migration0008Visitors extends Migration {
  override up(): void {
    this.addSql(`create table visitor_sessions (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      visitor_id uuid not null,
      token_hash bytea not null,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      revoked_at timestamptz,
      primary key (organization_id, id),
      unique (organization_id, token_hash),
      foreign key (organization_id, visitor_id) references visitors on delete cascade
    )`);
    this.addSql(
      'create index visitor_sessions_of_visitor on visitor_sessions (organization_id, visitor_id)',
    );
    // Whoever runs migrations may be no superuser, and a forced policy would hide every row from them.
    this.addSql('alter table visitors no force row level security');
    this.addSql(`insert into visitor_sessions (organization_id, id, visitor_id, token_hash, created_at, last_seen_at)
      select organization_id, gen_random_uuid(), id, token_hash, created_at, created_at from visitors`);
    this.addSql('alter table visitors force row level security');
    // external_id: the user's id on the realtor's site, proven by a signed token; name and email are proven with it.
    // Without it they are only what a page said.
    this.addSql(`alter table visitors
      drop column token_hash,
      add column external_id text,
      add column name text,
      add column email text,
      add constraint visitors_external_id unique (organization_id, external_id)`);

    this.addSql(`create table identity_secrets (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      sealed bytea not null,
      hint text not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (organization_id, id)
    )`);

    this.addSql(`create table saved_homes (
      organization_id uuid not null references organizations on delete cascade,
      visitor_id uuid not null,
      listing_id uuid not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (organization_id, visitor_id, listing_id),
      foreign key (organization_id, visitor_id) references visitors on delete cascade
    )`);

    // No foreign key to the visitor: a receipt is proof, and outlives them without what is personal in it.
    this.addSql(`create table consents (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      visitor_id uuid not null,
      conversation_id uuid,
      purpose text not null check (purpose in ('chat', 'contact')),
      text_version text not null,
      text text not null,
      locale text not null,
      url text not null,
      given_at timestamptz not null,
      received_at timestamptz not null default now(),
      contact_digests bytea[] not null default '{}',
      erased_at timestamptz,
      primary key (organization_id, id)
    )`);
    this.addSql('create index consents_of_visitor on consents (organization_id, visitor_id)');
    this.addSql('create index consents_erased on consents (erased_at) where erased_at is not null');

    this.addSql(`create table erasures (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      visitor_id uuid not null,
      requested_by text not null check (requested_by in ('visitor', 'organization')),
      erased_at timestamptz not null default now(),
      primary key (organization_id, id)
    )`);

    for (const table of [
      'visitor_sessions',
      'identity_secrets',
      'saved_homes',
      'consents',
      'erasures',
    ]) {
      for (const sql of fence(table)) this.addSql(sql);
    }
  }
}
