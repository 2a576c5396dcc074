import { type Page, type PageParams, Paginated } from './paginated.ts';
import type { ApiRequest, RequestOptions, RequestSettings, WriteOptions } from './request.ts';

/**
 * Makes the methods of resources. A resource is little more than a list of what can be done with a noun; its interface
 * says the rest.
 */
export interface Api {
  /**
   * For what no verb fits. The type of an answer is the server's promise (its OpenAPI document), which is not checked
   * again here.
   */
  send<T>(request: ApiRequest): Promise<T>;
  list<T, P extends PageParams>(
    noun: string,
  ): (query?: P, options?: RequestOptions) => Paginated<T>;
  /** A list that belongs to one thing. */
  listOf<T>(
    noun: string,
    part: string,
  ): (id: string, query?: PageParams, options?: RequestOptions) => Paginated<T>;
  get<T>(noun: string): (id: string, options?: RequestOptions) => Promise<T>;
  create<T, B extends object>(noun: string): (body: B, options?: WriteOptions) => Promise<T>;
  update<T, B extends object>(
    noun: string,
  ): (id: string, patch: B, options?: WriteOptions) => Promise<T>;
  delete(noun: string): (id: string, options?: WriteOptions) => Promise<void>;
}

export function createApi(settings: RequestSettings): Api {
  async function send<T>(request: ApiRequest): Promise<T> {
    // Loaded when it is needed: a visitor's page opens a conversation, and never asks here.
    const { sendRequest } = await import('./send-request.ts');
    return sendRequest<T>(settings, request);
  }
  function list<T>(path: string[], query?: object, options?: RequestOptions): Paginated<T> {
    return new Paginated((cursor) =>
      send<Page<T>>({ path, query: cursor ? { ...query, cursor } : query, options }),
    );
  }
  return {
    send,
    list: (noun) => (query, options) => list([noun], query, options),
    listOf: (noun, part) => (id, query, options) => list([noun, id, part], query, options),
    get: (noun) => (id, options) => send({ path: [noun, id], options }),
    create: (noun) => (body, options) => send({ method: 'POST', path: [noun], body, options }),
    update: (noun) => (id, body, options) =>
      send({ method: 'PATCH', path: [noun, id], body, options }),
    delete: (noun) => (id, options) => send({ method: 'DELETE', path: [noun, id], options }),
  };
}
