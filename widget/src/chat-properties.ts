import { LitElement, type PropertyDeclarations } from 'lit';
import type { SocketConstructor, VisitorStorage, WidgetConfig } from '@katek/sdk';
import type { KatekTheme } from './options.ts';
import type { Triggers } from './triggers/triggers.ts';

const ofScripts = { attribute: false };

/** What a page may set on the chat, by property and by attribute. */
export class ChatProperties extends LitElement {
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    mode: { reflect: true },
    launcher: {},
    opened: { type: Boolean, reflect: true },
    config: { type: Object },
    locale: {},
    sound: { type: Boolean },
    webSocket: ofScripts,
    // Written out: what is public is read from here for the manifest.
    storage: { attribute: false },
    fetch: ofScripts,
    triggers: ofScripts,
    announcement: ofScripts,
    theme: ofScripts,
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
  declare protected announcement: string;
  declare protected theme: KatekTheme;

  constructor() {
    super();
    this.baseUrl = '';
    this.publishableKey = '';
    this.mode = 'bubble';
    this.launcher = 'auto';
    this.opened = false;
    this.config = null;
    this.locale = '';
    this.sound = false;
    this.triggers = null;
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

  protected get origin(): string {
    return this.baseUrl || location.origin;
  }
}
