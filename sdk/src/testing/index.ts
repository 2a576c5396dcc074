export {
  aConversation,
  aListing,
  aMessage,
  anAttachment,
  anId,
  aProperty,
  aViewing,
  aWelcome,
  aWidgetConfig,
} from './builders.ts';
export { type FakeConnection, FakeRealtime } from './fake-realtime.ts';
