import type { ListingCard, Property, StandardStatus, UpcomingOpenHouse } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { upcomingOpenHouses } from './upcoming-open-houses.ts';
import { listingFields, toListingCard, toProperty, type ListingRow } from './property-views.ts';

/** A listing as an answer needs it: what is shown of it, and all that may be said of it. */
export interface ReadListing {
  card: ListingCard;
  details: Property;
  /** Whether its feed lets a language model read of it. */
  llmAllowed: boolean;
  /** The next ones that visitors are told of, soonest first. */
  openHouses: UpcomingOpenHouse[];
}

/** What no visitor is shown as a listing any more. */
const hidden: readonly StandardStatus[] = [
  'Withdrawn',
  'Canceled',
  'Expired',
  'Delete',
  'Incomplete',
];

/**
 * In the order asked for; what is withdrawn or gone is left out. In SQL, as every turn of a talk reads the listings before
 * the visitor's eyes, and making entities of them would cost more than the rest of the turn.
 */
export async function readListings(unit: Unit, ids: readonly string[]): Promise<ReadListing[]> {
  if (ids.length === 0) return [];
  const rows = await unit.sql<ListingRow & FeedRow>(
    `select ${columns}, coalesce(llm_allowed, true) as "llmAllowed", disclaimer, attribution,
       ${upcomingOpenHouses} as "openHouses"
     from properties p left join ${feedRules} on feed_of = organization_id and feed_name = feed
     where organization_id = $1 and id = any($2::uuid[]) and standard_status <> all($3::text[])`,
    [unit.organizationId, ids, hidden],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { llmAllowed, disclaimer, attribution, openHouses } = row;
    const card = { ...toListingCard(row), disclaimer };
    card.AttributionContact ??= attribution;
    return [{ card, details: toProperty(row), llmAllowed, openHouses }];
  });
}

/** What a feed rules, under names that no listing has. */
const feedRules = `(select organization_id as feed_of, name as feed_name, llm_allowed, disclaimer, attribution from feeds) as feeds`;

interface FeedRow {
  readonly llmAllowed: boolean;
  readonly disclaimer: string | null;
  readonly attribution: string | null;
  readonly openHouses: UpcomingOpenHouse[];
}

/** Drivers give `numeric` as text. */
const decimals: readonly string[] = ['ListPrice', 'AssociationFee', 'TaxAnnualAmount'];

const columns = listingFields
  .map((field) => {
    const column = field.replaceAll(/(?<=[^_])(?=[A-Z])/g, '_').toLowerCase();
    return `${column}${decimals.includes(field) ? '::float8' : ''} as "${field}"`;
  })
  .join(', ');
