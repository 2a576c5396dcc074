import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Viewings, and what a talk knows of its visitor from outside of its messages. */
export class Migration0010Viewings extends Migration {
  override up(): void {
    // No foreign keys to the talk and the home: a viewing outlives both.
    this.addSql(`create table viewings (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      conversation_id uuid not null,
      visitor_id uuid not null,
      lead_id uuid not null,
      listing_id uuid not null,
      address text,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      time_zone text not null,
      status text not null default 'requested' check (status in ('requested', 'confirmed', 'cancelled')),
      note text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id),
      foreign key (organization_id, lead_id) references leads on delete cascade
    )`);
    // One person shows the homes of an organization, so a time is given once.
    this.addSql(
      `create unique index viewings_start on viewings (organization_id, starts_at) where status <> 'cancelled'`,
    );
    this.addSql('create index viewings_of_visitor on viewings (organization_id, visitor_id)');
    this.addSql('create index viewings_of_lead on viewings (organization_id, lead_id)');
    this.addSql('create index leads_of_visitor on leads (organization_id, visitor_id)');
    for (const sql of fence('viewings')) this.addSql(sql);

    // identity: who the page says the visitor is. contact: how they can be reached, as they wrote it into a form.
    // tools: what the visitor's page can do for an answer; kept here, as another process may make the answer.
    this.addSql(`alter table conversations
      add column identity jsonb,
      add column contact jsonb,
      add column tools jsonb`);
  }
}
