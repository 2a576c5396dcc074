import type { ClientTool } from '@katek/sdk/protocol';

/** What the visitor's page can do for an answer. Whoever makes the page says what it does: material, like its results. */
export interface PageTools {
  readonly tools: readonly ClientTool[];
  /** Asks the page. Gives its word in JSON, or why there is none; never throws. */
  call(
    name: string,
    args: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<{ output: string } | { error: string }>;
}
