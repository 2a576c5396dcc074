import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Leads, one for each conversation at most, and the mails that told of them. */
export class Migration0005Leads extends Migration {
  override up(): void {
    // No foreign key to the conversation: a lead outlives the talk it came from.
    this.addSql(`create table leads (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      conversation_id uuid not null,
      visitor_id uuid not null,
      status text not null default 'new' check (status in ('new', 'contacted', 'qualified', 'won', 'lost')),
      name text,
      email text,
      phone text,
      intent text,
      budget_min numeric(16, 2),
      budget_max numeric(16, 2),
      currency text,
      budget_period text,
      bedrooms double precision,
      bathrooms double precision,
      areas text[] not null default '{}',
      timeframe text,
      timeframe_range text,
      requests jsonb not null default '[]',
      listings_seen uuid[] not null default '{}',
      score jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id),
      constraint leads_conversation unique (organization_id, conversation_id)
    )`);
    this.addSql('create index leads_by_status on leads (organization_id, status, id desc)');
    for (const sql of fence('leads')) this.addSql(sql);

    // claim names the process at work; only its holder may write the outcome. claimed_until ends by itself when
    // that process dies, and whoever takes over asks the mail service first whether the mail went out.
    this.addSql(`create table notifications (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      event_id uuid not null,
      event_type text not null,
      recipient text not null,
      state text not null check (state in ('sending', 'sent', 'skipped', 'failed')),
      reason text,
      attempts integer not null default 1,
      claim uuid not null,
      claimed_until timestamptz not null,
      mail_id text,
      created_at timestamptz not null default now(),
      settled_at timestamptz,
      primary key (organization_id, id),
      constraint notifications_once unique (organization_id, event_id, recipient)
    )`);
    for (const sql of fence('notifications')) this.addSql(sql);
  }
}
