export { aConversation, aListing, aMessage, anId, aWelcome, aWidgetConfig } from './builders.ts';
export { type FakeConnection, FakeRealtime } from './fake-realtime.ts';
