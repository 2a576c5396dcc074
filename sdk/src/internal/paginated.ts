import type { QueryValue, RequestOptions, Transport } from './transport.ts';

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Pass it as `cursor` to read on; `null` on the last page. */
  nextCursor: string | null;
}

/** Which part of a list to read. */
export interface PageParams {
  /** Items in one page; the server has a maximum. */
  limit?: number;
  /** From an earlier page's `nextCursor`. */
  cursor?: string;
}

/**
 * A list that is read page by page, as far as you go on.
 *
 * @example
 * for await (const lead of katek.leads.list()) console.log(lead.email);
 * const firstPage = await katek.leads.list({ limit: 20 }).page();
 */
export class Paginated<T> implements AsyncIterable<T> {
  readonly #transport: Transport;
  readonly #path: string;
  readonly #params: Readonly<Record<string, QueryValue>>;
  readonly #options: RequestOptions;

  constructor(
    transport: Transport,
    list: { path: string; params: Readonly<Record<string, QueryValue>>; options: RequestOptions },
  ) {
    this.#transport = transport;
    this.#path = list.path;
    this.#params = list.params;
    this.#options = list.options;
  }

  /** Reads one page: the first, or the one at the `cursor` you gave. */
  page(): Promise<Page<T>> {
    return this.#read(undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    let cursor: string | undefined;
    do {
      const page: Page<T> = await this.#read(cursor);
      yield* page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  #read(cursor: string | undefined): Promise<Page<T>> {
    const query = cursor === undefined ? this.#params : { ...this.#params, cursor };
    return this.#transport.request({ method: 'GET', path: this.#path, query }, this.#options);
  }
}
