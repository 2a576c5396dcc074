import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Listings, and the runs that import them. What only the search needs comes with its own migration. */
export class Migration0002Properties extends Migration {
  override up(): void {
    this.addSql(`create table properties (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      listing_key text not null,
      listing_id text,
      standard_status text not null,
      property_type text not null,
      property_sub_type text,
      list_price numeric(16, 2),
      currency text not null,
      lease_amount_frequency text,
      bedrooms_total integer,
      bathrooms_total_integer integer,
      bathrooms_full integer,
      bathrooms_half integer,
      living_area double precision,
      living_area_units text,
      lot_size_area double precision,
      lot_size_units text,
      year_built integer,
      stories_total integer,
      garage_spaces double precision,
      association_fee numeric(16, 2),
      association_fee_frequency text,
      unparsed_address text,
      city text,
      subdivision_name text,
      state_or_province text,
      postal_code text,
      country text,
      latitude double precision,
      longitude double precision,
      public_remarks text,
      private_remarks text,
      availability_date date,
      listing_contract_date date,
      list_agent_full_name text,
      list_office_name text,
      attribution_contact text,
      url text,
      amenities text[] not null default '{}',
      media jsonb not null default '[]',
      features text[] not null default '{}',
      -- What an import file said beyond the fields above, by column name.
      extra jsonb not null default '{}',
      -- Of the text that is embedded: a changed price makes no new embedding.
      content_hash text not null,
      -- Of the whole imported row: the same row again changes nothing.
      row_hash text,
      created_at timestamptz not null default now(),
      modification_timestamp timestamptz not null default now(),
      bathrooms double precision generated always as (
        coalesce(
          bathrooms_full + coalesce(bathrooms_half, 0) * 0.5,
          bathrooms_total_integer - coalesce(bathrooms_half, 0) * 0.5
        )
      ) stored,
      living_area_sqm double precision generated always as (
        living_area * case living_area_units when 'SquareMeters' then 1 else 0.09290304 end
      ) stored,
      lot_size_sqm double precision generated always as (
        lot_size_area * case lot_size_units
          when 'SquareMeters' then 1 when 'Acres' then 4046.8564224 else 0.09290304 end
      ) stored,
      offer text generated always as (
        case when property_type in ('ResidentialLease', 'CommercialLease') or lease_amount_frequency is not null
          then 'rent' else 'sale' end
      ) stored,
      primary key (organization_id, id),
      constraint properties_listing_key unique (organization_id, listing_key)
    )`);
    this.addSql(
      'create index properties_listing_id on properties (organization_id, listing_id) where listing_id is not null',
    );
    for (const sql of fence('properties')) this.addSql(sql);

    this.addSql(`create table imports (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      file_name text not null,
      status text not null check (status in ('queued', 'running', 'completed', 'failed')),
      bytes_total bigint not null,
      bytes_done bigint not null default 0,
      -- Also where a run that broke off goes on.
      rows_read integer not null default 0,
      created integer not null default 0,
      updated integer not null default 0,
      unchanged integer not null default 0,
      rejected integer not null default 0,
      issues_total integer not null default 0,
      mapping jsonb not null default '[]',
      error text,
      -- Counts the runs; only the newest one may write.
      attempt integer not null default 0,
      heartbeat_at timestamptz,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      primary key (organization_id, id)
    )`);
    this.addSql(
      `create index imports_unfinished on imports (heartbeat_at) where status in ('queued', 'running')`,
    );
    for (const sql of fence('imports')) this.addSql(sql);

    this.addSql(`create table import_issues (
      organization_id uuid not null,
      import_id uuid not null,
      number integer not null,
      line integer not null,
      severity text not null check (severity in ('error', 'warning')),
      "column" text,
      message text not null,
      value text,
      primary key (organization_id, import_id, number),
      foreign key (organization_id, import_id) references imports on delete cascade
    )`);
    for (const sql of fence('import_issues')) this.addSql(sql);
  }
}
