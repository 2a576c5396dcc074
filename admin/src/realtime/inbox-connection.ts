import type { AgentFrame, InboxFrame } from '@katek/sdk';

export type ConnectionStatus = 'connecting' | 'live' | 'lost';

export interface InboxConnection {
  /** Sends when live; a frame that cannot be sent is dropped, and `false` says so. */
  send(frame: AgentFrame): boolean;
  close(): void;
}

const subprotocol = 'katek.v1';
const delayMsMax = 15_000;

/** Keeps one socket to the inbox open: says hello, comes back after a loss, a little later each time. */
export function connectInbox(listener: {
  onFrame(frame: InboxFrame): void;
  onStatus(status: ConnectionStatus): void;
}): InboxConnection {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const open = () => {
    if (isClosed) return;
    const url = new URL('/v1/inbox/realtime', location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const current = new WebSocket(url, subprotocol);
    socket = current;
    current.onopen = () => current.send(JSON.stringify({ type: 'hello' } satisfies AgentFrame));
    current.onmessage = (event: MessageEvent<string>) => {
      const frame = JSON.parse(event.data) as InboxFrame;
      if (frame.type === 'inbox.welcome') {
        attempt = 0;
        listener.onStatus('live');
      }
      listener.onFrame(frame);
    };
    current.onclose = () => {
      if (isClosed || socket !== current) return;
      listener.onStatus('lost');
      timer = setTimeout(
        open,
        Math.min(500 * 2 ** attempt++, delayMsMax) * (0.5 + Math.random() / 2),
      );
    };
  };

  const comeBackNow = () => {
    if (socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING)
      return;
    clearTimeout(timer);
    open();
  };
  addEventListener('online', comeBackNow);
  listener.onStatus('connecting');
  open();

  return {
    send(frame) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener('online', comeBackNow);
      socket?.close();
    },
  };
}
