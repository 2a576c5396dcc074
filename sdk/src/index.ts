export { ConnectionError, RequestError, SdkError } from './errors.ts';
export type * from './protocol/index.ts';
export type {
  ChatMessage,
  ConnectionStatus,
  ConversationError,
  ConversationState,
  Delivery,
} from './realtime/conversation-state.ts';
export { memoryStorage, type VisitorStorage } from './realtime/token-storage.ts';
export type { VisitorRequestOptions } from './realtime/requests.ts';
export type {
  PageTool,
  SendOptions,
  UploadFile,
  UploadOptions,
  VisitorClient,
  VisitorClientOptions,
} from './realtime/visitor-client.ts';
export { createVisitorClient } from './realtime/visitor-conversation.ts';
export type { SocketConstructor, SocketLike } from './realtime/wire.ts';
