import type { Socket } from 'node:net';
import { closeCodes } from '@katek/sdk/protocol';
import type WebSocket from 'ws';
import type { RawData } from 'ws';
import { Connection, type SocketHandler } from './connection.ts';
import type { SocketLimits } from './socket-limits.ts';

/** All open sockets of this process. */
export interface Sockets {
  readonly limits: SocketLimits;
  readonly size: number;
  readonly isClosing: boolean;
  /**
   * Takes one of the places of this address, or returns `false` when all are taken. The place is held from the
   * handshake until the TCP socket below it ends, whether it was refused, given up or became a socket of ours.
   */
  takePlace(tcp: Socket, address: string): boolean;
  /** Listens at once, so that a frame sent in the tick of the handshake is heard. */
  attach(socket: WebSocket, open: (connection: Connection) => SocketHandler): void;
  /** Tells every peer to come back later, and cuts those that do not answer. */
  close(): Promise<void>;
}

export function createSockets(
  limits: SocketLimits,
  clock: { now: () => number } = { now: () => performance.now() },
): Sockets {
  const connections = new Map<WebSocket, Connection>();
  const perAddress = new Map<string, number>();
  const addresses = new WeakMap<Socket, string>();
  let isClosing = false;
  let onEmpty: (() => void) | undefined;

  // One timer for all sockets: five thousand timers would cost more than the sockets.
  const watch = setInterval(() => {
    const now = clock.now();
    for (const connection of connections.values()) look(connection, now, limits);
  }, limits.watchIntervalMs);
  watch.unref();

  // The listeners are shared by all sockets; `this` is the socket, as Node's emitters have it.
  function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
    const connection = connections.get(this);
    if (!connection?.handler || !connection.isOpen) return;
    const now = clock.now();
    connection.heardAtMs = now;
    const value = isBinary ? undefined : parse(data);
    if (value === undefined) connection.refuseMalformed('A frame is one JSON object as text.');
    else if (connection.mayReceive(now)) connection.handler.onFrame(value);
  }

  function onPong(this: WebSocket): void {
    const connection = connections.get(this);
    if (connection) connection.heardAtMs = clock.now();
  }

  function onClose(this: WebSocket): void {
    const connection = connections.get(this);
    if (!connection) return;
    connections.delete(this);
    connection.handler?.onClose();
    connection.handler = undefined;
    if (connections.size === 0) onEmpty?.();
  }

  function giveBackPlace(this: Socket): void {
    const address = addresses.get(this);
    if (address === undefined || !addresses.delete(this)) return;
    const left = (perAddress.get(address) ?? 1) - 1;
    if (left > 0) perAddress.set(address, left);
    else perAddress.delete(address);
  }

  return {
    limits,
    get size() {
      return connections.size;
    },
    get isClosing() {
      return isClosing;
    },
    takePlace(tcp, address) {
      const taken = perAddress.get(address) ?? 0;
      // One that has ended already would never give its place back.
      if (taken >= limits.perAddressMax || tcp.destroyed) return false;
      perAddress.set(address, taken + 1);
      addresses.set(tcp, address);
      tcp.once('close', giveBackPlace);
      return true;
    },

    attach(socket, open) {
      // Whoever listened before us held on to the whole handshake.
      socket.removeAllListeners('error');
      socket.on('error', ignore);
      socket.on('message', onMessage);
      socket.on('pong', onPong);
      socket.on('close', onClose);
      const connection = new Connection(socket, limits, clock.now());
      connections.set(socket, connection);
      connection.handler = open(connection);
      if (isClosing) connection.close(closeCodes.serviceRestart, 'The server restarts.');
    },

    async close() {
      isClosing = true;
      clearInterval(watch);
      if (connections.size === 0) return;
      const empty = Promise.withResolvers<void>();
      onEmpty = empty.resolve;
      for (const connection of connections.values()) {
        connection.close(closeCodes.serviceRestart, 'The server restarts.');
      }
      const cut = setTimeout(() => {
        for (const connection of connections.values()) connection.terminate();
      }, limits.closeTimeoutMs);
      await empty.promise;
      clearTimeout(cut);
    },
  };
}

function look(connection: Connection, now: number, limits: SocketLimits): void {
  if (now - connection.heardAtMs > limits.heartbeatTimeoutMs) {
    connection.close(closeCodes.heartbeatLost, 'No answer to a ping.');
    // A peer that is gone never answers the closing either.
    connection.terminate();
    return;
  }
  if (connection.introduceByMs !== undefined && now > connection.introduceByMs) {
    connection.close(closeCodes.unauthorized, 'No hello in time.');
    return;
  }
  if (now - connection.pingedAtMs >= limits.heartbeatIntervalMs) connection.ping(now);
}

function parse(data: RawData): unknown {
  try {
    // With ws' default `binaryType` a text frame arrives as one Buffer.
    return JSON.parse((data as Buffer).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** `close` follows every error and is where a socket ends. */
function ignore(): void {
  return undefined;
}
