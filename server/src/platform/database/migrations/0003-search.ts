import { Migration } from '@mikro-orm/migrations';
import { fence, roles } from '../tenant.ts';

/** What the search needs of the listings: their words, their embeddings, and the way to a vector index. */
export class Migration0003Search extends Migration {
  override up(): void {
    this.addSql(`alter table properties add column search_words tsvector generated always as (
      setweight(to_tsvector('simple', coalesce(unparsed_address, '') || ' ' || coalesce(city, '') || ' '
        || coalesce(subdivision_name, '')), 'A')
      || setweight(to_tsvector('english', coalesce(public_remarks, '')), 'B')
    ) stored`);
    this.addSql(
      'create index properties_by_city on properties (organization_id, city, standard_status)',
    );

    this.addSql(`create table property_embeddings (
      organization_id uuid not null,
      property_id uuid not null,
      model text not null,
      -- A long remark has several, which overlap.
      chunk integer not null,
      dimensions integer not null,
      -- Of the text that was embedded; differs from the listing's own until it is done again.
      content_hash text not null,
      embedding vector not null,
      primary key (organization_id, property_id, model, chunk),
      foreign key (organization_id, property_id) references properties on delete cascade
    )`);
    // Out-of-line storage made an exact scan five times slower.
    this.addSql('alter table property_embeddings alter column embedding set storage plain');
    for (const sql of fence('property_embeddings')) this.addSql(sql);

    // Only the owner of the table may make an index. It is made when some organization is large enough to need it:
    // one index per model, as the column holds vectors of any length.
    this.addSql(`create function ensure_listing_vector_index(model text, dimensions integer) returns void
      language plpgsql security definer set search_path = public set maintenance_work_mem = '256MB' as $$
      begin
        if dimensions not between 1 and 2000 then return; end if;
        execute format(
          'create index if not exists %I on property_embeddings
             using hnsw ((embedding::vector(%s)) vector_cosine_ops) with (m = 16, ef_construction = 100)
             where model = %L and dimensions = %s',
          'property_embeddings_near_' || substr(md5(model || dimensions), 1, 12), dimensions, model, dimensions);
      end $$`);
    this.addSql('revoke all on function ensure_listing_vector_index from public');
    this.addSql(`grant execute on function ensure_listing_vector_index to ${roles.system}`);
  }
}
