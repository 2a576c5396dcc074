import type {
  Property,
  PropertyInput,
  PropertyPatch,
  PropertySearch,
  PropertySearchResult,
  StandardStatus,
} from '../protocol/index.ts';
import { type PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** Which listings to read. */
export interface PropertyListParams extends PageParams {
  status?: StandardStatus;
}

/** The listings that the organization offers. */
export class PropertiesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists the listings, the newest first. */
  list(params: PropertyListParams = {}, options: RequestOptions = {}): Paginated<Property> {
    return new Paginated(this.#transport, {
      path: '/v1/properties',
      params: { ...params },
      options,
    });
  }

  /** Adds one listing; for many, import a file. */
  create(property: PropertyInput, options?: RequestOptions): Promise<Property> {
    return this.#transport.request(
      { method: 'POST', path: '/v1/properties', body: property },
      options,
    );
  }

  /** Reads one listing. */
  get(id: string, options?: RequestOptions): Promise<Property> {
    return this.#transport.request({ method: 'GET', path: pathOf(id) }, options);
  }

  /** Changes the fields given, and only those. */
  update(id: string, patch: PropertyPatch, options?: RequestOptions): Promise<Property> {
    return this.#transport.request({ method: 'PATCH', path: pathOf(id), body: patch }, options);
  }

  /** Takes a listing away for good; the concierge stops to mention it at once. */
  delete(id: string, options?: RequestOptions): Promise<void> {
    return this.#transport.request({ method: 'DELETE', path: pathOf(id) }, options);
  }

  /**
   * Finds listings by plain words, by a query or by both: what `query` says wins.
   *
   * @example
   * const { items, relaxed } = await katek.properties.search({ text: '3 bed house with a pool' });
   */
  search(search: PropertySearch, options?: RequestOptions): Promise<PropertySearchResult> {
    return this.#transport.request(
      { method: 'POST', path: '/v1/properties/search', body: search, isIdempotent: true },
      options,
    );
  }
}

function pathOf(id: string): string {
  return `/v1/properties/${encodeURIComponent(id)}`;
}
