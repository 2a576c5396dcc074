import type {
  ModelMessage,
  ParsedArguments,
  ToolCall,
} from '../../../providers/language-model/index.ts';
import type { Scene } from '../scene.ts';
import { isPageTool } from './run-page-tool.ts';
import { runTool, type Findings } from './run-tool.ts';

/** Calls of one step that are carried out; a model that wants more has gone astray. */
const callsMax = 8;

export interface HeardCall {
  readonly call: ToolCall;
  readonly parsed: ParsedArguments;
}

/**
 * Carries out the calls of one step. Ours go one after the other, since each may build on what the one before it put on
 * the desk; the page, which may take seconds for each, is asked meanwhile for all at once.
 */
export async function runTools(
  scene: Scene,
  findings: Findings,
  calls: readonly HeardCall[],
  signal: AbortSignal,
): Promise<ModelMessage[]> {
  let ours: Promise<unknown> = Promise.resolve();
  const answers = calls.map(async ({ call, parsed }, index): Promise<ModelMessage> => {
    const asked = { name: call.name, arguments: parsed };
    const run = () => runTool(scene, findings, asked, signal);
    const answer = (text: string) => ({ role: 'tool' as const, toolCallId: call.id, text });
    // The vendor wants an answer to every call.
    if (index >= callsMax) return answer(tooMany);
    if (isPageTool(call.name)) return answer(await run());
    const turn = ours.then(run);
    ours = turn;
    return answer(await turn);
  });
  return Promise.all(answers);
}

const tooMany = JSON.stringify({ error: 'Too many calls at once. Call fewer tools.' });
