import WebSocket from 'ws';
import { childInput, sayToParent } from '../chat/child.ts';
import { benchOrigin } from '../chat/texts.ts';

// Opens sockets that say hello, hear the welcome and stay.
const { url, count } = childInput<{ url: string; count: number }>();
/** With those of the warm-up, below what one address may hold. */
const perAddress = 45;
const openingAtOnce = 40;

const open: WebSocket[] = [];
let next = 0;
await Promise.all(Array.from({ length: openingAtOnce }, openInTurn));
sayToParent({ open: open.length });

async function openInTurn(): Promise<void> {
  while (next < count) {
    const localAddress = `127.0.1.${1 + Math.floor(next++ / perAddress)}`;
    const socket = new WebSocket(url, ['katek.v1'], { origin: benchOrigin, localAddress });
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => socket.send('{"type":"hello"}'));
      socket.once('message', () => resolve());
      socket.on('error', reject);
    });
    open.push(socket);
  }
}
