import type { ClientTool, ServerFrame, ToolResult } from '../protocol/index.ts';
import type { PageTool } from './visitor-client.ts';
import { clientToolsMax } from './wire.ts';

/** The tools of the page, and the calls of them that still run. */
export class ToolDesk {
  #tools: readonly PageTool[] = [];
  #calls = new AbortController();

  /** What the server is told of them. */
  get declarations(): ClientTool[] {
    return this.#tools.map(({ name, description, parameters }) => ({
      name,
      description,
      parameters,
    }));
  }

  /** Whether the server has to be told; a function that changed is no news. */
  set(tools: readonly PageTool[]): boolean {
    const before = JSON.stringify(this.declarations);
    this.#tools = tools.slice(0, clientToolsMax);
    return JSON.stringify(this.declarations) !== before;
  }

  async answer(
    call: Extract<ServerFrame, { type: 'tool.call' }>,
    send: (result: ToolResult) => void,
  ): Promise<void> {
    const { signal } = this.#calls;
    const { runTool } = await import('./run-tool.ts');
    await runTool(this.#tools, call, { signal, send });
  }

  /** Nobody waits for the results any more. */
  abort(): void {
    this.#calls.abort();
    this.#calls = new AbortController();
  }
}
