import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';

/** Every failure leaves as `{ error: { code, message, requestId } }`; what went wrong inside stays in the log. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | AppError | Error, request, reply) => {
    const known = toAppError(error);
    if (known.status >= 500) request.log.error({ err: error }, 'request failed');
    else request.log.info({ code: known.code, cause: known.cause }, 'request refused');
    return sendError(request, reply, known);
  });
  app.setNotFoundHandler((request, reply) =>
    sendError(
      request,
      reply,
      new AppError('not_found', 'There is nothing at this address. See /docs.', { status: 404 }),
    ),
  );
}

export function sendError(request: FastifyRequest, reply: FastifyReply, error: AppError) {
  if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
  const { code, message, field } = error;
  return reply.code(error.status).send({
    error: { code, message, ...(field === undefined ? {} : { field }), requestId: request.id },
  });
}

const messages: Record<number, [code: string, message: string]> = {
  400: ['invalid_request', 'The request could not be read. Send valid JSON.'],
  413: ['payload_too_large', 'The request is larger than this address takes.'],
  415: ['unsupported_media_type', 'Send the body as application/json.'],
  429: ['rate_limited', 'Too many requests. Wait as long as Retry-After says.'],
};

function toAppError(error: FastifyError | AppError | Error): AppError {
  if (error instanceof AppError) return error;
  if (error.cause instanceof AppError) return error.cause;
  if (isDatabaseOutage(error)) {
    return new AppError(
      'database_unavailable',
      'The database does not answer. Try again shortly.',
      {
        status: 503,
        retryAfterSeconds: 2,
        cause: error,
      },
    );
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  const known = messages[status];
  if (known) return new AppError(known[0], known[1], { status, cause: error });
  if (status < 500) return new AppError('invalid_request', error.message, { status, cause: error });
  return new AppError('internal_error', 'Something failed on our side. Try again.', {
    status: 500,
    cause: error,
  });
}

/** Classes 08 and 57P of SQLSTATE, and what the socket says when nobody listens. */
function isDatabaseOutage(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(?:08...|57P0\d|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/i.test(error.message)
  );
}
