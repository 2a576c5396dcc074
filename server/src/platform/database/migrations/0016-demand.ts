import { Migration } from '@mikro-orm/migrations';
import { fence } from '../tenant.ts';

/** What visitors looked for in vain: counts of wishes, of nobody in particular. */
export class Migration0016Demand extends Migration {
  override up(): void {
    this.addSql(`create table demand (
      organization_id uuid not null references organizations on delete cascade,
      day date not null,
      key text not null,
      -- A query of this one constraint.
      wish jsonb not null,
      asked integer not null,
      blocking integer not null,
      last_total integer not null,
      last_asked_at timestamptz not null default now(),
      primary key (organization_id, day, wish)
    )`);
    for (const sql of fence('demand')) this.addSql(sql);
  }
}
