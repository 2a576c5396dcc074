import { heartbeatIntervalMs, heartbeatTimeoutMs } from '@katek/sdk/protocol';
import type { BucketSize } from './token-bucket.ts';

/** What a peer may ask of the server before it is let go. */
export interface SocketLimits {
  /** Sockets from one address. Behind a proxy that is not trusted all peers share one. */
  readonly perAddressMax: number;
  /** Bytes that may wait for a peer that reads slowly. */
  readonly queueBytesMax: number;
  /** From the handshake to the first frame. */
  readonly helloTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  readonly heartbeatTimeoutMs: number;
  /** How often all sockets are looked at for the three times above. */
  readonly watchIntervalMs: number;
  readonly malformedMax: number;
  readonly frames: BucketSize;
  readonly messages: BucketSize;
  /** Questions of a visitor's client, such as for a home. */
  readonly requests: BucketSize;
  /** Refusals in a row that end a connection. */
  readonly refusalsMax: number;
  /** How long a peer has to answer our closing before it is cut. */
  readonly closeTimeoutMs: number;
}

export const defaultSocketLimits: SocketLimits = {
  perAddressMax: 100,
  queueBytesMax: 1024 * 1024,
  helloTimeoutMs: 5000,
  heartbeatIntervalMs,
  heartbeatTimeoutMs,
  watchIntervalMs: 1000,
  malformedMax: 20,
  frames: { burst: 80, perSecond: 20 },
  messages: { burst: 20, perSecond: 1 },
  requests: { burst: 40, perSecond: 4 },
  refusalsMax: 10,
  closeTimeoutMs: 5000,
};
