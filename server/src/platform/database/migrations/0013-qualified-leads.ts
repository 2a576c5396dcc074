import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Leads that fade, that a person scores, that are spam, that are merged, and how they may be reached. */
export class Migration0013QualifiedLeads extends Migration {
  override up(): void {
    // score holds what was worked out when something was last learnt; score_total is what counts today, kept for sorting.
    this.addSql(`alter table leads
      add column last_activity_at timestamptz,
      add column score_total integer not null default 0,
      add column manual_score jsonb,
      add column is_spam boolean not null default false,
      add column spam_reasons text[] not null default '{}',
      add column spam_decided_by text check (spam_decided_by in ('rules', 'person')),
      add column said_digests bytea[] not null default '{}',
      add column merged_into uuid,
      add column merged_conversations uuid[] not null default '{}',
      add constraint leads_merged_into foreign key (organization_id, merged_into) references leads
        on delete set null (merged_into),
      add constraint leads_merged_elsewhere check (merged_into <> id)`);

    // Words of a person that name somebody: their address, number, visitor id, or the identity of a channel.
    this.addSql(`create table identities (
      organization_id uuid not null references organizations on delete cascade,
      lead_id uuid not null,
      kind text not null,
      value text not null,
      created_at timestamptz not null default now(),
      primary key (organization_id, lead_id, kind, value),
      foreign key (organization_id, lead_id) references leads on delete cascade
    )`);
    this.addSql('create index identities_by_value on identities (organization_id, kind, value)');

    // Whoever runs migrations may be no superuser, and a forced policy would hide every row from them.
    this.addSql('alter table leads no force row level security');
    this.addSql(`update leads set last_activity_at = updated_at,
      score_total = least(100, greatest(0, coalesce((score->>'total')::integer, 0)))`);
    this.addSql(`insert into identities (organization_id, lead_id, kind, value)
      select organization_id, id, 'visitor', visitor_id::text from leads
      union select organization_id, id, 'email', lower(btrim(email)) from leads where email is not null
      union select organization_id, id, 'phone', phone from leads where phone is not null`);
    this.addSql('alter table leads force row level security');
    this.addSql(`alter table leads alter column last_activity_at set default now(),
      alter column last_activity_at set not null`);

    this.addSql(`create index leads_by_score on leads (organization_id, score_total desc, id desc)
      where merged_into is null`);
    this.addSql(`create index leads_merged on leads (organization_id, merged_into)
      where merged_into is not null`);
    this.addSql('create index leads_that_fade on leads (last_activity_at)');

    // before and after are the survivor's; what differs from after when a merge is undone was changed since.
    this.addSql(`create table lead_merges (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      from_id uuid not null,
      into_id uuid not null check (into_id <> from_id),
      how text not null check (how in ('person', 'automatic')),
      done_by text,
      before jsonb not null,
      after jsonb not null,
      merged_at timestamptz not null default now(),
      undone_at timestamptz,
      primary key (organization_id, id),
      foreign key (organization_id, from_id) references leads on delete cascade,
      foreign key (organization_id, into_id) references leads on delete cascade
    )`);
    this.addSql(`create unique index lead_merges_standing on lead_merges (organization_id, from_id)
      where undone_at is null`);
    this.addSql('create index lead_merges_into on lead_merges (organization_id, into_id)');

    // A receipt of a consent stays with the visitor; these are the words that came without one.
    this.addSql(`create table channel_choices (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      lead_id uuid not null,
      channel text not null check (channel in ('email', 'phone', 'sms', 'whatsapp')),
      choice text not null check (choice in ('granted', 'revoked', 'preferred')),
      said_by text not null check (said_by in ('visitor', 'person')),
      words text,
      conversation_id uuid,
      message_id uuid,
      said_at timestamptz not null,
      primary key (organization_id, id),
      constraint channel_choices_once unique (organization_id, lead_id, message_id, channel, choice),
      foreign key (organization_id, lead_id) references leads on delete cascade
    )`);

    for (const table of ['identities', 'lead_merges', 'channel_choices']) {
      for (const sql of fence(table)) this.addSql(sql);
    }
  }
}
