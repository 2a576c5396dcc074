import type { Message } from '@katek/sdk';
import { fieldsOf } from './listing-fields.ts';

/** What an answer rests on: the realtor's own entries, and the fields of the listings with when they were true. */
export function Grounds({ message }: { message: Message }) {
  const { listings, citations = [], role, text } = message;
  if (role !== 'assistant' || listings.length + citations.length === 0) return null;
  const count = listings.length + citations.length;
  return (
    <details class="behind">
      <summary>Based on {count === 1 ? '1 source' : `${count} sources`}</summary>
      <ul class="grounds">
        {citations.map(({ id, title }) => (
          <li key={id}>
            Your entry <a href={`#/knowledge/${id}`}>{title}</a>
          </li>
        ))}
        {listings.map((listing) => (
          <li key={listing.id}>
            {listing.UnparsedAddress ?? listing.City ?? 'No address'}
            {listing.ListingId ? <span class="quiet"> {listing.ListingId}</span> : null}
            <span class="quiet">
              , as of {new Date(listing.ModificationTimestamp).toLocaleString()}
            </span>
            <dl class="facts">
              {fieldsOf(listing, text).map(({ field, value, isStated }) => (
                <div key={field}>
                  <dt>
                    <code>{field}</code>
                  </dt>
                  <dd>
                    {value} {isStated ? <span class="badge good">in the answer</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
