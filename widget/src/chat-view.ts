import { html, nothing, type PropertyValues, render, type TemplateResult } from 'lit';
import type { Branding, ConsentReceipt, PageContext, SendOptions } from '@katek/sdk';
import { afterPaint } from './after-paint.ts';
import { ChatProperties } from './chat-properties.ts';
import { ComposerController, type Place } from './controllers/composer-controller.ts';
import { ConversationController } from './controllers/conversation-controller.ts';
import { Crier } from './controllers/crier.ts';
import { FrameController } from './controllers/frame-controller.ts';
import { LocaleController } from './controllers/locale-controller.ts';
import { ScrollController } from './controllers/scroll-controller.ts';
import { StageController } from './controllers/stage-controller.ts';
import { TriggerController } from './controllers/trigger-controller.ts';
import { ViewportController } from './controllers/viewport-controller.ts';
import { KatekCloseEvent, KatekOpenEvent, KatekReadyEvent } from './events.ts';
import { formatNumber } from './format.ts';
import type { KatekTool } from './options.ts';
import type { ChatFrame, FrameState } from './frame/chat-frame.ts';
import { textLengthMax } from './frame/text-length.ts';
import { readPageContext } from './page-context.ts';
import type { PartName, PartProps } from './parts/part.ts';
import { styles } from './styles/index.ts';
import type { ViewContext } from './views/context.ts';
import { middleView } from './views/middle.ts';
import { rehearse } from './views/talk.ts';
import { whoAnswers } from './views/who-answers.ts';
import { whenIdle } from './when-idle.ts';

/** What the chat is made of and what it shows; `KatekChat` adds what a page may ask of it. */
export class ChatView extends ChatProperties {
  static override styles = styles;

  readonly #crier = new Crier(this);
  /** @internal */
  readonly talk = new ConversationController(this, this.#crier);
  /** @internal */
  readonly language = new LocaleController(this);
  /** @internal */
  readonly scroller = new ScrollController(this);
  readonly #frames = new FrameController(this);
  protected readonly stage = new StageController(this);
  protected readonly invitations = new TriggerController(this);
  protected readonly composer = new ComposerController(this, this.scroller);
  /** @internal What stands around the talk; on a page with the loader it was drawn there. */
  declare frame: ChatFrame | undefined;
  protected page: PageContext | null = null;
  protected tools: readonly KatekTool[] = [];

  constructor() {
    super();
    new ViewportController(this);
    for (const intent of ['pointerover', 'focusin']) {
      this.addEventListener(intent, () => this.prepare());
    }
  }

  /** @internal The visitor is about to open the chat: does what can be done before. Nothing is connected or stored. */
  prepare(): void {
    if (this.opened) return;
    this.frame?.prepare();
    void whenIdle().then(() => this.#rehearse());
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

  /** @internal Parts speak the new language too. */
  onWords(): void {
    this.stage.changeWords();
  }

  /** @internal What views and parts know; `null` before there is something to talk about. */
  get context(): ViewContext | null {
    const { client, config } = this.talk;
    if (!config || !client) return null;
    const { locale, strings } = this.language;
    const context: ViewContext = {
      config,
      client,
      state: client.state,
      locale,
      strings,
      baseUrl: this.origin,
      send: (text, options) => this.say(text, options),
      retry: (id) => client.retry(id),
      announce: (text) => this.announce(text),
      update: () => this.requestUpdate(),
      openSheet: (name, props) => this.openSheet(name, props),
      part: (name, key, props) => this.stage.render(name, key, props, context),
      note: (name, key, props) => this.stage.render(name, key, props),
    };
    return context;
  }

  override connectedCallback(): void {
    const looks = [...(this.shadowRoot?.adoptedStyleSheets ?? [])];
    super.connectedCallback();
    this.#frames.keepLooks(looks);
    // Moved within the page, or put back into it.
    if (this.hasUpdated && this.opened) this.talk.connect();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const waits = this.hasUpdated
      ? []
      : [this.language.prepare(), this.#frames.prepare()].filter((wait) => wait !== null);
    if (waits.length === 0) return super.scheduleUpdate();
    return Promise.all(waits).then(() => super.scheduleUpdate());
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new KatekReadyEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks may set nothing at all.
    const isKeyed = String(this.publishableKey).startsWith('pk_');
    if (isKeyed && (changed.has('baseUrl') || changed.has('publishableKey'))) {
      const { storage, webSocket, fetch } = this;
      this.talk.use({
        baseUrl: this.origin,
        key: this.publishableKey,
        locale: this.language.locale,
        page: () => this.page ?? readPageContext(),
        ...(storage && { storage }),
        ...(webSocket && { webSocket }),
        ...(fetch && { fetch }),
      });
      // What answers for tools is loaded with the first.
      if (this.tools.length > 0) this.talk.client?.setTools(this.tools);
      this.talk.prepareWhenIdle();
    }
    if (this.mode === 'inline') this.opened = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('opened') && this.opened !== (changed.get('opened') ?? false)) {
      if (this.opened) void this.#onOpened();
      else this.#onClosed();
    }
    if (this.#crier.isSeen && this.scroller.isFollowing) this.talk.client?.markRead();
  }

  /** The frame is not Lit's; in it are the places of the talk and of what lies over it. */
  protected override render(): TemplateResult {
    const { frame, context } = this;
    if (frame) {
      if (!this.hasUpdated) this.#adopt(frame);
      frame.show(this.#frameState(context));
      const options = { host: this };
      render(context ? middleView(this, context) : nothing, frame.talk, options);
      render(context ? this.stage.view(context) : nothing, frame.sheets, options);
    }
    return html`<div class="sr" role="status" aria-live="polite" lang=${this.language.language}>
      ${this.announcement}
    </div>`;
  }

  /** What the loader has shown in the place of the talk goes; what was typed stays. */
  #adopt(frame: ChatFrame): void {
    frame.events = {
      ...this.composer.events,
      onToggle: () => this.toggle(),
      onMenu: () => this.openSheet('menu', {}),
      onClose: () => this.close(),
      onBack: () => this.back(),
    };
    frame.talk.replaceChildren();
    this.composer.hasCome();
  }

  #frameState(context: ViewContext | null): FrameState {
    const { mode, opened } = this;
    const { strings, locale, language, direction } = this.language;
    const { unread } = this.#crier;
    const figure = formatNumber(locale, unread);
    const news = unread > 0 ? `, ${strings.unread(unread, figure)}` : '';
    const name = this.talk.config?.persona.name;
    const at = this.#place;
    return {
      mode,
      opened,
      language,
      direction,
      branding: this.branding(),
      launcher: {
        label: opened ? strings.closeChat : strings.openChat + news,
        isHidden: this.launcher === 'none' || this.talk.isPreparing,
        unread: unread > 0 ? figure : '',
      },
      label: name === undefined ? strings.conversation : strings.chatWith(name),
      header: {
        ...(context ? whoAnswers(context) : { title: '', role: '', logo: null }),
        menu: context && at === 'talk' ? strings.menu : null,
        close: mode === 'inline' ? null : strings.closeChat,
      },
      composer: context && this.composer.state(at, context),
      waiting: context ? null : strings.connecting,
      isCovered: this.stage.isCovering,
    };
  }

  get #place(): Place {
    if (this.talk.isConsentMissing) return 'gate';
    return this.talk.state?.status === 'refused' ? 'refused' : 'talk';
  }

  /** @internal Called when the visitor scrolls to the first message. */
  fetchEarlier(): void {
    void this.talk.fetchEarlier();
  }

  /** The visitor sees the panel first; what nobody sees comes after it. */
  async #onOpened(): Promise<void> {
    // oxlint-disable-next-line no-console
    if (!this.talk.client) console.error('KaTek: <katek-chat> needs publishable-key="pk_…".');
    // The loader may have opened it, and the visitor has gone on since.
    if (this.mode === 'inline' || !this.frame?.isOpen) this.frame?.open(this.autofocus);
    this.scroller.follow();
    if (this.mode === 'bubble') this.dispatchEvent(new KatekOpenEvent());
    await afterPaint();
    if (!this.opened || !this.isConnected) return;
    this.talk.connect();
    await whenIdle();
    this.#rehearse();
  }

  /** Does once, while nobody waits, what takes a browser its time when it is done first. */
  #rehearse(): void {
    const { context } = this;
    if (context) rehearse(context);
  }

  #onClosed(): void {
    this.frame?.close();
    this.dispatchEvent(new KatekCloseEvent());
  }

  /** @internal What the gate has got from the visitor. */
  giveConsent(receipt: ConsentReceipt): void {
    this.talk.giveConsent(receipt);
    this.frame?.open(this.autofocus);
  }

  protected say(text: string, options?: SendOptions): void {
    this.#crier.forgetError();
    this.stage.clear();
    this.talk.send(text.slice(0, textLengthMax), options);
    this.scroller.follow();
  }

  /** @internal Sheets close, and the focus is in the composer. */
  startConversation(): void {
    this.stage.clear();
    this.talk.client?.startConversation();
    this.frame?.open(this.autofocus);
  }
}
