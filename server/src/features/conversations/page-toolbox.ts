import type { ClientTool, ServerFrame, ToolResult } from '@katek/sdk/protocol';
import type { TalkEvent } from './talk-events.ts';

/** UTF-16 code units of one piece, so that it fits into one notification whatever the script. */
const pieceLengthMax = 1800;

/** The tools of the page behind one visitor's socket, and the calls that wait for its word. */
export class PageToolbox {
  readonly #names: ReadonlySet<string>;
  readonly #calls = new Set<string>();

  constructor(tools: readonly ClientTool[] = []) {
    this.#names = new Set(tools.map(({ name }) => name));
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The frame that asks the page. */
  ask(call: { callId: string; name: string; arguments: Record<string, unknown> }): ServerFrame {
    this.#calls.add(call.callId);
    return { type: 'tool.call', ...call };
  }

  /** The page's word in pieces. Nothing comes of a call that was not asked of this very socket. */
  take({ callId, output, error }: ToolResult): TalkEvent[] {
    if (!this.#calls.delete(callId)) return [];
    const isError = output === null;
    const text = (output ?? error ?? 'The page did not say why.').toWellFormed();
    const of = Math.max(1, Math.ceil(text.length / pieceLengthMax));
    return Array.from({ length: of }, (_, index) => ({
      type: 'tool.piece' as const,
      callId,
      isError,
      index,
      of,
      text: text.slice(index * pieceLengthMax, (index + 1) * pieceLengthMax),
    }));
  }
}

/** JSON of all tools of a page together, in UTF-16 code units: they are part of each request to the model. */
const toolsLengthMax = 12_000;
const schemaDepthMax = 8;

/** What may be handed to a model of the tools that a page names; all of them or none. */
export function admissibleTools(tools: readonly ClientTool[] | undefined): ClientTool[] {
  if (!tools || JSON.stringify(tools).length > toolsLengthMax) return [];
  const names = new Set(tools.map(({ name }) => name));
  const isSound = tools.every(
    ({ parameters }) => parameters['type'] === 'object' && isShallow(parameters, schemaDepthMax),
  );
  return isSound && names.size === tools.length ? [...tools] : [];
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}
