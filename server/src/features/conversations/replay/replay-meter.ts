import type { ReplayUse } from '@katek/sdk/protocol';
import type { TokenMeter } from '../../agent/index.ts';

/** Tokens that one replay may use: some of the day's are to be left for visitors. */
const replayTokensMax = 300_000;

/** A budget of tokens that also tells what was used of it, and why no more was given. */
export interface ReplayMeter extends TokenMeter {
  readonly use: ReplayUse;
  /** `tokens`: the replay's own limit is reached. `budget`: the organization's of the day. */
  readonly refused: 'tokens' | 'budget' | null;
}

export function createReplayMeter(ofTheDay: TokenMeter): ReplayMeter {
  const use = { calls: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  let refused: ReplayMeter['refused'] = null;
  return {
    get use() {
      return { ...use };
    },
    get refused() {
      return refused;
    },
    async admit() {
      if (use.inputTokens + use.outputTokens >= replayTokensMax) refused = 'tokens';
      else if (await ofTheDay.admit()) use.calls += 1;
      else refused = 'budget';
      return refused === null;
    },
    async record(used) {
      use.inputTokens += used.inputTokens;
      use.cachedInputTokens += used.cachedInputTokens ?? 0;
      use.outputTokens += used.outputTokens;
      await ofTheDay.record(used);
    },
  };
}
