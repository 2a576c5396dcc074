export { createBuiltInEmbedder } from './built-in.ts';
export { createOpenAiEmbedder, type OpenAiEmbedderOptions } from './openai.ts';
export type { Embedder } from './port.ts';
