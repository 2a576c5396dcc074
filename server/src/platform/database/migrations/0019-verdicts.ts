import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** How each answer came about and what the gate found, for the owner; what a visitor looked for on an earlier visit. */
export class Migration0019Verdicts extends Migration {
  override up(): void {
    // message_id sorts by time, so the key is the order of the list.
    this.addSql(`create table verdicts (
      organization_id uuid not null,
      message_id uuid not null,
      conversation_id uuid not null,
      action text not null check (action in
        ('passed', 'cleaned', 'repaired', 'redirected', 'fell_back', 'handed_over')),
      handoff_reason text,
      findings jsonb not null,
      brain text not null,
      model text,
      prompt_version text,
      persona_version text,
      model_calls integer not null default 0,
      input_tokens integer not null default 0,
      cached_input_tokens integer not null default 0,
      output_tokens integer not null default 0,
      duration_ms integer,
      created_at timestamptz not null default now(),
      primary key (organization_id, message_id),
      foreign key (organization_id, message_id) references messages on delete cascade
    )`);
    this.addSql(
      'create index verdicts_of_conversation on verdicts (organization_id, conversation_id, message_id)',
    );
    // Most answers pass: those with something to look at are few among them.
    this.addSql(
      `create index verdicts_to_review on verdicts (organization_id, message_id) where action <> 'passed' or findings <> '[]'`,
    );

    // What the gate had found before stood beside the message. Whoever runs migrations may be no superuser, and a
    // forced policy would hide every row from them.
    this.addSql('alter table messages no force row level security');
    this.addSql(`insert into verdicts (organization_id, message_id, conversation_id, action, findings, brain, created_at)
      select organization_id, id, conversation_id,
        case when brain = 'openai' and verdicts @> '[{"outcome": "stopped"}]' then 'repaired'
          when verdicts @> '[{"outcome": "stopped"}]' then 'fell_back'
          when verdicts @> '[{"kind": "fair_housing", "outcome": "refused"}]' then 'redirected'
          else 'cleaned' end,
        (select jsonb_agg(finding || jsonb_build_object('step', case
            when finding->>'outcome' <> 'refused' then 'draft'
            when finding->>'kind' = 'refused_tool' then 'tool' else 'input' end))
          from jsonb_array_elements(verdicts) as finding),
        brain, created_at
      from messages where brain is not null and verdicts <> '[]'`);
    this.addSql('alter table messages force row level security');
    this.addSql('alter table messages drop column verdicts');

    this.addSql('alter table usage_days add column cached_input_tokens bigint not null default 0');
    // A query and when it was last used, as the visitor left them in the talk before.
    this.addSql('alter table conversations add column earlier_wish jsonb');

    for (const sql of fence('verdicts')) this.addSql(sql);
  }
}
