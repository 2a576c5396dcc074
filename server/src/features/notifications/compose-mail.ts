import type { Lead, ListingCard, MessageRole } from '@katek/sdk/protocol';
import type { DomainEvents, HeldKind } from '../../events.ts';
import { describeLead } from './describe-lead.ts';

/** One line of the talk, as the mail shows it. */
export interface TalkLine {
  readonly role: MessageRole;
  readonly text: string;
  readonly authorName?: string | null;
  readonly listings?: readonly Pick<ListingCard, 'UnparsedAddress' | 'ListingId' | 'url'>[];
  readonly attachments?: readonly { readonly name: string }[];
}

/** What happened, with all that the mail shows of it. */
export interface News {
  readonly type:
    | 'lead.captured'
    | 'handoff.requested'
    | 'viewing.requested'
    | 'viewing.changed'
    | 'budget.reached'
    | 'mail.held';
  readonly organizationName: string;
  readonly lead: Lead | null;
  /** The home a viewing is asked for. */
  readonly home: string | null;
  /** A visit at one of the offered times, on the organization's clock. */
  readonly viewing: {
    readonly time: string;
    readonly change: 'requested' | 'moved' | 'cancelled' | 'confirmed';
    readonly note: string | null;
  } | null;
  /** What was too much to be told one by one. */
  readonly held: DomainEvents['mail.held'] | null;
  /** Oldest first. */
  readonly talk: readonly TalkLine[];
  /** The place in the admin. */
  readonly link: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A plain mail: what happened, who it is, why the score, the last words, and the way to the talk. Pure. */
export function composeMail(news: News): ComposedMail {
  const { subject, opening } = headline(news);
  const facts = [...viewingFacts(news.viewing), ...(news.lead ? describeLead(news.lead) : [])];
  const reasons = news.lead?.score.reasons ?? [];
  const talk = news.talk.map(({ role, text }) => ({ who: speakers[role], text: shorten(text) }));
  const action = actions[news.type] ?? 'Open the conversation';

  const text = [
    opening,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    news.lead
      ? [
          `Score ${news.lead.score.total} of 100`,
          ...reasons.map((reason) => `- ${reason.text} (+${reason.points})`),
        ].join('\n')
      : '',
    talk.length > 0
      ? ['The last words:', ...talk.map((line) => `${line.who}: ${line.text}`)].join('\n')
      : '',
    `${action}: ${news.link}`,
    `You get this mail because it is the notification address of ${news.organizationName}.`,
  ]
    .filter(Boolean)
    .join('\n\n');

  const html = page(subject, [
    `<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(opening)}</h1>`,
    facts.length > 0 ? table(facts) : '',
    news.lead
      ? `<p style="margin:16px 0 4px"><strong>Score ${news.lead.score.total} of 100</strong></p><ul style="margin:0;padding-left:20px">${reasons.map((reason) => `<li>${escapeHtml(reason.text)} (+${reason.points})</li>`).join('')}</ul>`
      : '',
    talk.length > 0
      ? `<p style="margin:16px 0 4px"><strong>The last words</strong></p>${talk.map((line) => `<p style="margin:0 0 8px"><strong>${line.who}:</strong> ${escapeHtml(line.text).replaceAll('\n', '<br>')}</p>`).join('')}`
      : '',
    `<p style="margin:24px 0"><a href="${escapeHtml(news.link)}" style="background:#1f2937;color:#ffffff;padding:10px 16px;border-radius:6px;text-decoration:none">${action}</a></p>`,
    `<p style="color:#6b7280;font-size:12px">You get this mail because it is the notification address of ${escapeHtml(news.organizationName)}.</p>`,
  ]);
  return { subject, text, html };
}

function viewingFacts(viewing: News['viewing']): (readonly [string, string])[] {
  if (!viewing) return [];
  const note = viewing.note ? [['Note', viewing.note] as const] : [];
  return [['Viewing', viewing.time], ...note];
}

const actions: Partial<Record<News['type'], string>> = {
  'budget.reached': 'See the use',
  'mail.held': 'See them all',
};

const heldNames: Record<HeldKind, readonly [one: string, many: string]> = {
  'lead.captured': ['more new lead', 'more new leads'],
  'handoff.requested': ['more wish for a person', 'more wishes for a person'],
  'viewing.requested': ['more wish to see a home', 'more wishes to see a home'],
  'viewing.changed': ['more change of a viewing', 'more changes of viewings'],
  'budget.reached': ['more note on the budget', 'more notes on the budget'],
};

function headline({ type, lead, home, viewing, held }: News): { subject: string; opening: string } {
  const who = lead?.name ?? lead?.email ?? lead?.phone ?? 'A visitor';
  const when = lead?.requests.findLast(
    (request) => request.kind === 'viewing' && request.preferredTime,
  )?.preferredTime;
  switch (type) {
    case 'lead.captured':
      return {
        subject: `New lead: ${who}`,
        opening:
          lead?.name || lead?.email || lead?.phone
            ? `${who} is a new lead.`
            : 'A visitor is a new lead.',
      };
    case 'handoff.requested':
      return { subject: `${who} asks for a person`, opening: `${who} asks to talk to a person.` };
    case 'viewing.changed':
      return viewing?.change === 'cancelled'
        ? {
            subject: `${who} has cancelled the viewing of ${home ?? 'a home'}`,
            opening: `${who} has cancelled the viewing of ${home ?? 'a home'} on ${viewing.time}.`,
          }
        : {
            subject: `${who} has moved the viewing of ${home ?? 'a home'}`,
            opening: `${who} has moved the viewing of ${home ?? 'a home'} to ${viewing?.time ?? 'another time'}. Please confirm it.`,
          };
    case 'viewing.requested':
      if (viewing) {
        return {
          subject: `${who} wants to see ${home ?? 'a home'}`,
          opening: `${who} wants to see ${home ?? 'a home'} on ${viewing.time}. Please confirm it.`,
        };
      }
      return {
        subject: `${who} wants to see ${home ?? 'a home'}`,
        opening: `${who} wants to see ${home ?? 'a home'}${when ? `, preferably: ${when}` : ''}.`,
      };
    case 'mail.held': {
      const { kind, count } = held ?? { kind: 'lead.captured', count: 0 };
      const subject = `${count} ${heldNames[kind][count === 1 ? 0 : 1]}`;
      return {
        subject,
        opening: `${subject}: more than the mails of one hour are told in this one.`,
      };
    }
    case 'budget.reached':
      return {
        subject: 'Today’s budget of the language model is used up',
        opening:
          'Today’s budget of the language model is used up. Until midnight UTC the built-in concierge answers your visitors.',
      };
  }
}

/** Text of visitors and models never becomes markup. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' ? '\n' : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(
    ([label, value]) =>
      `<tr><td style="padding:2px 16px 2px 0;color:#6b7280;vertical-align:top">${escapeHtml(label)}</td><td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" style="border-collapse:collapse">${cells.join('')}</table>`;
}

export function page(title: string, parts: readonly string[], language = 'en'): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body style="font-family:system-ui,sans-serif;color:#111827;font-size:15px;line-height:1.5;max-width:560px;margin:0 auto;padding:24px">${parts.filter(Boolean).join('')}</body></html>`;
}

export function shorten(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim();
  return clean.length <= talkLineLengthMax
    ? clean
    : `${clean.slice(0, talkLineLengthMax - 1).toWellFormed()}…`;
}

const talkLineLengthMax = 1000;
const speakers: Readonly<Record<MessageRole, string>> = {
  visitor: 'Visitor',
  assistant: 'Concierge',
  agent: 'Agent',
  system: 'Note',
};
