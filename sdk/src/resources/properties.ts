import type {
  Property,
  PropertyInput,
  PropertyPatch,
  PropertySearch,
  PropertySearchResult,
  SimilarProperties,
  StandardStatus,
} from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which listings to read. */
export interface PropertyListParams extends PageParams {
  status?: StandardStatus;
}

/** The listings that the organization offers. */
export interface PropertiesResource {
  /** Lists the listings, the newest first. */
  list(params?: PropertyListParams, options?: RequestOptions): Paginated<Property>;

  /** Adds one listing; for many, import a file. */
  create(property: PropertyInput, options?: WriteOptions): Promise<Property>;

  /** Reads one listing. */
  get(id: string, options?: RequestOptions): Promise<Property>;

  /** Changes the fields given, and only those. */
  update(id: string, patch: PropertyPatch, options?: WriteOptions): Promise<Property>;

  /** Takes a listing away for good; the concierge stops to mention it at once. */
  delete(id: string, options?: WriteOptions): Promise<void>;

  /**
   * Finds listings by plain words, by a query or by both: what `query` says wins.
   *
   * @example
   * const { items, relaxed } = await katek.properties.search({ text: '3 bed house with a pool' });
   */
  search(search: PropertySearch, options?: RequestOptions): Promise<PropertySearchResult>;

  /** Lists at most ten homes on offer like this one, the most alike first. */
  similar(
    id: string,
    params?: { limit?: number },
    options?: RequestOptions,
  ): Promise<SimilarProperties>;
}

export function properties(api: Api): PropertiesResource {
  return {
    list: api.list('properties'),
    create: api.create('properties'),
    get: api.get('properties'),
    update: api.update('properties'),
    delete: api.delete('properties'),
    search: (body, options) =>
      api.send({
        method: 'POST',
        path: ['properties', 'search'],
        body,
        isRead: true,
        options,
      }),
    similar: (id, query, options) =>
      api.send({ path: ['properties', id, 'similar'], query, options }),
  };
}
