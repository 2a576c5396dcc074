import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Files that visitors send. They lie in Postgres, which every machine of the house reaches. */
export class Migration0009Attachments extends Migration {
  override up(): void {
    // secret: the part of the address that cannot be guessed. bound_at: since when a message holds the file.
    this.addSql(`create table attachments (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      visitor_id uuid not null,
      secret text not null,
      name text not null,
      content_type text not null,
      size integer not null check (size > 0),
      content bytea not null,
      bound_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (organization_id, id),
      foreign key (organization_id, visitor_id) references visitors on delete cascade
    )`);
    // Pictures and PDF files are packed already.
    this.addSql('alter table attachments alter column content set storage external');
    this.addSql('create unique index attachments_address on attachments (id)');
    this.addSql(
      'create index attachments_of_visitor on attachments (organization_id, visitor_id, created_at)',
    );
    this.addSql('create index attachments_by_age on attachments (organization_id, created_at)');
    this.addSql(
      'create index attachments_unbound on attachments (created_at) where bound_at is null',
    );
    for (const sql of fence('attachments')) this.addSql(sql);
  }
}
