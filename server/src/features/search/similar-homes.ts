import type { ListingQuery } from '@katek/sdk/protocol';
import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import type { Values } from './query-conditions.ts';

/** How far the price of a similar home may be off, up or down. */
const priceBand = 0.25;

/** Asks for homes like this one: of the same offer, in the same currency and about as expensive. */
export async function similarQuery(unit: Unit, listingId: string): Promise<ListingQuery> {
  const [model] = await unit.sql<{
    offer: 'sale' | 'rent' | null;
    currency: string;
    price: number | null;
  }>(
    `select p.offer, p.currency, p.monthly_price as price
     from properties p where p.organization_id = $1 and p.id = $2`,
    [unit.organizationId, listingId],
  );
  if (!model) throw notFound('property');
  const { offer, currency, price } = model;
  return {
    similarTo: listingId,
    ...(offer && { offer }),
    ...(price && {
      currency,
      ListPrice: {
        min: Math.floor(price * (1 - priceBand)),
        max: Math.ceil(price * (1 + priceBand)),
      },
    }),
  };
}

/** Orders what is kept by how near its figures, its kind and its place are to those of a listing: needs no vectors. */
export function figuresSql(
  organization: string,
  similarTo: string,
  values: Values,
  candidatesMax: number,
): string {
  const ratio = (column: string) =>
    `coalesce(abs(ln(nullif(p.${column}, 0)::float8 / nullif(m.${column}, 0)::float8)), 0.5)`;
  const differs = (column: string) => `(p.${column} is distinct from m.${column})::int`;
  return `select id, row_number() over (order by distance, id) as rank from (
    select p.id, 3 * ${differs('property_type')} + 0.5 * ${differs('property_sub_type')} + ${differs('city')}
      + 0.3 * ${differs('subdivision_name')} + 2 * ${ratio('list_price')} + 2 * ${ratio('living_area_sqm')}
      + 0.5 * coalesce(abs(p.bedrooms_total - m.bedrooms_total), 1) as distance
    from kept join properties p on p.organization_id = ${organization} and p.id = kept.id
    join properties m on m.organization_id = ${organization} and m.id = ${values.add(similarTo)}
    order by 2, 1 limit ${candidatesMax}) as alike`;
}
