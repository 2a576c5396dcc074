import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** Visitors, their conversations and messages, and the use of the language model per day. */
export class Migration0004Conversations extends Migration {
  override up(): void {
    this.addSql(`create table visitors (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      token_hash bytea not null,
      created_at timestamptz not null default now(),
      primary key (organization_id, id),
      unique (organization_id, token_hash)
    )`);

    // The reply_* columns are the lease of the answer that is owed. reply_for_seq: the newest visitor message
    // without an answer. reply_claim: who is at work on it, and the id that the answer will have; only the
    // holder of the current claim may store it. reply_due_at: from then on anybody may take the work up.
    this.addSql(`create table conversations (
      organization_id uuid not null references organizations on delete cascade,
      id uuid not null,
      visitor_id uuid not null,
      epoch uuid not null default gen_random_uuid(),
      ownership text not null default 'ai' check (ownership in ('ai', 'human')),
      handoff_requested_at timestamptz,
      handoff_reason text,
      last_seq integer not null default 0,
      preview text not null default '',
      lead_id uuid,
      locale text,
      page jsonb,
      memory jsonb,
      reply_for_seq integer,
      reply_claim uuid,
      reply_due_at timestamptz,
      reply_attempts integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (organization_id, id),
      foreign key (organization_id, visitor_id) references visitors on delete cascade
    )`);
    this.addSql(
      'create index conversations_of_visitor on conversations (organization_id, visitor_id, created_at desc)',
    );
    this.addSql(
      'create index conversations_by_news on conversations (organization_id, updated_at desc, id desc) where last_seq > 0',
    );
    this.addSql(
      'create index conversations_unanswered on conversations (reply_due_at) where reply_for_seq is not null',
    );

    this.addSql(`create table messages (
      organization_id uuid not null,
      id uuid not null,
      conversation_id uuid not null,
      seq integer not null check (seq > 0),
      role text not null check (role in ('visitor', 'assistant', 'agent', 'system')),
      text text not null,
      author_name text,
      listings jsonb not null default '[]',
      suggestions jsonb not null default '[]',
      understood jsonb not null default '[]',
      state text not null default 'complete' check (state in ('complete', 'partial')),
      brain text,
      verdicts jsonb not null default '[]',
      created_at timestamptz not null default now(),
      primary key (organization_id, id),
      unique (organization_id, conversation_id, seq),
      foreign key (organization_id, conversation_id) references conversations on delete cascade
    )`);

    this.addSql(`create table usage_days (
      organization_id uuid not null references organizations on delete cascade,
      day date not null,
      input_tokens bigint not null default 0,
      output_tokens bigint not null default 0,
      calls integer not null default 0,
      budget_reached_at timestamptz,
      primary key (organization_id, day)
    )`);

    for (const table of ['visitors', 'conversations', 'messages', 'usage_days']) {
      for (const sql of fence(table)) this.addSql(sql);
    }
  }
}
