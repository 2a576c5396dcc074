import * as protocol from '@katek/sdk/protocol';
import type { FastifyInstance } from 'fastify';
import { Type, type Static, type TSchema } from 'typebox';

type NamedSchema = TSchema & { $id: string };

/** The nouns of the REST API, by their `$id`; the frames of the socket are not among them. */
const named = new Map<string, NamedSchema>(
  (Object.values(protocol) as unknown[])
    .filter(isNamed)
    .filter((schema) => !schema.$id.endsWith('Frame'))
    .map((schema) => [schema.$id, schema]),
);

/** Points at a noun of the protocol: the OpenAPI document names it instead of repeating it. */
export function ref<T extends TSchema>(schema: T) {
  if (!isNamed(schema) || !named.has(schema.$id)) {
    throw new Error('ref() takes a named schema of the protocol.');
  }
  return Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` });
}

/** The schema behind `ref()`, or the schema itself. */
export function resolveRef(schema: TSchema): TSchema {
  const id = '$ref' in schema && typeof schema.$ref === 'string' ? schema.$ref.slice(0, -1) : '';
  return named.get(id) ?? schema;
}

/** Makes the nouns known to the serializer and to the OpenAPI document, each once. */
export function registerProtocolSchemas(app: FastifyInstance): void {
  for (const [id, schema] of named) {
    const { $id: _, ...body } = schema;
    app.addSchema({ ...(withRefs(body) as object), $id: id });
  }
}

/** The same schema with `{ $ref }` in place of every named schema inside. */
function withRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRefs);
  if (typeof value !== 'object' || value === null) return value;
  if (isNamed(value) && named.has(value.$id)) return { $ref: `${value.$id}#` };
  if ('$ref' in value && typeof value.$ref === 'string') return { $ref: `${value.$ref}#` };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withRefs(inner)]));
}

function isNamed(value: unknown): value is NamedSchema {
  return (
    typeof value === 'object' && value !== null && '$id' in value && typeof value.$id === 'string'
  );
}
