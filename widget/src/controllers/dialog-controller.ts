import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface DialogHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** One step back: out of a sheet, else out of the panel. */
  back(): void;
}

/**
 * Opens and closes the panel and keeps the focus where the visitor expects it. On a phone the panel covers the page
 * and is modal; elsewhere the page beside it stays in use.
 */
export class DialogController implements ReactiveController {
  readonly #host: DialogHost;
  #wantsFocus = false;
  #returnTo: HTMLElement | null = null;

  constructor(host: DialogHost) {
    this.#host = host;
    host.addController(this);
  }

  get isFullScreen(): boolean {
    return matchMedia('(max-width: 480px)').matches;
  }

  /** Lays out the closed panel where nobody sees or reaches it, so that to open it is only to show it. */
  prepare(): void {
    this.#dialog?.toggleAttribute('data-near', true);
  }

  show(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) {
      const { activeElement } = document;
      const isOutside = activeElement instanceof HTMLElement && activeElement !== this.#host;
      this.#returnTo = isOutside && activeElement !== document.body ? activeElement : null;
      dialog.toggleAttribute('data-near', false);
      if (this.isFullScreen) dialog.showModal();
      // `show()` would lay out everything at once to focus the first button, which is not where the focus goes.
      else dialog.open = true;
    }
    // A chat that is part of the page takes the focus only where the page says so.
    this.#wantsFocus = dialog !== null || this.#host.autofocus;
    if (this.#wantsFocus) this.#focusInside();
    // Until the field is there.
    if (this.#wantsFocus) dialog?.focus();
  }

  hide(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const hadFocus = document.activeElement === this.#host || dialog.matches(':focus-within');
    dialog.close();
    this.#wantsFocus = false;
    if (!hadFocus) return;
    const launcher = this.#host.renderRoot.querySelector<HTMLElement>('.launcher');
    (this.#returnTo?.isConnected ? this.#returnTo : launcher)?.focus();
  }

  /** The field may come later than the panel, when the server has to be asked who answers. */
  hostUpdated(): void {
    if (this.#wantsFocus) this.#focusInside();
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.back();
  };

  /** A modal dialog closes itself on Escape or the back gesture; the element has to know. */
  readonly onCancel = (event: Event): void => {
    event.preventDefault();
    this.#host.back();
  };

  /** With a touch screen the field would call up the keyboard over the greeting, so the panel itself is focused. */
  #focusInside(): void {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const field = this.#host.renderRoot.querySelector<HTMLElement>('.field');
    const target = isTouch ? this.#dialog : field;
    if (!target) return;
    // The panel does not move, and to look where the field is would lay out everything once more.
    target.focus({ preventScroll: this.#dialog !== null });
    this.#wantsFocus = false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
