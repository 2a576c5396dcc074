import type { LeadFacts } from '@katek/sdk/protocol';
import { AppError } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { cleanLeadFacts } from './clean-lead-facts.ts';

/** So that one visitor cannot take every time, nor one person as many visitors. */
const openViewingsMax = 5;
/** Visitors cost nothing to make: so that nobody takes every time of an organization in a minute. */
const perHourMax = 12;
/** A request that nobody answered for so long gives its time back. */
const answerHoursMax = 72;

/** Refuses one viewing too many. Whoever asks holds the organization's times until their commit. */
export async function assertFewViewings(
  unit: Unit,
  wish: { visitorId: string; contact: Partial<LeadFacts>; now: Date },
): Promise<void> {
  const { email, phone } = cleanLeadFacts(wish.contact);
  const [count] = await unit.sql<{ own: number; recent: number }>(
    `select
       count(*) filter (where viewings.status <> 'cancelled' and ends_at > $3
         and (viewings.visitor_id = $2 or lower(email) = lower($4) or phone = $5))::int as own,
       count(*) filter (where viewings.created_at > now() - interval '1 hour')::int as recent
     from viewings join leads on leads.organization_id = viewings.organization_id and leads.id = lead_id
     where viewings.organization_id = $1
       and (ends_at > $3 or viewings.created_at > now() - interval '1 hour')`,
    [unit.organizationId, wish.visitorId, wish.now, email ?? null, phone ?? null],
  );
  if (count && count.own >= openViewingsMax) {
    throw new AppError(
      'too_many_viewings',
      `There are ${openViewingsMax} viewings to come. Cancel one of them first.`,
      { status: 409 },
    );
  }
  if (count && count.recent >= perHourMax) {
    throw new AppError(
      'rate_limited',
      'Many viewings were asked for in this hour. Try again later, or leave your details.',
      { status: 429 },
    );
  }
}

/** Requests to come that nobody has confirmed or called off for three days. */
export function findUnanswered(
  database: Database,
  now: Date,
): Promise<{ organizationId: string; id: string }[]> {
  return database.asSystem((unit) =>
    unit.sql<{ organizationId: string; id: string }>(
      `select organization_id as "organizationId", id from viewings
       where status = 'requested' and starts_at > $1
         and updated_at < $1::timestamptz - make_interval(hours => $2) limit 1000`,
      [now, answerHoursMax],
    ),
  );
}
