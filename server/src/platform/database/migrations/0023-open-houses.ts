import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** When homes can be seen without an appointment. */
export class Migration0023OpenHouses extends Migration {
  override up(): void {
    this.addSql(`create table open_houses (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      property_id uuid not null,
      open_house_key text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      open_house_type text not null default 'Public' check (open_house_type in ('Public', 'Broker', 'Office')),
      open_house_status text not null default 'Active'
        check (open_house_status in ('Active', 'Canceled', 'Ended')),
      open_house_remarks text,
      -- The next import of its home takes it away when the source no longer names it.
      is_imported boolean not null default false,
      created_at timestamptz not null default now(),
      modification_timestamp timestamptz not null default now(),
      primary key (organization_id, id),
      constraint open_houses_key unique (organization_id, property_id, open_house_key),
      foreign key (organization_id, property_id) references properties on delete cascade
    )`);
    this.addSql(
      'create index open_houses_in_order on open_houses (organization_id, starts_at, id)',
    );
    for (const sql of fence('open_houses')) this.addSql(sql);
  }
}
