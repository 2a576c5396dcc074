import { make } from './make.ts';

/**
 * Opens and closes the panel and keeps the focus where the visitor expects it. On a phone the panel covers the page
 * and is modal; elsewhere the page beside it stays in use. As a part of the page it is always open.
 */
export class Panel {
  readonly element: HTMLElement;
  readonly #dialog: HTMLDialogElement | null;
  readonly #field: HTMLElement;
  readonly #launcher: HTMLElement;
  readonly #phone = matchMedia('(width<=480px), (height<=480px) and (width<=960px)');
  #wantsFocus = false;
  #returnTo: HTMLElement | null = null;

  constructor(
    {
      mode,
      field,
      launcher,
    }: { mode: 'bubble' | 'inline'; field: HTMLElement; launcher: HTMLElement },
    { onBack, onClosed }: { onBack(): void; onClosed(): void },
    content: Iterable<Node>,
  ) {
    this.#field = field;
    this.#launcher = launcher;
    const dialog = mode === 'bubble' ? make('dialog', { part: 'panel', tabindex: '-1' }) : null;
    this.#dialog = dialog;
    this.element = dialog ?? make('section', { class: 'panel inline', part: 'panel' });
    this.element.append(...content);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onBack();
    });
    // A modal dialog closes itself on Escape or the back gesture; whoever has opened it has to know.
    dialog?.addEventListener('cancel', (event) => {
      event.preventDefault();
      onBack();
    });
    dialog?.addEventListener('close', () => {
      // The browser tells of it later; a panel that was opened again in the meantime stays.
      if (!dialog.open) onClosed();
    });
  }

  get isFullScreen(): boolean {
    return this.#phone.matches;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? true;
  }

  /** Lays out the closed panel where nobody sees or reaches it, so that to open it is only to show it. */
  prepare(): void {
    this.#dialog?.toggleAttribute('data-near', true);
  }

  show(takesFocus: boolean): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) {
      const { activeElement } = document;
      const host = hostOf(dialog);
      const isOutside = activeElement instanceof HTMLElement && activeElement !== host;
      this.#returnTo = isOutside && activeElement !== document.body ? activeElement : null;
      dialog.toggleAttribute('data-near', false);
      if (this.isFullScreen) dialog.showModal();
      // `show()` would lay out everything at once to focus the first button, which is not where the focus goes.
      else dialog.open = true;
    }
    // A chat that is part of the page takes the focus only where the page says so.
    this.#wantsFocus = dialog !== null || takesFocus;
    this.focusInside();
    // Until the field is there.
    if (this.#wantsFocus) dialog?.focus();
  }

  hide(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const hadFocus = document.activeElement === hostOf(dialog) || dialog.matches(':focus-within');
    dialog.close();
    this.#wantsFocus = false;
    if (!hadFocus) return;
    (this.#returnTo?.isConnected ? this.#returnTo : this.#launcher).focus();
  }

  /**
   * The field may come later than the panel, when the server has to be asked who answers. With a touch screen it would
   * call up the keyboard over the greeting, so the panel itself is focused.
   */
  focusInside(): void {
    if (!this.#wantsFocus) return;
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const target = isTouch ? this.#dialog : this.#field;
    if (!target || target.closest('[hidden]')) return;
    // The panel does not move, and to look where the field is would lay out everything once more.
    target.focus({ preventScroll: this.#dialog !== null });
    this.#wantsFocus = false;
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
