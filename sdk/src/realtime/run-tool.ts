import type { ServerFrame, ToolResult } from '../protocol/index.ts';
import type { PageTool } from './visitor-client.ts';

const resultLengthMax = 8000;
const errorLengthMax = 500;

type ToolCall = Extract<ServerFrame, { type: 'tool.call' }>;

/** Runs a tool of the page, and tells what came of it to whoever still waits. */
export async function runTool(
  tools: readonly PageTool[],
  call: ToolCall,
  { signal, send }: { signal: AbortSignal; send: (result: ToolResult) => void },
): Promise<void> {
  const result = await resultOf(tools, call, signal);
  if (!signal.aborted) send(result);
}

/** Whatever happens in it, there is an answer, so that nobody waits in vain. */
async function resultOf(
  tools: readonly PageTool[],
  { callId, name, arguments: args }: ToolCall,
  signal: AbortSignal,
): Promise<ToolResult> {
  const base = { type: 'tool.result', callId } as const;
  try {
    const tool = tools.find((other) => other.name === name);
    if (!tool) throw new Error('The page has no such tool.');
    // What JSON can't carry, such as a function, is nothing.
    const output = JSON.stringify((await tool.run(args, { signal })) ?? null) ?? 'null';
    if (output.length > resultLengthMax) {
      throw new Error(`The result is longer than ${resultLengthMax} characters.`);
    }
    return { ...base, output, error: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...base, output: null, error: message.slice(0, errorLengthMax) || 'The tool failed.' };
  }
}
