import type {
  Attachment,
  ConsentReceipt,
  Identity,
  PageContext,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type { ConversationState } from './conversation-state.ts';
import { cleaned, fitted, localeLengthMax } from './limits.ts';
import { LiveTalk, type PageFacts } from './live-talk.ts';
import type { VisitorRequestOptions } from './requests.ts';
import { withEarlier, withRead } from './talk.ts';
import { TypingSignal } from './typing-signal.ts';
import type {
  PageTool,
  SendOptions,
  UploadFile,
  VisitorClient,
  VisitorClientOptions,
} from './visitor-client.ts';
import { attachmentsMax, messageTextLengthMax } from './wire.ts';

/**
 * A visitor's conversation, in a browser or in Node. It stays `idle`, with no socket and nothing stored, until it is
 * told to `connect` or to `send`.
 *
 * @example
 * const chat = createVisitorClient({ baseUrl: 'https://chat.example.com', key: 'pk_…' });
 * chat.subscribe(({ messages, draft }) => console.log(messages.at(-1)?.text, draft?.text));
 * chat.send('3 bed house under 600k with a garage');
 */
export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  return new VisitorConversation(options);
}

/** What a page can ask of the talk. */
class VisitorConversation implements VisitorClient {
  readonly #options: VisitorClientOptions;
  readonly #talk: LiveTalk;
  readonly #typing: TypingSignal;
  #page: VisitorClientOptions['page'] | null;
  #locale: string | undefined;

  constructor(options: VisitorClientOptions) {
    if (!options.key.startsWith('pk_')) {
      throw new SdkError('The chat needs a publishable key: it begins with "pk_".');
    }
    this.#options = options;
    this.#page = options.page;
    this.#locale = options.locale;
    this.#talk = new LiveTalk(options, () => this.#facts());
    this.#typing = new TypingSignal((isTyping) => this.#talk.send({ type: 'typing', isTyping }));
  }

  get state(): ConversationState {
    return this.#talk.state;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    return this.#talk.subscribe(listener);
  }

  connect(): void {
    this.#talk.connect();
  }

  disconnect(): void {
    this.#talk.disconnect();
  }

  send(text: string, { attachments = [] }: SendOptions = {}): string {
    const trimmed = cleaned(text).trim();
    if (trimmed === '' && attachments.length === 0) throw new SdkError('There is no text to send.');
    if (trimmed.length > messageTextLengthMax) {
      throw new SdkError(`A message may have at most ${messageTextLengthMax} characters.`);
    }
    if (attachments.length > attachmentsMax) {
      throw new SdkError(`A message may have at most ${attachmentsMax} attachments.`);
    }
    const id = this.#talk.delivery.add(trimmed, attachments);
    this.#typing.set(false);
    this.#deliver();
    return id;
  }

  retry(id: string): void {
    this.#talk.delivery.retry(id);
    this.#deliver();
  }

  stopReply(): void {
    this.#talk.send({ type: 'reply.stop' });
  }

  setTyping(isTyping: boolean): void {
    this.#typing.set(isTyping);
  }

  startConversation(): void {
    this.#talk.startConversation();
  }

  async request<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> {
    const result = await this.#talk.ask(name, params, options);
    if (name === 'visitor.erase') await this.reset();
    return result;
  }

  async fetchEarlier(): Promise<void> {
    const { conversation, messages, hasEarlier, isEarlierLoading } = this.state;
    const beforeSeq = messages[0]?.seq ?? 0;
    if (!conversation || !hasEarlier || beforeSeq < 2 || isEarlierLoading) return;
    this.#talk.update((talk) => ({ ...talk, isEarlierLoading: true }));
    try {
      const page = await this.request('history.fetch', { beforeSeq });
      this.#talk.update((talk) => withEarlier(talk, { conversationId: conversation.id, ...page }));
    } finally {
      this.#talk.update((talk) => ({ ...talk, isEarlierLoading: false }));
    }
  }

  markRead(): void {
    const { conversation, messages } = this.state;
    const seq = messages.findLast((message) => message.seq !== null)?.seq ?? 0;
    if (!conversation || seq <= conversation.visitorReadSeq) return;
    if (!this.#talk.send({ type: 'read', seq })) return;
    this.#talk.update((talk) => withRead(talk, { role: 'visitor', seq }));
  }

  identify(identity: Identity | null): Promise<void> {
    if (identity === null) return this.reset();
    return new Promise((resolve, reject) => {
      this.#talk.session.wish(identity, { resolve, reject });
      const isAsked = this.#talk.reintroduce();
      // Whoever was here before is not shown to whoever comes.
      this.#talk.change({});
      if (!isAsked) resolve();
    });
  }

  reset(): Promise<void> {
    return this.#talk.reset();
  }

  setPage(page: PageContext | null): void {
    this.#page = page;
  }

  setLocale(locale: string): void {
    if (this.#locale === locale) return;
    this.#locale = locale;
    this.#talk.reintroduce();
  }

  setTools(tools: readonly PageTool[]): void {
    if (this.#talk.tools.set(tools)) this.#talk.reintroduce();
  }

  async upload(file: UploadFile, options?: VisitorRequestOptions): Promise<Attachment> {
    const { uploadFile } = await import('./upload.ts');
    const { session } = this.#talk;
    const token = () => (session.isForeign ? null : session.token);
    return uploadFile({ ...this.#options, client: this, token }, file, options);
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.#talk.consentTo(receipt);
  }

  /** Sends what waits, or begins to connect for it. */
  #deliver(): void {
    this.#talk.change({ error: null });
    this.connect();
    this.#talk.delivery.deliver();
  }

  #facts(): PageFacts {
    const found = typeof this.#page === 'function' ? this.#page() : this.#page;
    return {
      ...(this.#locale ? { locale: this.#locale.slice(0, localeLengthMax) } : {}),
      ...(found ? { page: fitted(found) } : {}),
    };
  }
}
