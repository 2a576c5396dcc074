import type * as protocol from '../protocol/index.ts';

/*
 * The protocol's constants once more, because a value imported from the protocol would bring its schema library
 * into every browser. Their types are the protocol's literals, so a difference does not compile.
 */

export const subprotocol: typeof protocol.subprotocol = 'katek.v1';

export const messageTextLengthMax = 8000 satisfies typeof protocol.messageTextLengthMax;

export const attachmentsMax = 5 satisfies typeof protocol.attachmentsMax;

export const closeCodes = {
  serviceRestart: 1012,
  messageTooBig: 1009,
  protocolError: 4400,
  unauthorized: 4401,
  tooSlow: 4408,
  rateLimited: 4429,
  heartbeatLost: 4410,
} as const satisfies typeof protocol.closeCodes;

/** Close code of a connection that we end ourselves (RFC 6455 §7.4.1). */
export const normalClosure = 1000;

/** A frame before it is JSON, which leaves out what is undefined. */
export type Sent<Frame> = Frame extends unknown
  ? { [Key in keyof Frame]: object extends Pick<Frame, Key> ? Frame[Key] | undefined : Frame[Key] }
  : never;

/** The part of the browser's `WebSocket` that is used; the packages `ws` and `undici` have it too. */
export interface SocketLike {
  readonly readyState: number;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: { code: number; reason: string }) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/** A class like the browser's `WebSocket`. */
export type SocketConstructor = new (url: string, protocols: string[]) => SocketLike;

/** A frame, or `null` for what is none; frames of a later version than ours are told by their unknown `type`. */
export function parseFrame(data: unknown): protocol.ServerFrame | null {
  try {
    const frame = JSON.parse(String(data)) as protocol.ServerFrame | null;
    return frame?.type ? frame : null;
  } catch {
    return null;
  }
}

/** The address of the visitor's socket: `https` becomes `wss`. */
export function realtimeUrl(baseUrl: string, key: string): string {
  return visitorUrl(baseUrl, 'realtime', key).replace(/^http/, 'ws');
}

/** An address that a visitor with this publishable key may use. */
export function visitorUrl(baseUrl: string, path: string, key: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/v1/${path}?key=${encodeURIComponent(key)}`;
}
