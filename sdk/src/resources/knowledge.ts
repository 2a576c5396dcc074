import type {
  KnowledgeEntry,
  KnowledgePatch,
  KnowledgeSearch,
  KnowledgeSearchResult,
  NewKnowledgeEntry,
} from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which entries to read. */
export interface KnowledgeListParams extends PageParams {
  tag?: string;
  isEnabled?: boolean;
}

/** Questions that visitors ask, with the realtor's own answers: the concierge answers with them and cites them. */
export interface KnowledgeResource {
  /** Lists the entries, the newest first. */
  list(params?: KnowledgeListParams, options?: RequestOptions): Paginated<KnowledgeEntry>;

  /**
   * Adds one. Fails with a `ValidationError` when the answer says what fair housing forbids (`knowledge_fair_housing`)
   * or links to a site that is not the organization's (`knowledge_link_refused`).
   */
  create(entry: NewKnowledgeEntry, options?: WriteOptions): Promise<KnowledgeEntry>;

  /** Reads one entry. */
  get(id: string, options?: RequestOptions): Promise<KnowledgeEntry>;

  /**
   * Changes the fields given, and only those. With `revision` it fails with a `ConflictError` when somebody else has
   * changed the entry since it was read.
   */
  update(id: string, patch: KnowledgePatch, options?: WriteOptions): Promise<KnowledgeEntry>;

  /** Takes an entry away for good. Answers that cited it keep its title. */
  delete(id: string, options?: WriteOptions): Promise<void>;

  /**
   * Asks as a visitor would, to see which entry the concierge would answer with.
   *
   * @example
   * const { answersWith } = await katek.knowledge.search({ text: 'what do you guys charge?' });
   */
  search(search: KnowledgeSearch, options?: RequestOptions): Promise<KnowledgeSearchResult>;
}

export function knowledge(api: Api): KnowledgeResource {
  return {
    list: api.list('knowledge'),
    create: api.create('knowledge'),
    get: api.get('knowledge'),
    update: api.update('knowledge'),
    delete: api.delete('knowledge'),
    search: (body, options) =>
      api.send({ method: 'POST', path: ['knowledge', 'search'], body, isRead: true, options }),
  };
}
