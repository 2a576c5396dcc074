import type { Property } from '@katek/sdk';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { PagesView, usePages } from '../../ui/pages.tsx';
import { priceInWords } from '../../ui/price.ts';
import { Table } from '../../ui/table.tsx';
import { ImportPanel } from './import-panel.tsx';
import { ListingOpenHouses } from './listing-open-houses.tsx';

/** What the concierge answers from, and the door through which more of it comes in. */
export function ListingsScreen() {
  const pages = usePages((part) => katek.properties.list(part), { pageLength: 50 });
  return (
    <div class="page">
      <h1>Listings</h1>
      <ImportPanel onDone={pages.again} />
      <PagesView pages={pages} what="listings">
        {(items) => <Properties items={items} />}
      </PagesView>
    </div>
  );
}

function Properties({ items }: { items: readonly Property[] }) {
  if (items.length === 0) {
    return (
      <Empty title="No listing yet">Import a file above; the concierge knows it at once.</Empty>
    );
  }
  return (
    <Table label="Listings" columns={['Listing', 'Price', 'Beds', 'Baths', 'Area', 'Status']}>
      {items.map((property) => (
        <Row key={property.id} property={property} />
      ))}
    </Table>
  );
}

function Row(props: { property: Property }) {
  const { property } = props;
  const unit = property.LivingAreaUnits === 'SquareMeters' ? 'm²' : 'sq ft';
  return (
    <>
      <tr class="goes-on">
        <th scope="row">
          {property.UnparsedAddress ?? property.City ?? 'No address'}
          <span class="quiet"> {property.ListingId ?? property.ListingKey}</span>
        </th>
        <td>
          {priceInWords(property.ListPrice, property.currency, property.LeaseAmountFrequency)}
        </td>
        <td>{property.BedroomsTotal ?? '–'}</td>
        <td>{property.BathroomsTotalInteger ?? '–'}</td>
        <td>
          {property.LivingArea === null ? '–' : `${property.LivingArea.toLocaleString()} ${unit}`}
        </td>
        <td>{inWords(property.StandardStatus)}</td>
      </tr>
      <tr>
        <td colSpan={6}>
          <ListingOpenHouses property={property} />
        </td>
      </tr>
    </>
  );
}

/** `ActiveUnderContract` as people write it. */
function inWords(status: string): string {
  return status.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
