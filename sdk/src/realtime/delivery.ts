import type { Attachment, Hello, Message, MessageSend, Refinement } from '../protocol/index.ts';
import { toJson } from '../internal/to-json.ts';
import { uuid } from '../internal/uuid.ts';
import type { ChatMessage } from './conversation-state.ts';
import { type Kept, readKept } from './kept.ts';
import type { Session } from './session.ts';
import type { Memory } from './token-storage.ts';
import type { Sent } from './wire.ts';

/** More than this many unsent texts are not kept over a reload. */
const keptMax = 50;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** What a hello and a message say of the page besides. */
export type PageFacts = Pick<Sent<Hello>, 'locale' | 'page'>;

/** What brings the texts away. */
export interface Carrier {
  /** Whose texts may go. */
  readonly session: Session;
  facts(): PageFacts;
  tell(frame: Sent<MessageSend>): boolean;
  change(): void;
}

/** One text that the server has not confirmed. */
interface Unsent {
  kept: Kept;
  /** The same, as the talk shows it. */
  message: ChatMessage;
  /** How often it was on its way in vain. */
  timeouts: number;
}

export type Delivery = ReturnType<typeof createDelivery>;

/**
 * Brings the visitor's texts to the server, each exactly once, in the order in which they were written. The storage
 * holds those of all tabs; each tab changes only its own there.
 */
export function createDelivery(memory: Memory, carrier: Carrier) {
  let unsent: readonly Unsent[] = [];

  return {
    /** What this person, or nobody known, has written. */
    get messages(): readonly ChatMessage[] {
      return own().map(({ message }) => message);
    },

    /** Something is on its way. */
    get isSending(): boolean {
      return own().some(isSending);
    },

    add(text: string, attachments: readonly Attachment[], refine?: Refinement): string {
      const id = uuid();
      const { writer: owner } = carrier.session;
      change([...unsent, toUnsent({ id, text, attachments, refine, owner })]);
      return id;
    },

    restore,

    /** What this person has not sent yet, and only that, is to go; `stored` is what the server has already. */
    onWelcome(stored: readonly Message[]): void {
      restore();
      change(own());
      for (const { id } of stored) take(id);
    },

    take,

    mark,

    /** Sends everything that waits, in order. */
    deliver(): void {
      const { page } = carrier.facts();
      for (const one of own()) {
        const { id, text, attachments, refine } = one.kept;
        if (one.message.delivery !== 'waiting') continue;
        const isSent = carrier.tell({
          type: 'message.send',
          id,
          text,
          page,
          attachments: attachments.length > 0 ? attachments.map((file) => file.id) : undefined,
          refine,
        });
        if (!isSent) break;
        setDelivery(one, 'sending');
      }
      carrier.change();
    },

    /** Nothing was heard of what is on its way. Where that happens again and again, it is the message. */
    doubt(): void {
      for (const one of unsent.filter(isSending)) {
        if (++one.timeouts >= timeoutsMax) setDelivery(one, 'failed');
      }
    },

    /** What was on its way has to go again. */
    onLost(): void {
      for (const one of unsent.filter(isSending)) setDelivery(one, 'waiting');
    },

    /** Who wrote this turned out to be somebody else. */
    reassign(from: string, to: string): void {
      for (const one of unsent) {
        if (from && one.kept.owner === from) one.kept = { ...one.kept, owner: to };
      }
      change(unsent);
    },

    clear(): void {
      unsent = [];
      memory.write('outbox', null);
    },
  };

  /** Brings back what an earlier page, or another tab, could not send; `isFresh`: nothing else counts. */
  function restore(isFresh = false): void {
    if (isFresh) unsent = [];
    const older = readKept(memory).filter(({ id }) => !find(id));
    unsent = [...older.map(toUnsent), ...unsent];
  }

  /** The server has stored it; `undefined` when it was another tab's. */
  function take(id: string): ChatMessage | undefined {
    const taken = find(id);
    if (taken) change(unsent.filter((one) => one !== taken));
    return taken?.message;
  }

  /** `false` when it is not here: then it was another tab's, or no message at all. */
  function mark(id: string | null, delivery: ChatMessage['delivery']): boolean {
    const one = find(id);
    if (one) setDelivery(one, delivery);
    return one !== undefined;
  }

  function own(): readonly Unsent[] {
    const { writer } = carrier.session;
    return unsent.filter(({ kept: { owner } }) => !owner || owner === writer);
  }

  function find(id: string | null): Unsent | undefined {
    return unsent.find(({ kept }) => kept.id === id);
  }

  /** What is unsent from now on, here and in the storage. */
  function change(now: readonly Unsent[]): void {
    const before = [...unsent, ...now].map(({ kept }) => kept.id);
    unsent = now;
    const others = readKept(memory).filter(({ id }) => !before.includes(id));
    const kept = [...others, ...now.map((one) => one.kept)].slice(-keptMax);
    memory.write('outbox', kept.length > 0 ? toJson(kept) : null);
  }
}

const isSending = ({ message }: Unsent) => message.delivery === 'sending';

function setDelivery(one: Unsent, delivery: ChatMessage['delivery']): void {
  // The talk has shown the old one.
  one.message = { ...one.message, delivery };
}

function toUnsent(kept: Kept): Unsent {
  const message: ChatMessage = {
    id: kept.id,
    seq: null,
    role: 'visitor',
    text: kept.text,
    authorName: null,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [...kept.attachments],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'waiting',
  };
  return { kept, message, timeouts: 0 };
}
