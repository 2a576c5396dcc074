import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../events.ts';

/** A transaction that sees one organization only: the row-level security setting and the ORM filter are in place. */
export interface Unit {
  readonly organizationId: string;
  /** Bound to this transaction; flushed before the commit. */
  readonly em: EntityManager;
  /** Raw SQL in this transaction, with `$1`, `$2` … for the values. Flush the `em` before when both touch the same rows. */
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Puts the event into the outbox, in this very commit. */
  record(event: DomainEvent): void;
  /** Runs after the commit, and never when it fails. Must not throw. */
  afterCommit(run: () => void): void;
}

/** A transaction across organizations, for relays, sweepers and looking up whose key or session this is. */
export interface SystemUnit {
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  afterCommit(run: () => void): void;
}

/** `create index <name> <definition>`. */
export interface IndexPlan {
  readonly name: string;
  /** From `on` onwards. */
  readonly definition: string;
}

export interface Database {
  /** `embedded`: one session, every query waits for the one before. `server`: a real PostgreSQL. */
  readonly engine: 'embedded' | 'server';
  /** One unit of work of one organization. No call to an outside service belongs inside. */
  inTenant<T>(organizationId: string, work: (unit: Unit) => Promise<T>): Promise<T>;
  /**
   * The same for work that only reads, which writing would make fail. What it found is there at once: nobody waits for
   * the end of a transaction that changed nothing.
   */
  read<T>(organizationId: string, work: (unit: Unit) => Promise<T>): Promise<T>;
  /** One unit of work across all organizations. */
  asSystem<T>(work: (unit: SystemUnit) => Promise<T>): Promise<T>;
  /**
   * Makes an index beside whoever reads and writes, which takes minutes: for jobs only. Does nothing where it stands
   * already or somebody is making indexes.
   */
  buildIndex(index: IndexPlan): Promise<void>;
  /** Called after each commit that put events into the outbox: the relay listens here. */
  onOutbox(listener: () => void): void;
  /** Whether the database answered when it was last asked, at most a second and a half ago. */
  readonly isUp: boolean;
  close(): Promise<void>;
}
