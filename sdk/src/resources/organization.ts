import type { Organization, OrganizationPatch } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Lets one socket of a program in; see {@link OrganizationResource.issueTicket}. */
export interface Ticket {
  ticket: string;
  /** UTC, ISO 8601. */
  expiresAt: string;
}

/** The organization that the secret key belongs to. */
export interface OrganizationResource {
  /** Reads the organization. */
  get(options?: RequestOptions): Promise<Organization>;

  /** Changes the fields given, and only those; they show at the next page load. */
  update(patch: OrganizationPatch, options?: WriteOptions): Promise<Organization>;

  /**
   * Issues a ticket with which a program opens one socket, the inbox's or a visitor's (`@katek/sdk/headless`), so that
   * the key itself stays out of it.
   */
  issueTicket(options?: WriteOptions): Promise<Ticket>;
}

export function organization(api: Api): OrganizationResource {
  return {
    get: (options) => api.send({ path: ['organization'], options }),
    update: (body, options) => api.send({ method: 'PATCH', path: ['organization'], body, options }),
    issueTicket: (options) => api.send({ method: 'POST', path: ['tickets'], options }),
  };
}
