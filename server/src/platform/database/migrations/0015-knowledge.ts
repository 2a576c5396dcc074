import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** The realtor's own answers, what an answer was made of, and when the concierge stops by itself. */
export class Migration0015Knowledge extends Migration {
  override up(): void {
    this.addSql(`create table knowledge_entries (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      question text not null,
      wordings text[] not null default '{}',
      answer text not null,
      locale text,
      tags text[] not null default '{}',
      is_enabled boolean not null default true,
      revision integer not null default 1,
      -- The question and its other wordings, one a line: making it of the array is not immutable.
      asked text not null,
      -- Of the texts that are embedded.
      content_hash text not null,
      -- Without a language's own rules: entries are of many languages.
      search_words tsvector generated always as (
        setweight(to_tsvector('simple', asked), 'A') || setweight(to_tsvector('simple', answer), 'C')
      ) stored,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id)
    )`);
    this.addSql(`create table knowledge_embeddings (
      organization_id uuid not null,
      entry_id uuid not null,
      model text not null,
      -- What is asked, and what is answered.
      part text not null check (part in ('asked', 'answer')),
      dimensions integer not null,
      -- Differs from the entry's own until it is done again.
      content_hash text not null,
      embedding vector not null,
      primary key (organization_id, entry_id, model, part),
      foreign key (organization_id, entry_id) references knowledge_entries on delete cascade
    )`);
    for (const table of ['knowledge_entries', 'knowledge_embeddings']) {
      for (const sql of fence(table)) this.addSql(sql);
    }
    this.addSql(`alter table messages add column citations jsonb not null default '[]'`);
    this.addSql(`alter table organizations add column handoff_rules jsonb not null
      default '{"afterUnanswered": null, "outsideHours": "message", "keywords": []}'`);
  }
}
