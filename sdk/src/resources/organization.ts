import type { Organization, OrganizationPatch } from '../protocol/index.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** The organization that the secret key belongs to. */
export class OrganizationResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Reads the organization. */
  get(options?: RequestOptions): Promise<Organization> {
    return this.#transport.request({ method: 'GET', path: '/v1/organization' }, options);
  }

  /** Changes the fields given, and only those. */
  update(patch: OrganizationPatch, options?: RequestOptions): Promise<Organization> {
    return this.#transport.request(
      { method: 'PATCH', path: '/v1/organization', body: patch },
      options,
    );
  }
}
