import type { Organization } from '@katek/sdk/protocol';
import { escapeHtml, page, shorten, type ComposedMail, type TalkLine } from './compose-mail.ts';

/** A talk for the visitor who had it: who said what, and where to go on. Pure. */
export function composeTranscript(news: {
  organization: Organization;
  /** Oldest first. */
  talk: readonly TalkLine[];
}): ComposedMail {
  const { organization } = news;
  const { name, persona } = organization;
  const person = [persona.agentName, persona.agentPhone, persona.agentEmail].filter(Boolean);
  const speakers = {
    visitor: 'You',
    assistant: persona.name,
    agent: persona.agentName ?? name,
    system: 'Note',
  };
  const lines = news.talk.map((line) => ({
    who: line.role === 'agent' ? (line.authorName ?? speakers.agent) : speakers[line.role],
    text: shorten(
      [line.text, ...(line.attachments ?? []).map(fileName)].filter(Boolean).join('\n'),
    ),
    homes: (line.listings ?? []).map(({ UnparsedAddress, ListingId, url }) => ({
      title: UnparsedAddress ?? ListingId ?? 'A home',
      url: url && /^https?:\/\//u.test(url) ? url : null,
    })),
  }));
  const subject = `Your conversation with ${name}`;
  const reason =
    'You get this mail because this address was typed into the chat. If that was not you, nothing more will follow.';

  const text = [
    `Your conversation with ${name}:`,
    ...lines.map(({ who, text: said, homes }) =>
      [
        `${who}: ${said}`,
        ...homes.map((home) => `- ${[home.title, home.url].filter(Boolean).join(', ')}`),
      ].join('\n'),
    ),
    person.length > 0 ? `Your contact: ${person.join(', ')}` : '',
    reason,
  ]
    .filter(Boolean)
    .join('\n\n');

  const html = page(subject, [
    `<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(subject)}</h1>`,
    ...lines.map(
      ({ who, text: said, homes }) =>
        `<p style="margin:0 0 12px"><strong>${escapeHtml(who)}</strong><br>${escapeHtml(said).replaceAll('\n', '<br>')}</p>${homes.length > 0 ? `<ul style="margin:0 0 12px;padding-left:20px">${homes.map(homeItem).join('')}</ul>` : ''}`,
    ),
    person.length > 0
      ? `<p style="margin:24px 0 0"><strong>Your contact:</strong> ${escapeHtml(person.join(', '))}</p>`
      : '',
    `<p style="color:#6b7280;font-size:12px;margin:24px 0 0">${reason}</p>`,
  ]);
  return { subject, text, html };
}

function homeItem({ title, url }: { title: string; url: string | null }): string {
  const words = escapeHtml(title);
  return url ? `<li><a href="${escapeHtml(url)}">${words}</a></li>` : `<li>${words}</li>`;
}

function fileName({ name }: { name: string }): string {
  return `[file: ${name}]`;
}
