import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { invalidRequest } from '../../errors.ts';
import { resolveRef } from './protocol-schemas.ts';

/** Checks a part of a request. A body is taken as it is; what comes as text (query, path) is converted first. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const resolved = resolveRef(schema);
  const check = Compile(resolved);
  return (value: unknown) => {
    const converted = httpPart === 'body' ? value : Value.Convert(resolved, value);
    if (check.Check(converted)) {
      const unsafe = findUnsafeText(converted);
      return unsafe
        ? { error: invalidRequest(`${unsafe} holds a character that is not text.`) }
        : { value: converted };
    }
    const first = check.Errors(converted)[0];
    const where = first?.instancePath ? first.instancePath.slice(1).replaceAll('/', '.') : '';
    const part = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' }[
      httpPart ?? 'body'
    ];
    return {
      error: invalidRequest(
        `The ${part}${where ? `'s ${where}` : ''} ${first?.message ?? 'does not fit'}.`,
      ),
    };
  };
};

/** NUL cannot be stored by Postgres, and half of a surrogate pair is no character. Walks without recursion. */
function findUnsafeText(value: unknown): string | undefined {
  const open: [string, unknown][] = [['The request', value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, inner] = next;
    if (typeof inner === 'string') {
      if (inner.includes('\u0000') || !inner.isWellFormed()) return name;
    } else if (typeof inner === 'object' && inner !== null) {
      for (const [key, member] of Object.entries(inner)) {
        if (key.includes('\u0000') || !key.isWellFormed()) return name;
        open.push([`The value of ${key}`, member]);
      }
    }
  }
  return undefined;
}
