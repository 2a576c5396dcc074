/**
 * A copy of a text that shares nothing with the one it was cut from. V8 keeps a whole piece of a file alive as long as
 * one slice of it is, so whatever outlives its row is copied.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
