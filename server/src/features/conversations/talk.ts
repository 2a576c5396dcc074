import type { Draft, Message as MessageJson, ServerFrame } from '@katek/sdk/protocol';
import type { RoomMember } from '../../platform/realtime/rooms.ts';
import { gone, type ListingShower } from './listing-news.ts';
import type { PageToolbox } from './page-toolbox.ts';
import type { TalkEvent } from './talk-events.ts';

/** Somebody who follows a talk over a socket of this process. */
export interface TalkMember {
  readonly isVisitor: boolean;
  /** Up to here it has everything; `Infinity` until it has been given the history. */
  lastSeq: number;
  deliver(json: string): void;
  /** Of a visitor: what their page can do. */
  readonly toolbox?: PageToolbox;
  /** Of a visitor: the session is over; `null` means every session. */
  dismiss?(sessionId: string | null): void;
}

export interface TalkOptions {
  /** Tells this process from the others that have somebody in the talk. */
  processId: string;
  publish(event: TalkEvent): void;
  /** The stored messages after `seq`, oldest first. */
  fetchAfter(seq: number): Promise<MessageJson[]>;
  /** Has what changed of these homes told to the talk. */
  lookUp(listingIds: string[]): void;
  onEmpty(): void;
}

/**
 * One conversation as this process shows it. Events may come late, twice, in another order or not at all; every
 * member gets each message once and in the order of `seq`, because a gap is filled from the database.
 */
export class Talk implements RoomMember<TalkEvent>, ListingShower {
  readonly #options: TalkOptions;
  readonly #members = new Set<TalkMember>();
  readonly shownListings = new Map<string, string>();
  #newestSeq = 0;
  #draft: Draft | null = null;
  /** The answer that was stored last: what is still said of its draft comes too late. */
  #storedReplyId: string | undefined;
  #isMending = false;

  constructor(options: TalkOptions) {
    this.#options = options;
  }

  get draft(): Draft | null {
    return this.#draft;
  }

  get hasVisitor(): boolean {
    for (const member of this.#members) if (member.isVisitor) return true;
    return false;
  }

  /** The member is in, and still deaf: its `lastSeq` is `Infinity` until `admit`. */
  enter(member: TalkMember): void {
    this.#members.add(member);
  }

  /** The members see the homes of these messages. */
  noteShown(messages: readonly MessageJson[]): void {
    for (const { listings } of messages) {
      for (const { id, ModificationTimestamp } of listings) {
        if (this.shownListings.size < shownListingsMax || this.shownListings.has(id)) {
          this.shownListings.set(id, ModificationTimestamp);
        }
      }
    }
  }

  /** What was shown some time ago may have changed since, or be gone: nobody told a talk that was closed. */
  checkShown(): void {
    if (this.shownListings.size > 0) this.#options.lookUp([...this.shownListings.keys()]);
  }

  showListing(frame: Extract<ServerFrame, { type: 'listing.changed' }>): void {
    this.shownListings.set(frame.listingId, frame.card?.ModificationTimestamp ?? gone);
    this.#deliver(frame);
  }

  /** Asks for the answer that is being written; one of this process is there at once. */
  recallDraft(): void {
    if (!this.#draft) this.#options.publish({ type: 'draft.asked' });
  }

  /** The member has been given everything up to `lastSeq`: what came since then follows. */
  admit(member: TalkMember, lastSeq: number, options: { isNew: boolean }): void {
    member.lastSeq = lastSeq;
    const isBehind = this.#newestSeq > lastSeq;
    // A talk that was opened for this member may have missed what came between its reading and now.
    const mayBeBehind = this.#members.size === 1 && !options.isNew;
    this.#newestSeq = Math.max(this.#newestSeq, lastSeq);
    if (isBehind || mayBeBehind) this.#mend();
  }

  leave(member: TalkMember): void {
    if (!this.#members.delete(member)) return;
    if (member.isVisitor && !this.hasVisitor) this.#options.publish({ type: 'visitor.left' });
    if (this.#members.size === 0) this.#options.onEmpty();
  }

  onResync(): void {
    this.#mend();
    this.#options.publish({ type: 'draft.asked' });
  }

  onEvent(event: TalkEvent): void {
    switch (event.type) {
      case 'message':
        this.#hearMessage(event.message);
        return;
      case 'message.stored':
        this.#newestSeq = Math.max(this.#newestSeq, event.seq);
        this.#mend();
        return;
      case 'conversation':
        this.#deliver({ type: 'conversation.updated', conversation: event.conversation });
        return;
      case 'read':
        this.#deliver({ type: 'read.changed', role: event.role, seq: event.seq });
        return;
      case 'typing':
        this.#deliver({ type: 'typing.changed', role: event.role, isTyping: event.isTyping });
        return;
      case 'draft.started':
        this.#startDraft(event);
        return;
      case 'draft.delta':
        this.#extendDraft(event);
        return;
      case 'draft.told':
        this.#startDraft(event.draft);
        this.#extendDraft({ messageId: event.draft.messageId, offset: 0, text: event.draft.text });
        return;
      case 'draft.discarded':
        if (this.#draft?.messageId === event.messageId) this.#discardDraft();
        return;
      case 'tool.wanted':
        if (this.#withTool(event.name)) this.#offerTool(event.callId);
        return;
      case 'tool.call':
        if (event.processId === this.#options.processId) this.#callTool(event);
        return;
      case 'visitor.gone':
        for (const member of this.#members) member.dismiss?.(event.sessionId);
        return;
      case 'visitor.asked':
        if (this.hasVisitor) this.#options.publish({ type: 'visitor.present' });
        return;
      case 'draft.asked':
      case 'reply.stop':
      case 'visitor.left':
      case 'visitor.present':
      case 'tool.offered':
      case 'tool.piece':
      case 'listings.changed':
      case 'session.ended':
      case 'lead':
        return;
    }
  }

  #hearMessage(message: MessageJson): void {
    this.#newestSeq = Math.max(this.#newestSeq, message.seq);
    this.#endDraft(message);
    this.noteShown([message]);
    const json = encode({ type: 'message.created', message });
    let hasGap = false;
    for (const member of this.#members) {
      if (message.seq === member.lastSeq + 1) {
        member.lastSeq = message.seq;
        member.deliver(json);
      } else if (message.seq > member.lastSeq) {
        hasGap = true;
      }
    }
    if (hasGap) this.#mend();
  }

  /** Reads what members lack. While it reads, further gaps only make it read again. */
  #mend(): void {
    if (this.#isMending) return;
    this.#isMending = true;
    void this.#mendOnce().finally(() => {
      this.#isMending = false;
      if (this.#oldestSeq() < this.#newestSeq && this.#members.size > 0) this.#mend();
    });
  }

  async #mendOnce(): Promise<void> {
    const from = this.#oldestSeq();
    if (!Number.isFinite(from)) return;
    try {
      const messages = await this.#options.fetchAfter(from);
      for (const message of messages) this.#hearMessage(message);
      // Not there although it was announced: the history is shorter than we believed.
      if (this.#oldestSeq() === from) this.#newestSeq = from;
    } catch {
      // The database is away. The next message shows the gap again, and clients resume by themselves.
      this.#newestSeq = from;
    }
  }

  #oldestSeq(): number {
    let oldest = Infinity;
    for (const member of this.#members) oldest = Math.min(oldest, member.lastSeq);
    return oldest;
  }

  /** The page that came last is the one before the visitor's eyes. */
  #withTool(name: string): TalkMember | undefined {
    return [...this.#members].findLast(({ toolbox }) => toolbox?.has(name));
  }

  #offerTool(callId: string): void {
    this.#options.publish({ type: 'tool.offered', callId, processId: this.#options.processId });
  }

  #callTool(call: Extract<TalkEvent, { type: 'tool.call' }>): void {
    const member = this.#withTool(call.name);
    const { callId, name } = call;
    const frame = member?.toolbox?.ask({ callId, name, arguments: call.arguments });
    if (frame) member?.deliver(encode(frame));
  }

  #startDraft({ messageId, authorName }: { messageId: string; authorName: string | null }): void {
    if (messageId === this.#storedReplyId || this.#draft?.messageId === messageId) return;
    if (this.#draft) this.#discardDraft();
    this.#draft = { messageId, text: '', authorName };
    this.#deliver({ type: 'reply.started', messageId, authorName });
  }

  #extendDraft(delta: { messageId: string; offset: number; text: string }): void {
    if (delta.messageId === this.#storedReplyId) return;
    const known = this.#draft?.messageId === delta.messageId ? this.#draft : null;
    if (!known || delta.offset > known.text.length) {
      this.#options.publish({ type: 'draft.asked' });
      return;
    }
    const text = delta.text.slice(known.text.length - delta.offset);
    if (!text) return;
    const { messageId } = known;
    const offset = known.text.length;
    this.#draft = { ...known, text: known.text + text };
    this.#deliver({ type: 'message.delta', messageId, offset, text });
  }

  #discardDraft(): void {
    const messageId = this.#draft?.messageId;
    this.#draft = null;
    if (messageId) this.#deliver({ type: 'message.discarded', messageId });
  }

  #endDraft(message: MessageJson): void {
    if (message.role !== 'assistant') return;
    this.#storedReplyId = message.id;
    if (this.#draft?.messageId === message.id) this.#draft = null;
  }

  #deliver(frame: ServerFrame): void {
    if (this.#members.size === 0) return;
    const json = encode(frame);
    // Who has not been given the history yet gets the state of these things with it.
    for (const member of this.#members) if (member.lastSeq !== Infinity) member.deliver(json);
  }
}

const shownListingsMax = 500;

function encode(frame: ServerFrame): string {
  return JSON.stringify(frame);
}
