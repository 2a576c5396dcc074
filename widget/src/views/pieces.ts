import type { ChatMessage, VisitorClient } from '@katek/sdk';

/** The ids with which the pieces of a talk begin, the latest piece first. */
const begins = new WeakMap<VisitorClient, readonly string[]>();

/**
 * Where in the talk its pieces begin, as they have come from the server: the latest first, and the oldest at 0. Drawn
 * piece by piece, what is on the screen stays the same element when an older piece comes before it, without the weight
 * of a directive that looks for each message.
 */
export function piecesOf(entries: readonly ChatMessage[], client: VisitorClient): number[] {
  const known = (begins.get(client) ?? []).filter((id) => entries.some((one) => one.id === id));
  const oldest = entries[0]?.id;
  const ids = oldest === undefined || known.at(-1) === oldest ? known : [...known, oldest];
  begins.set(client, ids);
  const places = ids.map((id) => entries.findIndex((one) => one.id === id));
  return places.toSorted((one, other) => other - one);
}
