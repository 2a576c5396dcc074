import type { FastifyBaseLogger } from 'fastify';
import type { DomainEvents, DomainEventType } from '../../events.ts';
import type { Database } from '../database/unit.ts';

export interface Delivery<T extends DomainEventType> {
  /** The same on every attempt: what makes an effect happen once. */
  eventId: string;
  organizationId: string;
  payload: DomainEvents[T];
  /** 1 on the first try. */
  attempt: number;
}

/** May run twice for one event, so its effect must be guarded by `eventId`. Throwing asks for another attempt. */
export type EventHandler<T extends DomainEventType> = (delivery: Delivery<T>) => Promise<void>;

/** Carries events from the outbox to whoever listens: at least once, after the commit that made them. */
export interface OutboxRelay {
  on<T extends DomainEventType>(type: T, handler: EventHandler<T>): void;
  /** Delivers what is due now, in batches, until nothing is. Calls at the same time share one run. */
  deliverDue(): Promise<void>;
  /** Waits for the running delivery and takes up no further one. */
  stop(): Promise<void>;
}

interface OutboxRow {
  organization_id: string;
  id: string;
  type: DomainEventType;
  payload: never;
  attempts: number;
}

const batchSize = 50;

export function createOutboxRelay(deps: {
  database: Database;
  log: FastifyBaseLogger;
  /** Pauses between attempts; after the last one the event is set aside as failed. */
  retryScheduleSeconds: readonly number[];
  /** A delivery that takes longer is given to another process. */
  claimSeconds: number;
}): OutboxRelay {
  const { database, log, retryScheduleSeconds, claimSeconds } = deps;
  const handlers = new Map<DomainEventType, EventHandler<never>[]>();
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;

  database.onOutbox(
    () =>
      void deliverDue().catch((error: unknown) => log.error({ err: error }, 'outbox relay failed')),
  );

  function deliverDue(): Promise<void> {
    if (isStopped) return running ?? Promise.resolve();
    if (running) {
      isAskedAgain = true;
      return running;
    }
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<void> {
    do {
      isAskedAgain = false;
      for (;;) {
        if (isStopped) return;
        const rows = await claim();
        await Promise.all(rows.map(deliver));
        if (rows.length < batchSize) break;
      }
    } while (isAskedAgain);
  }

  /** Pushes `available_at` ahead: that is the lease, and it ends by itself when this process dies. */
  function claim(): Promise<OutboxRow[]> {
    return database.asSystem((unit) =>
      unit.sql<OutboxRow>(
        `update outbox set attempts = attempts + 1, available_at = now() + make_interval(secs => $1)
         where (organization_id, id) in (
           select organization_id, id from outbox
           where delivered_at is null and failed_at is null and available_at <= now()
           order by available_at limit $2 for update skip locked)
         returning organization_id, id, type, payload, attempts`,
        [claimSeconds, batchSize],
      ),
    );
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const delivery = {
      eventId: row.id,
      organizationId: row.organization_id,
      payload: row.payload,
      attempt: row.attempts,
    };
    const results = await Promise.allSettled(
      (handlers.get(row.type) ?? []).map((handler) => handler(delivery)),
    );
    const failure = results.find((result) => result.status === 'rejected');
    if (!failure) return settle(row, `delivered_at = now(), last_error = null`, []);
    const pause = retryScheduleSeconds[row.attempts - 1];
    log.warn(
      { err: failure.reason, event: row.type, eventId: row.id, attempt: row.attempts },
      'event not delivered',
    );
    const reason = String(failure.reason).slice(0, 500);
    if (pause === undefined) return settle(row, 'failed_at = now(), last_error = $3', [reason]);
    return settle(row, 'available_at = now() + make_interval(secs => $4), last_error = $3', [
      reason,
      pause,
    ]);
  }

  async function settle(row: OutboxRow, change: string, values: unknown[]): Promise<void> {
    await database.asSystem((unit) =>
      unit.sql(`update outbox set ${change} where organization_id = $1 and id = $2`, [
        row.organization_id,
        row.id,
        ...values,
      ]),
    );
  }

  return {
    on(type, handler) {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    },
    deliverDue,
    async stop() {
      isStopped = true;
      await running?.catch(() => undefined);
    },
  };
}
