import { isDeepStrictEqual } from 'node:util';
import type { Lead, LeadPatch } from '@katek/sdk/protocol';
import { AppError, invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { lockLead } from './find-lead.ts';
import { toLead, type LeadEntity } from './lead.entity.ts';
import { keepTotal } from './work-out-score.ts';

/** What a person decides about a lead; tells `lead.updated` when it differs from before. */
export async function patchLead(
  unit: Unit,
  id: string,
  patch: LeadPatch,
  { by, now }: { by: string; now: Date },
): Promise<Lead> {
  const lead = await lockLead(unit, id);
  if (lead.mergedInto) {
    throw new AppError('lead_merged', 'This lead is part of another one. Change that one.', {
      status: 409,
    });
  }
  const before = toLead(lead, now);
  if (patch.status !== undefined) lead.status = patch.status;
  if (patch.score !== undefined) lead.manualScore = overrideOf(lead, patch.score, { by, now });
  if (patch.spam !== undefined) decideSpam(lead, patch.spam);
  if (isDeepStrictEqual(toLead(lead, now), before)) return before;
  keepTotal(lead, now);
  lead.updatedAt = now;
  await unit.em.flush();
  unit.record({
    type: 'lead.updated',
    payload: { leadId: id, conversationId: lead.conversationId },
  });
  return toLead(lead, now);
}

/** A part that is not named keeps what a person set before. */
function overrideOf(
  { manualScore }: LeadEntity,
  score: NonNullable<LeadPatch['score']> | null,
  { by, now }: { by: string; now: Date },
): LeadEntity['manualScore'] {
  if (score === null) return null;
  const fit = score.fit ?? manualScore?.fit ?? null;
  const urgency = score.urgency ?? manualScore?.urgency ?? null;
  if (fit === null && urgency === null)
    throw invalidRequest('Set fit or urgency, or both: a note stands beside a score.');
  return { fit, urgency, note: score.note?.trim() || null, by, at: now.toISOString() };
}

/** The signs that the rules found are kept whatever a person decides, so that the decision can be taken back. */
function decideSpam(lead: LeadEntity, decision: boolean | null): void {
  const hasSigns = lead.spamReasons.length > 0;
  lead.isSpam = decision ?? hasSigns;
  lead.spamDecidedBy = decision === null ? (hasSigns ? 'rules' : null) : 'person';
}
