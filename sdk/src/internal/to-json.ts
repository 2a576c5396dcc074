/**
 * JSON as the language has it, also on a page whose library gives arrays and texts a `toJSON` of its own: what it makes
 * of them is passed over for the value itself.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
}
