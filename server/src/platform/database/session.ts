import type { Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A connection in the middle of a transaction. */
export interface Session {
  query<Row extends object>(text: string, values: readonly unknown[]): Promise<Result<Row>>;
  /** Ends the transaction and gives the connection back, whatever comes of it. */
  end(how: 'commit' | 'rollback'): Promise<void>;
}

export interface Result<Row> {
  rows: Row[];
  affected: number;
}

/** Begins a transaction in which these settings hold. */
export type OpenSession = (settings: Readonly<Record<string, string>>) => Promise<Session>;

/** The clients of the pool must take statements in a row (`pipeline`). */
export function serverSessions(pool: pg.Pool): OpenSession {
  return async (settings) => {
    const client = await pool.connect();
    const calls = Object.entries(settings).map(
      ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
    );
    const letGo = holdWrites(client);
    // Not waited for: the first statement goes in the same packet, and fails when this one did.
    const begun = client.query(`begin; select ${calls.join(', ')}`);
    begun.catch(() => undefined);
    process.nextTick(letGo);
    return {
      async query<Row extends object>(text: string, values: readonly unknown[]) {
        const answer = client.query<Row>(text, [...values]);
        answer.catch(() => undefined);
        await begun;
        const { rows, rowCount } = await answer;
        return { rows, affected: rowCount ?? 0 };
      },
      async end(how) {
        let isBroken = true;
        try {
          await client.query(how);
          isBroken = false;
        } finally {
          client.release(isBroken);
        }
      },
    };
  };
}

/** What is written from now on goes out together when the returned function is called: each write costs a system call. */
function holdWrites(client: pg.PoolClient): () => void {
  // The types of `pg` do not tell of the socket.
  const { connection } = client as unknown as { connection: { stream: Socket } };
  connection.stream.cork();
  return () => connection.stream.uncork();
}

/** The embedded engine has one session; who comes later waits. */
export function embeddedSessions(pglite: PGlite): OpenSession {
  return (settings) =>
    new Promise((resolve, reject) => {
      const ending = Promise.withResolvers<void>();
      const names = Object.keys(settings);
      const calls = names.map(
        (_name, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`,
      );
      const ended = pglite.transaction(async (transaction) => {
        await transaction.query(`select ${calls.join(', ')}`, Object.entries(settings).flat());
        resolve({
          async query<Row extends object>(text: string, values: readonly unknown[]) {
            const { rows, affectedRows } = await transaction.query<Row>(text, [...values]);
            return { rows, affected: affectedRows ?? 0 };
          },
          async end(how) {
            if (how === 'commit') {
              ending.resolve();
              await ended;
              return;
            }
            ending.reject(new Error('The unit of work was given up.'));
            await ended.catch(() => undefined);
          },
        });
        await ending.promise;
      });
      ended.catch(reject);
    });
}
