import { Type, type Static, type TSchema } from 'typebox';

/** A string out of a closed list, as one JSON Schema `enum`. */
export function OneOf<const T extends readonly string[]>(values: T, options: object = {}) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

/** `T` or `null`: an absent fact is always `null` in a reply, never a missing key. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] });
}

/** An id. */
export const Uuid = Type.String({ format: 'uuid' });

/** UTC, ISO 8601 with milliseconds. */
export const Timestamp = Type.String({ format: 'date-time' });

/** ISO 4217, upper case. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$' });

/** One page of a list; pass `nextCursor` as `cursor` to read on. `null` on the last page. */
export function Page<T extends TSchema>(item: T, $id: string) {
  return Type.Object(
    { items: Type.Array(item), nextCursor: Nullable(Type.String()) },
    { $id, additionalProperties: false },
  );
}
