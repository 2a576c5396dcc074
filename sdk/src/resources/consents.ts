import type { Consent } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Whose consents to read: a visitor's, or those that an e-mail address or a phone number was left with. */
export type ConsentListParams = PageParams &
  ({ visitorId: string; contact?: never } | { contact: string; visitorId?: never });

/** Receipts of what visitors agreed to. They outlive a visitor's erasure, without what is personal in them. */
export interface ConsentsResource {
  /**
   * Lists the consents of one visitor or contact, the newest first.
   *
   * @example
   * for await (const { text, givenAt } of katek.consents.list({ contact: '+15551234567' })) console.log(givenAt, text);
   */
  list(params: ConsentListParams, options?: RequestOptions): Paginated<Consent>;
}

export function consents(api: Api): ConsentsResource {
  return { list: api.list('consents') };
}
