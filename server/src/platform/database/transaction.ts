import type { CompiledQuery, QueryResult } from 'kysely';
import type { OpenSession, Result, Session } from './session.ts';

/**
 * A transaction that begins with its first statement: a unit of work that asks nothing of the database takes no
 * connection from the pool and costs no round trip.
 */
export class Transaction {
  readonly #open: () => Promise<Session>;
  #session: Promise<Session> | undefined;

  constructor(open: OpenSession, settings: Readonly<Record<string, string>>) {
    this.#open = () => open(settings);
  }

  async query<Row extends object>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Result<Row>> {
    const session = await (this.#session ??= this.#open());
    return session.query<Row>(text, values);
  }

  /** What MikroORM asks of a transaction, which elsewhere is Kysely's. */
  async executeQuery<Row extends object>({
    sql,
    parameters,
  }: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.query<Row>(sql, parameters);
    return { rows, numAffectedRows: BigInt(affected) };
  }

  async commit(): Promise<void> {
    await (await this.#session)?.end('commit');
  }

  /** Never throws: why the work failed is what counts. */
  async rollback(): Promise<void> {
    try {
      await (await this.#session)?.end('rollback');
    } catch {
      // The connection is broken, and the database ends the transaction by itself.
    }
  }
}
