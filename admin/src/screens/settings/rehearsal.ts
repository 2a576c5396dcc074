import type {
  Conversation,
  Message,
  ServerFrame,
  SocketConstructor,
  SocketLike,
  VisitorFrame,
  WidgetConfig,
} from '@katek/sdk';

/** What the preview shows. */
export interface Scene {
  config: WidgetConfig;
  /** The card of the person who takes over stands in the talk. */
  hasAgentCard: boolean;
}

/** A server that only greets, so that looking at a preview leaves no talk behind. */
export interface Rehearsal {
  readonly WebSocket: SocketConstructor;
  /** Greets anew with another scene. */
  show(scene: Scene): void;
}

export function rehearse(first: Scene): Rehearsal {
  let scene = first;
  const audience = new Set<RehearsalSocket>();
  const stage: Stage = {
    enter: (socket) => void audience.add(socket),
    leave: (socket) => void audience.delete(socket),
    hear: (socket, frame) => {
      if (frame.type === 'hello') socket.tell(welcome(scene));
    },
  };
  return {
    WebSocket: class extends RehearsalSocket {
      constructor() {
        super(stage);
      }
    },
    show(next) {
      scene = next;
      for (const socket of audience) socket.tell(welcome(scene));
    },
  };
}

interface Stage {
  enter(socket: RehearsalSocket): void;
  leave(socket: RehearsalSocket): void;
  hear(socket: RehearsalSocket, frame: VisitorFrame): void;
}

type Listener = (event: { data: unknown; code: number; reason: string }) => void;

class RehearsalSocket implements SocketLike {
  readonly readyState = 1;
  readonly #stage: Stage;
  readonly #listeners = new Map<string, Listener[]>();

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.enter(this);
    queueMicrotask(() => this.#emit('open', ''));
  }

  tell(frame: ServerFrame): void {
    this.#emit('message', JSON.stringify(frame));
  }

  send(data: string): void {
    const frame = JSON.parse(data) as VisitorFrame;
    queueMicrotask(() => this.#stage.hear(this, frame));
  }

  close(): void {
    this.#listeners.clear();
    this.#stage.leave(this);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  #emit(type: string, data: string): void {
    const event = { data, code: 1000, reason: '' };
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

/** Any of the right form: nobody else ever hears of it. */
const id = '00000000-0000-4000-8000-000000000000';
const at = '2026-01-01T09:00:00.000Z';

function welcome({ config, hasAgentCard }: Scene): ServerFrame {
  const messages = hasAgentCard ? agentCard(config) : [];
  return {
    type: 'welcome',
    visitorToken: null,
    visitorId: id,
    conversation: { ...conversation, lastSeq: messages.length },
    epoch: 'preview',
    recovered: false,
    messages,
    hasEarlier: false,
    draft: null,
    config,
    savedListingIds: [],
    identity: null,
  };
}

const conversation: Conversation = {
  id,
  visitorId: id,
  ownership: 'ai',
  handoffRequestedAt: null,
  handoffReason: null,
  lastSeq: 0,
  preview: '',
  leadId: null,
  page: null,
  visitorReadSeq: 0,
  agentReadSeq: 0,
  rating: null,
  createdAt: at,
  updatedAt: at,
};

function agentCard({ persona, name }: WidgetConfig): Message[] {
  return [
    {
      id,
      conversationId: id,
      seq: 1,
      role: 'assistant',
      text: `Of course. ${persona.agentName ?? name} will take it from here.`,
      authorName: persona.name,
      listings: [],
      suggestions: [],
      understood: [],
      blocks: [{ type: 'handoff' }],
      attachments: [],
      state: 'complete',
      createdAt: new Date().toISOString(),
    },
  ];
}
