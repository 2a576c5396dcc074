import type { Database } from '../../platform/database/unit.ts';
import type { Usage } from './usage.service.ts';

/** Counts what texts cost that were turned into vectors. */
export interface EmbeddingUse {
  /** Returns at once and never throws: it is written behind the work. */
  note(organizationId: string, tokens: number): void;
  /** Waits until all that was noted is written. */
  settle(): Promise<void>;
}

export function createEmbeddingUse(deps: {
  database: Database;
  usage: Pick<Usage, 'recordEmbedding'>;
  log: { warn(details: object, message: string): void };
}): EmbeddingUse {
  const writing = new Set<Promise<void>>();
  return {
    note(organizationId, tokens) {
      if (tokens <= 0) return;
      const written = deps.database
        .inTenant(organizationId, (unit) => deps.usage.recordEmbedding(unit, tokens))
        .catch((error: unknown) =>
          deps.log.warn(
            { err: error, organizationId, tokens },
            'tokens of embeddings were not counted',
          ),
        )
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    async settle() {
      await Promise.all(writing);
    },
  };
}
