import { currentScore } from './current-score.ts';
import { factsOf, type LeadEntity } from './lead.entity.ts';
import { scoreLead } from './score-lead.ts';

/** Works the score out from what the lead says now, and keeps today's total, by which lists are sorted. */
export function workOutScore(lead: LeadEntity, now: Date): void {
  const facts = factsOf(lead);
  lead.score = scoreLead(
    {
      ...facts,
      hasPhone: facts.phone !== null,
      hasEmail: facts.email !== null,
      requests: lead.requests,
      listingsSeen: lead.listingsSeen.length,
    },
    now,
  );
  keepTotal(lead, now);
}

export function keepTotal(lead: LeadEntity, now: Date): void {
  const about = { lastActivityAt: lead.lastActivityAt, manual: lead.manualScore ?? null };
  lead.scoreTotal = currentScore(lead.score, about, now).total;
}
