import type { ListingCard } from '@katek/sdk';
import { priceInWords } from './price.ts';

/** A listing as the visitor saw it, in one line. */
export function ListingRow(props: { listing: ListingCard }) {
  const { listing } = props;
  return (
    <div class="listing">
      {listing.photo ? (
        <img
          src={listing.photo.MediaURL}
          alt={listing.photo.ShortDescription ?? ''}
          width="72"
          height="54"
          loading="lazy"
        />
      ) : (
        <span class="no-photo" aria-hidden="true" />
      )}
      <div>
        <strong>
          {priceInWords(listing.ListPrice, listing.currency, listing.LeaseAmountFrequency)}
        </strong>
        <div>{listing.UnparsedAddress ?? listing.City ?? 'No address'}</div>
        <div class="quiet">{figures(listing)}</div>
      </div>
    </div>
  );
}

function figures(listing: ListingCard): string {
  const unit = listing.LivingAreaUnits === 'SquareMeters' ? 'm²' : 'sq ft';
  return [
    listing.BedroomsTotal === null ? null : `${listing.BedroomsTotal} bd`,
    listing.bathrooms === null ? null : `${listing.bathrooms} ba`,
    listing.LivingArea === null ? null : `${listing.LivingArea.toLocaleString()} ${unit}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
