import type { ConversationState, VisitorClient, Viewing } from '@katek/sdk';
import type { PartContext } from './part.ts';

/** What the visitor has typed and done in the parts. In memory only: nobody has agreed to more. */
export interface VisitorNotes {
  readonly contact: { name: string; way: 'email' | 'phone'; email: string; phone: string };
  /** How the visitor was last told that they will be reached. */
  submitted: { name: string; way: 'email' | 'phone'; address: string } | null;
  /** Ratings given in this visit, by conversation. */
  readonly ratings: Map<string, number>;
  /** Viewings as the server last answered, with the length of the talk then. */
  readonly viewings: Map<string, { viewing: Viewing; seq: number }>;
  /** Viewings requested in this visit, by home. */
  readonly requested: Map<string, Viewing>;
}

const kept = new WeakMap<VisitorClient, { visitorId: string | null; notes: VisitorNotes }>();

/** The notes of the visitor that a client talks for; another visitor on the same page begins with none. */
export function notesOf({ client, state }: PartContext): VisitorNotes {
  const visitorId = state.conversation?.visitorId ?? null;
  const known = kept.get(client);
  if (known && known.visitorId === visitorId) return known.notes;
  if (!known) client.subscribe((now) => forgetStranger(client, now));
  const notes = blankNotes();
  kept.set(client, { visitorId, notes });
  return notes;
}

/** Who logs out, or is erased, leaves nothing behind, even when no part is looking (security case D06). */
function forgetStranger(client: VisitorClient, { conversation }: ConversationState): void {
  const visitorId = conversation?.visitorId ?? null;
  if (kept.get(client)?.visitorId !== visitorId)
    kept.set(client, { visitorId, notes: blankNotes() });
}

function blankNotes(): VisitorNotes {
  return {
    contact: { name: '', way: 'email', email: '', phone: '' },
    submitted: null,
    ratings: new Map(),
    viewings: new Map(),
    requested: new Map(),
  };
}
