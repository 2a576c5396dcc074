import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Branding,
  ChatMessage,
  SocketConstructor,
  VisitorStorage,
  WidgetConfig,
} from '@katek/sdk';
import { ConversationController } from './controllers/conversation-controller.ts';
import { DialogController } from './controllers/dialog-controller.ts';
import { PartController } from './controllers/part-controller.ts';
import { ScrollController } from './controllers/scroll-controller.ts';
import { SheetController } from './controllers/sheet-controller.ts';
import { ThemeController } from './controllers/theme-controller.ts';
import { ViewportController } from './controllers/viewport-controller.ts';
import { KatekCloseEvent, KatekErrorEvent, KatekMessageEvent, KatekOpenEvent } from './events.ts';
import { usableLocale } from './format.ts';
import { chatIcon, chevronDownIcon } from './icons.ts';
import { en } from './locales/en.ts';
import { plainText } from './markdown.ts';
import { readPageContext } from './page-context.ts';
import type { PartName, PartProps } from './parts/part.ts';
import { styles } from './styles/index.ts';
import type { ViewContext } from './views/context.ts';
import { composerView, fitRows, textLengthMax } from './views/composer.ts';
import { headerView } from './views/header.ts';
import { idleState, noticeView, skeletonView } from './views/notices.ts';
import { sheetsView } from './views/sheet.ts';
import { talkView } from './views/talk.ts';

/**
 * The chat: a launcher in the corner and a panel, or, with `mode="inline"`, a panel that fills its container.
 * It connects when the visitor opens it; until then there is no socket and nothing is stored.
 *
 * @example
 * <katek-chat base-url="https://chat.example.com" key="pk_…"></katek-chat>
 *
 * @fires katek-open The panel was opened.
 * @fires katek-close The panel was closed.
 * @fires katek-message A message was stored or has arrived.
 * @fires katek-error Something failed that the visitor is told of.
 * @csspart launcher The button in the corner.
 * @csspart panel The chat itself.
 * @csspart header Who answers, and the close button.
 * @csspart message Each message; `own` those of the visitor.
 * @csspart card Each home.
 * @csspart composer The field and its button.
 * @cssproperty --katek-offset-x Distance to the side of the window, `20px`.
 * @cssproperty --katek-offset-y Distance to the bottom of the window, `20px`.
 * @cssproperty --katek-z-index Layer of launcher and panel.
 * @cssproperty --katek-font Font family.
 */
export class KatekChat extends LitElement {
  static override styles = styles;

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    key: {},
    mode: { reflect: true },
    open: { type: Boolean, reflect: true },
    config: { type: Object },
    locale: {},
    sound: { type: Boolean },
    webSocket: { attribute: false },
    storage: { attribute: false },
    text: { state: true },
    announcement: { state: true },
  };

  /** Where KaTek runs. Default: the page's own origin. */
  declare baseUrl: string;
  /** The organization's publishable key. */
  declare key: string;
  /** `bubble`: launcher and panel. `inline`: fills its container and connects at once; takes the focus with `autofocus`. */
  declare mode: 'bubble' | 'inline';
  /** The panel is open. */
  declare open: boolean;
  /** Looks and greeting before the server has told them. Default: those of the server, after the first welcome. */
  declare config: WidgetConfig | null;
  /** BCP 47; for figures and dates, and what the concierge is told. Default: the browser's. */
  declare locale: string;
  /** A short sound for messages that the visitor does not see come. Default: none. */
  declare sound: boolean;
  /** The socket class, for tests. */
  declare webSocket: SocketConstructor | undefined;
  /** Where the visitor is remembered. Default: `localStorage`. */
  declare storage: VisitorStorage | undefined;
  declare protected text: string;
  declare protected announcement: string;

  readonly #talk = new ConversationController(this, {
    onMessages: (messages) => this.#onMessages(messages),
    onError: (error) => this.#onError(error),
  });
  readonly #scroll = new ScrollController(this);
  readonly #dialog = new DialogController(this);
  readonly #sheets = new SheetController(this);
  readonly #parts = new PartController(this);
  #unread = 0;
  #lastError = '';
  #isGreeted = false;

  constructor() {
    super();
    new ThemeController(this);
    new ViewportController(this);
    this.baseUrl = '';
    this.key = '';
    this.mode = 'bubble';
    this.open = false;
    this.config = null;
    this.locale = '';
    this.sound = false;
    this.text = '';
    this.announcement = '';
  }

  /** Opens the panel and moves the focus into it. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel; the focus returns to where it was. */
  close(): void {
    this.open = false;
  }

  /** Opens the panel when it is closed, and the other way round. */
  toggle(): void {
    this.open = !this.open;
  }

  /** Opens the panel and sends a text as the visitor. */
  send(text: string): void {
    this.show();
    this.#send(text);
  }

  /** Disconnects and erases what is remembered of the visitor on this device. */
  forget(): void {
    this.#talk.client?.forget();
  }

  /** @internal For the theme. */
  branding(): Branding | null {
    return this.#config?.branding ?? null;
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNamed = changed.has('baseUrl') || changed.has('key');
    if (isNamed && this.key) {
      this.#talk.use({
        baseUrl: this.baseUrl || location.origin,
        key: this.key,
        locale: this.#locale,
        page: readPageContext,
        ...(this.storage ? { storage: this.storage } : {}),
        ...(this.webSocket ? { webSocket: this.webSocket } : {}),
      });
    }
    if (this.mode === 'inline') this.open = true;
    if (this.open) this.#unread = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open') || this.open === (changed.get('open') ?? false)) return;
    if (this.open) this.#onOpened();
    else this.#onClosed();
  }

  protected override render(): TemplateResult {
    const live = html`<div class="sr" role="status" aria-live="polite">${this.announcement}</div>`;
    if (this.mode === 'inline') {
      return html`<section
          class="panel inline"
          part="panel"
          aria-label=${this.#label}
          @keydown=${this.#dialog.onKeyDown}
        >
          ${this.#panel()}
        </section>
        ${live}`;
    }
    const side = this.branding()?.position === 'start' ? 'start' : '';
    return html`<button
        class="launcher ${side}"
        part="launcher"
        type="button"
        aria-label=${this.#launcherLabel}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-haspopup="dialog"
        @click=${this.toggle}
      >
        ${this.open ? chevronDownIcon : chatIcon}
        ${this.#unread > 0 ? html`<span class="unread" aria-hidden="true">${this.#unread}</span>` : nothing}
      </button>
      <dialog
        class="panel ${side}"
        part="panel"
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
    const state = this.#talk.state ?? idleState;
    const { context } = this;
    if (!context) return html`${skeletonView(en)}`;
    const isInline = this.mode === 'inline';
    const isRefused = state.status === 'refused' && state.messages.length === 0;
    const isCovered = this.#sheets.stack.length > 0;
    return html`<div class="main" ?inert=${isCovered}>
        ${headerView(
          {
            isHuman: state.conversation?.ownership === 'human',
            isFullScreen: this.#dialog.isFullScreen,
            onNew: state.messages.some((message) => message.seq !== null) ? this.#startNew : null,
            onClose: isInline ? null : () => this.close(),
          },
          context,
        )}
        ${noticeView(state, this.#talk.isBannerShown, context)}
        ${isRefused ? nothing : talkView(state, this.#scroll, context)}
        ${composerView(
          {
            text: this.text,
            isReplying: state.isReplying,
            isDisabled: state.status === 'refused',
            onInput: (text) => {
              this.text = text;
              this.#talk.client?.setTyping(text !== '');
            },
            onSend: () => this.#sendTyped(),
            onStop: () => this.#talk.client?.stopReply(),
          },
          context,
        )}
      </div>
      ${sheetsView(this.#sheets.stack, this.#parts, () => this.#sheets.back(), context)}`;
  }

  get #config(): WidgetConfig | null {
    return this.#talk.state?.config ?? this.config;
  }

  get #locale(): string {
    return usableLocale(this.locale, navigator.language, this.#config?.locale);
  }

  /** @internal What views and parts know; `null` before there is something to talk about. */
  get context(): ViewContext | null {
    const config = this.#config;
    const { client } = this.#talk;
    if (!config || !client) return null;
    return {
      config,
      client,
      state: client.state,
      locale: this.#locale,
      strings: en,
      baseUrl: this.baseUrl || location.origin,
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

  get #label(): string {
    return this.#config ? en.chatWith(this.#config.persona.name) : en.conversation;
  }

  get #launcherLabel(): string {
    if (this.open) return en.closeChat;
    return this.#unread > 0 ? en.openChatUnread(this.#unread) : en.openChat;
  }

  #onOpened(): void {
    // oxlint-disable-next-line no-console
    if (!this.key) console.error('KaTek: <katek-chat> needs the attribute key, "pk_…".');
    this.#talk.connect();
    this.#dialog.show();
    this.#scroll.toLatest();
    const config = this.#config;
    if (config && !this.#isGreeted) {
      this.#isGreeted = true;
      const { name, greeting } = config.persona;
      this.announcement = `${en.disclosure(name, config.name)} ${plainText(greeting)}`;
    }
    if (this.mode === 'bubble') this.dispatchEvent(new KatekOpenEvent());
  }

  #onClosed(): void {
    this.#dialog.hide();
    this.dispatchEvent(new KatekCloseEvent());
  }

  /** Each finished turn is read aloud once; the words of a growing answer are not. */
  #onMessages(messages: readonly ChatMessage[]): void {
    for (const message of messages) this.dispatchEvent(new KatekMessageEvent(message));
    const heard = messages.filter(({ role }) => role === 'assistant' || role === 'agent');
    if (heard.length === 0) return;
    if (!this.open) this.#unread += heard.length;
    this.announcement = heard.map((message) => this.#spoken(message)).join(' ');
  }

  #spoken({ authorName, text, listings }: ChatMessage): string {
    const author = authorName ?? this.#config?.persona.name ?? '';
    const homes = listings.length > 0 ? ` ${en.homesShown(listings.length)}` : '';
    return en.said(author) + plainText(text) + homes;
  }

  #onError(error: { code: string; message: string }): void {
    if (error.code === this.#lastError) return;
    this.#lastError = error.code;
    this.dispatchEvent(new KatekErrorEvent(error));
  }

  #sendTyped(): void {
    const text = this.text.trim();
    if (text === '') return;
    this.text = '';
    this.#send(text);
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

  readonly #startNew = (): void => {
    this.#sheets.clear();
    this.#talk.client?.startConversation();
    this.#dialog.show();
  };
}
