import type { ServerResponse } from 'node:http';
import { subprotocol } from '@katek/sdk/protocol';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Sockets } from './sockets.ts';

const ticketPrefix = `${subprotocol.split('.', 1)[0]}.ticket.`;

/** Refuses what is no handshake of ours, and takes a place for it. Returns the ticket that was offered, if any. */
export function readHandshake(
  request: FastifyRequest,
  sockets: Sockets,
): { ticket: string | null } {
  if (!request.ws) {
    throw new AppError('upgrade_required', 'This address speaks WebSocket only.', { status: 426 });
  }
  if (sockets.isClosing) {
    throw new AppError('service_unavailable', 'The server restarts. Connect again shortly.', {
      status: 503,
      retryAfterSeconds: 2,
    });
  }
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim());
  if (!offered.includes(subprotocol)) {
    throw new AppError('subprotocol_missing', `Offer the subprotocol ${subprotocol}.`);
  }
  if (!sockets.takePlace(request.raw.socket, request.ip)) {
    throw new AppError('too_many_sockets', 'Too many open sockets from this address. Close some.', {
      status: 429,
      retryAfterSeconds: 30,
    });
  }
  const ticket = offered.find((entry) => entry.startsWith(ticketPrefix));
  return { ticket: ticket?.slice(ticketPrefix.length) ?? null };
}

/** Lets go of the HTTP side of a socket, which would stay in memory as long as the socket itself. */
export function endHandshake(response: ServerResponse | undefined): void {
  if (response?.socket) response.detachSocket(response.socket);
}
