import type { Organization, OrganizationPatch } from '../protocol/index.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** Lets one socket of a program in; see {@link OrganizationResource.issueTicket}. */
export interface Ticket {
  ticket: string;
  /** UTC, ISO 8601. */
  expiresAt: string;
}

/** The organization that the secret key belongs to. */
export class OrganizationResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Reads the organization. */
  get(options?: RequestOptions): Promise<Organization> {
    return this.#api.get(['organization'], options);
  }

  /** Changes the fields given, and only those; they show at the next page load. */
  update(patch: OrganizationPatch, options?: WriteOptions): Promise<Organization> {
    return this.#api.write('PATCH', ['organization'], patch, options);
  }

  /** Issues a ticket with which a program opens the inbox's socket once, so that the key itself stays out of it. */
  issueTicket(options?: WriteOptions): Promise<Ticket> {
    return this.#api.write('POST', ['tickets'], undefined, options);
  }
}
