import { closeCodes } from '@katek/sdk/protocol';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type WebSocket from 'ws';
import { forbidden, unauthorized } from '../../errors.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ownOrigins } from '../../platform/http/own-origin.ts';
import { endHandshake, readHandshake } from '../../platform/realtime/handshake.ts';
import type { Sockets } from '../../platform/realtime/sockets.ts';
import {
  sessionCookie,
  tokenHash,
  type Members,
  type Organizations,
  type Tickets,
} from '../organizations/index.ts';
import type { Conversations } from './conversations.service.ts';
import { Floods } from './floods.ts';
import { InboxSocket, type InboxCaller } from './inbox-socket.ts';
import { VisitorSocket } from './visitor-socket.ts';

export interface RealtimeRouteDeps {
  conversations: Conversations;
  organizations: Organizations;
  members: Members;
  tickets: Tickets;
  sockets: Sockets;
  /** The server's own address: its pages may open any inbox that their session allows. */
  publicUrl: string;
  log: FastifyBaseLogger;
}

/** Who was let in; `null` may complete the handshake only to be told, by a close code, that the ticket does not hold. */
type Caller = InboxCaller | null;

/** The two sockets below `/v1`: a visitor's and an agent's. */
export function registerRealtimeRoutes(app: HttpServer, deps: RealtimeRouteDeps): void {
  const { sockets, conversations } = deps;
  const log = deps.log;
  const floods = new Floods(sockets.limits.messages);
  const requestFloods = new Floods(sockets.limits.requests);
  const isOwnOrigin = ownOrigins(deps.publicUrl);
  const callers = new WeakMap<FastifyRequest, { caller: Caller; letGo: () => void }>();

  function route(
    path: string,
    findCaller: (request: FastifyRequest, ticket: string | null) => Promise<Caller>,
    open: (socket: WebSocket, caller: NonNullable<Caller>) => void,
  ): void {
    app.get(
      path,
      {
        websocket: true,
        async preValidation(request, reply) {
          const { ticket } = readHandshake(request, sockets);
          const caller = await findCaller(request, ticket);
          callers.set(request, { caller, letGo: () => endHandshake(reply.raw) });
        },
      },
      // Nothing may be awaited here: a frame that comes before the listeners is lost.
      (socket, request) => {
        const handshake = callers.get(request);
        callers.delete(request);
        handshake?.letGo();
        if (handshake?.caller) open(socket, handshake.caller);
        else socket.close(closeCodes.unauthorized, 'The ticket is not valid. Get a new one.');
      },
    );
  }

  async function findVisitorCaller(
    request: FastifyRequest,
    ticket: string | null,
  ): Promise<Caller> {
    const query = request.query as { key?: unknown };
    const owner =
      typeof query.key === 'string' ? await deps.organizations.ownerOfKey(query.key) : null;
    if (owner?.kind !== 'publishable') {
      throw forbidden('invalid_key', 'The key is not valid. Use the publishable key, pk_….');
    }
    const { organizationId } = owner;
    const { origin } = request.headers;
    if (origin !== undefined) {
      const organization = await conversations.organizationOf(organizationId);
      if (!deps.organizations.isOriginAllowed(organization, origin)) throw foreignOrigin();
    } else if (ticket === null) {
      throw foreignOrigin();
    } else {
      const redeemed = await deps.tickets.redeem(ticket);
      if (redeemed?.organizationId !== organizationId) return null;
    }
    return { organizationId, authorName: null, session: null };
  }

  async function findInboxCaller(request: FastifyRequest, ticket: string | null): Promise<Caller> {
    const { origin } = request.headers;
    if (origin !== undefined && !isOwnOrigin(origin)) throw foreignOrigin();
    if (ticket !== null) {
      const redeemed = await deps.tickets.redeem(ticket);
      return (
        redeemed && { organizationId: redeemed.organizationId, authorName: null, session: null }
      );
    }
    // A cookie travels with the sockets of every page, so without an origin of ours it proves nothing.
    const token = origin === undefined ? undefined : request.cookies[sessionCookie];
    const member = token ? await deps.members.memberOf(token) : null;
    if (!token || !member)
      throw unauthorized('Sign in, or offer the subprotocol katek.ticket.<ticket>.');
    const session = tokenHash(token).toString('hex');
    return { organizationId: member.organizationId, authorName: member.name, session };
  }

  route('/realtime', findVisitorCaller, (socket, { organizationId }) =>
    sockets.attach(
      socket,
      (connection) =>
        new VisitorSocket(
          { conversations, floods, requestFloods, log },
          connection,
          organizationId,
        ),
    ),
  );
  route('/inbox/realtime', findInboxCaller, (socket, caller) =>
    sockets.attach(
      socket,
      (connection) => new InboxSocket({ conversations, log }, connection, caller),
    ),
  );
}

function foreignOrigin() {
  return forbidden(
    'origin_not_allowed',
    'This origin may not open the chat. Add it to the organization’s allowedOrigins.',
  );
}
