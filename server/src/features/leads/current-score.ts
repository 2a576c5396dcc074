import type { LeadScore, LeadScoreOverride } from '@katek/sdk/protocol';
import { totalOf, type WorkedScore } from './score-lead.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Somebody who was here this week is not quiet yet. */
const graceDays = 3;
/** After so many quiet days half of the urgency is gone. */
const halfLifeDays = 14;
/** What stays of it however long they are silent: a wish seldom vanishes altogether. */
const floorShare = 0.2;
/** Days after the last activity beyond which nothing fades any more. */
export const fadingDays = Math.ceil(graceDays + halfLifeDays * Math.log2(1 / floorShare));

/** The score as it counts now: urgency fades while the visitor is quiet, and what a person set stands above both. */
export function currentScore(
  worked: WorkedScore,
  lead: { readonly lastActivityAt: Date; readonly manual: LeadScoreOverride | null },
  now: Date,
): LeadScore {
  const quietDays = Math.max(0, (now.getTime() - lead.lastActivityAt.getTime()) / dayMs);
  const faded = Math.round(worked.urgency * shareLeft(quietDays));
  const lost = worked.urgency - faded;
  const silence = {
    part: 'urgency' as const,
    points: -lost,
    text: `Quiet for ${inWords(quietDays)}`,
  };
  const fit = lead.manual?.fit ?? worked.fit;
  const urgency = lead.manual?.urgency ?? faded;
  return {
    total: totalOf(fit, urgency),
    fit,
    urgency,
    reasons: lost > 0 ? [...worked.reasons, silence] : worked.reasons,
    manual: lead.manual,
  };
}

function shareLeft(quietDays: number): number {
  const halfLives = Math.max(0, quietDays - graceDays) / halfLifeDays;
  return Math.max(floorShare, 0.5 ** halfLives);
}

function inWords(days: number): string {
  if (days < 14) return counted(Math.floor(days), 'day');
  return days < 61
    ? counted(Math.floor(days / 7), 'week')
    : counted(Math.floor(days / 30.5), 'month');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
