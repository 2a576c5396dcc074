export { createAgent, type Agent, type AgentDeps } from './agent.service.ts';
export { createAgentTools, type AgentToolsDeps, type ListingReader } from './agent-tools.ts';
export { readMemory } from './memory.ts';
export type { AgentTools } from './tools.ts';
export {
  handoffReasons,
  verdictKinds,
  type ConversationMemory,
  type HandoffReason,
  type Reply,
  type ReplyEvent,
  type TokenMeter,
  type TranscriptEntry,
  type Turn,
  type Verdict,
  type VerdictKind,
} from './turn.ts';
