import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Fault =
  | 'none'
  /** New connections are cut at once, open ones too. */
  | 'refuse'
  /** Everything is accepted and nothing comes through. */
  | 'stall';

/** Stands between a client and a server on loopback, and breaks when told to. */
export interface FaultProxy {
  readonly port: number;
  setFault(fault: Fault): void;
  close(): Promise<void>;
}

export async function startFaultProxy(target: { host: string; port: number }): Promise<FaultProxy> {
  let fault: Fault = 'none';
  const pairs = new Set<[Socket, Socket]>();
  const server = createServer((client) => {
    if (fault === 'refuse') {
      client.destroy();
      return;
    }
    const upstream = connect(target.port, target.host);
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    if (fault === 'stall') for (const socket of pair) socket.pause();
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    if (fault === 'stall') for (const socket of pair) socket.pause();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    setFault(next) {
      fault = next;
      for (const pair of pairs) {
        for (const socket of pair) {
          if (next === 'refuse') socket.destroy();
          else if (next === 'stall') socket.pause();
          else socket.resume();
        }
      }
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
