import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Where listings come from, and under which rules. */
export class Migration0017Feeds extends Migration {
  override up(): void {
    this.addSql(`create table feeds (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null default gen_random_uuid(),
      name text not null,
      llm_allowed boolean not null default true,
      disclaimer text,
      attribution text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id),
      constraint feeds_name unique (organization_id, name)
    )`);
    for (const sql of fence('feeds')) this.addSql(sql);
    // With a default that is no expression, the rows that are there need not be written anew.
    this.addSql(`alter table properties add column originating_system_name text,
      add column feed text not null default 'manual'`);
    // Every listing has its feed's row, whoever writes it: the rules must not hang on a caller that remembers them.
    this.addSql(`create function keep_feeds() returns trigger language plpgsql as $body$
      begin
        insert into feeds (organization_id, name) select distinct organization_id, feed from written order by 2
          on conflict do nothing;
        return null;
      end $body$`);
    for (const event of ['insert', 'update']) {
      this.addSql(`create trigger feeds_of_${event} after ${event} on properties
        referencing new table as written for each statement execute function keep_feeds()`);
    }
    // Whoever runs migrations may be no superuser, and a forced policy would hide every row from them.
    this.addSql('alter table properties no force row level security');
    this.addSql('alter table feeds no force row level security');
    this.addSql(`insert into feeds (organization_id, name)
      select distinct organization_id, feed from properties`);
    this.addSql('alter table feeds force row level security');
    this.addSql('alter table properties force row level security');
    this.addSql('create index properties_by_feed on properties (organization_id, feed)');
  }
}
