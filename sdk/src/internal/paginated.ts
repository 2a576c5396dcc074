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
  readonly #read: (cursor?: string) => Promise<Page<T>>;

  /** @internal */
  constructor(read: (cursor?: string) => Promise<Page<T>>) {
    this.#read = read;
  }

  /** Reads one page: the first, or the one at the `cursor` you gave. */
  page(): Promise<Page<T>> {
    return this.#read();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    let cursor: string | undefined;
    do {
      const page: Page<T> = await this.#read(cursor);
      yield* page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
