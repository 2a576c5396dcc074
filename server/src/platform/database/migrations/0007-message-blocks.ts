import { Migration } from '@mikro-orm/migrations';

/** What a message holds to use, who has seen a talk how far, and how it was rated. */
export class Migration0007MessageBlocks extends Migration {
  override up(): void {
    this.addSql(`alter table messages
      add column blocks jsonb not null default '[]',
      add column attachments jsonb not null default '[]'`);
    this.addSql(`alter table conversations
      add column visitor_read_seq integer not null default 0,
      add column agent_read_seq integer not null default 0,
      add column rating integer check (rating between 1 and 5)`);
  }
}
