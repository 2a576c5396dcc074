import type { Database, Unit } from '../../../platform/database/unit.ts';
import type { TestDatabase } from '../../../platform/database/testing/test-database.ts';
import { newId } from '../../../platform/security/ids.ts';
import { createBuiltInEmbedder } from '../../../providers/embeddings/index.ts';
import { extractListingFeatures } from '../../properties/index.ts';
import { createSearch, type Search } from '../index.ts';
import { marketFacts, type MarketFacts, type MarketName } from './market-facts.ts';

/** Every date in the wordings is told from this Monday. */
export const today = new Date('2026-11-23T12:00:00Z');

export interface Market {
  readonly search: Search;
  inTenant<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

/** Opens the named realtors' markets, each an organization of its own with its listings stored. */
export async function openMarkets(test: TestDatabase): Promise<Record<MarketName, Market>> {
  const search = createSearch({ embedder: createBuiltInEmbedder(), now: () => today });
  const open = async (region: MarketName) => {
    const id = await test.anOrganization({ region, currency: marketFacts[region].currency });
    await test.database.inTenant(id, (unit) => addListings(unit, marketFacts[region]));
    return { search, inTenant: inTenantOf(test.database, id) };
  };
  return {
    US: await open('US'),
    GB: await open('GB'),
    IN: await open('IN'),
    PK: await open('PK'),
    AE: await open('AE'),
    DE: await open('DE'),
    ES: await open('ES'),
    FR: await open('FR'),
    PT: await open('PT'),
  };
}

function inTenantOf(database: Database, id: string): Market['inTenant'] {
  return (work) => database.inTenant(id, work);
}

async function addListings(
  unit: Unit,
  { currency, prices, streets, remarks, places }: MarketFacts,
) {
  for (const [town, { city, quarters, postalCode, at }] of places.entries()) {
    for (const [nth, quarter] of quarters.entries()) {
      for (const [offer, amounts] of Object.entries(prices)) {
        for (const [row, price] of amounts.entries()) {
          const text = town === 0 ? (remarks[(nth + row) % remarks.length] ?? '') : '';
          const id = newId();
          await unit.sql(
            `insert into properties (organization_id, id, listing_key, listing_id, standard_status, property_type,
               property_sub_type, list_price, currency, lease_amount_frequency, bedrooms_total, city, subdivision_name,
               postal_code, unparsed_address, latitude, longitude, public_remarks, features, content_hash)
             values ($1, $2, $17, $17, 'Active', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
            [
              unit.organizationId,
              id,
              offer === 'sale' ? 'Residential' : 'ResidentialLease',
              row === 0 ? 'Condominium' : 'SingleFamilyResidence',
              price,
              currency,
              offer === 'sale' ? null : 'Monthly',
              row + 2,
              city,
              quarter,
              postalCode,
              streets[(town + row) % streets.length],
              at[0] + nth * 0.01,
              at[1] + nth * 0.01,
              text,
              extractListingFeatures([text]),
              id,
            ],
          );
        }
      }
    }
  }
}
