export { type AdminClientOptions, createAdminClient, KaTek } from './client.ts';
export {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  ConnectionError,
  NotFoundError,
  RateLimitedError,
  SdkError,
} from './errors.ts';
export type { Page, PageParams, Paginated } from './internal/paginated.ts';
export type { RequestOptions } from './internal/transport.ts';
export type * from './protocol/index.ts';
export type {
  ChatMessage,
  ConnectionStatus,
  ConversationError,
  ConversationState,
  Delivery,
} from './realtime/conversation-state.ts';
export { memoryStorage, type VisitorStorage } from './realtime/token-storage.ts';
export type { VisitorClient, VisitorClientOptions } from './realtime/visitor-client.ts';
export { createVisitorClient } from './realtime/visitor-conversation.ts';
export type { SocketConstructor, SocketLike } from './realtime/wire.ts';
export type { ConversationsResource } from './resources/conversations.ts';
export type { ImportsResource, WaitOptions } from './resources/imports.ts';
export type { LeadListParams, LeadsResource } from './resources/leads.ts';
export type { OrganizationResource } from './resources/organization.ts';
export type { PropertiesResource, PropertyListParams } from './resources/properties.ts';
export type { UsageResource } from './resources/usage.ts';
