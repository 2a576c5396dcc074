import type { MessageRole, Organization } from '@katek/sdk/protocol';
import type { RoomMember } from '../../platform/realtime/rooms.ts';
import type { Agent, Reply, Turn } from '../agent/index.ts';
import { AskedPage, type PageTiming } from './asked-page.ts';
import { DraftPublisher } from './draft-publisher.ts';
import type { ReplyWork } from './reply-work.ts';
import { talkRoom, type TalkEvent, type TalkRooms } from './talk-events.ts';

/** Why an answer ended before its end. */
export type AnswerEnd =
  /** The visitor stopped it. */
  | 'stopped'
  /** The visitor's last socket is gone. */
  | 'left'
  /** The visitor wrote again, or a person took over: this draft is void. */
  | 'outdated'
  /** The visitor was erased: there is nobody to answer, and nothing may come of it. */
  | 'erased'
  /** This process goes down. */
  | 'shutdown';

export interface AnswerOutcome {
  /** What was shown so far. */
  text: string;
  reply: Reply | null;
  end: AnswerEnd | null;
  failure: unknown;
}

export interface AnswerTiming {
  /** How long a visitor may be gone, as when the page loads anew, before the answer is broken off. */
  leaveGraceMs: number;
  /** How long the other processes have to say that the visitor is with them. */
  presenceReplyMs: number;
  /** How long the visitor's page is waited for. */
  page?: PageTiming;
}

/** One answer in the making: lets the agent speak, shows the draft, and hears what makes it void. */
export class Answer implements RoomMember<TalkEvent> {
  readonly #work: ReplyWork;
  readonly #rooms: TalkRooms;
  readonly #timing: AnswerTiming;
  readonly #abort = new AbortController();
  readonly #draft: DraftPublisher;
  readonly #page: AskedPage | null;
  #leaveTimer: NodeJS.Timeout | undefined;
  #end: AnswerEnd | null = null;

  constructor(options: { work: ReplyWork; rooms: TalkRooms; timing: AnswerTiming }) {
    const { work, rooms } = options;
    this.#work = work;
    this.#rooms = rooms;
    this.#timing = options.timing;
    const room = talkRoom(work.organizationId, work.conversationId);
    const { tools } = work;
    this.#page =
      tools.length > 0
        ? new AskedPage({
            tools,
            publish: (event) => rooms.publish(room, event),
            timing: options.timing.page,
          })
        : null;
    this.#draft = new DraftPublisher({
      messageId: work.claim,
      publish: (event) => rooms.publish(room, event),
    });
    // From the first moment: a message that comes while the rest is made ready makes this answer void too.
    rooms.join(room, this);
  }

  async run(
    agent: Agent,
    organization: Organization,
    meter: Turn['meter'],
  ): Promise<AnswerOutcome> {
    const { work } = this;
    let reply: Reply | null = null;
    let failure: unknown;
    if (this.#end) return { text: '', reply, end: this.#end, failure };
    this.#draft.start(organization.persona.name);
    try {
      const turn: Turn = { ...turnOf(work), organization, meter, pageTools: this.#page };
      for await (const event of agent.reply(turn, this.#abort.signal)) {
        // An answer that is broken off ends with this as well: how far it came, and what was found in it.
        if (event.type === 'done') reply = event.reply;
        else if (!this.#end) this.#draft.append(event.text);
      }
    } catch (error) {
      failure = error;
    }
    this.leave();
    this.#draft.flush();
    return { text: this.#draft.text, reply, end: this.#end, failure };
  }

  /** Hears no more of the talk. */
  leave(): void {
    clearTimeout(this.#leaveTimer);
    const { organizationId, conversationId } = this.#work;
    this.#rooms.leave(talkRoom(organizationId, conversationId), this);
  }

  /** Takes the draft away from those who saw it. */
  discard(): void {
    this.#draft.discard();
  }

  breakOff(end: AnswerEnd): void {
    if (this.#end) return;
    this.#end = end;
    this.#abort.abort();
  }

  get work(): ReplyWork {
    return this.#work;
  }

  onResync(): void {
    this.#draft.tell();
  }

  onEvent(event: TalkEvent): void {
    switch (event.type) {
      case 'message':
        this.#hear(event.message);
        return;
      case 'message.stored':
        this.#hear(event);
        return;
      case 'conversation':
        if (event.conversation.ownership === 'human') this.breakOff('outdated');
        return;
      case 'reply.stop':
        this.breakOff('stopped');
        return;
      case 'tool.offered':
      case 'tool.piece':
        this.#page?.onEvent(event);
        return;
      case 'draft.asked':
        this.#draft.tell();
        return;
      case 'visitor.left':
        this.#waitForVisitor();
        return;
      case 'visitor.gone':
        if (event.sessionId === null) this.breakOff('erased');
        return;
      case 'visitor.present':
        clearTimeout(this.#leaveTimer);
        return;
      default:
        return;
    }
  }

  /** What the house itself says, such as a thank-you for a form, makes no answer void. */
  #hear({ seq, role }: { seq: number; role: MessageRole }): void {
    if (seq > this.#work.forSeq && (role === 'visitor' || role === 'agent')) {
      this.breakOff('outdated');
    }
  }

  /** After a moment asks whether the visitor is in any process; silence means they have left. */
  #waitForVisitor(): void {
    const room = talkRoom(this.#work.organizationId, this.#work.conversationId);
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = setTimeout(() => {
      this.#leaveTimer = setTimeout(() => this.breakOff('left'), this.#timing.presenceReplyMs);
      this.#rooms.publish(room, { type: 'visitor.asked' });
    }, this.#timing.leaveGraceMs);
  }
}

function turnOf(work: ReplyWork): Omit<Turn, 'organization' | 'meter' | 'pageTools'> {
  const { conversationId, visitorId, transcript, page, memory, locale, known, earlierWish } = work;
  return { conversationId, visitorId, transcript, page, memory, locale, known, earlierWish };
}
