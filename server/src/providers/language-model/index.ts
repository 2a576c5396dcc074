export { withCircuitBreaker, type BreakerOptions, type GuardedModel } from './circuit-breaker.ts';
export { createOpenAiModel, type OpenAiOptions } from './openai.ts';
export type {
  FinishReason,
  LanguageModel,
  ModelEvent,
  ModelMessage,
  ModelRequest,
  ModelTool,
  ModelUsage,
  ParsedArguments,
  ToolCall,
} from './port.ts';
