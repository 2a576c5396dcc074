import type { FastifyReply } from 'fastify';

/** The policy of our own pages: nothing inline, nothing foreign but pictures, which listings bring along. */
const ownPage = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data: blob:',
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

export function asOwnPage(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', ownPage);
}
