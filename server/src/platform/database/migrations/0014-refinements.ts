import { Migration } from '@mikro-orm/migrations';

/** What a visitor took out of the search with a message. */
export class Migration0014Refinements extends Migration {
  override up(): void {
    this.addSql('alter table messages add column refine jsonb');
  }
}
