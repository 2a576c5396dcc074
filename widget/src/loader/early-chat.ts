import type { KatekChat } from '../element.ts';
import { ChatFrame, type FrameState } from '../frame/chat-frame.ts';
import { make } from '../frame/make.ts';
import type { KatekTheme } from '../options.ts';
import { type FrameWords, frameWords } from '../locales/en.frame.ts';
import type { Booted } from './boot.ts';

/** What the page has asked for since the script ran. */
export interface Wishes {
  locale: string;
  theme: KatekTheme;
}

export interface EarlyEvents {
  onToggle(): void;
  onRetry(): void;
}

/**
 * The chat before its own file is there: the frame with a field that can be typed into. The element takes over the
 * place, the frame and what was typed, so nothing that the visitor sees or has is drawn twice.
 */
export class EarlyChat {
  /** An element that nobody has defined yet, or the chat. */
  readonly host: KatekChat = document.createElement('katek-chat');
  readonly #booted: Booted;
  readonly #state: FrameState;
  readonly #frame: ChatFrame;
  readonly #events: EarlyEvents;
  readonly #words: FrameWords;
  #isWaiting = false;
  #openChat = '';

  /** @param words Those of the visitor's language; without them the frame speaks English. */
  constructor(
    booted: Booted,
    { locale, theme }: Wishes,
    words: FrameWords | null,
    events: EarlyEvents,
  ) {
    this.#booted = booted;
    this.#events = events;
    const { baseUrl, key: publishableKey, config } = booted;
    const branding = { ...config.branding, ...theme };
    this.#words = words ?? frameWords;
    const language = words ? booted.language : 'en';
    this.#state = stateOf(
      { ...booted, language, config: { ...config, branding } },
      locale,
      this.#words,
    );
    this.#frame = new ChatFrame(this.host.attachShadow({ mode: 'open' }));
    this.#frame.events = {
      onToggle: events.onToggle,
      onClose: () => this.close(),
      onBack: () => this.close(),
      onSend: () => {
        this.#isWaiting = this.#frame.composer.text.trim() !== '';
        this.#show();
      },
      onInput: nothing,
      onMenu: nothing,
      onStop: nothing,
      onFiles: nothing,
    };
    // Set on an element that is not defined yet, they are there when it is.
    const properties = { baseUrl, publishableKey, config, locale, theme, launcher: 'none' };
    Object.assign(this.host, properties, { frame: this.#frame });
    // Not in the copy of the page that Turbo keeps for the way back: the chat itself is there then.
    this.host.dataset['turboTemporary'] = '';
    this.#show();
  }

  /** The element's own methods can be called. */
  get hasCome(): boolean {
    return this.host.hasUpdated;
  }

  get isOpen(): boolean {
    return this.host.opened;
  }

  stand(): void {
    const { signal, keepOnPage } = this.#booted;
    if (!this.host.isConnected && !signal.aborted) keepOnPage(this.host);
  }

  /** The visitor is about to open it. */
  prepare(): void {
    this.stand();
    // Its looks come now, because a new sheet would style the whole chat again in the moment in which it opens.
    this.#dress();
    this.#frame.prepare();
  }

  open(): void {
    this.stand();
    this.host.opened = true;
    this.takeLauncher(() => {
      if (this.hasCome) return;
      this.#frame.talk.replaceChildren();
      this.#show();
      this.#frame.open(false);
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.host.opened = false;
    if (this.hasCome) return;
    this.#show();
    this.#frame.close();
  }

  /**
   * The frame's launcher stands where that of the loader stood, so the visitor sees no change. The other one goes after
   * `show`: were the focus still in it, the browser would work out all styles once more to take it away.
   */
  takeLauncher(show: () => void = nothing): void {
    const { launcher, options } = this.#booted;
    const root = launcher?.root;
    if (options.launcher !== 'auto' || !root?.host.isConnected) {
      show();
      return;
    }
    this.host.launcher = 'auto';
    this.#dress();
    this.#openChat = root.querySelector('button')?.ariaLabel ?? '';
    const hadFocus = root.activeElement !== null;
    show();
    const leave = () => {
      if (hadFocus && !this.isOpen) this.#frame.focusLauncher();
      root.host.remove();
    };
    if (this.hasCome) void this.host.updateComplete.then(leave);
    else leave();
  }

  #dress(): void {
    const [, looks] = this.#booted.launcher?.root?.adoptedStyleSheets ?? [];
    if (looks && !this.#frame.isDressed) this.#frame.dress(looks);
  }

  /** The element draws from now on. What the visitor has sent meanwhile, it sends. */
  handOver(): void {
    if (this.#isWaiting) this.#frame.events?.onSend();
    this.#isWaiting = false;
  }

  /** Says that the rest did not come, and offers to try again. What was typed stays. */
  fail(): void {
    if (this.hasCome) return;
    this.#isWaiting = false;
    const { partFailed, tryAgain } = this.#words;
    const again = make('button', { class: 'again', type: 'button' }, tryAgain);
    again.addEventListener('click', () => {
      this.#frame.composer.field.focus();
      this.#events.onRetry();
    });
    const told = make('p', { class: 'part-failed early', role: 'alert' }, `${partFailed} `, again);
    this.#show(null);
    this.#frame.talk.replaceChildren(told);
  }

  #show(waiting: string | null = ''): void {
    const { header, composer } = this.#state;
    this.#frame.show({
      ...this.#state,
      waiting,
      opened: this.isOpen,
      launcher: {
        label: this.isOpen ? (header.close ?? '') : this.#openChat,
        isHidden: this.host.launcher === 'none',
        unread: '',
      },
      composer: composer && { ...composer, isWaiting: this.#isWaiting },
    });
  }
}

/** The frame as the chat will show it first. */
function stateOf(
  { baseUrl, config, language }: Booted,
  locale: string,
  words: FrameWords,
): FrameState {
  const { name } = config.persona;
  const { branding } = config;
  const { logoUrl } = branding;
  return {
    mode: 'bubble',
    opened: false,
    language,
    direction: locale ? (language === 'ar' ? 'rtl' : 'ltr') : null,
    branding,
    launcher: { label: '', isHidden: true, unread: '' },
    label: name,
    header: {
      title: name,
      role: words.assistantOf(config.name),
      logo:
        logoUrl && /^https?:/.test(new URL(logoUrl, baseUrl).protocol)
          ? new URL(logoUrl, baseUrl).href
          : null,
      menu: '',
      close: words.closeChat,
    },
    composer: {
      label: words.composerLabel,
      placeholder: words.composerPlaceholder,
      send: words.send,
      stop: null,
      attach: '',
      isDisabled: false,
      isWaiting: false,
    },
    waiting: '',
    isCovered: false,
  };
}

const nothing = () => undefined;
