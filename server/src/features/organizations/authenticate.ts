import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, unauthorized } from '../../errors.ts';
import { ownOrigins } from '../../platform/http/own-origin.ts';
import type { Members } from './members.service.ts';
import type { Organizations } from './organizations.service.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request this is. Set by `authenticate` from the key or the session, never from input. */
    organizationId: string;
    /** Who does it, in words: the member's name, or `API key`. For what is kept with its author. */
    actor?: string;
  }
}

export const sessionCookie = 'katek_session';

/** A hook that lets in a secret key, or a signed-in member's browser on our own pages. */
export function authenticate(deps: {
  organizations: Organizations;
  members: Members;
  publicUrl: string;
}) {
  const isOwnOrigin = ownOrigins(deps.publicUrl);
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const header = request.headers.authorization;
    if (header !== undefined) {
      const key = /^Bearer (\S+)$/i.exec(header)?.[1];
      const owner = key ? await deps.organizations.ownerOfKey(key) : null;
      if (owner?.kind !== 'secret') {
        throw unauthorized(
          'The key is not valid. Send Authorization: Bearer sk_… with a secret key.',
        );
      }
      request.organizationId = owner.organizationId;
      request.actor = 'API key';
      return;
    }
    const token = request.cookies[sessionCookie];
    const member = token ? await deps.members.memberOf(token) : null;
    if (!member) throw unauthorized('Send Authorization: Bearer sk_… with your secret key.');
    assertOwnPage(request, isOwnOrigin);
    request.organizationId = member.organizationId;
    request.actor = member.name || member.email;
  };
}

/** A cookie travels with requests of foreign pages too; those are told by the browser itself. */
export function assertOwnPage(
  request: FastifyRequest,
  isOwnOrigin: (origin: string) => boolean,
): void {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isOwn = site ? site === 'same-origin' || site === 'none' : !origin || isOwnOrigin(origin);
  if (!isOwn)
    throw forbidden('foreign_page', 'This address answers to the admin’s own pages only.');
}
