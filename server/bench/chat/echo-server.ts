import { WebSocketServer } from 'ws';
import { childInput, sayToParent } from './child.ts';

// A bare `ws` echo: what a message there and back costs on this machine.
childInput();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const { type, id } = JSON.parse(data.toString()) as { type: string; id: string };
    const message = { id, role: 'assistant' };
    socket.send(
      JSON.stringify(type === 'hello' ? { type: 'welcome' } : { type: 'message.created', message }),
    );
  });
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') sayToParent({ url: `ws://127.0.0.1:${address?.port}` });
});
