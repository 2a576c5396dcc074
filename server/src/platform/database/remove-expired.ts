import { idempotencyHours } from '../http/idempotency-ledger.ts';
import type { Database } from './unit.ts';

/** Days for which a delivered event is kept, to be looked up when somebody asks what was told. */
const deliveredDays = 14;

/** Removes what has done its work: delivered events, sessions and tickets that ran out, and old idempotency keys. */
export async function removeExpired(database: Database): Promise<void> {
  await database.asSystem(async (unit) => {
    await unit.sql('delete from outbox where delivered_at < now() - make_interval(days => $1)', [
      deliveredDays,
    ]);
    // The fingerprints of visitors' addresses stay no longer than the event that a mail answered.
    await unit.sql(
      `delete from notifications where event_type = 'transcript.requested'
         and created_at < now() - make_interval(days => $1)`,
      [deliveredDays],
    );
    await unit.sql('delete from sessions where expires_at < now()');
    await unit.sql('delete from tickets where expires_at < now()');
    await unit.sql(
      'delete from idempotency_keys where created_at < now() - make_interval(hours => $1)',
      [idempotencyHours],
    );
  });
}
