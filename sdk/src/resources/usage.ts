import type { Usage } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Which days of use to read. */
export interface UsageParams {
  /**
   * How many, up to 366.
   * @default 30
   */
  days?: number;
}

/** What the organization used of the language model. */
export interface UsageResource {
  /** Reads the use per UTC day, the newest first. */
  get(params?: UsageParams, options?: RequestOptions): Promise<Usage>;
}

export function usage(api: Api): UsageResource {
  return { get: (query, options) => api.send({ path: ['usage'], query, options }) };
}
