import type {
  Property,
  PropertyInput,
  PropertyPatch,
  PropertySearch,
  PropertySearchResult,
  StandardStatus,
} from '../protocol/index.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** Which listings to read. */
export interface PropertyListParams extends PageParams {
  status?: StandardStatus;
}

/** The listings that the organization offers. */
export class PropertiesResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Lists the listings, the newest first. */
  list(params?: PropertyListParams, options?: RequestOptions): Paginated<Property> {
    return this.#api.list(['properties'], params, options);
  }

  /** Adds one listing; for many, import a file. */
  create(property: PropertyInput, options?: WriteOptions): Promise<Property> {
    return this.#api.write('POST', ['properties'], property, options);
  }

  /** Reads one listing. */
  get(id: string, options?: RequestOptions): Promise<Property> {
    return this.#api.get(['properties', id], options);
  }

  /** Changes the fields given, and only those. */
  update(id: string, patch: PropertyPatch, options?: WriteOptions): Promise<Property> {
    return this.#api.write('PATCH', ['properties', id], patch, options);
  }

  /** Takes a listing away for good; the concierge stops to mention it at once. */
  delete(id: string, options?: WriteOptions): Promise<void> {
    return this.#api.write('DELETE', ['properties', id], undefined, options);
  }

  /**
   * Finds listings by plain words, by a query or by both: what `query` says wins.
   *
   * @example
   * const { items, relaxed } = await katek.properties.search({ text: '3 bed house with a pool' });
   */
  search(search: PropertySearch, options?: RequestOptions): Promise<PropertySearchResult> {
    return this.#api.ask(['properties', 'search'], search, options);
  }
}
