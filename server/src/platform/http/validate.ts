import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import { AppError, invalidRequest } from '../../errors.ts';
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
    const { field, message } = firstMisfit(check.Errors(converted));
    const part = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' }[
      httpPart ?? 'body'
    ];
    return {
      error: new AppError(
        'invalid_request',
        `The ${part}${field ? `'s ${field}` : ''} ${message}.`,
        {
          status: 400,
          ...(field ? { field } : {}),
        },
      ),
    };
  };
};

/** What does not fit, as a dotted path, and why. */
function firstMisfit(misfits: ReturnType<Validator['Errors']>): { field: string; message: string } {
  const [misfit] = misfits;
  if (!misfit) return { field: '', message: 'does not fit' };
  const path = misfit.instancePath.split('/').slice(1);
  if (misfit.keyword === 'required') {
    const [missing] = misfit.params.requiredProperties;
    if (missing !== undefined)
      return { field: [...path, missing].join('.'), message: 'is missing' };
  }
  // Of a field that is not in the schema the validator says that `false` is its schema.
  const message = misfit.keyword === 'boolean' ? 'is not a field that is taken' : misfit.message;
  return { field: path.join('.'), message };
}

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
