import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { NotificationState } from './notification.entity.ts';

/** The right to send one mail, for a while. Only its holder may write the outcome. */
export interface Claim {
  readonly eventId: string;
  readonly recipient: string;
  readonly claim: string;
  /** From the second on, the mail may have gone out already. */
  readonly attempt: number;
}

export interface About {
  readonly eventId: string;
  readonly eventType: string;
  /** An address, or what stands for it: see `nameMailbox`. */
  readonly recipient: string;
}

/**
 * Takes the claim of a mail that is not settled. `settled`: it went out, was skipped or failed for good. `busy`: another
 * process is at it, and its claim has not run out.
 */
export async function claimMail(
  unit: Unit,
  about: About,
  claimSeconds: number,
): Promise<Claim | 'settled' | 'busy'> {
  const claim = newId();
  const [row] = await unit.sql<{ attempts: number }>(
    `insert into notifications (organization_id, id, event_id, event_type, recipient, state, claim, claimed_until)
     values ($1, $2, $3, $4, $5, 'sending', $6, now() + make_interval(secs => $7))
     on conflict (organization_id, event_id, recipient) do update set
       claim = excluded.claim, claimed_until = excluded.claimed_until, attempts = notifications.attempts + 1
     where notifications.state = 'sending' and notifications.claimed_until <= now()
     returning attempts`,
    [
      unit.organizationId,
      newId(),
      about.eventId,
      about.eventType,
      about.recipient,
      claim,
      claimSeconds,
    ],
  );
  if (row)
    return { eventId: about.eventId, recipient: about.recipient, claim, attempt: row.attempts };
  const [standing] = await unit.sql<{ state: NotificationState }>(
    'select state from notifications where organization_id = $1 and event_id = $2 and recipient = $3',
    [unit.organizationId, about.eventId, about.recipient],
  );
  return standing?.state === 'sending' ? 'busy' : 'settled';
}

/** Writes the outcome, unless another process has taken the claim over meanwhile. */
export async function settleMail(
  unit: Unit,
  claim: Claim,
  outcome: { state: Exclude<NotificationState, 'sending'>; mailId?: string; reason?: string },
): Promise<void> {
  await unit.sql(
    `update notifications set state = $5, mail_id = $6, reason = $7, settled_at = now()
     where organization_id = $1 and event_id = $2 and recipient = $3 and claim = $4 and state = 'sending'`,
    [
      unit.organizationId,
      claim.eventId,
      claim.recipient,
      claim.claim,
      outcome.state,
      outcome.mailId ?? null,
      outcome.reason ?? null,
    ],
  );
}

/** Other mails of this kind in the last hours that went out or are about to: to this address, and to anybody. */
export async function countSince(
  unit: Unit,
  about: Omit<About, 'eventId'> & { readonly eventId: string | null },
  hours: number,
): Promise<{ toAddress: number; toAnybody: number }> {
  const [row] = await unit.sql<{ toAddress: number; toAnybody: number }>(
    `select count(*) filter (where lower(recipient) = lower($3))::int as "toAddress", count(*)::int as "toAnybody"
     from notifications where organization_id = $1 and event_type = $2 and event_id is distinct from $4::uuid
       and state in ('sending', 'sent') and created_at > now() - make_interval(hours => $5)`,
    [unit.organizationId, about.eventType, about.recipient, about.eventId, hours],
  );
  return row ?? { toAddress: 0, toAnybody: 0 };
}

/** Whether this mail was begun before: then it was counted, and goes on whatever came after it. */
export async function isUnderWay(unit: Unit, about: About): Promise<boolean> {
  const rows = await unit.sql(
    'select from notifications where organization_id = $1 and event_id = $2 and recipient = $3',
    [unit.organizationId, about.eventId, about.recipient],
  );
  return rows.length > 0;
}

/** Gives the claim back after a failure, so that the next attempt need not wait. */
export async function releaseMail(unit: Unit, claim: Claim, reason: string): Promise<void> {
  await unit.sql(
    `update notifications set claimed_until = now(), reason = $5
     where organization_id = $1 and event_id = $2 and recipient = $3 and claim = $4 and state = 'sending'`,
    [unit.organizationId, claim.eventId, claim.recipient, claim.claim, reason],
  );
}

/** Keeps that a mail was not sent, and why. `held`: it is to be told in one mail with others of its kind. */
export async function skipMail(
  unit: Unit,
  about: About,
  reason: string,
  state: 'skipped' | 'held' = 'skipped',
): Promise<void> {
  await unit.sql(
    `insert into notifications (organization_id, id, event_id, event_type, recipient, state, reason, claim, claimed_until, settled_at)
     values ($1, $2, $3, $4, $5, $7, $6, $2, now(), now())
     on conflict (organization_id, event_id, recipient) do nothing`,
    [unit.organizationId, newId(), about.eventId, about.eventType, about.recipient, reason, state],
  );
}

/** Takes up what was held, by its kind: whoever gets it tells of it. */
export function takeHeld<Kind extends string>(
  unit: Unit,
): Promise<{ kind: Kind; count: number }[]> {
  return unit.sql<{ kind: Kind; count: number }>(
    `with taken as (
       update notifications set state = 'skipped', reason = 'It was told in one mail with others.'
       where organization_id = $1 and state = 'held' returning event_type
     )
     select event_type as kind, count(*)::int as count from taken group by event_type order by event_type`,
    [unit.organizationId],
  );
}
