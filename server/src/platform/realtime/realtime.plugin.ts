import websocket from '@fastify/websocket';
import { frameBytesMax, subprotocol } from '@katek/sdk/protocol';
import type { HttpServer } from '../http/http-server.ts';
import type { Sockets } from './sockets.ts';

/** Sockets on this server. Routes that take them are registered after this. */
export async function registerRealtime(app: HttpServer, sockets: Sockets): Promise<void> {
  const options = {
    maxPayload: frameBytesMax,
    maxFragments: 64,
    // A compressor per socket would take more memory than all else of it.
    perMessageDeflate: false,
    handleProtocols: (offered: Set<string>) => (offered.has(subprotocol) ? subprotocol : false),
    closeTimeout: sockets.limits.closeTimeoutMs,
  };
  await app.register(websocket, {
    options,
    async preClose() {
      await sockets.close();
      app.websocketServer.close();
    },
  });
}
