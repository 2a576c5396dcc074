import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
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
    model: openai
      ? withCircuitBreaker(
          createOpenAiModel({
            apiKey: openai.apiKey,
            baseUrl: openai.baseUrl,
            model: openai.model,
            timeoutMs: config.llmTimeoutMs,
          }),
          { onChange: (state) => log.warn({ state }, 'language model breaker') },
        )
      : null,
    mailer: postmark ? createPostmarkMailer(postmark) : null,
    connections: { openai: Boolean(openai), postmark: Boolean(postmark) },
  };
}
