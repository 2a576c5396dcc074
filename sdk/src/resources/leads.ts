import type {
  Lead,
  LeadConsents,
  LeadDuplicates,
  LeadMergeList,
  LeadMergeResult,
  LeadPatch,
  LeadStatus,
  NewChannelChoice,
} from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which leads to read. */
export interface LeadListParams extends PageParams {
  status?: LeadStatus;
  /** Only spam; without it none. */
  spam?: boolean;
  /** `score`: the most promising first, as of the last hours. Default: `newest`. */
  sort?: 'newest' | 'score';
}

/** Visitors who left a way to be reached, or asked for a person. */
export interface LeadsResource {
  /** Lists the leads, without spam and without those that are part of another. */
  list(params?: LeadListParams, options?: RequestOptions): Paginated<Lead>;

  /** Reads one lead with its score and reasons. */
  get(id: string, options?: RequestOptions): Promise<Lead>;

  /**
   * Moves a lead on, sets its score by hand, or decides whether it is spam.
   *
   * @example
   * await katek.leads.update(id, { score: { urgency: 90, note: 'Met them today' } });
   * await katek.leads.update(id, { score: null }); // back to what is worked out
   */
  update(id: string, patch: LeadPatch, options?: WriteOptions): Promise<Lead>;

  /** Leads that may be the same person, those with most in common first. */
  duplicates(id: string, options?: RequestOptions): Promise<LeadDuplicates>;

  /**
   * Makes a lead part of another, whose own facts count. Fails with a `ConflictError` when one of both is part of
   * another already.
   *
   * @example
   * const { merge } = await katek.leads.merge(duplicate.id, lead.id);
   * await katek.leads.undoMerge(merge.id);
   */
  merge(id: string, intoId: string, options?: WriteOptions): Promise<LeadMergeResult>;

  /** The merges into or out of a lead, the newest first. */
  merges(id: string, options?: RequestOptions): Promise<LeadMergeList>;

  /** Gives both leads back, each with what was said in its own talk since the merge. */
  undoMerge(mergeId: string, options?: WriteOptions): Promise<LeadMergeResult>;

  /** How a lead may be reached, and the consents and words that it rests on. */
  consents(id: string, options?: RequestOptions): Promise<LeadConsents>;

  /** Keeps what a lead said outside of the chat, such as "do not call again" on the phone. */
  addConsentChoice(
    id: string,
    choice: NewChannelChoice,
    options?: WriteOptions,
  ): Promise<LeadConsents>;
}

export function leads(api: Api): LeadsResource {
  return {
    list: api.list('leads'),
    get: api.get('leads'),
    update: api.update('leads'),
    duplicates: (id, options) => api.send({ path: ['leads', id, 'duplicates'], options }),
    merge: (id, into, options) =>
      api.send({ method: 'POST', path: ['leads', id, 'merge'], body: { into }, options }),
    merges: (id, options) => api.send({ path: ['leads', id, 'merges'], options }),
    undoMerge: (mergeId, options) =>
      api.send({ method: 'POST', path: ['leads', 'merges', mergeId, 'undo'], options }),
    consents: (id, options) => api.send({ path: ['leads', id, 'consents'], options }),
    addConsentChoice: (id, body, options) =>
      api.send({ method: 'POST', path: ['leads', id, 'consents'], body, options }),
  };
}
