import type { Property } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { priceInWords } from '../../ui/price.ts';
import { ListingOpenHouses } from './listing-open-houses.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { ImportPanel } from './import-panel.tsx';

const pageLength = 50;

/** What the concierge answers from, and the door through which more of it comes in. */
export function ListingsScreen() {
  const [properties, setProperties] = useState<Property[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const read = async (from: string | null) => {
    try {
      const page = await katek.properties
        .list({ limit: pageLength, ...(from ? { cursor: from } : {}) })
        .page();
      setProperties((before) => (from ? [...(before ?? []), ...page.items] : page.items));
      setCursor(page.nextCursor);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The listings could not be read.');
    }
  };
  useEffect(() => void read(null), []);

  return (
    <div class="page">
      <h1>Listings</h1>
      <ImportPanel onDone={() => void read(null)} />
      <Trouble message={trouble} />
      <Table properties={properties} />
      {cursor ? (
        <button type="button" onClick={() => void read(cursor)}>
          Show more
        </button>
      ) : null}
    </div>
  );
}

function Table(props: { properties: Property[] | null }) {
  if (props.properties === null) return <Loading what="listings" />;
  if (props.properties.length === 0) {
    return (
      <Empty title="No listing yet">Import a file above; the concierge knows it at once.</Empty>
    );
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Listings">
      <table>
        <thead>
          <tr>
            <th scope="col">Listing</th>
            <th scope="col">Price</th>
            <th scope="col">Beds</th>
            <th scope="col">Baths</th>
            <th scope="col">Area</th>
        <ListingOpenHouses property={property} />
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {props.properties.map((property) => (
            <Row key={property.id} property={property} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { property: Property }) {
  const { property } = props;
  const unit = property.LivingAreaUnits === 'SquareMeters' ? 'm²' : 'sq ft';
  return (
    <tr>
      <th scope="row">
        {property.UnparsedAddress ?? property.City ?? 'No address'}
        <span class="quiet"> {property.ListingId ?? property.ListingKey}</span>
      </th>
      <td>{priceInWords(property.ListPrice, property.currency, property.LeaseAmountFrequency)}</td>
      <td>{property.BedroomsTotal ?? '–'}</td>
      <td>{property.BathroomsTotalInteger ?? '–'}</td>
      <td>
        {property.LivingArea === null ? '–' : `${property.LivingArea.toLocaleString()} ${unit}`}
      </td>
      <td>{inWords(property.StandardStatus)}</td>
    </tr>
  );
}

/** `ActiveUnderContract` as people write it. */
function inWords(status: string): string {
  return status.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
