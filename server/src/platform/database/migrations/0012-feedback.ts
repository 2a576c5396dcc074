import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Ratings of talks and reports of answers, and how often a talk was mailed. */
export class Migration0012Feedback extends Migration {
  override up(): void {
    this.addSql(`create table feedback (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('report', 'rating')),
      conversation_id uuid not null,
      message_id uuid,
      reason text,
      score integer check (score between 1 and 5),
      comment text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id),
      foreign key (organization_id, conversation_id) references conversations on delete cascade
    )`);
    // The last word of the visitor counts, of a talk and of each answer.
    this.addSql(
      `create unique index feedback_rating on feedback (organization_id, conversation_id) where kind = 'rating'`,
    );
    this.addSql(
      `create unique index feedback_report on feedback (organization_id, conversation_id, message_id) where kind = 'report'`,
    );
    for (const sql of fence('feedback')) this.addSql(sql);

    this.addSql(`alter table conversations
      add column transcripts_on date,
      add column transcripts_sent integer not null default 0`);
  }
}
