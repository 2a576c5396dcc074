import { AppError, transcriptLimit } from '../../../errors.ts';
import type { Database } from '../../../platform/database/unit.ts';
import type { TranscriptPort } from '../ports.ts';
import type { RequestHandlers } from './visitor-caller.ts';

/** Mails of one talk on one UTC day: enough for a visitor, and too few to pester somebody with. */
const perDayMax = 3;

/** The talk by mail. The address goes with the event and is kept nowhere else. */
export function transcriptRequests(deps: {
  database: Database;
  transcripts: TranscriptPort;
}): Pick<RequestHandlers, 'transcript.send'> {
  return {
    async 'transcript.send'({ organizationId, conversationId }, { email }) {
      await deps.database.inTenant(organizationId, async (unit) => {
        const [talk] = await unit.sql<{ lastSeq: number; sent: number }>(
          `update conversations set transcripts_on = day,
             transcripts_sent = case when transcripts_on = day then transcripts_sent else 0 end + 1
           from (select (now() at time zone 'utc')::date as day) as today
           where organization_id = $1 and id = $2
           returning last_seq as "lastSeq", transcripts_sent as sent`,
          [organizationId, conversationId],
        );
        if (!talk || talk.lastSeq === 0) {
          throw new AppError('nothing_to_send', 'Nothing was said yet. Ask something first.');
        }
        // Thrown inside, so that the count of what was refused is not kept.
        if (talk.sent > perDayMax) {
          throw transcriptLimit(`A talk is mailed ${perDayMax} times a day at most.`);
        }
        await deps.transcripts.assertTranscriptFits(unit, email);
        unit.record({ type: 'transcript.requested', payload: { conversationId, email } });
      });
      return {};
    },
  };
}
