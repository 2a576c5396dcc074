import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import {
  createBuiltInEmbedder,
  createOpenAiEmbedder,
  type Embedder,
} from './providers/embeddings/index.ts';
import {
  createOpenAiModel,
  withCircuitBreaker,
  type LanguageModel,
} from './providers/language-model/index.ts';
import { createPostmarkMailer, type Mailer } from './providers/mail/index.ts';

/** The world behind its ports, as far as there are keys for it. A vendor without its key is off. */
export interface Providers {
  readonly embedder: Embedder;
  readonly model: LanguageModel | null;
  readonly mailer: Mailer | null;
  readonly connections: { openai: boolean; postmark: boolean };
}

/** The model of this name; `null` is none: the built-in concierge answers. */
export function connectModel(
  { openai, llmTimeoutMs }: Config,
  log: FastifyBaseLogger,
  name: string | null,
): LanguageModel | null {
  if (name === null) return null;
  if (!openai) {
    throw new AppError(
      'usage',
      `Set OPENAI_API_KEY to ask ${name}; without it only the built-in concierge answers.`,
    );
  }
  const { apiKey, baseUrl } = openai;
  return withCircuitBreaker(
    createOpenAiModel({ apiKey, baseUrl, model: name, timeoutMs: llmTimeoutMs }),
    { onChange: (state) => log.warn({ state }, 'language model breaker') },
  );
}

export function connectProviders(config: Config, log: FastifyBaseLogger): Providers {
  const { openai, postmark } = config;
  return {
    embedder: openai
      ? createOpenAiEmbedder({
          apiKey: openai.apiKey,
          baseUrl: openai.baseUrl,
          model: openai.embeddingModel,
        })
      : createBuiltInEmbedder(),
    model: connectModel(config, log, openai?.model ?? null),
    mailer: postmark ? createPostmarkMailer(postmark) : null,
    connections: { openai: Boolean(openai), postmark: Boolean(postmark) },
  };
}
