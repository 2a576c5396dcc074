import type * as protocol from '../protocol/index.ts';
import type { ClientTool, ServerFrame, ToolResult } from '../protocol/index.ts';
import { runTool } from './run-tool.ts';
import type { PageTool } from './visitor-client.ts';

/** Most tools of one page, and of all tabs together. */
export const clientToolsMax = 8 satisfies typeof protocol.clientToolsMax;

/** What brings the server word of them. */
export interface Teller {
  tell(result: ToolResult): boolean;
  reintroduce(): void;
}

/** The tools of the page, and the calls of them that still run. */
export class ToolDesk {
  readonly #teller: Teller;
  #tools: readonly PageTool[] = [];
  #calls = new AbortController();

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  /** What the server is told of them. */
  get introduced(): ClientTool[] | undefined {
    if (this.#tools.length === 0) return undefined;
    return this.#tools.map(({ name, description, parameters }) => ({
      name,
      description,
      parameters,
    }));
  }

  /** A function that changed is no news to the server. */
  set(tools: readonly PageTool[]): void {
    const before = JSON.stringify(this.introduced);
    this.#tools = tools.slice(0, clientToolsMax);
    if (JSON.stringify(this.introduced) !== before) this.#teller.reintroduce();
  }

  answer(call: Extract<ServerFrame, { type: 'tool.call' }>): void {
    const { signal } = this.#calls;
    void runTool(this.#tools, call, { signal, send: (result) => this.#teller.tell(result) });
  }

  /** Nobody waits for the results any more. */
  abort(): void {
    this.#calls.abort();
    this.#calls = new AbortController();
  }
}
