import {
  contactChannels,
  type ChannelChoice,
  type Consent,
  type ContactChannel,
  type LeadConsents,
  type NewChannelChoice,
} from '@katek/sdk/protocol';
import type { Unit } from '../../../platform/database/unit.ts';
import { newId } from '../../../platform/security/ids.ts';
import { familySql } from '../find-lead.ts';
import type { ConsentReader, SaidMessage } from '../ports.ts';
import { readChannelChoices } from './read-channel-choices.ts';

const choicesShown = 200;

/** Keeps what the messages say about being reached, each word once, however often it is heard. */
export async function keepChoices(
  unit: Unit,
  lead: { id: string; conversationId: string },
  said: readonly SaidMessage[],
): Promise<boolean> {
  const choices = said.flatMap(({ id, text, at }) =>
    readChannelChoices(text).map((choice) => ({
      ...choice,
      id: newId(),
      messageId: id,
      words: text.slice(0, 500),
      at: at.toISOString(),
    })),
  );
  if (choices.length === 0) return false;
  const kept = await unit.sql(
    `insert into channel_choices (organization_id, id, lead_id, channel, choice, said_by, words, conversation_id,
       message_id, said_at)
     select $1, id, $2, channel, choice, 'visitor', words, $3, "messageId", at
     from jsonb_to_recordset($4::jsonb)
       as given (id uuid, channel text, choice text, words text, "messageId" uuid, at timestamptz)
     on conflict do nothing returning id`,
    [unit.organizationId, lead.id, lead.conversationId, JSON.stringify(choices)],
  );
  return kept.length > 0;
}

/** What a person of the organization was told elsewhere. */
export async function addChoice(
  unit: Unit,
  leadId: string,
  { channel, choice, note }: NewChannelChoice,
  now: Date,
): Promise<void> {
  await unit.sql(
    `insert into channel_choices (organization_id, id, lead_id, channel, choice, said_by, words, said_at)
     values ($1, $2, $3, $4, $5, 'person', $6, $7)`,
    [unit.organizationId, newId(), leadId, channel, choice, note?.trim() || null, now],
  );
}

/** How a lead may be reached, from the receipts of its visitors and from what was said since. */
export async function readConsents(
  unit: Unit,
  lead: { id: string; email: string | null; phone: string | null },
  readReceipts: ConsentReader | undefined,
): Promise<LeadConsents> {
  const choices = await choicesOf(unit, lead.id);
  const visitors = await unit.sql<{ visitorId: string }>(
    `select distinct visitor_id as "visitorId" from leads where organization_id = $1 and id in (${familySql})`,
    [unit.organizationId, lead.id],
  );
  const receipts: Consent[] = [];
  for (const { visitorId } of readReceipts ? visitors : [])
    receipts.push(...((await readReceipts?.(unit, visitorId)) ?? []));
  const contact = receipts
    .filter(({ purpose }) => purpose === 'contact')
    .toSorted((a, b) => b.givenAt.localeCompare(a.givenAt));
  return {
    channels: contactChannels.map((channel) => stateOf(channel, { choices, contact, lead })),
    preferred: preferredOf(choices),
    choices,
  };
}

function stateOf(
  channel: ContactChannel,
  from: {
    choices: readonly ChannelChoice[];
    contact: readonly Consent[];
    lead: { email: string | null; phone: string | null };
  },
): LeadConsents['channels'][number] {
  const choice = from.choices.find((each) => each.channel === channel) ?? null;
  const consent = from.contact.find((each) => covers(each, channel, from.lead)) ?? null;
  if (choice && (!consent || choice.at >= consent.givenAt)) {
    const state = choice.choice === 'revoked' ? 'revoked' : 'granted';
    return {
      channel,
      state,
      since: choice.at,
      consent: state === 'granted' ? consent : null,
      choice,
    };
  }
  if (consent) return { channel, state: 'granted', since: consent.givenAt, consent, choice: null };
  return { channel, state: 'unknown', since: null, consent: null, choice: null };
}

/** A yes to be contacted covers the ways that were left; texts only when the words that were shown name them. */
function covers(
  { text }: Consent,
  channel: ContactChannel,
  lead: { email: string | null; phone: string | null },
): boolean {
  if (channel === 'email') return lead.email !== null;
  if (lead.phone === null) return false;
  if (channel === 'phone') return true;
  return channel === 'sms' ? namesTexts.test(text) : /whats ?app/iu.test(text);
}

const namesTexts =
  /\b(?:sms|text(?:s|ed|ing)?|text messages?|mensajes? de texto|textos?|messages? texte|textnachrichten?|mensagens? de texto|torpedos?)\b/iu;

/** Until they say no to it, or ask for another. */
function preferredOf(choices: readonly ChannelChoice[]): ContactChannel | null {
  const latest = choices.find(({ choice }) => choice === 'preferred');
  const isRevoked =
    latest &&
    choices.some(
      (each) => each.choice === 'revoked' && each.channel === latest.channel && each.at > latest.at,
    );
  return latest && !isRevoked ? latest.channel : null;
}

/** Of the lead and of all that is part of it, the newest first; of two at once the no comes first. */
async function choicesOf(unit: Unit, leadId: string): Promise<ChannelChoice[]> {
  const rows = await unit.sql<Omit<ChannelChoice, 'at'> & { at: Date | string }>(
    `select id, channel, choice, said_by as "by", words, conversation_id as "conversationId", said_at as at
     from channel_choices where organization_id = $1 and lead_id in (${familySql})
     order by said_at desc, (choice = 'revoked') desc, id desc limit ${choicesShown}`,
    [unit.organizationId, leadId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
