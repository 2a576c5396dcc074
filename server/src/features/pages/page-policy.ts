import type { FastifyReply } from 'fastify';

/** The policy of our own pages: nothing inline, nothing foreign but pictures, which listings bring along. */
export function createPagePolicy(publicUrl: string): (reply: FastifyReply) => FastifyReply {
  const own = new URL(publicUrl);
  // An older Safari does not take `'self'` for the socket of the same origin.
  const sockets = `${own.protocol === 'https:' ? 'wss' : 'ws'}://${own.host}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${own.origin} https: data: blob:`,
    "font-src 'self'",
    `connect-src 'self' ${own.origin} ${sockets}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return (reply) => reply.header('content-security-policy', policy);
}
