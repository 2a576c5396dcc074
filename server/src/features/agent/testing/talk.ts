import type { Organization, PageContext, Refinement } from '@katek/sdk/protocol';
import { createAgent, type AgentDeps } from '../agent.service.ts';
import type { PageTools } from '../page-tools.ts';
import type { Reply, TokenMeter, TranscriptEntry, Turn } from '../turn.ts';
import type { ArrayWorld } from './array-tools.ts';
import { anOrganization, aTurn } from './builders.ts';

/** A visitor and the agent in one conversation: `say` sends a message and gives the reply. */
export function aTalk(
  world: ArrayWorld,
  options: Partial<AgentDeps> & {
    organization?: Organization;
    meter?: TokenMeter;
    page?: PageContext;
    transcript?: TranscriptEntry[];
    known?: Turn['known'];
    pageTools?: PageTools;
    locale?: string;
    earlierWish?: unknown;
  } = {},
) {
  const { organization = anOrganization(), meter, page = null, transcript = [], ...rest } = options;
  const { known = null, pageTools = null, locale = 'en-US', earlierWish, ...deps } = rest;
  const counted: string[] = [];
  const agent = createAgent({
    tools: () => world.tools,
    now: () => new Date('2026-06-01T12:00:00Z'),
    count: (metric) => counted.push(metric),
    ...deps,
  });
  let memory: unknown = null;

  async function say(
    text: string,
    signal = AbortSignal.timeout(25_000),
    refine: Refinement | null = null,
  ): Promise<Reply & { deltas: string[] }> {
    transcript.push({ role: 'visitor', text, listings: [], refine });
    const deltas: string[] = [];
    const turn = aTurn(text, {
      organization,
      transcript: [...transcript],
      memory,
      page,
      known,
      pageTools,
      locale,
      earlierWish,
      ...(meter && { meter }),
    });
    for await (const event of agent.reply(turn, signal)) {
      if (event.type === 'delta') {
        deltas.push(event.text);
        continue;
      }
      memory = JSON.parse(JSON.stringify(event.reply.memory));
      transcript.push({
        role: 'assistant',
        text: event.reply.text,
        listings: event.reply.listings,
      });
      return { ...event.reply, deltas };
    }
    throw new Error('The agent ended without a reply.');
  }

  /** Takes chips out of the search, as a press on them does. */
  const remove = (text: string, chips: Refinement['remove']) =>
    say(text, undefined, { remove: chips });

  return { say, remove, counted, transcript };
}
