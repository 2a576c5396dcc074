import type { Visitor } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** People who opened the chat. */
export interface VisitorsResource {
  /** Reads a visitor: who they are known as, their saved homes and newest consents. */
  get(id: string, options?: RequestOptions): Promise<Visitor>;

  /**
   * Erases a visitor, at once and for good: talks, files, leads, saved homes and sessions. That somebody agreed to a
   * text remains, without who it was.
   */
  delete(id: string, options?: WriteOptions): Promise<void>;
}

export function visitors(api: Api): VisitorsResource {
  return { get: api.get('visitors'), delete: api.delete('visitors') };
}
