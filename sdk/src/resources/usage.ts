import type { Usage } from '../protocol/index.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** What the organization used of the language model. */
export class UsageResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Reads the use per UTC day, the newest first. */
  get(options?: RequestOptions): Promise<Usage> {
    return this.#transport.request({ method: 'GET', path: '/v1/usage' }, options);
  }
}
