import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Branding,
  ChatMessage,
  ConsentReceipt,
  Conversation,
  ConversationError,
  Identity,
  PageContext,
  SocketConstructor,
  VisitorStorage,
  WidgetConfig,
} from '@katek/sdk';
import { checkAccent } from './color.ts';
import { AttentionController } from './controllers/attention-controller.ts';
import { ConversationController } from './controllers/conversation-controller.ts';
import { DialogController } from './controllers/dialog-controller.ts';
import { LocaleController } from './controllers/locale-controller.ts';
import { PartController } from './controllers/part-controller.ts';
import { ScrollController } from './controllers/scroll-controller.ts';
import { SheetController } from './controllers/sheet-controller.ts';
import { ThemeController } from './controllers/theme-controller.ts';
import { TriggerController } from './controllers/trigger-controller.ts';
import { ViewportController } from './controllers/viewport-controller.ts';
import type { DoctorReport } from './doctor.ts';
import {
  KatekCloseEvent,
  KatekErrorEvent,
  type KatekEventMap,
  KatekHandoffEvent,
  KatekMessageEvent,
  KatekOpenEvent,
  KatekReadyEvent,
} from './events.ts';
import { formatNumber } from './format.ts';
import { chatIcon, chevronDownIcon } from './icons.ts';
import { plainText } from './markdown.ts';
import type {
  KatekEventName,
  KatekEventOf,
  KatekOptions,
  KatekTheme,
  KatekTool,
} from './options.ts';
import { readPageContext } from './page-context.ts';
import type { PartName, PartProps } from './parts/part.ts';
import { registry } from './parts/registry.ts';
import { styles } from './styles/index.ts';
import type { Triggers } from './triggers/triggers.ts';
import type { ViewContext } from './views/context.ts';
import { fitRows, textLengthMax } from './views/composer.ts';
import { skeletonView } from './views/notices.ts';
import { panelView } from './views/panel.ts';

/**
 * The chat: a launcher in the corner and a panel, or, with `mode="inline"`, a panel that fills its container.
 * It connects when the visitor opens it; until then there is no socket and nothing is stored.
 *
 * @example
 * <katek-chat base-url="https://chat.example.com" publishable-key="pk_…"></katek-chat>
 *
 * @tag katek-chat
 * @tagname katek-chat
 *
 * @attr {string} base-url Where KaTek runs. Default: the page's own origin.
 * @attr {string} publishable-key The organization's publishable key, `pk_…`.
 * @attr {'bubble' | 'inline'} mode `bubble`: launcher and panel. `inline`: fills its container and connects at once.
 * @attr {'auto' | 'none'} launcher `none`: the page has a button of its own, and calls `toggle()`.
 * @attr {boolean} opened The panel is open.
 * @attr {string} locale BCP 47. Default: the page's language, else the visitor's, else the organization's.
 * @attr {boolean} sound A short sound for messages that the visitor does not see come.
 * @attr {string} config The organization's public settings as JSON, so that nothing has to be asked for.
 *
 * @fires {KatekReadyEvent} katek-ready The chat stands on the page and can be used.
 * @fires {KatekOpenEvent} katek-open The panel was opened.
 * @fires {KatekCloseEvent} katek-close The panel was closed.
 * @fires {KatekMessageEvent} katek-message A message was stored or has arrived.
 * @fires {KatekLeadEvent} katek-lead The visitor has left a way to reach them.
 * @fires {KatekViewingEvent} katek-viewing A viewing was requested, moved or cancelled.
 * @fires {KatekHandoffEvent} katek-handoff A person was asked for, has taken over, or has handed back.
 * @fires {KatekRatingEvent} katek-rating The visitor has said how the talk was.
 * @fires {KatekConsentEvent} katek-consent The visitor has agreed to something.
 * @fires {KatekTriggerEvent} katek-trigger An invitation is shown beside the launcher.
 * @fires {KatekUnreadEvent} katek-unread The number of unseen messages has changed.
 * @fires {KatekErrorEvent} katek-error Something failed that the visitor is told of.
 *
 * @slot launcher-icon The picture on the launcher, 28 pixels square.
 * @slot header-actions Further buttons at the top of the panel.
 * @slot greeting In the place of the greeting's text.
 * @slot footer Below the composer, such as a legal notice.
 *
 * @csspart launcher The button in the corner.
 * @csspart panel The chat itself.
 * @csspart header Who answers, and the close button.
 * @csspart message Each message; `own` those of the visitor.
 * @csspart own The visitor's messages.
 * @csspart card Each home.
 * @csspart composer The field and its button.
 * @csspart sheet What lies over the talk, such as a home's details.
 *
 * @cssproperty [--katek-offset-x=20px] Distance to the side of the window.
 * @cssproperty [--katek-offset-y=20px] Distance to the bottom of the window.
 * @cssproperty [--katek-z-index=2147483000] Layer of launcher and panel.
 * @cssproperty [--katek-font=system-ui] Font family.
 * @cssproperty --katek-accent Launcher, buttons and the visitor's own messages.
 * @cssproperty --katek-on-accent Text on the accent.
 * @cssproperty --katek-accent-ink The accent as text on a surface.
 * @cssproperty --katek-accent-soft A tint of the accent, behind what is chosen.
 * @cssproperty --katek-surface The panel.
 * @cssproperty --katek-raised Cards and the composer.
 * @cssproperty --katek-sunken The concierge's messages and quiet areas.
 * @cssproperty --katek-ink Text.
 * @cssproperty --katek-muted Text of less weight.
 * @cssproperty --katek-line Lines between areas.
 * @cssproperty --katek-edge Borders of fields. Default: made of `--katek-muted`.
 * @cssproperty --katek-danger Text of what has failed.
 * @cssproperty --katek-warn Text of a warning.
 * @cssproperty --katek-warn-soft Behind a warning.
 * @cssproperty --katek-shadow Colour of shadows as three numbers, such as `15 23 42`.
 */
export class KatekChat extends LitElement {
  static override styles = styles;

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    mode: { reflect: true },
    launcher: {},
    opened: { type: Boolean, reflect: true },
    config: { type: Object },
    locale: {},
    sound: { type: Boolean },
    webSocket: { attribute: false },
    storage: { attribute: false },
    fetch: { attribute: false },
    triggers: { attribute: false },
    text: { state: true },
    announcement: { state: true },
    theme: { state: true },
  };

  /** Where KaTek runs. Default: the page's own origin. */
  declare baseUrl: string;
  /** The organization's publishable key. */
  declare publishableKey: string;
  /** `bubble`: launcher and panel. `inline`: fills its container and connects at once; takes the focus with `autofocus`. */
  declare mode: 'bubble' | 'inline';
  /** `none`: the page has a button of its own, and calls `toggle()`. */
  declare launcher: 'auto' | 'none';
  /** The panel is open. */
  declare opened: boolean;
  /** Looks and greeting before the server has told them. Default: asked for when the page is idle. */
  declare config: WidgetConfig | null;
  /** BCP 47; also what the concierge is told. Default: the page's language, else the visitor's, the organization's. */
  declare locale: string;
  /** A short sound for messages that the visitor does not see come. Default: none. */
  declare sound: boolean;
  /** @internal The socket class, for tests. */
  declare webSocket: SocketConstructor | undefined;
  /** Where the visitor is remembered. Default: `localStorage`. */
  declare storage: VisitorStorage | undefined;
  /** @internal For tests. */
  declare fetch: typeof globalThis.fetch | undefined;
  /** @internal Those that the loader has started. */
  declare triggers: Triggers | null;
  declare protected text: string;
  declare protected announcement: string;
  declare protected theme: KatekTheme;

  readonly #talk = new ConversationController(this, {
    onMessages: (messages) => this.#onMessages(messages),
    onError: (error) => this.#onError(error),
    onConversation: (conversation, before) => this.#onConversation(conversation, before),
  });
  readonly #words = new LocaleController(this);
  readonly #scroll = new ScrollController(this);
  readonly #dialog = new DialogController(this);
  readonly #sheets = new SheetController(this);
  readonly #attention = new AttentionController(this);
  readonly #parts = new PartController(this, () => this.#words.words());
  readonly #triggers = new TriggerController(this);
  #page: PageContext | null = null;
  #tools: readonly KatekTool[] = [];
  #lastError = '';
  #hasEarlierFailed = false;

  constructor() {
    super();
    new ThemeController(this);
    new ViewportController(this);
    this.baseUrl = '';
    this.publishableKey = '';
    this.mode = 'bubble';
    this.launcher = 'auto';
    this.opened = false;
    this.config = null;
    this.locale = '';
    this.sound = false;
    this.triggers = null;
    this.text = '';
    this.announcement = '';
    this.theme = {};
  }

  /** Opens the panel and moves the focus into it. */
  open(): void {
    this.opened = true;
  }

  /** Closes the panel; the focus returns to where it was. */
  close(): void {
    this.opened = false;
  }

  /** Opens the panel when it is closed, and the other way round. */
  toggle(): void {
    this.opened = !this.opened;
  }

  /** Opens the panel and sends a text as the visitor. */
  send(text: string): void {
    this.open();
    if (this.#talk.isConsentMissing) this.text = text;
    else this.#send(text);
  }

  /**
   * Says who the visitor is, by a signed token or only by name and e-mail; `null` logs them out. Resolves when the
   * server knows them, before the chat was opened at once; rejects when it refuses, and then they stay who they were.
   */
  async identify(identity: Identity | null): Promise<void> {
    await this.updateComplete;
    if (identity === null) return this.reset();
    if (!this.#talk.client) throw new Error('The chat has no publishable key.');
    return this.#talk.client.identify(identity);
  }

  /** The page that goes with every message from now on; `null`: what the document says, which is the default. */
  setPage(page: PageContext | null): void {
    this.#page = page;
    this.#triggers.pageChanged();
    this.#talk.client?.setPage(page ?? readPageContext());
  }

  /** The language from now on, BCP 47; `''` finds out by itself. */
  setLocale(locale: string): void {
    this.locale = locale;
  }

  /**
   * Looks, over those of the organization. A colour that cannot be told from a white page is refused: the old looks
   * stay, and the console names the nearest colour that passes (see `checkAccent`).
   */
  setTheme(theme: KatekTheme): void {
    const { accentColor } = theme;
    const check = accentColor === undefined ? null : checkAccent(accentColor);
    if (check && !check.ok) {
      // oxlint-disable-next-line no-console
      console.error(
        `KaTek: ${accentColor} has a contrast of ${check.ratio.toFixed(2)} to 1 with white, and 3 to 1 is needed ` +
          `(WCAG 2.2, 1.4.11). The nearest colour that passes is ${check.nearest}.`,
      );
      return;
    }
    this.theme = { ...this.theme, ...theme };
  }

  /** Shows the invitation of this name beside the launcher, whatever its conditions. */
  async trigger(name: string): Promise<void> {
    await this.updateComplete;
    await this.#triggers.show(name);
  }

  /** What the page can do or tell for an answer, in place of earlier tools; at most 8. */
  setTools(tools: readonly KatekTool[]): void {
    this.#tools = tools;
    this.#talk.client?.setTools(tools);
  }

  /** Sets several options at once; those given change, the others stay. */
  configure(options: KatekOptions): void {
    const { theme, page, tools, identity, ...properties } = options;
    Object.assign(this, properties);
    if (theme) this.setTheme(theme);
    if (page !== undefined) this.setPage(page);
    if (tools) this.setTools(tools);
    // What the server refuses is told by `katek-error`.
    if (identity !== undefined) void this.identify(identity).catch(() => undefined);
  }

  /** Logs the visitor out and closes the panel: nothing of them stays on this device. */
  async reset(): Promise<void> {
    this.#sheets.clear();
    this.text = '';
    if (this.mode === 'bubble') this.close();
    await this.#talk.reset();
    if (this.mode === 'inline') this.#talk.connect();
  }

  /** Takes the chat off the page, with everything that it listens to. */
  destroy(): void {
    this.close();
    this.remove();
  }

  /** Calls back on an event, until the function that it returns is called. */
  on<Name extends KatekEventName>(
    event: Name,
    listener: (event: KatekEventOf<Name>) => void,
  ): () => void {
    const name = `katek-${event}`;
    this.addEventListener(name, listener as EventListener);
    return () => this.removeEventListener(name, listener as EventListener);
  }

  /** Looks at everything that an installation can get wrong, and tells it on the console too. */
  async doctor(): Promise<DoctorReport> {
    await this.updateComplete;
    const { examine } = await import('./doctor.ts');
    return examine({
      baseUrl: this.#origin,
      publishableKey: this.publishableKey,
      client: this.#talk.client,
      branding: this.branding(),
      root: this.renderRoot,
      fetch: this.fetch,
    });
  }

  /** @internal Opens a sheet over the talk. */
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void {
    this.#sheets.open(name, props);
  }

  /** @internal Goes back from the topmost sheet. */
  closeSheet(): void {
    this.#sheets.back();
  }

  /** @internal Says something to those who hear the page. */
  announce(text: string): void {
    this.announcement = text;
  }

  /** @internal Escape goes back one step. */
  back(): void {
    if (this.#sheets.stack.length > 0) this.#sheets.back();
    else if (this.mode === 'bubble') this.close();
  }

  /** @internal For the theme. */
  branding(): Branding | null {
    const branding = this.#talk.config?.branding;
    return branding ? { ...branding, ...this.theme } : null;
  }

  /** @internal For the words. */
  get configLocale(): string | undefined {
    return this.#talk.config?.locale;
  }

  /** @internal For the invitation. */
  get closeLabel(): string {
    return this.#words.strings.close;
  }

  /** @internal Whom the invitations are of. */
  get triggerConfig(): WidgetConfig | null {
    return this.#talk.config;
  }

  /** @internal The words in this language come by themselves. */
  onLocale(locale: string): void {
    this.#talk.client?.setLocale(locale);
  }

  /** @internal Parts speak the new language too. */
  onWords(): void {
    void this.#parts.changeWords().catch(() => undefined);
  }

  /** @internal For the title of the page. */
  unreadText(count: number): string {
    return this.#words.strings.unread(count, formatNumber(this.#words.locale, count));
  }

  /** @internal What views and parts know; `null` before there is something to talk about. */
  get context(): ViewContext | null {
    const { client, config } = this.#talk;
    if (!config || !client) return null;
    return {
      config,
      client,
      state: client.state,
      locale: this.#words.locale,
      strings: this.#words.strings,
      baseUrl: this.#origin,
      send: (text) => this.#send(text),
      retry: (id) => client.retry(id),
      announce: (text) => this.announce(text),
      update: () => this.requestUpdate(),
      startConversation: this.#startNew,
      isSoundOn: this.sound,
      setSound: (isOn) => {
        this.sound = isOn;
      },
      openSheet: (name, props) => this.openSheet(name, props),
      part: (name, key, props) => this.#parts.render(name, key, props),
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page, or put back into it.
    if (this.hasUpdated && this.opened) this.#talk.connect();
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new KatekReadyEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.publishableKey && (changed.has('baseUrl') || changed.has('publishableKey'))) {
      this.#talk.use({
        baseUrl: this.#origin,
        key: this.publishableKey,
        locale: this.#words.locale,
        page: () => this.#page ?? readPageContext(),
        ...(this.storage ? { storage: this.storage } : {}),
        ...(this.webSocket ? { webSocket: this.webSocket } : {}),
        ...(this.fetch ? { fetch: this.fetch } : {}),
      });
      this.#talk.client?.setTools(this.#tools);
      this.#talk.prepareWhenIdle();
    }
    if (this.mode === 'inline') this.opened = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('opened') && this.opened !== (changed.get('opened') ?? false)) {
      if (this.opened) this.#onOpened();
      else this.#onClosed();
    }
    if (this.#attention.isSeen && this.#scroll.isFollowing) this.#talk.client?.markRead();
  }

  protected override render(): TemplateResult {
    const direction = this.#words.direction ?? nothing;
    const language = this.#words.language;
    const live = html`<div class="sr" role="status" aria-live="polite" lang=${language}>
      ${this.announcement}
    </div>`;
    if (this.mode === 'inline') {
      return html`<section
          class="panel inline"
          part="panel"
          dir=${direction}
          lang=${language}
          aria-label=${this.#label}
          @keydown=${this.#dialog.onKeyDown}
        >
          ${this.#panel()}
        </section>
        ${live}`;
    }
    const side = this.branding()?.position === 'start' ? 'start' : '';
    const { unread } = this.#attention;
    return html`<button
        class="launcher ${side}"
        part="launcher"
        type="button"
        dir=${direction}
        lang=${language}
        aria-label=${this.#launcherLabel}
        aria-expanded=${this.opened ? 'true' : 'false'}
        aria-haspopup="dialog"
        ?hidden=${this.launcher === 'none' || this.#talk.isPreparing}
        @click=${this.toggle}
      >
        ${this.opened ? chevronDownIcon : html`<slot name="launcher-icon">${chatIcon}</slot>`}
        ${unread > 0 && !this.opened ? html`<span class="unread" aria-hidden="true">${unread}</span>` : nothing}
      </button>
      <dialog
        class="panel ${side}"
        part="panel"
        dir=${direction}
        lang=${language}
        aria-label=${this.#label}
        tabindex="-1"
        @keydown=${this.#dialog.onKeyDown}
        @cancel=${this.#dialog.onCancel}
        @close=${this.close}
      >
        ${this.#panel()}
      </dialog>
      ${live}`;
  }

  #panel(): TemplateResult {
    const { context } = this;
    if (!context) return skeletonView(this.#words.strings);
    const { client, state } = context;
    const isGated = this.#talk.isConsentMissing;
    const hasTalk = state.messages.some((message) => message.seq !== null);
    return panelView(
      {
        header: {
          isFullScreen: this.#dialog.isFullScreen,
          onNew: hasTalk ? this.#startNew : null,
          onMenu: registry.menu && !isGated ? () => this.openSheet('menu', {}) : null,
          onClose: this.mode === 'inline' ? null : () => this.close(),
        },
        composer: {
          text: this.text,
          isReplying: state.isReplying,
          isDisabled: state.status === 'refused' && !isGated,
          onInput: (text) => {
            this.text = text;
            client.setTyping(text !== '');
          },
          onSend: () => this.#sendTyped(),
          onStop: () => client.stopReply(),
          onFiles: registry.attach && !isGated ? (files) => this.#attach(files) : null,
        },
        scroll: this.#scroll,
        earlier: { hasFailed: this.#hasEarlierFailed, onFetch: () => void this.fetchEarlier() },
        parts: this.#parts,
        sheets: this.#sheets.stack,
        isBannerShown: this.#talk.isBannerShown,
        onConsent: isGated ? (receipt) => this.#onConsent(receipt) : null,
        onBack: () => this.#sheets.back(),
      },
      context,
    );
  }

  get #origin(): string {
    return this.baseUrl || location.origin;
  }

  get #label(): string {
    const { strings } = this.#words;
    const config = this.#talk.config;
    return config ? strings.chatWith(config.persona.name) : strings.conversation;
  }

  get #launcherLabel(): string {
    const { strings, locale } = this.#words;
    const { unread } = this.#attention;
    if (this.opened) return strings.closeChat;
    return unread > 0
      ? strings.openChatUnread(unread, formatNumber(locale, unread))
      : strings.openChat;
  }

  /** @internal Called when the visitor scrolls to the first message. */
  async fetchEarlier(): Promise<void> {
    const client = this.#talk.client;
    if (!client?.state.hasEarlier || client.state.isEarlierLoading) return;
    this.#hasEarlierFailed = false;
    try {
      await client.fetchEarlier();
    } catch {
      this.#hasEarlierFailed = true;
      this.requestUpdate();
    }
  }

  #onOpened(): void {
    // oxlint-disable-next-line no-console
    if (!this.publishableKey) console.error('KaTek: <katek-chat> needs publishable-key="pk_…".');
    this.#talk.connect();
    this.#dialog.show();
    this.#scroll.toLatest();
    if (this.mode === 'bubble') this.dispatchEvent(new KatekOpenEvent());
  }

  #onClosed(): void {
    this.#dialog.hide();
    this.dispatchEvent(new KatekCloseEvent());
  }

  #onConsent(receipt: ConsentReceipt): void {
    this.#talk.giveConsent(receipt);
    this.#dialog.show();
  }

  /** What one talks to is said once at the beginning of each conversation. */
  #onConversation(now: Conversation, before: Conversation | null): void {
    if (!before) {
      this.#hasEarlierFailed = false;
      if (now.lastSeq === 0) this.#greet();
      return;
    }
    if (now.ownership !== before.ownership) {
      this.dispatchEvent(new KatekHandoffEvent(now.ownership));
    } else if (now.handoffRequestedAt && !before.handoffRequestedAt) {
      this.dispatchEvent(new KatekHandoffEvent('requested'));
    }
  }

  #greet(): void {
    const config = this.#talk.config;
    if (!config) return;
    const { name, greeting } = config.persona;
    const disclosure = this.#words.strings.disclosure(name, config.name);
    this.announcement = `${disclosure} ${plainText(greeting)}`;
  }

  /** Each finished turn is read aloud once; the words of a growing answer are not. */
  #onMessages(messages: readonly ChatMessage[]): void {
    for (const message of messages) this.dispatchEvent(new KatekMessageEvent(message));
    const heard = messages.filter(({ role }) => role === 'assistant' || role === 'agent');
    if (heard.length === 0) return;
    this.#attention.add(heard.length);
    this.announcement = heard.map((message) => this.#spoken(message)).join(' ');
  }

  #spoken({ authorName, text, listings: { length } }: ChatMessage): string {
    const { strings, locale } = this.#words;
    const author = authorName ?? this.#talk.config?.persona.name ?? '';
    const homes = length > 0 ? ` ${strings.homesShown(length, formatNumber(locale, length))}` : '';
    return strings.said(author) + plainText(text) + homes;
  }

  #onError(error: ConversationError): void {
    if (error.code === this.#lastError) return;
    this.#lastError = error.code;
    this.dispatchEvent(new KatekErrorEvent(error));
  }

  #sendTyped(): void {
    if (this.#talk.isConsentMissing) {
      this.renderRoot.querySelector<HTMLElement>('.gate :is(input, button)')?.focus();
      return;
    }
    const text = this.text.trim();
    if (text === '') return;
    this.#clearText();
    this.#send(text);
  }

  #clearText(): void {
    this.text = '';
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>('.field');
      if (field) fitRows(field);
    });
  }

  #send(text: string): void {
    this.#lastError = '';
    this.#sheets.clear();
    this.#talk.client?.send(text.slice(0, textLengthMax));
    this.#scroll.toLatest();
  }

  #attach(files: File[]): void {
    this.openSheet('attach', { files, text: this.text, onSent: () => this.#clearText() });
  }

  readonly #startNew = (): void => {
    this.#sheets.clear();
    this.#talk.client?.startConversation();
    this.#dialog.show();
  };
}

/** Listeners know the events of the element by their names. */
export interface KatekChat {
  addEventListener<Name extends keyof KatekEventMap>(
    type: Name,
    listener: (this: KatekChat, event: KatekEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: KatekChat, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof KatekEventMap>(
    type: Name,
    listener: (this: KatekChat, event: KatekEventMap[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: KatekChat, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
