import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Branding,
  ConsentReceipt,
  PageContext,
  SocketConstructor,
  VisitorStorage,
  WidgetConfig,
} from '@katek/sdk';
import { chatProperties } from './chat-properties.ts';
import { AttentionController } from './controllers/attention-controller.ts';
import { ConversationController } from './controllers/conversation-controller.ts';
import { Crier } from './controllers/crier.ts';
import { DialogController } from './controllers/dialog-controller.ts';
import { LocaleController } from './controllers/locale-controller.ts';
import { ScrollController } from './controllers/scroll-controller.ts';
import { StageController } from './controllers/stage-controller.ts';
import { ThemeController } from './controllers/theme-controller.ts';
import { TriggerController } from './controllers/trigger-controller.ts';
import { ViewportController } from './controllers/viewport-controller.ts';
import { KatekCloseEvent, KatekOpenEvent, KatekReadyEvent } from './events.ts';
import { formatNumber, type Language, warmFormats } from './format.ts';
import type { KatekTheme, KatekTool } from './options.ts';
import { readPageContext } from './page-context.ts';
import type { PartName, PartProps } from './parts/part.ts';
import { styles } from './styles/index.ts';
import type { Triggers } from './triggers/triggers.ts';
import type { ViewContext } from './views/context.ts';
import { textLengthMax } from './views/composer.ts';
import { frameView } from './views/frame.ts';
import { skeletonView } from './views/notices.ts';
import { panelView } from './views/panel.ts';
import { whenIdle } from './when-idle.ts';

/**
 * What the chat is made of and what it shows; `KatekChat` adds what a page may ask of it.
 */
export class ChatView extends LitElement {
  static override styles = styles;

  static override properties = chatProperties;

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

  protected readonly talk = new ConversationController(this, {
    onMessages: (messages) => this.#crier.onMessages(messages),
    onError: (error) => this.#crier.onError(error),
    onConversation: (now, before) => this.#crier.onConversation(now, before),
  });
  readonly #crier = new Crier(this, {
    onUnseen: (count) => this.#attention.add(count),
  });
  readonly #words = new LocaleController(this);
  readonly #scroll = new ScrollController(this);
  readonly #dialog = new DialogController(this);
  protected readonly stage = new StageController(this, () => this.#words.words());
  readonly #attention = new AttentionController(this);
  protected readonly invitations = new TriggerController(this);
  protected page: PageContext | null = null;
  protected tools: readonly KatekTool[] = [];

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

  /** @internal Opens a sheet over the talk. */
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void {
    void this.stage.open(name, props);
  }

  /** @internal Goes back from the topmost sheet. */
  closeSheet(): void {
    this.stage.back();
  }

  /** @internal Says something to those who hear the page. */
  announce(text: string): void {
    this.announcement = text;
  }

  /** @internal Escape goes back one step. */
  back(): void {
    if (this.stage.isCovering) this.stage.back();
    else if (this.mode === 'bubble') this.close();
  }

  /** @internal For the theme. */
  branding(): Branding | null {
    const branding = this.talk.config?.branding;
    return branding ? { ...branding, ...this.theme } : null;
  }

  /** @internal For the words. */
  get configLocale(): string | undefined {
    return this.talk.config?.locale;
  }

  /** @internal For what is said aloud. */
  get language(): Language {
    return this.#words;
  }

  /** @internal For the invitation. */
  get closeLabel(): string {
    return this.#words.strings.close;
  }

  /** @internal Who answers, as far as it is known. */
  get shownConfig(): WidgetConfig | null {
    return this.talk.config;
  }

  /** @internal The words in this language come by themselves. */
  onLocale(locale: string): void {
    this.talk.client?.setLocale(locale);
  }

  /** @internal Parts speak the new language too. */
  onWords(): void {
    this.stage.changeWords();
  }

  /** @internal For the title of the page. */
  unreadText(count: number): string {
    return this.#words.strings.unread(count, formatNumber(this.#words.locale, count));
  }

  /** @internal What views and parts know; `null` before there is something to talk about. */
  get context(): ViewContext | null {
    const { client, config } = this.talk;
    if (!config || !client) return null;
    const context: ViewContext = {
      config,
      client,
      state: client.state,
      locale: this.#words.locale,
      strings: this.#words.strings,
      baseUrl: this.origin,
      send: (text) => this.say(text),
      retry: (id) => client.retry(id),
      announce: (text) => this.announce(text),
      update: () => this.requestUpdate(),
      startConversation: this.#startNew,
      isSoundOn: this.sound,
      setSound: (isOn) => {
        this.sound = isOn;
      },
      openSheet: (name, props) => this.openSheet(name, props),
      part: (name, key, props) => this.stage.render(name, key, props, context),
      note: (name, key, props) => this.stage.render(name, key, props),
    };
    return context;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page, or put back into it.
    if (this.hasUpdated && this.opened) this.talk.connect();
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new KatekReadyEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.publishableKey && (changed.has('baseUrl') || changed.has('publishableKey'))) {
      const { storage, webSocket, fetch } = this;
      this.talk.use({
        baseUrl: this.origin,
        key: this.publishableKey,
        locale: this.#words.locale,
        page: () => this.page ?? readPageContext(),
        ...(storage && { storage }),
        ...(webSocket && { webSocket }),
        ...(fetch && { fetch }),
      });
      this.talk.client?.setTools(this.tools);
      this.talk.prepareWhenIdle();
    }
    if (this.mode === 'inline') this.opened = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('opened') && this.opened !== (changed.get('opened') ?? false)) {
      if (this.opened) this.#onOpened();
      else this.#onClosed();
    }
    if (this.#attention.isSeen && this.#scroll.isFollowing) this.talk.client?.markRead();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return frameView(
      {
        mode: this.mode,
        opened: this.opened,
        side: this.branding()?.position ?? 'end',
        isLauncherHidden: this.launcher === 'none' || this.talk.isPreparing,
        unread: this.#attention.unread,
        name: this.talk.config?.persona.name ?? null,
        strings: words.strings,
        locale: words.locale,
        language: words.language,
        direction: words.direction,
        announcement: this.announcement,
        dialog: this.#dialog,
        onToggle: this.toggle.bind(this),
        onClose: this.close.bind(this),
      },
      this.#panel(),
    );
  }

  #panel(): TemplateResult {
    const { context } = this;
    if (!context) return skeletonView(this.#words.strings);
    const { client, state } = context;
    const isGated = this.talk.isConsentMissing;
    const isRefused = state.status === 'refused' && !isGated;
    const isUsable = !isGated && !isRefused;
    return panelView(
      {
        header: {
          isFullScreen: this.#dialog.isFullScreen,
          onMenu: isUsable ? () => this.openSheet('menu', {}) : null,
          onClose: this.mode === 'inline' ? null : () => this.close(),
        },
        composer: {
          text: this.text,
          isReplying: state.isReplying,
          isDisabled: isRefused,
          onInput: (text) => {
            this.text = text;
            client.setTyping(text !== '');
          },
          onSend: () => this.#sendTyped(),
          onStop: () => client.stopReply(),
          onFiles: isUsable ? (files) => this.#attach(files) : null,
        },
        scroll: this.#scroll,
        earlier: { hasFailed: this.talk.hasEarlierFailed, onFetch: () => this.fetchEarlier() },
        stage: this.stage,
        isBannerShown: this.talk.isBannerShown,
        onConsent: isGated ? (receipt) => this.giveConsent(receipt) : null,
      },
      context,
    );
  }

  protected get origin(): string {
    return this.baseUrl || location.origin;
  }

  /** @internal Called when the visitor scrolls to the first message. */
  fetchEarlier(): void {
    void this.talk.fetchEarlier();
  }

  #onOpened(): void {
    // oxlint-disable-next-line no-console
    if (!this.publishableKey) console.error('KaTek: <katek-chat> needs publishable-key="pk_…".');
    this.talk.connect();
    this.#dialog.show();
    this.#scroll.toLatest();
    void whenIdle().then(() => warmFormats(this.#words));
    if (this.mode === 'bubble') this.dispatchEvent(new KatekOpenEvent());
  }

  #onClosed(): void {
    this.#dialog.hide();
    this.dispatchEvent(new KatekCloseEvent());
  }

  /** @internal What the gate has got from the visitor. */
  giveConsent(receipt: ConsentReceipt): void {
    this.talk.giveConsent(receipt);
    this.#dialog.show();
  }

  #sendTyped(): void {
    if (this.talk.isConsentMissing) {
      this.renderRoot.querySelector<HTMLElement>('.gate :is(input, button)')?.focus();
      return;
    }
    const text = this.text.trim();
    if (text === '') return;
    this.#clearText();
    this.say(text);
  }

  #clearText(): void {
    this.text = '';
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>('.field');
      // Nothing to measure, which would lay out the page once more before the message shows.
      if (field) field.rows = 1;
    });
  }

  protected say(text: string): void {
    this.#crier.forgetError();
    this.stage.clear();
    this.talk.client?.send(text.slice(0, textLengthMax));
    this.#scroll.toLatest();
  }

  #attach(files: File[]): void {
    this.openSheet('attach', { files, text: this.text, onSent: () => this.#clearText() });
  }

  readonly #startNew = (): void => {
    this.stage.clear();
    this.talk.client?.startConversation();
    this.#dialog.show();
  };
}
