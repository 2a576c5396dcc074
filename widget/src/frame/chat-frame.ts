import type { Branding } from '@katek/sdk';
import { chatIconPath } from '../chat-icon.ts';
import { defaultBranding, themeRule } from '../theme.ts';
import { Composer, type ComposerEvents, type ComposerState } from './composer.ts';
import { frameCss } from './frame-looks.ts';
import { chevronDownOutline, Header, type HeaderState } from './header.ts';
import { make, picture, setAttributes } from './make.ts';
import { Panel } from './panel.ts';

/** What stands around the talk, at one moment. */
export interface FrameState {
  mode: 'bubble' | 'inline';
  opened: boolean;
  /** The language of the words, and the direction where the page has named a locale. */
  language: string;
  direction: 'ltr' | 'rtl' | null;
  /** `null`: not known yet. */
  branding: Branding | null;
  launcher: { label: string; isHidden: boolean; /** A figure, or nothing. */ unread: string };
  /** What the panel is called. */
  label: string;
  header: HeaderState;
  /** `null`: there is nobody yet to write to. */
  composer: ComposerState | null;
  /** Said while nothing of the talk is there yet; `null`: it is there. */
  waiting: string | null;
  /** A sheet lies over the talk. */
  isCovered: boolean;
}

export interface FrameEvents extends ComposerEvents {
  onToggle(): void;
  onMenu(): void;
  onClose(): void;
  /** Escape, or the back gesture. */
  onBack(): void;
}

/**
 * Launcher, panel, header and composer in a shadow root, without Lit. The field stays the same from the first moment
 * on: what is typed, where the caret is and what an input method composes do not know who draws the talk.
 */
export class ChatFrame {
  events: FrameEvents | null = null;
  readonly composer = new Composer(() => this.#heard);
  readonly header = new Header(
    () => this.#heard.onMenu(),
    () => this.#heard.onClose(),
  );
  /** Where the talk is drawn. */
  readonly talk = make('div', { class: 'contents' });
  /** Where sheets over the talk are drawn. */
  readonly sheets = make('div', { class: 'contents' });
  readonly #skeleton = make(
    'div',
    { class: 'skeleton', role: 'status' },
    make('span', { class: 'sr' }),
    make('div', { class: 'bone bone-head' }),
    make('div', { class: 'bone' }),
    make('div', { class: 'bone bone-short' }),
  );
  readonly #main = make(
    'div',
    { class: 'main' },
    this.header.element,
    this.#skeleton,
    this.talk,
    this.composer.form,
    make('slot', { name: 'footer' }),
  );
  readonly #launcher = make('button', {
    part: 'launcher',
    type: 'button',
    'aria-haspopup': 'dialog',
  });
  readonly #root: ShadowRoot;
  readonly #colors = new CSSStyleSheet();
  #isLauncherHidden = true;
  #mode: FrameState['mode'] | null = null;
  #panel: Panel | null = null;
  #drawn = { state: '', launcher: '', look: '' };
  /** The launcher has its looks, which are not the frame's own. */
  isDressed = false;

  constructor(root: ShadowRoot) {
    this.#root = root;
    const looks = new CSSStyleSheet();
    looks.replaceSync(frameCss);
    root.adoptedStyleSheets = [this.#colors, looks, ...root.adoptedStyleSheets];
    this.#launcher.addEventListener('click', () => this.#heard.onToggle());
    this.#main.addEventListener('dragover', (event) => this.composer.allowDrop(event));
    this.#main.addEventListener('drop', (event) =>
      this.composer.takeFiles(event, event.dataTransfer),
    );
  }

  get #heard(): FrameEvents {
    if (!this.events) throw new Error('Nobody listens to the frame.');
    return this.events;
  }

  /** Without looks the launcher does not show. */
  dress(launcherLooks: CSSStyleSheet): void {
    this.isDressed = true;
    this.#root.adoptedStyleSheets.push(launcherLooks);
    this.#launcher.hidden = this.#isLauncherHidden;
  }

  show(state: FrameState): void {
    const panel = this.#stand(state.mode);
    const { isFullScreen } = panel;
    // The talk changes much more often than what stands around it.
    const drawn = JSON.stringify([state, isFullScreen]);
    if (drawn === this.#drawn.state) return;
    this.#drawn.state = drawn;
    const branding = state.branding ?? defaultBranding;
    this.#paint(branding);
    const { language: lang, direction: dir, label, header, composer, waiting, opened } = state;
    const { element } = panel;
    const side = branding.position;
    setAttributes(element, { lang, dir, 'aria-label': label });
    if (state.mode === 'bubble') element.className = `panel ${side}`;
    this.#drawLauncher(opened, state.launcher.unread);
    this.#isLauncherHidden = state.launcher.isHidden;
    this.#launcher.hidden = this.#isLauncherHidden || !this.isDressed;
    setAttributes(this.#launcher, {
      class: `launcher ${side}`,
      lang,
      dir,
      'aria-label': state.launcher.label,
      'aria-expanded': String(opened),
    });
    this.header.show(header, isFullScreen);
    this.composer.form.hidden = composer === null;
    if (composer) this.composer.show(composer);
    this.#skeleton.hidden = waiting === null;
    const [said] = this.#skeleton.children;
    if (said) said.textContent = waiting;
    this.#main.inert = state.isCovered;
  }

  /** See `Panel`. */
  prepare(): void {
    this.#panel?.prepare();
  }

  open(takesFocus: boolean): void {
    this.#panel?.show(takesFocus);
    this.composer.fitRows();
  }

  close(): void {
    this.#panel?.hide();
  }

  get isOpen(): boolean {
    return this.#panel?.isOpen ?? false;
  }

  focusLauncher(): void {
    this.#launcher.focus();
  }

  /** After the frame has been shown with something else in it. */
  focusInside(): void {
    this.#panel?.focusInside();
  }

  #stand(mode: FrameState['mode']): Panel {
    if (this.#panel && mode === this.#mode) return this.#panel;
    this.#mode = mode;
    const { field } = this.composer;
    const panel = new Panel(
      { mode, field, launcher: this.#launcher },
      { onBack: () => this.#heard.onBack(), onClosed: () => this.#heard.onClose() },
      [this.#main, this.sheets],
    );
    this.#panel?.element.remove();
    this.#launcher.remove();
    if (mode === 'bubble') this.#root.append(this.#launcher);
    this.#root.append(panel.element);
    return (this.#panel = panel);
  }

  #drawLauncher(opened: boolean, unread: string): void {
    const drawn = opened ? 'open' : unread;
    if (this.#launcher.firstChild && drawn === this.#drawn.launcher) return;
    this.#drawn.launcher = drawn;
    const icon = opened
      ? picture(chevronDownOutline)
      : make('slot', { name: 'launcher-icon' }, picture(chatIconPath, ''));
    const badge = make('span', { class: 'unread', 'aria-hidden': 'true' }, unread);
    this.#launcher.replaceChildren(icon, ...(unread && !opened ? [badge] : []));
  }

  #paint(branding: Branding): void {
    const look = branding.accentColor + branding.colorScheme;
    if (look === this.#drawn.look) return;
    this.#drawn.look = look;
    this.#colors.replaceSync(themeRule(branding));
  }
}
