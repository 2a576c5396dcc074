import { Migration } from '@mikro-orm/migrations';
import { organizationSetting, roles } from '../tenant.ts';

const own = `nullif(current_setting('${organizationSetting}', true), '')::uuid`;

/** Vectors at half the size, and the two doors by which a search in many listings reaches its indexes. */
export class Migration0020Search extends Migration {
  override up(): void {
    // Half a float tells the same ten homes apart, and twice as many fit into memory. Rewrites the table once; the
    // indexes on whole floats go, and those on halves are made by the embedding job, see embed-listings.ts.
    this.addSql(`do $$ declare name text; begin
      for name in select indexname from pg_indexes
        where schemaname = 'public' and indexname like 'property\\_embeddings\\_near\\_%' loop
        execute format('drop index %I', name);
      end loop;
    end $$`);
    this.addSql('drop function ensure_listing_vector_index');
    this.addSql(`alter table property_embeddings
      alter column embedding type halfvec using embedding::halfvec,
      alter column embedding set storage plain`);

    this.addSql('alter table usage_days add column embedding_tokens bigint not null default 0');

    // The settings hold inside only: without them the planner would compare everything, and the walk would end before
    // enough rows were the organization's own.
    this.addSql(`create function listings_near(model text, dimensions integer, target halfvec, rows_max integer)
      returns table (id uuid, distance double precision)
      language plpgsql stable parallel safe rows 250
      set hnsw.iterative_scan = 'relaxed_order' set hnsw.ef_search = '200' set hnsw.max_scan_tuples = '60000'
      set enable_seqscan = 'off' set enable_bitmapscan = 'off'
      as $$
      begin
        -- The index is partial and of one length: both must be written out for the planner to see that it fits.
        return query execute format(
          'select e.property_id, e.embedding::halfvec(%1$s) <=> $1 from property_embeddings e
           where e.organization_id = ${own.replaceAll("'", "''")} and e.model = %2$L and e.dimensions = %1$s
           order by e.embedding::halfvec(%1$s) <=> $1 limit $2', dimensions, model)
          using target, rows_max;
      end $$`);

    // Behind the policies \`@@\` cannot use an index, see \`fence\`. The system's role owns this function, so the
    // condition on the organization stands in it, taken from the setting and never from an argument.
    this.addSql('create extension if not exists btree_gin');
    this.addSql(`create function listings_saying(asked tsquery, rows_max integer)
      returns table (id uuid, likeness real)
      language sql stable parallel safe security definer rows 250 set search_path = public
      as $$
        select p.id, ts_rank(p.search_words, asked, 1) from properties p
        where p.organization_id = ${own} and p.search_words @@ asked
        order by 2 desc, 1 limit rows_max
      $$`);
    this.addSql('revoke all on function listings_saying from public');
    this.addSql(`grant execute on function listings_saying to ${roles.tenant}`);
    this.addSql(`grant create on schema public to ${roles.system}`);
    this.addSql(`alter function listings_saying owner to ${roles.system}`);
    this.addSql(`revoke create on schema public from ${roles.system}`);
  }
}
