import type { Usage as UsageJson, UsageDay } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';

export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens?: number;
}

/** The ledger of the language model: what was used per day, and whether there is budget left. */
export interface Usage {
  /**
   * Counts one call to the model, if there is budget left today. Calls that were admitted before the budget ran
   * out may overspend it, each by its own length.
   */
  admit(unit: Unit): Promise<boolean>;
  /** Adds what a call has used. The one that reaches the budget tells so, once per day. */
  record(unit: Unit, used: TokenUsage): Promise<void>;
  /** Adds the tokens of texts that became vectors. They stand beside the budget, which is the model's alone. */
  recordEmbedding(unit: Unit, tokens: number): Promise<void>;
  /** The last `days` days up to today, oldest first; a day without use counts zero. */
  days(unit: Unit, days: number): Promise<UsageJson>;
}

const dayMs = 86_400_000;

export function createUsage(deps: { now?: () => Date } = {}): Usage {
  const now = deps.now ?? (() => new Date());

  return {
    async admit(unit) {
      // One statement: between reading and writing another call could be admitted.
      const admitted = await unit.sql(
        `insert into usage_days (organization_id, day, calls)
         select id, $2::date, 1 from organizations where id = $1 and daily_token_budget > 0
         on conflict (organization_id, day) do update set calls = usage_days.calls + 1
         where usage_days.input_tokens + usage_days.output_tokens <
           (select daily_token_budget from organizations where id = $1)
         returning calls`,
        [unit.organizationId, toDay(now())],
      );
      return admitted.length > 0;
    },

    async record(unit, used) {
      const day = toDay(now());
      const values = [unit.organizationId, day];
      await unit.sql(
        `insert into usage_days (organization_id, day, input_tokens, output_tokens, cached_input_tokens)
         values ($1, $2, $3, $4, $5)
         on conflict (organization_id, day) do update set
           input_tokens = usage_days.input_tokens + excluded.input_tokens,
           output_tokens = usage_days.output_tokens + excluded.output_tokens,
           cached_input_tokens = usage_days.cached_input_tokens + excluded.cached_input_tokens`,
        [...values, used.inputTokens, used.outputTokens, used.cachedInputTokens ?? 0],
      );
      const reached = await unit.sql(
        `update usage_days set budget_reached_at = now()
         where organization_id = $1 and day = $2 and budget_reached_at is null and exists (
           select from organizations where id = $1 and daily_token_budget between 1 and input_tokens + output_tokens)
         returning day`,
        values,
      );
      if (reached.length > 0) unit.record({ type: 'budget.reached', payload: { day } });
    },

    async recordEmbedding(unit, tokens) {
      await unit.sql(
        `insert into usage_days (organization_id, day, embedding_tokens) values ($1, $2, $3)
         on conflict (organization_id, day) do update set
           embedding_tokens = usage_days.embedding_tokens + excluded.embedding_tokens`,
        [unit.organizationId, toDay(now()), tokens],
      );
    },

    async days(unit, days) {
      const today = now().getTime();
      const names = Array.from({ length: days }, (_, index) =>
        toDay(new Date(today - (days - 1 - index) * dayMs)),
      );
      const [budget] = await unit.sql<{ tokens: number }>(
        'select daily_token_budget as tokens from organizations where id = $1',
        [unit.organizationId],
      );
      const rows = await unit.sql<UsageDay>(
        // As text and doubles, which every driver reads alike.
        `select day::text, input_tokens::float8 as "inputTokens", output_tokens::float8 as "outputTokens",
           cached_input_tokens::float8 as "cachedInputTokens",
           embedding_tokens::float8 as "embeddingTokens", calls
         from usage_days where organization_id = $1 and day >= $2`,
        [unit.organizationId, names[0]],
      );
      const byDay = new Map(rows.map((row) => [row.day, row]));
      return {
        days: names.map((day) => ({
          day,
          inputTokens: byDay.get(day)?.inputTokens ?? 0,
          outputTokens: byDay.get(day)?.outputTokens ?? 0,
          cachedInputTokens: byDay.get(day)?.cachedInputTokens ?? 0,
          embeddingTokens: byDay.get(day)?.embeddingTokens ?? 0,
          calls: byDay.get(day)?.calls ?? 0,
          dailyTokenBudget: budget?.tokens ?? 0,
        })),
      };
    },
  };
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
