import { memoryStorage, type VisitorStorage } from '../realtime/token-storage.ts';
import type { VisitorClient, VisitorClientOptions } from '../realtime/visitor-client.ts';
import { createVisitorClient } from '../realtime/visitor-conversation.ts';
import { aWelcome } from './builders.ts';
import { FakeRealtime } from './fake-realtime.ts';

/** A client and the server that it talks to, which greets and confirms every message. For this package's own tests. */
export function aTalk(options: Partial<VisitorClientOptions> = {}): {
  server: FakeRealtime;
  storage: VisitorStorage;
  chat: VisitorClient;
} {
  const server = new FakeRealtime();
  const storage = options.storage ?? memoryStorage();
  let seq = 0;
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(aWelcome());
    if (frame.type === 'message.send') {
      connection.send({ type: 'message.accepted', id: frame.id, seq: ++seq });
    }
  };
  const chat = createVisitorClient({
    baseUrl: 'https://katek.test',
    key: 'pk_test',
    storage,
    webSocket: server.WebSocket,
    ...options,
  });
  return { server, storage, chat };
}
