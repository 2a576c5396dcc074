import {
  closeCodes,
  VisitorFrame,
  type Hello,
  type MessageSend,
  type ServerFrame,
} from '@katek/sdk/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { Compile } from 'typebox/compile';
import { AppError } from '../../errors.ts';
import type { Connection, SocketHandler } from '../../platform/realtime/connection.ts';
import { housePhrasesFor, sayError } from './phrases/index.ts';
import type { Arrival } from '../visitors/index.ts';
import { toConversation } from './conversation.entity.ts';
import type { Conversations } from './conversations.service.ts';
import type { Floods } from './floods.ts';
import { FrameQueue } from './frame-queue.ts';
import type { Opening } from './open-conversation.ts';
import { admissibleTools, PageToolbox } from './page-toolbox.ts';
import { isClean, refuse } from './refuse.ts';
import { isRequest, isWriting, type AnyRequest } from './visitor-requests.ts';
import type { Talk, TalkMember } from './talk.ts';
import { talkRoom } from './talk-events.ts';

const visitorFrame = Compile(VisitorFrame);

/** A request is taken with any parameters: the desk says by its id what is wrong with them. */
type Frame = Exclude<VisitorFrame, { type: 'request' }> | AnyRequest;

export interface VisitorSocketDeps {
  conversations: Conversations;
  /** How fast a visitor writes, and how fast their client asks. */
  floods: Floods;
  requestFloods: Floods;
  log: Pick<FastifyBaseLogger, 'error'>;
}

/** A visitor's socket: checks each frame and hands it to `conversations`. */
export class VisitorSocket implements SocketHandler, TalkMember {
  readonly isVisitor = true;
  lastSeq = Infinity;
  readonly #deps: VisitorSocketDeps;
  readonly #connection: Connection;
  readonly #organizationId: string;
  readonly #queue = new FrameQueue<Frame>((frame) => this.#work(frame));
  #arrival: Arrival | undefined;
  #conversationId = '';
  #talk: Talk | undefined;
  /** What a further talk of this socket begins with. */
  #context: Pick<Hello, 'locale' | 'tools'> = {};
  #toolbox = new PageToolbox();
  #saidHello = false;
  #isDismissed = false;
  #isClosed = false;

  constructor(deps: VisitorSocketDeps, connection: Connection, organizationId: string) {
    this.#deps = deps;
    this.#connection = connection;
    this.#organizationId = organizationId;
  }

  get toolbox(): PageToolbox {
    return this.#toolbox;
  }

  deliver(json: string): void {
    this.#connection.send(json);
  }

  dismiss(sessionId: string | null): void {
    if (sessionId !== null && sessionId !== this.#arrival?.sessionId) return;
    this.#isDismissed = true;
    // What is being worked on may be the request for it, whose answer comes first.
    if (!this.#queue.isWorking) this.#leave();
  }

  onFrame(value: unknown): void {
    if (!isFrame(value)) {
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
    }
    if (!this.#queue.add(value)) this.#refuseFlood(value);
  }

  onClose(): void {
    this.#isClosed = true;
    this.#queue.clear();
    this.#talk?.leave(this);
  }

  async #work(frame: Frame): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.#answer(frame);
    } catch (error) {
      if (frame.type === 'hello') this.#turnAway(error);
      else {
        const refId = 'id' in frame ? frame.id : null;
        refuse(this.#connection, this.#deps.log, error, refId, (said) => this.#say(said));
      }
    }
    if (this.#isDismissed) this.#leave();
  }

  async #answer(frame: Frame): Promise<void> {
    switch (frame.type) {
      case 'hello':
        this.#remember(frame);
        await this.#enter(await this.#deps.conversations.open(this.#organizationId, frame));
        return;
      case 'message.send':
        await this.#receive(frame);
        return;
      case 'conversation.start':
        await this.#beginAnew();
        return;
      case 'read':
        await this.#read(frame.seq);
        return;
      case 'tool.result':
        for (const event of this.#toolbox.take(frame)) this.#tell(event);
        return;
      case 'request':
        await this.#ask(frame);
        return;
      case 'typing':
        this.#tell({ type: 'typing', role: 'visitor', isTyping: frame.isTyping });
        return;
      case 'reply.stop':
        this.#tell({ type: 'reply.stop' });
        return;
    }
  }

  async #receive({ id, text, page, attachments, refine }: MessageSend): Promise<void> {
    const visitorId = this.#arrival?.visitorId;
    if (!visitorId || !this.#mayWrite(visitorId, id)) return;
    const { seq } = await this.#deps.conversations.receive(this.#organizationId, {
      conversationId: this.#conversationId,
      visitorId,
      id: id.toLowerCase(),
      text,
      page,
      attachments,
      refine,
    });
    this.#send({ type: 'message.accepted', id, seq });
  }

  async #read(seq: number): Promise<void> {
    await this.#deps.conversations.markRead(this.#organizationId, {
      conversationId: this.#conversationId,
      reader: 'visitor',
      seq,
    });
  }

  async #ask(request: AnyRequest): Promise<void> {
    const { id, name, params } = request;
    const arrival = this.#arrival;
    if (!arrival) return;
    const { visitorId, sessionId } = arrival;
    const { floods, requestFloods } = this.#deps;
    if (!this.#may(isWriting(request) ? floods : requestFloods, visitorId, id)) return;
    const caller = {
      organizationId: this.#organizationId,
      conversationId: this.#conversationId,
      visitorId,
      sessionId,
      locale: this.#context.locale ?? null,
    };
    const value = await this.#deps.conversations.requests.answer(caller, name, params);
    this.#send({ type: 'result', id, value });
  }

  #remember({ locale, tools }: Hello): void {
    this.#context = { ...(locale === undefined ? {} : { locale }), ...(tools && { tools }) };
    this.#toolbox = new PageToolbox(admissibleTools(tools));
  }

  async #beginAnew(): Promise<void> {
    const arrival = this.#arrival;
    if (!arrival || !this.#mayWrite(arrival.visitorId, null)) return;
    const { conversations } = this.#deps;
    const context = this.#context;
    const opening = await conversations.begin(this.#organizationId, { arrival }, context);
    this.#talk?.leave(this);
    await this.#enter(opening);
  }

  /** Listens first and reads then, so that nothing falls between the history and the live talk. */
  async #enter(opening: Opening): Promise<void> {
    const { conversations } = this.#deps;
    const { conversation, arrival } = opening;
    const organization = await conversations.organizationOf(this.#organizationId);
    if (this.#isClosed) return;
    this.#arrival = arrival;
    this.#conversationId = conversation.id;
    this.lastSeq = Infinity;
    const talk = conversations.talks.enter(this.#organizationId, conversation.id, this);
    talk.noteShown(opening.history.messages);
    talk.checkShown();
    this.#talk = talk;
    if (typeof conversation.replyForSeq === 'number') talk.recallDraft();
    const { refusal } = arrival;
    // Before the welcome, by which the page would know that it was refused, and not why.
    if (refusal) this.#connection.sendError(refusal.code, this.#say(refusal));
    this.#send({
      type: 'welcome',
      visitorToken: arrival.visitorToken,
      visitorId: arrival.visitorId,
      conversation: toConversation(conversation),
      epoch: conversation.epoch,
      recovered: opening.history.recovered,
      messages: opening.history.messages,
      hasEarlier: opening.history.hasEarlier,
      draft: talk.draft,
      config: conversations.widgetConfigOf(organization),
      savedListingIds: opening.savedListingIds,
      identity: arrival.identity,
    });
    talk.admit(this, conversation.lastSeq, { isNew: opening.isNew });
  }

  #mayWrite(visitorId: string, refId: string | null): boolean {
    return this.#may(this.#deps.floods, visitorId, refId);
  }

  #may(floods: Floods, visitorId: string, refId: string | null): boolean {
    const refusals = floods.refusalsOf(visitorId);
    if (refusals === 0) return true;
    this.#refuseFlood({ id: refId }, refusals);
    return false;
  }

  #refuseFlood(frame: object, refusals = 1): void {
    const refId = 'id' in frame && typeof frame.id === 'string' ? frame.id : null;
    const { errors } = housePhrasesFor(this.#context.locale);
    const wait = errors?.rate_limited ?? 'Too many messages. Wait a few seconds.';
    this.#connection.sendError('rate_limited', wait, refId);
    if (refusals > this.#connection.limits.refusalsMax) {
      this.#queue.clear();
      this.#connection.close(closeCodes.rateLimited, 'Too many messages.');
    }
  }

  #turnAway(error: unknown): void {
    const isTheirs = error instanceof AppError && error.status < 500;
    if (!isTheirs) this.#deps.log.error({ err: error }, 'a visitor could not be let in');
    else this.#connection.sendError(error.code, this.#say(error));
    const code = isTheirs ? closeCodes.unauthorized : closeCodes.serviceRestart;
    this.#connection.close(code, isTheirs ? error.message : 'Try again shortly.');
  }

  /** An error in the language of the visitor's page. */
  #say(error: { code: string; message: string }): string {
    return sayError(error, this.#context.locale);
  }

  #leave(): void {
    this.#queue.clear();
    this.#connection.close(closeCodes.unauthorized, 'The visitor has left.');
  }

  #tell(event: Parameters<Conversations['rooms']['publish']>[1]): void {
    if (!this.#talk) return;
    const room = talkRoom(this.#organizationId, this.#conversationId);
    this.#deps.conversations.rooms.publish(room, event);
  }

  #send(frame: ServerFrame): void {
    this.#connection.send(JSON.stringify(frame));
  }
}

function isFrame(value: unknown): value is Frame {
  if (isRequest(value)) return true;
  return visitorFrame.Check(value) && value.type !== 'request' && isClean(value);
}
