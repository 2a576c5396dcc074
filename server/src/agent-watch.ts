import type { FastifyBaseLogger } from 'fastify';
import { Counter, type Registry } from 'prom-client';
import type { createAgent } from './features/agent/index.ts';

/** What the agent meets, as a metric and in the log. */
export function watchAgent(
  metrics: Registry,
  log: FastifyBaseLogger,
): Pick<Parameters<typeof createAgent>[0], 'count' | 'log'> {
  const events = new Counter({
    name: 'katek_agent_events_total',
    help: 'What the output gate and the brains met, such as llm_invented_listing.',
    labelNames: ['event'],
    registers: [metrics],
  });
  return {
    count: (event) => events.inc({ event }),
    // A verdict's detail quotes the talk, which has no place in a log.
    log: ({ message, conversationId, cause, verdict }) =>
      log.warn(
        { conversationId, err: cause, verdict: verdict && [verdict.kind, verdict.outcome] },
        message,
      ),
  };
}
