/** Keywords that strict function calling does not know; our own check of the arguments still applies them. */
const unknownKeywords = new Set([
  '$id',
  'format',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'pattern',
  'minimum',
  'maximum',
]);

type Json = Record<string, unknown>;

/**
 * JSON Schema in the strict form of function calling: every property required, an optional one nullable, nothing else
 * allowed. `withoutNulls` undoes it for the arguments that come back.
 */
export function strictSchema(schema: object): object {
  const plain: unknown = JSON.parse(JSON.stringify(schema));
  return strict(plain) as object;
}

function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (!isObject(node)) return node;
  const entries = Object.entries(node)
    .filter(([key]) => !unknownKeywords.has(key))
    .map(
      ([key, value]) =>
        [key, key === 'enum' || key === 'required' ? value : strict(value)] as const,
    );
  const made: Json = Object.fromEntries(entries);
  if (!isObject(node['properties'])) return made;
  const required = Array.isArray(node['required']) ? node['required'] : [];
  const properties = Object.entries(node['properties']).map(([name, property]) => {
    const inner = strict(property);
    return [name, required.includes(name) ? inner : { anyOf: [inner, { type: 'null' }] }] as const;
  });
  return {
    ...made,
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}

/** In strict form an absent argument comes as `null`. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
