export { Conversation } from './conversation.entity.ts';
export { Message } from './message.entity.ts';
export { registerFeedbackRoutes } from './feedback.routes.ts';
export { registerVerdictRoutes } from './verdicts.routes.ts';
export { registerConversationRoutes } from './conversations.routes.ts';
export {
  createConversations,
  type Conversations,
  type ConversationsDeps,
} from './conversations.service.ts';
export { localeOfTalk } from './house-message.ts';
export { registerRealtimeRoutes, type RealtimeRouteDeps } from './realtime.routes.ts';
export { type TalkEvent, type TalkRooms } from './talk-events.ts';
export { registerReplayRoutes, type ReplaysOffered } from './replay/replay.routes.ts';
export { createReplays, type Replays } from './replay/replay.service.ts';
export { talksForLeads } from './talks-for-leads.ts';
