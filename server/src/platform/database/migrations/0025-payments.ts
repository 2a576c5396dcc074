import { Migration } from '@mikro-orm/migrations';

/** What an estimate of the monthly payment is made of beside the price. */
export class Migration0025Payments extends Migration {
  override up(): void {
    this.addSql('alter table properties add column tax_annual_amount numeric(16, 2)');
    // A rate in percent and the day it is of; without one the visitor fills it in.
    this.addSql('alter table organizations add column mortgage_rate jsonb');
  }
}
