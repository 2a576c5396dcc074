import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type ChatMessage,
  type ConsentReceipt,
  type Conversation,
  type ConversationError,
  type ConversationState,
  createVisitorClient,
  type SendOptions,
  type VisitorClient,
  type VisitorClientOptions,
  type VisitorStorage,
  type WidgetConfig,
} from '@katek/sdk';
import { whenIdle } from '../when-idle.ts';
import { ConsentRecord } from './consent-record.ts';

/** A break shorter than this heals before a visitor could read of it. */
const bannerDelayMs = 1200;

/** See `Crier`. */
interface ConversationEvents {
  onMessages(messages: readonly ChatMessage[]): void;
  onError(error: ConversationError): void;
  onConversation(conversation: Conversation, before: Conversation | null): void;
}

/** Owns the SDK's client for as long as the element stands in the page. */
export class ConversationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly config: WidgetConfig | null };
  readonly #events: ConversationEvents;
  #options: VisitorClientOptions | null = null;
  #consent: ConsentRecord | null = null;
  #fetched: Promise<void> | null = null;
  #fetchedConfig: WidgetConfig | null = null;
  #isWanted = false;
  #known = new Set<string>();
  #firstSeq = 0;
  #conversation: Conversation | null = null;
  #isExplained = false;
  #bannerTimer: ReturnType<typeof setTimeout> | undefined;

  client: VisitorClient | null = null;
  /** The connection has been gone for long enough to say so. */
  isBannerShown = false;
  /** The colour of the launcher is not known yet. */
  isPreparing = false;
  /** The last try to get older messages came to nothing. */
  hasEarlierFailed = false;

  constructor(
    host: ReactiveControllerHost & { readonly config: WidgetConfig | null },
    events: ConversationEvents,
  ) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  get state(): ConversationState | null {
    return this.client?.state ?? null;
  }

  /** What the server told last, else what the page has said. */
  get config(): WidgetConfig | null {
    return this.state?.config ?? this.#host.config ?? this.#fetchedConfig;
  }

  /** The organization wants the visitor to agree first, and they have not. */
  get isConsentMissing(): boolean {
    // The settings that the page has may be older than those of the server.
    if (this.state?.error?.code === 'consent_required') return true;
    const privacy = this.config?.privacy;
    return privacy?.isConsentRequired === true && !this.#consent?.read(privacy.consentVersion);
  }

  /** Begins to talk with this server; nothing is sent before `connect`. */
  use(options: VisitorClientOptions & { storage?: VisitorStorage }): void {
    this.client?.disconnect();
    this.#options = options;
    this.#fetched = null;
    this.#fetchedConfig = null;
    this.#known = new Set();
    this.#conversation = null;
    this.#consent = new ConsentRecord(options.key, options.storage);
    this.client = createVisitorClient(options);
    this.client.subscribe((state) => this.#onChange(state));
  }

  /** Asks the server for looks and greeting, so that they are there when the chat opens; no socket, no storage. */
  prepare(): Promise<void> {
    this.#fetched ??= this.#fetchConfig();
    return this.#fetched;
  }

  /** As `prepare`, but only once the page has nothing better to do. */
  prepareWhenIdle(): void {
    if (this.config) return;
    this.isPreparing = true;
    void whenIdle().then(() => this.prepare());
  }

  /** Connects as soon as it is known whether the visitor has to agree first, and when they have. */
  connect(): void {
    this.#isWanted = true;
    if (this.config) this.#begin();
    else void this.prepare().then(() => this.#begin());
  }

  /** Connects too, and not without a consent that was given: a page may send before the connection was wished for. */
  send(text: string, options?: SendOptions): void {
    if (this.config && !this.#isWanted) this.connect();
    this.client?.send(text, options);
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.#consent?.write(receipt);
    this.client?.giveConsent(receipt);
    this.client?.connect();
    this.#host.requestUpdate();
  }

  /** Logs the visitor out; nothing of them stays on this device. */
  async reset(): Promise<void> {
    this.#consent?.clear();
    await this.client?.reset();
    this.#known.clear();
    this.#conversation = null;
  }

  /** Brings older messages, one page at a time. */
  async fetchEarlier(): Promise<void> {
    this.hasEarlierFailed = false;
    try {
      await this.client?.fetchEarlier();
    } catch {
      this.hasEarlierFailed = true;
      this.#host.requestUpdate();
    }
  }

  hostDisconnected(): void {
    this.#isWanted = false;
    clearTimeout(this.#bannerTimer);
    this.client?.disconnect();
  }

  #begin(): void {
    if (!this.#isWanted || this.isConsentMissing) return;
    const { config } = this;
    const receipt = config && this.#consent?.read(config.privacy.consentVersion);
    if (receipt) this.client?.giveConsent(receipt);
    this.client?.connect();
  }

  async #fetchConfig(): Promise<void> {
    const options = this.#options;
    try {
      if (options && !this.config) {
        const { fetchPublicConfig } = await import('../public-config.ts');
        const { baseUrl, key, fetch } = options;
        this.#fetchedConfig = (await fetchPublicConfig(baseUrl, { key }, fetch)).config;
      }
    } catch {
      // The socket will tell as well, and whoever installs the chat reads of it then.
      this.#fetched = null;
    } finally {
      this.isPreparing = false;
      this.#host.requestUpdate();
    }
  }

  #onChange(state: ConversationState): void {
    this.#watchConnection(state);
    this.#tellMessages(state);
    this.#tellConversation(state);
    if (state.error) this.#events.onError(state.error);
    this.#host.requestUpdate();
  }

  async #explain(): Promise<void> {
    const options = this.#options;
    if (this.#isExplained || !options) return;
    this.#isExplained = true;
    const { explain } = await import('../explain.ts');
    await explain(options);
  }

  #tellMessages(state: ConversationState): void {
    const { messages, conversation } = state;
    const isHistory = conversation?.id !== this.#conversation?.id;
    if (isHistory) this.#firstSeq = messages[0]?.seq ?? 0;
    const unknown = messages.filter(({ id, seq }) => seq !== null && !this.#known.has(id));
    for (const { id } of unknown) this.#known.add(id);
    // Older messages that were fetched later are history too.
    const fresh = unknown.filter(({ seq }) => Number(seq) > this.#firstSeq);
    if (fresh.length > 0 && !isHistory) this.#events.onMessages(fresh);
  }

  #tellConversation({ conversation }: ConversationState): void {
    const before = this.#conversation;
    this.#conversation = conversation;
    if (!conversation || conversation === before) return;
    this.#events.onConversation(conversation, before?.id === conversation.id ? before : null);
  }

  #watchConnection(state: ConversationState): void {
    if (state.status === 'refused' && !this.isConsentMissing) void this.#explain();
    if (state.status !== 'offline') {
      clearTimeout(this.#bannerTimer);
      this.#bannerTimer = undefined;
      this.isBannerShown = false;
      return;
    }
    this.#bannerTimer ??= setTimeout(() => {
      this.isBannerShown = true;
      if (!this.client?.state.conversation) void this.#explain();
      this.#host.requestUpdate();
    }, bannerDelayMs);
  }
}
