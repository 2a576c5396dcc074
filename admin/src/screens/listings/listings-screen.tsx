import type { Property } from '@katek/sdk';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { PagesView, usePages } from '../../ui/pages.tsx';
import { priceInWords } from '../../ui/price.ts';
import { ImportPanel } from './import-panel.tsx';
import { ListingOpenHouses } from './listing-open-houses.tsx';

const pageLength = 50;

/** What the concierge answers from, and the door through which more of it comes in. */
export function ListingsScreen() {
  const pages = usePages<Property>((cursor) =>
    katek.properties.list({ limit: pageLength, ...(cursor && { cursor }) }).page(),
  );
  return (
    <div class="page">
      <h1>Listings</h1>
      <ImportPanel onDone={pages.again} />
      <PagesView pages={pages} what="listings">
        {(items) => <Table properties={items} />}
      </PagesView>
    </div>
  );
}

function Table(props: { properties: readonly Property[] }) {
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
        <ListingOpenHouses property={property} />
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
