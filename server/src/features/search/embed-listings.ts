import { createHash } from 'node:crypto';
import type { Database, IndexPlan, SystemUnit, Unit } from '../../platform/database/unit.ts';
import type { Embedder } from '../../providers/embeddings/index.ts';
import { listingText } from '../properties/index.ts';
import { chunkText } from './chunk-text.ts';
import { availableStatuses } from './available-listings.ts';
import { exactRowsMax } from './rank-listings.ts';
import { toLiteral } from './ranking-orders.ts';

export interface ListingEmbeddings {
  /** Embeds what is missing or has another text by now, batch by batch. Running twice at once is harmless. */
  embedMissing(
    organizationId: string,
    run: { signal: AbortSignal; touch?: () => Promise<void> },
  ): Promise<{ done: number }>;
  /** Makes the indexes that a search in many listings uses, once some organization has so many. */
  ensureIndexes(): Promise<void>;
  /** How many available listings still wait for their embedding. */
  pending(unit: Unit): Promise<number>;
  /** Organizations with listings that wait, for the sweeper: a hundred at a time, and the next ones when asked again. */
  waitingOrganizations(): Promise<string[]>;
}

type PendingRow = Parameters<typeof listingText>[0] & { id: string; contentHash: string };

const batchSize = 64;
const sweptMax = 100;
/** Smaller than any id. */
const beforeAll = '00000000-0000-0000-0000-000000000000';

export function createListingEmbeddings(deps: {
  database: Database;
  embedder: Embedder;
  /** Hears of the tokens that listings cost which were turned into vectors. */
  onEmbedded?: (organizationId: string, tokens: number) => void;
  log?: Record<'info' | 'warn', (details: object, message: string) => void>;
}): ListingEmbeddings {
  const { database, embedder } = deps;
  const missing = embedder.isLocal ? missingAny : missingAllowed;
  const indexes = [nearIndex(embedder), sayingIndex];
  let sweptUntil = beforeAll;

  async function embedBatch(organizationId: string, signal: AbortSignal): Promise<number> {
    const rows = await database.inTenant(organizationId, (unit) =>
      unit.sql<PendingRow>(
        `select p.id, p.content_hash as "contentHash", p.property_sub_type as "PropertySubType",
           p.unparsed_address as "UnparsedAddress", p.subdivision_name as "SubdivisionName", p.city as "City",
           p.state_or_province as "StateOrProvince", p.postal_code as "PostalCode",
           p.public_remarks as "PublicRemarks", p.amenities
         from properties p where ${missing('$1', '$2', '$3')} limit ${batchSize}`,
        [organizationId, availableStatuses, embedder.model],
      ),
    );
    if (rows.length === 0) return 0;
    const chunks = rows.flatMap((row) =>
      chunkText(listingText(row)).map((text, chunk) => ({ row, chunk, text })),
    );
    // Outside of any transaction: an outside embedder may take its time.
    const vectors = await embedder.embed(
      chunks.map(({ text }) => text),
      signal,
      (tokens) => deps.onEmbedded?.(organizationId, tokens),
    );
    const made = chunks.map(({ row, chunk }, index) => ({
      property_id: row.id,
      content_hash: row.contentHash,
      chunk,
      embedding: toLiteral(vectors[index] ?? new Float32Array()),
    }));
    await database.inTenant(organizationId, (unit) => store(unit, made));
    return rows.length;
  }

  /** Writes only for listings that still have the text that was embedded: a slower twin cannot undo newer work. */
  async function store(unit: Unit, made: readonly object[]): Promise<void> {
    await unit.sql(
      `with made as (
         select made.* from jsonb_to_recordset($2::jsonb) as made (property_id uuid, content_hash text, chunk integer, embedding text)
         join properties p on p.organization_id = $1 and p.id = made.property_id and p.content_hash = made.content_hash
       ), gone as (
         delete from property_embeddings e using (select property_id, max(chunk) as chunk from made group by 1) as last
         where e.organization_id = $1 and e.property_id = last.property_id and e.model = $3 and e.chunk > last.chunk
       )
       insert into property_embeddings (organization_id, property_id, model, chunk, dimensions, content_hash, embedding)
       select $1, property_id, $3, chunk, $4, content_hash, embedding::halfvec from made
       order by property_id, chunk
       on conflict (organization_id, property_id, model, chunk)
       do update set content_hash = excluded.content_hash, embedding = excluded.embedding, dimensions = excluded.dimensions`,
      [unit.organizationId, JSON.stringify(made), embedder.model, embedder.dimensions],
    );
  }

  /** Those that do not stand, once some organization needs them. */
  async function missingIndexes(): Promise<IndexPlan[]> {
    const standing = await database.asSystem((unit) =>
      unit.sql<{ name: string }>(
        `select name from unnest($1::text[]) as name join pg_index on indexrelid = to_regclass(name) where indisvalid`,
        [indexes.map(({ name }) => name)],
      ),
    );
    const names = new Set(standing.map(({ name }) => name));
    const lacking = indexes.filter(({ name }) => !names.has(name));
    if (lacking.length === 0) return [];
    const large = await database.asSystem((unit) =>
      unit.sql(
        `select from property_embeddings where model = $1 and chunk = 0
         group by organization_id having count(*) > ${exactRowsMax} limit 1`,
        [embedder.model],
      ),
    );
    return large.length > 0 ? lacking : [];
  }

  return {
    async embedMissing(organizationId, { signal, touch }) {
      let done = 0;
      for (;;) {
        signal.throwIfAborted();
        const count = await embedBatch(organizationId, signal);
        done += count;
        if (count < batchSize) break;
        await touch?.();
      }
      return { done };
    },
    async ensureIndexes() {
      for (const index of await missingIndexes()) {
        const startedAt = performance.now();
        deps.log?.warn(
          { index: index.name },
          'until this index is made, large organizations are searched without it, which is slower',
        );
        await database.buildIndex(index);
        const seconds = Math.round((performance.now() - startedAt) / 1000);
        deps.log?.info({ index: index.name, seconds }, 'the making of an index ended');
      }
    },
    async pending(unit) {
      const [row] = await unit.sql<{ count: number }>(
        `select count(*)::int as count from properties p where ${missing('$1', '$2', '$3')}`,
        [unit.organizationId, availableStatuses, embedder.model],
      );
      return row?.count ?? 0;
    },
    async waitingOrganizations() {
      const rows = await database.asSystem((unit: SystemUnit) =>
        unit.sql<{ id: string }>(
          `select o.id from organizations o where o.id > $3 and exists (
             select from properties p where ${missing('o.id', '$1', '$2')}) order by o.id limit ${sweptMax}`,
          [availableStatuses, embedder.model, sweptUntil],
        ),
      );
      // A hundred whose listings cannot be embedded keep nobody behind them waiting for ever.
      sweptUntil = rows.length < sweptMax ? beforeAll : (rows.at(-1)?.id ?? beforeAll);
      return rows.map(({ id }) => id);
    },
  };
}

/** Of one model, as the column holds vectors of any length; half a float holds up to 4000 dimensions. */
function nearIndex({ model, dimensions }: Embedder): IndexPlan {
  const digest = createHash('sha256').update(model).digest('hex').slice(0, 12);
  return {
    name: `property_embeddings_near_${digest}`,
    definition: `on property_embeddings using hnsw ((embedding::halfvec(${dimensions})) halfvec_cosine_ops)
      with (m = 16, ef_construction = 100)
      where model = '${model.replaceAll("'", "''")}' and dimensions = ${dimensions}`,
  };
}

const sayingIndex: IndexPlan = {
  name: 'properties_saying',
  definition: 'on properties using gin (organization_id, search_words)',
};

/** What a feed keeps from language models goes to no outside embedder either. */
function missingAllowed(organization: string, statuses: string, model: string): string {
  return `${missingAny(organization, statuses, model)} and not exists (
    select from feeds f where f.organization_id = p.organization_id and f.name = p.feed and not f.llm_allowed)`;
}

function missingAny(organization: string, statuses: string, model: string): string {
  return `p.organization_id = ${organization} and p.standard_status = any(${statuses}) and not exists (
    select from property_embeddings e where e.organization_id = p.organization_id and e.property_id = p.id
      and e.model = ${model} and e.chunk = 0 and e.content_hash = p.content_hash)`;
}
