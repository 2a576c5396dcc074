import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { cleanLeadFacts } from './clean-lead-facts.ts';
import { keepChoices } from './contact/channel-consents.ts';
import { lockChain } from './find-lead.ts';
import { keepIdentities } from './identities.ts';
import { factsOf, toLead, type LeadEntity } from './lead.entity.ts';
import { learnWords, type LeadWords, type Said } from './learn-words.ts';
import { keepOwnWords } from './merge/own-words.ts';
import type { LeadPorts } from './ports.ts';
import { judgeSpam } from './spam/judge-spam.ts';
import { workOutScore } from './work-out-score.ts';

export interface LeadCapture extends Said {
  readonly conversationId: string;
  readonly visitorId: string;
}

/** See `Leads.capture`. */
export async function captureLead(
  unit: Unit,
  capture: LeadCapture,
  { talks, offered, now }: Pick<LeadPorts, 'talks' | 'offered'> & { now: Date },
): Promise<Lead | null> {
  const facts = cleanLeadFacts(capture.facts);
  const isReason = Boolean(facts.email ?? facts.phone ?? capture.request);
  const isNew = isReason && (await insertEmpty(unit, capture, now));
  // The lock makes a capture at the same time wait, and then see what this one wrote.
  const chain = await lockChain(unit, capture);
  const [own] = chain;
  const lead = chain.at(-1);
  if (!own || !lead) return null;
  // Each lead that this one is part of learns it too, so that an undone merge leaves to each what is its own.
  let told: Told = { changed: false, isNews: false };
  for (const each of chain) told = learn(each, { ...capture, facts }, now);
  await keepOwnWords(unit, chain, { ...capture, facts }, now);
  const { changed } = told;
  if (changed && !isNew) lead.updatedAt = now;
  if (talks && (isNew || changed)) {
    const said = await talks.said(unit, capture.conversationId);
    await judgeSpam(unit, own, { said, offered: (await offered?.(unit)) ?? [], talks, now });
    await keepChoices(unit, { id: own.id, conversationId: capture.conversationId }, said);
  }
  await unit.em.flush();
  if (isNew || changed) await keepIdentities(unit, own, facts);
  const about = { leadId: lead.id, conversationId: capture.conversationId };
  if (isNew) unit.record({ type: 'lead.captured', payload: about });
  else if (changed) unit.record({ type: 'lead.updated', payload: about });
  if (told.isNews && capture.request?.kind === 'viewing') {
    unit.record({
      type: 'viewing.requested',
      payload: {
        ...about,
        listingId: capture.request.listingId ?? null,
        viewingId: capture.request.viewingId ?? null,
      },
    });
  }
  return toLead(lead, now);
}

/** Who the talk belongs to by now: a stranger may have signed in while their answer was made. */
const ownerSql = `coalesce(
  (select visitor_id from conversations where organization_id = $1 and id = $2), $3::uuid)`;

/**
 * Whether this call made the row; another one's row stays as it is. Nothing is made of an erased visitor: an answer may
 * still be at work on what they said.
 */
async function insertEmpty(
  unit: Unit,
  { conversationId, visitorId }: LeadCapture,
  now: Date,
): Promise<boolean> {
  // Waits for an erasure and keeps one out until the commit. The next statement sees what it did.
  await unit.sql(
    `select from visitors where organization_id = $1 and id in (${ownerSql}, $3) for key share`,
    [unit.organizationId, conversationId, visitorId],
  );
  const made = await unit.sql(
    `insert into leads (organization_id, id, conversation_id, visitor_id, score, last_activity_at, created_at, updated_at)
     select $1, $4, $2, ${ownerSql}, $5, $6, $6, $6
     where not exists (select from erasures where organization_id = $1 and visitor_id in (${ownerSql}, $3))
     on conflict (organization_id, conversation_id) do nothing returning id`,
    [
      unit.organizationId,
      conversationId,
      visitorId,
      newId(),
      '{"total":0,"fit":0,"urgency":0,"reasons":[]}',
      now,
    ],
  );
  return made.length > 0;
}

interface Told {
  readonly changed: boolean;
  /** The request is a new one, or has a new time. */
  readonly isNews: boolean;
}

/** Merges what was learnt into the row; says whether anything changed. */
function learn(lead: LeadEntity, capture: LeadCapture, now: Date): Told {
  const { score } = lead;
  const before = wordsOf(lead);
  const { words, isNews } = learnWords(before, capture, now);
  Object.assign(lead, words, { lastActivityAt: now });
  workOutScore(lead, now);
  const isSame = isDeepStrictEqual(wordsOf(lead), before) && isDeepStrictEqual(lead.score, score);
  return { changed: !isSame, isNews };
}

function wordsOf(lead: LeadEntity): LeadWords {
  return { ...factsOf(lead), requests: lead.requests, listingsSeen: lead.listingsSeen };
}
