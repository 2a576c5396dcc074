import { WebSocketServer } from 'ws';
import { childInput, sayToParent } from '../chat/child.ts';
import { tellMemory } from './memory.ts';

// A bare `ws` server that answers a hello: what a socket costs at least.
childInput();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', () => socket.send('{"type":"welcome"}'));
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') sayToParent({ url: `ws://127.0.0.1:${address?.port}` });
});
tellMemory();
