import type {
  Attachment,
  ConsentReceipt,
  Identity,
  PageContext,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { cleaned, fitted, localeLengthMax } from './limits.ts';
import type { PageFacts } from './delivery.ts';
import { LiveTalk } from './live-talk.ts';
import type { VisitorRequestOptions } from './requests.ts';
import { unknownOwner } from './session.ts';
import { withRead } from './talk.ts';
import { typingSignal } from './typing-signal.ts';
import type {
  PageTool,
  SendOptions,
  UploadFile,
  UploadOptions,
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
  if (!options.key.startsWith('pk_')) {
    throw new SdkError('The chat needs a publishable key: it begins with "pk_".');
  }
  return new VisitorConversation(options);
}

/** What a page may do in the talk. */
class VisitorConversation extends LiveTalk implements VisitorClient {
  readonly #options: VisitorClientOptions;
  readonly setTyping = typingSignal((isTyping) => this.tell({ type: 'typing', isTyping }));

  constructor(options: VisitorClientOptions) {
    super(options);
    this.#options = { ...options };
  }

  override facts(): PageFacts {
    const { page, locale } = this.#options;
    const current = typeof page === 'function' ? page() : page;
    return {
      locale: locale?.slice(0, localeLengthMax),
      page: current ? fitted(current) : undefined,
    };
  }

  send(text: string, { attachments = [], refine }: SendOptions = {}): string {
    const trimmed = cleaned(text).trim();
    if (trimmed === '' && attachments.length === 0) throw new SdkError('There is no text to send.');
    atMost(messageTextLengthMax, 'characters', trimmed);
    atMost(attachmentsMax, 'attachments', attachments);
    const id = this.delivery.add(trimmed, attachments, refine);
    this.setTyping(false);
    this.#deliver();
    return id;
  }

  retry(id: string): void {
    this.delivery.mark(id, 'waiting');
    this.#deliver();
  }

  stopReply(): void {
    this.tell({ type: 'reply.stop' });
  }

  async request<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> {
    this.connect();
    const { requests } = await this.backOffice();
    return requests.ask(name, params, options);
  }

  async fetchEarlier(): Promise<void> {
    const { hasEarlier, isEarlierLoading } = this.talk;
    if (!hasEarlier || isEarlierLoading) return;
    this.update((talk) => ({ ...talk, isEarlierLoading: true }));
    try {
      const { fetchEarlier } = await this.backOffice();
      await fetchEarlier(this);
    } finally {
      this.update((talk) => ({ ...talk, isEarlierLoading: false }));
    }
  }

  markRead(): void {
    const { conversation, messages } = this.talk;
    const seq = messages.at(-1)?.seq ?? 0;
    if (!conversation || seq <= conversation.visitorReadSeq) return;
    if (this.tell({ type: 'read', seq })) {
      this.update((talk) => withRead(talk, { role: 'visitor', seq }));
    }
  }

  setPage(page: PageContext | null): void {
    this.#options.page = () => page;
  }

  setLocale(locale: string): void {
    if (this.#options.locale === locale) return;
    this.#options.locale = locale;
    this.reintroduce();
  }

  /** Without the rest of the package the page has no tools. */
  setTools(tools: readonly PageTool[]): void {
    if (this.office) this.office.tools.set(tools);
    else this.awaitPart(this.backOffice().then((office) => office.tools.set(tools)));
  }

  async upload(file: UploadFile, settings?: UploadOptions): Promise<Attachment> {
    const { uploadFile } = await this.backOffice();
    return uploadFile({ ...this.#options, talk: this }, file, settings);
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.session.consent = receipt;
    this.reintroduce();
  }

  async identify(identity: Identity | null): Promise<void> {
    if (!identity) return this.reset();
    const claim = { identity, owner: unknownOwner };
    this.session.claim = claim;
    // Whoever was here before is not shown to whoever comes.
    this.change();
    this.recognize();
    this.reintroduce();
    const { claims } = await this.backOffice();
    return claims.outcomeOf(claim);
  }

  /** Erases first and tells the server then, so that nothing is left when the page goes away meanwhile. */
  async reset(): Promise<void> {
    this.isStartWanted = false;
    this.letGo();
    this.session.clear();
    this.office?.claims.recognize();
    this.delivery.clear();
    this.empty();
    const ended = this.connection.end();
    this.change({ status: 'idle', error: null });
    await ended;
  }

  /** Sends what waits, or begins to connect for it. */
  #deliver(): void {
    this.change({ error: null });
    this.connect();
    this.delivery.deliver();
  }
}

function atMost(max: number, what: string, { length }: { readonly length: number }): void {
  if (length > max) throw new SdkError(`A message may have at most ${max} ${what}.`);
}
