import type { Viewing } from '@katek/sdk';
import type { PartContext } from './part.ts';
import { notesOf } from './visitor-notes.ts';

/** A viewing as the talk shows it last. */
export interface KnownViewing {
  viewing: Viewing;
  /** The message that shows it last. */
  messageId: string;
  seq: number;
  /** How often it was changed, for calendars. */
  changes: number;
}

/** Every viewing of the talk by its id: its newest block counts, and an answer that came after it. */
export function knownViewings(context: PartContext): Map<string, KnownViewing> {
  const known = new Map<string, KnownViewing>();
  for (const message of context.state.messages) {
    for (const block of message.blocks) {
      if (block.type !== 'viewing') continue;
      const { viewing } = block;
      const changes = (known.get(viewing.id)?.changes ?? -1) + 1;
      known.set(viewing.id, { viewing, messageId: message.id, seq: message.seq ?? 0, changes });
    }
  }
  for (const [id, answer] of notesOf(context).viewings) {
    const entry = known.get(id);
    if (!entry || entry.seq > answer.seq) continue;
    known.set(id, { ...entry, viewing: answer.viewing, changes: entry.changes + 1 });
  }
  return known;
}

/** What the server answered to a change, until the talk itself shows it. */
export function noteViewing(context: PartContext, viewing: Viewing): void {
  const seq = Math.max(0, ...context.state.messages.map((message) => message.seq ?? 0));
  notesOf(context).viewings.set(viewing.id, { viewing, seq });
}

/** The viewing of a home that is still to come, or `null`. */
export function viewingOf(context: PartContext, listingId: string, now: Date): Viewing | null {
  const known = knownViewings(context);
  const asked = notesOf(context).requested.get(listingId);
  const viewings = [...known.values()].map(({ viewing }) => viewing);
  if (asked && !known.has(asked.id)) viewings.push(asked);
  return (
    viewings.findLast(
      (viewing) =>
        viewing.listingId === listingId &&
        viewing.status !== 'cancelled' &&
        new Date(viewing.endsAt) > now,
    ) ?? null
  );
}
