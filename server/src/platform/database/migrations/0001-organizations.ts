import { Migration } from '@mikro-orm/migrations';
import { fence, roles } from '../tenant.ts';

/** Roles, extensions, organizations with their keys, members and sessions, and the outbox. */
export class Migration0001Organizations extends Migration {
  override up(): void {
    this.addSql('create extension if not exists vector');
    this.addSql('create extension if not exists pg_trgm');
    for (const role of Object.values(roles)) this.addSql(createRole(role));
    const both = Object.values(roles).join(', ');
    this.addSql(`grant usage on schema public to ${both}`);
    this.addSql(
      `alter default privileges in schema public grant select, insert, update, delete on tables to ${both}`,
    );
    this.addSql(
      `alter default privileges in schema public grant usage, select on sequences to ${both}`,
    );

    this.addSql(`create table organizations (
      id uuid primary key,
      slug text not null unique,
      name text not null,
      branding jsonb not null,
      persona jsonb not null,
      region text not null,
      currency text not null,
      locale text not null,
      time_zone text not null,
      allowed_origins text[] not null default '{}',
      notification_email text,
      daily_token_budget integer not null,
      created_at timestamptz not null default now()
    )`);
    for (const sql of fence('organizations', 'id')) this.addSql(sql);

    this.addSql(`create table api_keys (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('publishable', 'secret')),
      hash bytea not null unique,
      hint text not null,
      publishable_key text,
      created_at timestamptz not null default now(),
      revoked_at timestamptz,
      primary key (organization_id, id)
    )`);
    for (const sql of fence('api_keys')) this.addSql(sql);

    this.addSql(`create table members (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      email text not null,
      name text not null,
      password_hash text not null,
      created_at timestamptz not null default now(),
      primary key (organization_id, id)
    )`);
    this.addSql('create unique index members_email on members (lower(email))');
    for (const sql of fence('members')) this.addSql(sql);

    this.addSql(`create table sessions (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      member_id uuid not null,
      token_hash bytea not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (organization_id, id),
      foreign key (organization_id, member_id) references members on delete cascade
    )`);
    for (const sql of fence('sessions')) this.addSql(sql);

    this.addSql(`create table tickets (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      token_hash bytea not null unique,
      expires_at timestamptz not null,
      primary key (organization_id, id)
    )`);
    for (const sql of fence('tickets')) this.addSql(sql);

    this.addSql(`create table outbox (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      type text not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      available_at timestamptz not null default now(),
      attempts integer not null default 0,
      delivered_at timestamptz,
      failed_at timestamptz,
      last_error text,
      primary key (organization_id, id)
    )`);
    this.addSql(
      'create index outbox_waiting on outbox (available_at) where delivered_at is null and failed_at is null',
    );
    for (const sql of fence('outbox')) this.addSql(sql);
  }
}

/** Roles belong to the whole cluster, so another database of it may have made them, even at this moment. */
function createRole(role: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin nobypassrls;
    end if;
    execute format('grant ${role} to %I', current_user);
  exception when duplicate_object or unique_violation or invalid_grant_operation then null;
  end $$`;
}
