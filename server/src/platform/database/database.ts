import { MikroORM, type EntityName, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver, type EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection, type Kysely } from 'kysely';
import type { PGlite } from '@electric-sql/pglite';
import type { DomainEvent } from '../../events.ts';
import { newId } from '../security/ids.ts';
import { alwaysAvailable, watchAvailability, type Availability } from './availability.ts';
import { releaseBrokenConnections } from './broken-connections.ts';
import { pgTypes } from './column-parsers.ts';
import { migrations } from './migrations/index.ts';
import { organizationSetting, roles } from './tenant.ts';
import type { Database, SystemUnit, Unit } from './unit.ts';

export interface DatabaseOptions {
  /** Where the rows are: a PostgreSQL by its URL, or an open PGlite. */
  engine: { url: string; poolSize?: number } | { pglite: PGlite };
  entities: readonly EntityName[];
}

/** Brings the schema up to date. Returns the names of the migrations that ran. */
export async function migrate(engine: DatabaseOptions['engine']): Promise<string[]> {
  const orm = await MikroORM.init<PostgreSqlDriver, EntityManager>({
    ...driverOf(engine),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations,
      tableName: 'schema_migrations',
      snapshot: false,
      silent: true,
    },
  });
  try {
    const done = await orm.migrator.up();
    return done.map((migration) => migration.name);
  } finally {
    await orm.close();
  }
}

/** Opens the database for units of work. Run `migrate` before. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init<PostgreSqlDriver, EntityManager>({
    ...driverOf(options.engine),
    // Outside of any unit of work nothing is to be seen.
    onCreateConnection: takeTenantRole,
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    // A unit of work is short and sees its own writes; a cached row of another one would be stale.
    resultCache: { global: false },
  });
  return 'url' in options.engine
    ? new OrmDatabase(orm, 'server', watchAvailability(options.engine.url))
    : new OrmDatabase(orm, 'embedded', alwaysAvailable);
}

function driverOf(engine: DatabaseOptions['engine']): Pick<
  Options<PostgreSqlDriver, EntityManager>,
  'driver' | 'driverOptions'
> & {
  clientUrl?: string;
  dbName?: string;
  pool?: { min: number; max: number };
} {
  if ('url' in engine) {
    return {
      driver: PostgreSqlDriver,
      clientUrl: engine.url,
      pool: { min: 0, max: engine.poolSize ?? 10 },
      driverOptions: {
        connectionTimeoutMillis: 2000,
        statement_timeout: 60_000,
        types: pgTypes,
        onPoolCreated: releaseBrokenConnections,
      },
    };
  }
  return {
    // The two drivers differ in how they connect, not in the SQL or the `em` they give.
    driver: PgliteDriver as unknown as typeof PostgreSqlDriver,
    dbName: 'postgres',
    driverOptions: { pglite: engine.pglite },
  };
}

async function takeTenantRole(connection: unknown): Promise<void> {
  // Both drivers hand over Kysely's connection; MikroORM's type of it is `unknown`.
  await (connection as DatabaseConnection).executeQuery(
    CompiledQuery.raw(`set role ${roles.tenant}`),
  );
}

class OrmDatabase implements Database {
  readonly engine: 'embedded' | 'server';
  readonly #orm: MikroORM<PostgreSqlDriver, EntityManager>;
  readonly #availability: Availability;

  constructor(
    orm: MikroORM<PostgreSqlDriver, EntityManager>,
    engine: 'embedded' | 'server',
    availability: Availability,
  ) {
    this.#orm = orm;
    this.engine = engine;
    this.#availability = availability;
  }

  async inTenant<T>(organizationId: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const events: DomainEvent[] = [];
    const after: (() => void)[] = [];
    const result = await this.#transaction(
      { role: roles.tenant, [organizationSetting]: organizationId },
      async (em) => {
        em.setFilterParams('tenant', { organizationId });
        const unit: Unit = {
          organizationId,
          em,
          sql: (text, values) => runSql(em, text, values),
          record: (event) => void events.push(event),
          afterCommit: (run) => void after.push(run),
        };
        const value = await work(unit);
        await em.flush();
        await writeOutbox(unit, events);
        return value;
      },
    );
    for (const run of after) run();
    if (events.length > 0) this.#onOutbox();
    return result;
  }

  async asSystem<T>(work: (unit: SystemUnit) => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    const result = await this.#transaction({ role: roles.system }, (em) =>
      work({
        sql: (text, values) => runSql(em, text, values),
        afterCommit: (run) => void after.push(run),
      }),
    );
    for (const run of after) run();
    return result;
  }

  get isUp(): boolean {
    return this.#availability.isUp;
  }

  async close(): Promise<void> {
    await this.#availability.close();
    await this.#orm.close();
  }

  #onOutbox: () => void = () => undefined;

  onOutbox(listener: () => void): void {
    this.#onOutbox = listener;
  }

  #transaction<T>(
    variables: Record<string, string>,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    const em = this.#orm.em.fork({ session: { variables } });
    return this.#availability.guard(() =>
      em.transactional((inside) => work(inside), { clear: true }),
    );
  }
}

async function runSql<Row extends object>(
  em: EntityManager,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  // MikroORM's transaction is Kysely's; its own `execute` would read `?` of the jsonb operators as a value.
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error('SQL of a unit of work ran outside of its transaction.');
  const result = await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return result.rows;
}

async function writeOutbox(unit: Unit, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ id: newId(), type: event.type, payload: event.payload }));
  await unit.sql(
    `insert into outbox (organization_id, id, type, payload)
     select $1, id, type, payload from jsonb_to_recordset($2::jsonb) as row (id uuid, type text, payload jsonb)`,
    [unit.organizationId, JSON.stringify(rows)],
  );
}
