import { MikroORM, type EntityName, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver, type EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { PGlite } from '@electric-sql/pglite';
import type { DomainEvent } from '../../events.ts';
import { newId } from '../security/ids.ts';
import { alwaysAvailable, watchAvailability, type Availability } from './availability.ts';
import { buildIndexEmbedded, buildIndexOnServer } from './build-index.ts';
import { pgTypes } from './column-parsers.ts';
import { migrations } from './migrations/index.ts';
import { embeddedSessions, serverSessions, type OpenSession } from './session.ts';
import { organizationSetting, roles } from './tenant.ts';
import { Transaction } from './transaction.ts';
import type { Database, IndexPlan, SystemUnit, Unit } from './unit.ts';

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
  if ('pglite' in options.engine) {
    const { pglite } = options.engine;
    return new OrmDatabase({
      orm,
      open: embeddedSessions(pglite),
      buildIndex: (index) => buildIndexEmbedded(pglite, index),
      engine: 'embedded',
      availability: alwaysAvailable,
    });
  }
  // Units of work take their connections from the pool of the ORM.
  const pool = await orm.em.getConnection().getNativeClient();
  const { url } = options.engine;
  return new OrmDatabase({
    orm,
    open: serverSessions(pool),
    buildIndex: (index) => buildIndexOnServer(url, index),
    engine: 'server',
    availability: watchAvailability(url),
  });
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
      pool: { min: 0, max: engine.poolSize ?? 20 },
      driverOptions: {
        // Longer than a burst lasts: who finds every place taken waits. Outages are noticed by `watchAvailability`.
        connectionTimeoutMillis: 10_000,
        statement_timeout: 60_000,
        types: pgTypes,
        pipeline: true,
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

interface OrmDatabaseParts {
  orm: MikroORM<PostgreSqlDriver, EntityManager>;
  open: OpenSession;
  buildIndex: (index: IndexPlan) => Promise<void>;
  engine: 'embedded' | 'server';
  availability: Availability;
}

class OrmDatabase implements Database {
  readonly engine: 'embedded' | 'server';
  readonly buildIndex: (index: IndexPlan) => Promise<void>;
  readonly #orm: MikroORM<PostgreSqlDriver, EntityManager>;
  readonly #open: OpenSession;
  readonly #availability: Availability;

  constructor({ orm, open, buildIndex, engine, availability }: OrmDatabaseParts) {
    this.#orm = orm;
    this.#open = open;
    this.buildIndex = buildIndex;
    this.engine = engine;
    this.#availability = availability;
  }

  async inTenant<T>(organizationId: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const settings = tenantSettings(organizationId);
    const { result, unit } = await this.#transaction(settings, async (transaction) => {
      const inside = this.#unit(organizationId, transaction);
      const value = await work(inside.unit);
      await inside.flush();
      return { result: value, unit: inside };
    });
    for (const run of unit.after) run();
    if (unit.events.length > 0) this.#onOutbox();
    return result;
  }

  read<T>(organizationId: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const settings = { ...tenantSettings(organizationId), transaction_read_only: 'on' };
    return this.#availability.guard(async () => {
      const transaction = new Transaction(this.#open, settings);
      try {
        return await work(this.#unit(organizationId, transaction).unit);
      } finally {
        void transaction.rollback();
      }
    });
  }

  async asSystem<T>(work: (unit: SystemUnit) => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    const result = await this.#transaction({ role: roles.system }, (transaction) =>
      work({
        sql: (text, values) => runSql(transaction, text, values),
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

  #unit(organizationId: string, transaction: Transaction) {
    const events: DomainEvent[] = [];
    const after: (() => void)[] = [];
    let em: EntityManager | undefined;
    const fork = () => this.#fork(organizationId, transaction);
    const unit: Unit = {
      organizationId,
      // Made when first asked for: most units of a talk are SQL only.
      get em() {
        return (em ??= fork());
      },
      sql: (text, values) => runSql(transaction, text, values),
      record: (event) => void events.push(event),
      afterCommit: (run) => void after.push(run),
    };
    async function flush(): Promise<void> {
      await em?.flush();
      await writeOutbox(unit, events);
    }
    return { unit, events, after, flush };
  }

  #fork(organizationId: string, transaction: Transaction): EntityManager {
    const em = this.#orm.em.fork();
    em.setFilterParams('tenant', { organizationId });
    em.setTransactionContext(transaction);
    return em;
  }

  #transaction<T>(
    settings: Readonly<Record<string, string>>,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#availability.guard(async () => {
      const transaction = new Transaction(this.#open, settings);
      try {
        const result = await work(transaction);
        await transaction.commit();
        return result;
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
    });
  }
}

function tenantSettings(organizationId: string) {
  // Compiling a statement pays in reports that run for seconds; a search of many listings would wait for it each time.
  return { role: roles.tenant, [organizationSetting]: organizationId, jit: 'off' };
}

async function runSql<Row extends object>(
  transaction: Transaction,
  text: string,
  values?: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await transaction.query<Row>(text, values);
  return rows;
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
