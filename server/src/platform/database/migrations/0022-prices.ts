import { Migration } from '@mikro-orm/migrations';

/**
 * A price that an index can be asked for. Behind row-level security a cast of `numeric` is not leakproof and reaches no
 * index, so a budget read every listing of the organization; a comparison of a stored `float8` does. Rewrites the table
 * once, as a stored column must.
 */
export class Migration0022Prices extends Migration {
  override up(): void {
    this.addSql(`alter table properties add column monthly_price double precision generated always as (
      list_price::float8 * case lease_amount_frequency
        when 'Weekly' then 52 / 12.0 when 'Annually' then 1 / 12.0 when 'Daily' then 365 / 12.0 else 1 end) stored`);
    // With what most requests ask for besides, so that they are counted without a look at the listings themselves.
    this.addSql(`create index properties_by_price on properties (organization_id, monthly_price)
      include (id, standard_status, offer, currency, bedrooms_total, city)`);
  }
}
