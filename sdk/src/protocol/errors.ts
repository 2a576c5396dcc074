import { Type, type Static } from 'typebox';

/** The body of every reply that is not a success. */
export const ErrorBody = Type.Object(
  {
    error: Type.Object({
      /** Stable, for programs. */
      code: Type.String(),
      /** For people: what to do. */
      message: Type.String(),
      /** The part of the request that does not fit, such as `persona.greeting`. */
      field: Type.Optional(Type.String()),
      requestId: Type.String(),
    }),
  },
  { $id: 'Error', additionalProperties: false },
);
export type ErrorBody = Static<typeof ErrorBody>;

/** Codes with which the server ends a socket (RFC 6455 §7.4: 4000–4999 are ours). */
export const closeCodes = {
  /** The server restarts: connect again after a moment. */
  serviceRestart: 1012,
  /** A frame was larger than allowed. */
  messageTooBig: 1009,
  /** Too many frames that are not of the protocol. */
  protocolError: 4400,
  /** No valid `hello` in time, or its token or ticket does not hold. */
  unauthorized: 4401,
  /** The peer reads too slowly; connect again and resume. */
  tooSlow: 4408,
  /** Too many messages in too short a time. */
  rateLimited: 4429,
  /** The peer did not answer a ping. */
  heartbeatLost: 4410,
} as const;
