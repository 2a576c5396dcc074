import type { Organization } from '@katek/sdk/protocol';
import { speechFor } from '../../platform/language/speech.ts';
import { escapeHtml, page, shorten, type ComposedMail, type TalkLine } from './compose-mail.ts';
import { transcriptPhrases } from './transcript-phrases.ts';

/** A talk for the visitor who had it: who said what, and where to go on. Pure. */
export function composeTranscript(news: {
  organization: Organization;
  /** Oldest first. */
  talk: readonly TalkLine[];
  /** The language of the talk. */
  locale: string | null;
}): ComposedMail {
  const { organization } = news;
  const { language } = speechFor(news.locale, organization.locale);
  const phrases = transcriptPhrases[language];
  const { name, persona } = organization;
  const person = [persona.agentName, persona.agentPhone, persona.agentEmail].filter(Boolean);
  const speakers = {
    visitor: phrases.you,
    assistant: persona.name,
    agent: persona.agentName ?? name,
    system: phrases.note,
  };
  const lines = news.talk.map((line) => ({
    who: line.role === 'agent' ? (line.authorName ?? speakers.agent) : speakers[line.role],
    text: shorten(
      [line.text, ...(line.attachments ?? []).map(({ name: file }) => `[${phrases.file}: ${file}]`)]
        .filter(Boolean)
        .join('\n'),
    ),
    homes: (line.listings ?? []).map(({ UnparsedAddress, ListingId, url }) => ({
      title: UnparsedAddress ?? ListingId ?? phrases.aHome,
      url: url && /^https?:\/\//u.test(url) ? url : null,
    })),
  }));
  const subject = phrases.subject(name);
  const { reason } = phrases;

  const text = [
    `${subject}:`,
    ...lines.map(({ who, text: said, homes }) =>
      [
        `${who}: ${said}`,
        ...homes.map((home) => `- ${[home.title, home.url].filter(Boolean).join(', ')}`),
      ].join('\n'),
    ),
    person.length > 0 ? `${phrases.contact}: ${person.join(', ')}` : '',
    reason,
  ]
    .filter(Boolean)
    .join('\n\n');

  const parts = [
    `<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(subject)}</h1>`,
    ...lines.map(
      ({ who, text: said, homes }) =>
        `<p style="margin:0 0 12px"><strong>${escapeHtml(who)}</strong><br>${escapeHtml(said).replaceAll('\n', '<br>')}</p>${homes.length > 0 ? `<ul style="margin:0 0 12px;padding-left:20px">${homes.map(homeItem).join('')}</ul>` : ''}`,
    ),
    person.length > 0
      ? `<p style="margin:24px 0 0"><strong>${phrases.contact}:</strong> ${escapeHtml(person.join(', '))}</p>`
      : '',
    `<p style="color:#6b7280;font-size:12px;margin:24px 0 0">${reason}</p>`,
  ];
  return { subject, text, html: page(subject, parts, language) };
}

function homeItem({ title, url }: { title: string; url: string | null }): string {
  const words = escapeHtml(title);
  return url ? `<li><a href="${escapeHtml(url)}">${words}</a></li>` : `<li>${words}</li>`;
}
