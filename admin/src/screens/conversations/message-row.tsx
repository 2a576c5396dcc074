import type { Message } from '@katek/sdk';
import { ListingRow } from '../../ui/listing-row.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { Time } from '../../ui/time.tsx';

const authors = { visitor: 'Visitor', assistant: 'Concierge', agent: 'You', system: 'KaTek' };

/** One message with the listings that were shown beside it. */
export function MessageRow(props: { message: Message }) {
  const { message } = props;
  return (
    <article class={`message ${message.role}`}>
      <p class="author">
        {message.authorName ?? authors[message.role]} · <Time at={message.createdAt} />
        {message.state === 'partial' ? ' · broke off' : null}
      </p>
      <RichText text={message.text} />
      {message.listings.length > 0 ? (
        <div class="listings">
          {message.listings.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </div>
      ) : null}
    </article>
  );
}
