import type { Database } from '../../platform/database/unit.ts';

/** Days after which an ended session is of no interest to anybody. */
const revokedDays = 30;
/** Browsers keep nothing longer than this either (RFC 6265bis: 400 days). */
const unseenDays = 400;
/**
 * Years for which the receipts of an erased visitor are kept: those in which somebody could claim never to have agreed
 * (TCPA, 28 U.S.C. § 1658: four; the FTC's Telemarketing Sales Rule, 16 CFR 310.5, wants records for five).
 */
const receiptYears = 5;

export async function removeOldVisits(database: Database): Promise<void> {
  await database.asSystem(async (unit) => {
    await unit.sql(
      `delete from visitor_sessions where revoked_at < now() - make_interval(days => $1)
         or last_seen_at < now() - make_interval(days => $2)`,
      [revokedDays, unseenDays],
    );
    await unit.sql('delete from consents where erased_at < now() - make_interval(years => $1)', [
      receiptYears,
    ]);
  });
}
