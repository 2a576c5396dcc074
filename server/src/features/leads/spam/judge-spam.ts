import { createHash } from 'node:crypto';
import type { Unit } from '../../../platform/database/unit.ts';
import type { LeadEntity } from '../lead.entity.ts';
import type { LeadTalks, SaidMessage } from '../ports.ts';
import { copiedLengthMin, plain, spamSigns } from './spam-signs.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** Longer talks are remembered by their first long messages. */
const digestsMax = 10;

/** Marks the lead when it looks like spam. What a person decided, and what is marked already, is not judged again. */
export async function judgeSpam(
  unit: Unit,
  lead: LeadEntity,
  about: {
    said: readonly SaidMessage[];
    /** What the chat offers to be said. */
    offered: readonly string[];
    talks: LeadTalks;
    now: Date;
  },
): Promise<void> {
  if (lead.isSpam || lead.spamDecidedBy === 'person') return;
  const { said, talks, now } = about;
  const offered = new Set(about.offered.map(plain));
  const texts = said.map(({ text }) => text).filter((text) => !offered.has(plain(text)));
  const signs = spamSigns({
    said: texts,
    name: lead.name ?? null,
    email: lead.email ?? null,
    talksLastHour: await talks.countOf(unit, lead.visitorId, new Date(now.getTime() - hourMs)),
    sameElsewhere: await countCopies(unit, lead, texts, now),
  });
  if (signs.length === 0) return;
  lead.isSpam = true;
  lead.spamReasons = signs;
  lead.spamDecidedBy = 'rules';
}

/** In how many other leads of the last day the same long message was written; and keeps those of this one. */
async function countCopies(
  unit: Unit,
  lead: LeadEntity,
  texts: readonly string[],
  now: Date,
): Promise<number> {
  const digests = texts
    .map(plain)
    .filter((text) => text.length >= copiedLengthMin)
    .slice(0, digestsMax)
    .map((text) => createHash('sha256').update(text).digest('hex'));
  if (digests.length === 0) return 0;
  const values = [unit.organizationId, lead.id, JSON.stringify(digests)];
  const given = `array(select decode(hex, 'hex') from jsonb_array_elements_text($3::jsonb) as hex)`;
  await unit.sql(
    `update leads set said_digests = ${given} where organization_id = $1 and id = $2`,
    values,
  );
  const [row] = await unit.sql<{ count: number }>(
    `select count(*)::int as count from leads
     where organization_id = $1 and id <> $2 and id > $4::uuid and visitor_id <> $5 and said_digests && ${given}`,
    [...values, firstIdSince(new Date(now.getTime() - dayMs)), lead.visitorId],
  );
  return row?.count ?? 0;
}

/** The smallest id that could have been made then: ids begin with their time (UUID version 7). */
function firstIdSince(time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
