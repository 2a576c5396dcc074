import type { Database } from '../../platform/database/unit.ts';
import type { Embedder } from '../../providers/embeddings/index.ts';

export interface KnowledgeEmbeddings {
  /** Embeds what is missing or has other words by now. Running twice at once is harmless. */
  embedMissing(organizationId: string, run: { signal: AbortSignal }): Promise<{ done: number }>;
  /** Organizations with entries that wait, for the sweeper. */
  waitingOrganizations(): Promise<string[]>;
}

interface WaitingRow {
  id: string;
  asked: string;
  answer: string;
  contentHash: string;
}

const batchSize = 32;

export function createKnowledgeEmbeddings(deps: {
  database: Database;
  embedder: Embedder;
  /** Hears of the tokens that entries cost which were turned into vectors. */
  onEmbedded?: (organizationId: string, tokens: number) => void;
}): KnowledgeEmbeddings {
  const { database, embedder } = deps;

  async function embedBatch(organizationId: string, signal: AbortSignal): Promise<number> {
    const rows = await database.inTenant(organizationId, (unit) =>
      unit.sql<WaitingRow>(
        `select e.id, e.asked, e.answer, e.content_hash as "contentHash"
         from knowledge_entries e where ${missing('$1', '$2')} limit ${batchSize}`,
        [organizationId, embedder.model],
      ),
    );
    if (rows.length === 0) return 0;
    const parts = rows.flatMap(({ id, asked, answer, contentHash }) => [
      { entry_id: id, content_hash: contentHash, part: 'asked', text: asked },
      { entry_id: id, content_hash: contentHash, part: 'answer', text: answer },
    ]);
    // Outside of any transaction: an outside embedder may take its time.
    const vectors = await embedder.embed(
      parts.map(({ text }) => text),
      signal,
      (tokens) => deps.onEmbedded?.(organizationId, tokens),
    );
    const made = parts.map(({ text: _text, ...part }, index) => ({
      ...part,
      embedding: toLiteral(vectors[index] ?? new Float32Array()),
    }));
    await database.inTenant(organizationId, (unit) =>
      // Only for entries that still have the words that were embedded: a slower twin cannot undo newer work.
      unit.sql(
        `insert into knowledge_embeddings (organization_id, entry_id, model, part, dimensions, content_hash, embedding)
         select $1, made.entry_id, $3, made.part, $4, made.content_hash, made.embedding::vector
         from jsonb_to_recordset($2::jsonb) as made (entry_id uuid, content_hash text, part text, embedding text)
         join knowledge_entries e on e.organization_id = $1 and e.id = made.entry_id and e.content_hash = made.content_hash
         order by made.entry_id, made.part
         on conflict (organization_id, entry_id, model, part)
         do update set content_hash = excluded.content_hash, embedding = excluded.embedding, dimensions = excluded.dimensions`,
        [organizationId, JSON.stringify(made), embedder.model, embedder.dimensions],
      ),
    );
    return rows.length;
  }

  return {
    async embedMissing(organizationId, { signal }) {
      let done = 0;
      for (;;) {
        const count = signal.aborted ? 0 : await embedBatch(organizationId, signal);
        done += count;
        if (count < batchSize) return { done };
      }
    },
    async waitingOrganizations() {
      const rows = await database.asSystem((unit) =>
        unit.sql<{ id: string }>(
          `select distinct e.organization_id as id from knowledge_entries e
           where ${missing('e.organization_id', '$1')} limit 100`,
          [embedder.model],
        ),
      );
      return rows.map(({ id }) => id);
    },
  };
}

function missing(organization: string, model: string): string {
  return `e.organization_id = ${organization} and not exists (
    select from knowledge_embeddings v where v.organization_id = e.organization_id and v.entry_id = e.id
      and v.model = ${model} and v.part = 'answer' and v.content_hash = e.content_hash)`;
}

export function toLiteral(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
