import type { Attachment, Block, Feedback, Message, Verdict } from '@katek/sdk';
import { outcomesInWords, rulesInWords } from '../../ui/gate-words.ts';
import { ListingRow } from '../../ui/listing-row.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { Time } from '../../ui/time.tsx';
import { Checks } from './checks.tsx';
import { Grounds } from './grounds.tsx';

const authors = { visitor: 'Visitor', assistant: 'Concierge', agent: 'You', system: 'KaTek' };

/** One message with the listings that were shown beside it. */
export function MessageRow(props: {
  message: Message;
  verdict?: Verdict | undefined;
  report?: Feedback | undefined;
  isSeen?: boolean;
}) {
  const { message, report } = props;
  const notes = message.blocks.flatMap((block) => blockNotes[block.type] ?? []);
  return (
    <article class={`message ${message.role}`}>
      <p class="author">
        {message.authorName ?? authors[message.role]} · <Time at={message.createdAt} />
        {message.state === 'partial' ? ' · broke off' : null}
      </p>
      {message.text ? <RichText text={message.text} /> : null}
      <Files files={message.attachments} />
      {message.listings.length > 0 ? (
        <div class="listings">
          {message.listings.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </div>
      ) : null}
      {notes.length > 0 ? <p class="quiet">{notes.join(' · ')}</p> : null}
      <Grounds message={message} />
      {props.verdict ? <Checks verdict={props.verdict} /> : null}
      {report ? <Report report={report} /> : null}
      {props.isSeen ? <p class="quiet seen">Seen</p> : null}
    </article>
  );
}

/** What the visitor sees beside the words. A viewing is told by the words. */
const blockNotes: Partial<Record<Block['type'], string>> = {
  contact_form: 'With a form for contact details',
  viewing_slots: 'With times for a viewing',
  handoff: 'With your contact card',
  rating: 'With a question for a rating',
};

function Files(props: { files: Attachment[] }) {
  if (props.files.length === 0) return null;
  return (
    <ul class="files">
      {props.files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noopener noreferrer">
            {file.contentType.startsWith('image/') ? (
              <img src={file.url} alt={file.name} height="96" loading="lazy" />
            ) : (
              file.name
            )}
          </a>{' '}
          <span class="quiet">{sizeInWords(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

const reasons = {
  wrong: 'wrong',
  outdated: 'out of date',
  offensive: 'offensive',
  discriminating: 'discriminating',
  other: 'something else',
} as const;

function Report(props: { report: Feedback }) {
  const { reason, comment, verdicts } = props.report;
  return (
    <div class="report">
      <p class="urgent-text">
        The visitor reports this answer: {reasons[reason ?? 'other']}
        {comment ? ` – “${comment}”` : null}
      </p>
      {verdicts.length > 0 ? (
        <p class="quiet">
          Checks before it was shown:{' '}
          {verdicts
            .map(({ kind, outcome }) => `${rulesInWords[kind]} (${outcomesInWords[outcome]})`)
            .join(', ')}
        </p>
      ) : null}
    </div>
  );
}

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
