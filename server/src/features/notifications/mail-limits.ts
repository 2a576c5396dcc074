import { transcriptLimit } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import type { Vault } from '../../platform/security/vault.ts';
import { countSince, isUnderWay, type About } from './notification-ledger.ts';

/** Transcripts to one mailbox on one day, whichever talks they are of: nobody may be buried in mail they never wanted. */
const transcriptsPerDayMax = 6;
/** Of an organization: visitors cost nothing to make, and the chat must not become a way to send mail to the world. */
const organizationTranscriptsPerDayMax = 300;
/** Mails of one kind to the organization in one hour. What comes on top is told in one mail: see `sumUp`. */
const newsPerHourMax = 30;

/**
 * How a visitor's address stands in the ledger: as a keyed fingerprint, so that an erasure has nothing to take away
 * there, and erasing a talk does not make its mails uncounted. `ana+1@…` is the mailbox of `ana@…`.
 */
export function nameMailbox(vault: Vault, unit: Unit, address: string): string {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  const mailbox = `${local.split('+', 1)[0]}@${domain}`;
  return `digest:${vault.digest(mailbox, unit.organizationId).toString('base64url')}`;
}

/** Why no further transcript may go out, in words for the admin; `null` when one may. Nobody else counts meanwhile. */
export async function transcriptObstacle(unit: Unit, about: About): Promise<string | null> {
  await waitForTurn(unit);
  if (await isUnderWay(unit, about)) return null;
  return obstacleOf(await countSince(unit, about, 24));
}

/**
 * The same when a visitor asks, who must not be told that a mail goes out which does not. Counts what was asked for
 * and is still on its way, too.
 */
export async function assertTranscriptFits(unit: Unit, email: string, vault: Vault): Promise<void> {
  await waitForTurn(unit);
  const recipient = nameMailbox(vault, unit, email);
  const eventType = 'transcript.requested';
  const sent = await countSince(unit, { eventId: null, eventType, recipient }, 24);
  const waiting = await unit.sql<{ email: string }>(
    `select payload->>'email' as email from outbox
     where organization_id = $1 and type = $2 and delivered_at is null and failed_at is null
       and not exists (select from notifications where organization_id = $1 and event_id = outbox.id)
     limit $3`,
    [unit.organizationId, eventType, organizationTranscriptsPerDayMax],
  );
  const toSame = waiting.filter((one) => nameMailbox(vault, unit, one.email) === recipient);
  const obstacle = obstacleOf({
    toAddress: sent.toAddress + toSame.length,
    toAnybody: sent.toAnybody + waiting.length,
  });
  if (!obstacle) return;
  throw transcriptLimit(obstacle);
}

/** Whether the organization got as many mails of this kind as an hour allows. Nobody else counts meanwhile. */
export async function isNewsFlood(unit: Unit, about: About): Promise<boolean> {
  await waitForTurn(unit);
  if (await isUnderWay(unit, about)) return false;
  return (await countSince(unit, about, 1)).toAnybody >= newsPerHourMax;
}

function obstacleOf(count: { toAddress: number; toAnybody: number }): string | null {
  if (count.toAnybody >= organizationTranscriptsPerDayMax)
    return 'As many transcripts went out as a day allows.';
  return count.toAddress >= transcriptsPerDayMax
    ? 'This address got as many transcripts as a day allows.'
    : null;
}

/** Until the commit: what is counted here and claimed after it is one step. */
async function waitForTurn(unit: Unit): Promise<void> {
  await unit.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `mails of ${unit.organizationId}`,
  ]);
}
