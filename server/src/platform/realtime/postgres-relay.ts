import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { newId } from '../security/ids.ts';
import type { RoomRelay } from './rooms.ts';

const channel = 'katek_rooms';
/** Postgres refuses a payload of 8000 bytes and more. */
const payloadBytesMax = 7900;
/** While the database is away, what waits is worth little: clients resume from it when it is back. */
const waitingMax = 10_000;
/** Too short to be seen in another process, and long enough that many events share a statement. */
const gatherMs = 10;
const reconnectPauseMs = 1000;
const connectTimeoutMs = 5000;
const queryTimeoutMs = 10_000;
/** The name of no room: says that events may have been lost. */
const everyRoom = '*';

type Entry = readonly [room: string, event: unknown];

/**
 * Rooms over LISTEN/NOTIFY, on one connection of its own. Events that come up while a statement is under way go
 * together in the next one, outside of any unit of work: a commit with NOTIFY would wait for every other such commit.
 */
export function createPostgresRelay(options: {
  url: string;
  log: Pick<FastifyBaseLogger, 'warn'>;
}): RoomRelay {
  const processId = newId();
  /** How our own payloads begin, which come back to us. */
  const own = `["${processId}"`;
  let waiting: string[] = [];
  let client: pg.Client | undefined;
  let isSending = false;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();
  let receiver: Parameters<RoomRelay['start']>[0] | undefined;
  let wasConnected = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: options.url,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: queryTimeoutMs,
      keepAlive: true,
    });
    const lose = (error?: Error) => {
      fresh.removeAllListeners();
      fresh.on('error', () => undefined);
      if (client === fresh) client = undefined;
      void fresh.end().catch(() => undefined);
      if (isClosed) return;
      options.log.warn({ err: error }, 'the connection between the processes broke');
      retry = setTimeout(() => {
        connecting = connect();
      }, reconnectPauseMs);
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose());
    fresh.on('notification', ({ payload }) => receive(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
    } catch (error) {
      lose(error instanceof Error ? error : new Error('connecting failed', { cause: error }));
      return;
    }
    client = fresh;
    if (wasConnected) {
      receiver?.onResync();
      // What was under way when the connection broke may have reached nobody.
      waiting.unshift(JSON.stringify([everyRoom, null]));
    }
    wasConnected = true;
    void flush();
  }

  function receive(payload: string | undefined): void {
    if (!payload || payload.startsWith(own)) return;
    const [, ...entries] = JSON.parse(payload) as [string, ...Entry[]];
    for (const [room, event] of entries) {
      if (room === everyRoom) receiver?.onResync();
      else receiver?.onEvent(room, event);
    }
  }

  async function flush(): Promise<void> {
    if (isSending || !client || waiting.length === 0) return;
    isSending = true;
    const payloads = pack(processId, waiting);
    waiting = [];
    try {
      await client.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [
        channel,
        payloads,
      ]);
    } catch (error) {
      // The connection's own error asks for the next one; the others will resync.
      options.log.warn({ err: error }, 'events for other processes were lost');
    }
    isSending = false;
    if (waiting.length > 0) void flush();
  }

  return {
    start(given) {
      receiver = given;
      connecting = connect();
    },
    send(room, event, brief) {
      if (isClosed || waiting.length >= waitingMax) return;
      const text = JSON.stringify([room, event]);
      const fits = Buffer.byteLength(text) < payloadBytesMax - 50;
      waiting.push(fits ? text : JSON.stringify([room, brief]));
      // After a moment, so that the events of one answer, and of all talks of that moment, travel together.
      timer ??= setTimeout(() => {
        timer = undefined;
        void flush();
      }, gatherMs);
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      clearTimeout(timer);
      await connecting;
      await flush();
      await client?.end();
    },
  };
}

/** As many entries in one payload as it holds. */
function pack(processId: string, entries: readonly string[]): string[] {
  const payloads: string[] = [];
  let payload = '';
  let bytes = 0;
  for (const entry of entries) {
    const entryBytes = Buffer.byteLength(entry) + 1;
    if (payload && bytes + entryBytes > payloadBytesMax) {
      payloads.push(`${payload}]`);
      payload = '';
    }
    if (!payload) {
      payload = `["${processId}"`;
      bytes = payload.length + 1;
    }
    payload += `,${entry}`;
    bytes += entryBytes;
  }
  if (payload) payloads.push(`${payload}]`);
  return payloads;
}
