export { createAgent, type Agent, type AgentDeps } from './agent.service.ts';
export { createAgentTools, type AgentToolsDeps, type ListingReader } from './agent-tools.ts';
export { earlierWishDaysMax } from './earlier-wish.ts';
export { figuresSaid } from './figures-said.ts';
export { reviewKnowledge } from './review-knowledge.ts';
export { recordOnly, type ReplayedCall } from './replay-tools.ts';
export type { AgentTools } from './tools.ts';
export type { PageTools } from './page-tools.ts';
export { thankForDetails } from './concierge/thank-for-details.ts';
export type {
  Contact,
  ConversationMemory,
  KnownVisitor,
  Reply,
  ReplyEvent,
  TokenMeter,
  TranscriptEntry,
  Turn,
  Review,
  Verdict,
} from './turn.ts';
