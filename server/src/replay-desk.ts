import { AppError } from './errors.ts';
import {
  createAgent,
  createAgentTools,
  recordOnly,
  type AgentToolsDeps,
} from './features/agent/index.ts';
import {
  createReplays,
  type Replays,
  type ReplaysOffered,
} from './features/conversations/index.ts';
import type { LanguageModel } from './providers/language-model/index.ts';

type ReplaysDeps = Parameters<typeof createReplays>[0];

/** Who may have stored talks answered again, and by which model. */
export interface ReplayDesk {
  /** For whoever runs the server: `model` is a name, `null` the built-in concierge, absent what answers visitors. */
  by(model?: string | null): Replays;
  /** For an organization, which chooses among what the server offers. */
  readonly offered: ReplaysOffered;
}

export function createReplayDesk({
  model: usual,
  offered,
  connect,
  toolDeps,
  ...deps
}: Omit<ReplaysDeps, 'agentFor'> & {
  /** What answers visitors. */
  model: LanguageModel | null;
  /** Names of the models that an organization may try. */
  offered: readonly string[];
  connect(name: string): LanguageModel | null;
  toolDeps: AgentToolsDeps;
}): ReplayDesk {
  /** One of each, as it remembers whether its vendor is away. */
  const connected = new Map<string, LanguageModel | null>();

  function brainOf(name: string | null | undefined): LanguageModel | null {
    if (name === undefined) return usual;
    if (name === null) return null;
    const known = connected.get(name) ?? connect(name);
    connected.set(name, known);
    return known;
  }

  function by(name?: string | null): Replays {
    const model = brainOf(name);
    return createReplays({
      ...deps,
      agentFor: (calls) =>
        createAgent({
          tools: (turn, signal) => recordOnly(createAgentTools(toolDeps, turn, signal), calls),
          model,
        }),
    });
  }

  return {
    by,
    offered(name) {
      if (typeof name === 'string' && !offered.includes(name)) throw notOffered(offered);
      return by(name);
    },
  };
}

function notOffered(offered: readonly string[]): AppError {
  const choice = offered.length === 0 ? 'none' : offered.join(', ');
  return new AppError(
    'model_not_offered',
    `The server does not offer this model for replays (it offers: ${choice}). Leave it out, or send null for the built-in concierge.`,
  );
}
