import pg from 'pg';
import { AppError } from '../../errors.ts';

/** Whether the database answers, asked over and over on a connection of its own: the pool may be busy without being down. */
export interface Availability {
  readonly isUp: boolean;
  /** Runs `work`, and gives up on it with `database_unavailable` the moment the database stops to answer. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const askEveryMs = 400;
const answerWithinMs = 700;
/** A busy machine may be late once. */
const missesMax = 2;

export function watchAvailability(url: string): Availability {
  let isUp = true;
  let outage = Promise.withResolvers<never>();
  outage.promise.catch(() => undefined);
  let client: pg.Client | undefined;
  let isClosed = false;
  let misses = 0;
  let asking: Promise<void> | undefined;

  const timer = setInterval(() => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
  }, askEveryMs);
  timer.unref();

  async function ask(): Promise<void> {
    try {
      client ??= await connect(url);
      await client.query('select 1');
      isUp = true;
      misses = 0;
    } catch {
      void client?.end().catch(() => undefined);
      client = undefined;
      misses += 1;
      if (!isUp || isClosed || misses < missesMax) return;
      isUp = false;
      // What waits for an answer now is told; what comes later is refused at once.
      outage.reject(databaseUnavailable());
      outage = Promise.withResolvers<never>();
      outage.promise.catch(() => undefined);
    }
  }

  return {
    get isUp() {
      return isUp;
    },
    guard(work) {
      if (!isUp) return Promise.reject(databaseUnavailable());
      return Promise.race([work(), outage.promise]);
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await asking;
      await client?.end().catch(() => undefined);
    },
  };
}

/** The embedded Postgres lives and dies with this process. */
export const alwaysAvailable: Availability = {
  isUp: true,
  guard: (work) => work(),
  close: () => Promise.resolve(),
};

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return client;
}

function databaseUnavailable(): AppError {
  return new AppError('database_unavailable', 'The database does not answer. Try again shortly.', {
    status: 503,
    retryAfterSeconds: 2,
  });
}
