import type { Identity, PageContext } from '@katek/sdk';
import { ChatView } from './chat-view.ts';
import { isFitAccent } from './color.ts';
import type { DoctorReport } from './doctor.ts';
import type { KatekEventMap } from './events.ts';
import type {
  KatekEventName,
  KatekEventOf,
  KatekOptions,
  KatekTheme,
  KatekTool,
} from './options.ts';
import { readPageContext } from './page-context.ts';

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
 * @cssproperty --katek-brand The launcher, in the colour of the brand as it is.
 * @cssproperty --katek-on-brand The picture on the launcher.
 * @cssproperty --katek-accent Buttons and the visitor's own messages: the brand, made readable.
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
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- See the interface below.
export class KatekChat extends ChatView {
  /** Opens the panel and sends a text as the visitor. */
  send(text: string): void {
    this.open();
    if (this.talk.isConsentMissing) this.composer.write(text);
    else this.say(text);
  }

  /**
   * Says who the visitor is, by a signed token or only by name and e-mail; `null` logs them out. Resolves when the
   * server knows them, before the chat was opened at once; rejects when it refuses, and then they stay who they were.
   */
  async identify(identity: Identity | null): Promise<void> {
    if (identity === null) return this.reset();
    // Waiting any longer than for the client would be after the connection of a chat that is opened right away.
    if (!this.talk.client) await this.updateComplete;
    if (!this.talk.client) throw new Error('The chat has no publishable key.');
    return this.talk.client.identify(identity);
  }

  /** The page that goes with every message from now on; `null`: what the document says, which is the default. */
  setPage(page: PageContext | null): void {
    this.page = page;
    this.invitations.pageChanged();
    this.talk.client?.setPage(page ?? readPageContext());
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
    if (accentColor !== undefined && !isFitAccent(accentColor)) {
      void import('./accent-check.ts').then((check) => check.complainOfAccent(accentColor));
      return;
    }
    this.theme = { ...this.theme, ...theme };
  }

  /** Shows the invitation of this name beside the launcher, whatever its conditions. */
  async trigger(name: string): Promise<void> {
    await this.updateComplete;
    await this.invitations.show(name);
  }

  /** What the page can do or tell for an answer, in place of earlier tools; at most 8. */
  setTools(tools: readonly KatekTool[]): void {
    this.tools = tools;
    this.talk.client?.setTools(tools);
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
    this.stage.clear();
    this.composer.write('');
    if (this.mode === 'bubble') this.close();
    await this.talk.reset();
    if (this.mode === 'inline') this.talk.connect();
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
      baseUrl: this.origin,
      publishableKey: this.publishableKey,
      client: this.talk.client,
      branding: this.branding(),
      root: this.renderRoot,
      fetch: this.fetch,
    });
  }
}

/** Listeners know the events of the element by their names. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- Only overloads of methods that exist.
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
