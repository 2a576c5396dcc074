import type { Usage } from '../protocol/index.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** Which days of use to read. */
export interface UsageParams {
  /**
   * How many, up to 366.
   * @default 30
   */
  days?: number;
}

/** What the organization used of the language model. */
export class UsageResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Reads the use per UTC day, the newest first. */
  get(params?: UsageParams, options?: RequestOptions): Promise<Usage> {
    return this.#api.get(['usage'], options, params);
  }
}
