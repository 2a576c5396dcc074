import { AgentFrame, closeCodes, type InboxFrame, type Lead } from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { Compile } from 'typebox/compile';
import { AppError } from '../../errors.ts';
import type { Connection, SocketHandler } from '../../platform/realtime/connection.ts';
import type { RoomMember } from '../../platform/realtime/rooms.ts';
import { toConversation } from './conversation.entity.ts';
import type { Conversations } from './conversations.service.ts';
import { FrameQueue } from './frame-queue.ts';
import { isCleanText, refuse } from './refuse.ts';
import type { Talk, TalkMember } from './talk.ts';
import { inboxRoom, type TalkEvent } from './talk-events.ts';

const agentFrame = Compile(AgentFrame);
/** How many talks one screen may follow at once. */
const watchedMax = 20;

export interface InboxSocketDeps {
  conversations: Conversations;
  log: Pick<FastifyBaseLogger, 'error'>;
}

/** Whose inbox it is, by session or ticket. */
export interface InboxCaller {
  organizationId: string;
  /** Shown to visitors beside what this person writes; `null` takes the organization's agent. */
  authorName: string | null;
  /** Hash of the session that opened it, in hex; `null` for a ticket. */
  session: string | null;
}

/** The socket of an agent's inbox: news of all talks of the organization, and the whole of those that are watched. */
export class InboxSocket implements SocketHandler, RoomMember<TalkEvent> {
  readonly #deps: InboxSocketDeps;
  readonly #connection: Connection;
  readonly #caller: InboxCaller;
  readonly #queue = new FrameQueue<AgentFrame>((frame) => this.#work(frame));
  readonly #watched = new Map<string, Watch>();
  #saidHello = false;
  #isClosed = false;

  constructor(deps: InboxSocketDeps, connection: Connection, caller: InboxCaller) {
    this.#deps = deps;
    this.#connection = connection;
    this.#caller = caller;
    // Before hello already: the session may end in between.
    deps.conversations.rooms.join(inboxRoom(caller.organizationId), this);
  }

  onFrame(value: unknown): void {
    if (!agentFrame.Check(value) || ('text' in value && !isCleanText(value.text))) {
      this.#connection.refuseMalformed('The frame is not of the protocol.');
      return;
    }
    if ((value.type === 'hello') === this.#saidHello) {
      this.#connection.refuseMalformed('The first frame is hello, and only that one.');
      return;
    }
    if (value.type === 'hello') {
      this.#saidHello = true;
      this.#connection.introduced();
      this.#send({ type: 'inbox.welcome' });
      return;
    }
    if (!this.#queue.add(value)) {
      this.#connection.close(closeCodes.rateLimited, 'Too many frames at once.');
    }
  }

  onClose(): void {
    this.#isClosed = true;
    this.#queue.clear();
    this.#deps.conversations.rooms.leave(inboxRoom(this.#caller.organizationId), this);
    for (const watch of this.#watched.values()) watch.end();
    this.#watched.clear();
  }

  onEvent(event: TalkEvent): void {
    if (event.type === 'session.ended') {
      if (event.session === this.#caller.session) this.#signOut();
      return;
    }
    if (!this.#saidHello) return;
    if (event.type === 'conversation') {
      this.#send({ type: 'conversation.updated', conversation: event.conversation });
    } else if (event.type === 'lead') {
      this.#sendLead(event.lead);
    }
  }

  /** The client reads its lists again when the connection comes back, so a new one is the honest answer. */
  onResync(): void {
    this.#connection.close(closeCodes.serviceRestart, 'Events were missed. Connect again.');
  }

  #signOut(): void {
    this.#queue.clear();
    this.#connection.close(closeCodes.unauthorized, 'Signed out.');
  }

  async #work(frame: AgentFrame): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.#answer(frame);
    } catch (error) {
      const refId =
        'id' in frame ? frame.id : 'conversationId' in frame ? frame.conversationId : null;
      refuse(this.#connection, this.#deps.log, error, refId);
    }
  }

  async #answer(frame: AgentFrame): Promise<void> {
    const { conversations } = this.#deps;
    const { organizationId } = this.#caller;
    switch (frame.type) {
      case 'conversation.watch':
        await this.#watch(frame.conversationId, frame.lastSeq);
        return;
      case 'conversation.unwatch':
        this.#watched.get(frame.conversationId)?.end();
        this.#watched.delete(frame.conversationId);
        return;
      case 'message.send': {
        const { conversationId, id, text } = frame;
        const authorName = await this.#authorName();
        const input = { id: id.toLowerCase(), text, authorName };
        const { seq } = await conversations.send(organizationId, conversationId, input);
        const accepted = { type: 'message.accepted', id, seq } as const;
        this.#send({ type: 'conversation.frame', conversationId, frame: accepted });
        return;
      }
      case 'conversation.own':
        await conversations.setOwnership(organizationId, frame.conversationId, frame.ownership);
        return;
      case 'read': {
        const { conversationId, seq } = frame;
        await conversations.markRead(organizationId, { conversationId, reader: 'agent', seq });
        return;
      }
      case 'hello':
        return;
    }
  }

  async #watch(conversationId: string, lastSeq: number | undefined): Promise<void> {
    const { conversations } = this.#deps;
    const { organizationId } = this.#caller;
    if (this.#watched.size >= watchedMax && !this.#watched.has(conversationId)) {
      throw new AppError('too_many_watched', `Watch at most ${watchedMax} conversations at once.`);
    }
    const { conversation, history } = await conversations.watch(
      organizationId,
      conversationId,
      lastSeq,
    );
    if (this.#isClosed) return;
    this.#watched.get(conversationId)?.end();
    const watch = new Watch(conversationId, this.#connection);
    const talk = conversations.talks.enter(organizationId, conversationId, watch);
    watch.talk = talk;
    this.#watched.set(conversationId, watch);
    if (typeof conversation.replyForSeq === 'number') talk.recallDraft();
    this.#send({
      type: 'conversation.opened',
      conversation: toConversation(conversation),
      messages: history.messages,
      draft: talk.draft,
    });
    talk.admit(watch, conversation.lastSeq, { isNew: false });
  }

  async #authorName(): Promise<string | null> {
    if (this.#caller.authorName) return this.#caller.authorName;
    const organization = await this.#deps.conversations.organizationOf(this.#caller.organizationId);
    return organization.persona.agentName;
  }

  #sendLead(lead: Lead): void {
    this.#send({ type: 'lead.updated', lead });
  }

  #send(frame: InboxFrame): void {
    this.#connection.send(JSON.stringify(frame));
  }
}

/** One talk that an agent looks at. */
class Watch implements TalkMember {
  readonly isVisitor = false;
  lastSeq = Infinity;
  talk: Talk | undefined;
  readonly #prefix: string;
  readonly #connection: Connection;

  constructor(conversationId: string, connection: Connection) {
    const id = JSON.stringify(conversationId);
    this.#prefix = `{"type":"conversation.frame","conversationId":${id},"frame":`;
    this.#connection = connection;
  }

  deliver(json: string): void {
    this.#connection.send(`${this.#prefix}${json}}`);
  }

  end(): void {
    this.talk?.leave(this);
  }
}
