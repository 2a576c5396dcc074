export { createAgent, type Agent, type AgentDeps } from './agent.service.ts';
export { createAgentTools, type AgentToolsDeps, type ListingReader } from './agent-tools.ts';
export type { AgentTools } from './tools.ts';
export type {
  ConversationMemory,
  HandoffReason,
  Reply,
  ReplyEvent,
  TokenMeter,
  TranscriptEntry,
  Turn,
  Verdict,
  VerdictKind,
} from './turn.ts';
