import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PartName, PartProps } from '../parts/part.ts';

interface SheetElement extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** One part over the talk. */
export interface Sheet {
  readonly name: PartName;
  readonly props: PartProps[PartName];
  /** Tells two sheets of the same part apart. */
  readonly key: string;
  /** Where the focus goes when the sheet closes. */
  readonly returnTo: Element | null;
}

/** The sheets that lie over the talk, the topmost last, and the focus as it goes in and comes back. */
export class SheetController implements ReactiveController {
  readonly #element: SheetElement;
  #count = 0;
  #wantsFocus = false;
  #returnTo: Element | null = null;
  stack: readonly Sheet[] = [];

  constructor(element: SheetElement) {
    this.#element = element;
    element.addController(this);
  }

  open<Name extends PartName>(name: Name, props: PartProps[Name], returnTo: Element | null): void {
    const key = `sheet-${(this.#count += 1)}`;
    this.stack = [...this.stack, { name, props, key, returnTo }];
    this.#wantsFocus = true;
    this.#element.requestUpdate();
  }

  /** Takes the topmost sheet away; does nothing when there is none. */
  back(): void {
    const top = this.stack.at(-1);
    if (!top) return;
    this.stack = this.stack.slice(0, -1);
    this.#returnTo = top.returnTo;
    this.#wantsFocus = true;
    this.#element.requestUpdate();
  }

  /** Takes every sheet away: the visitor is back in the talk. */
  clear(): void {
    this.#wantsFocus = this.stack.length > 0;
    this.#returnTo = this.#element.renderRoot.querySelector('.talk');
    this.stack = [];
    this.#element.requestUpdate();
  }

  /** After the rendering: what was behind a sheet cannot take the focus while it is inert. */
  hostUpdated(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const root = this.#element.renderRoot;
    const back = this.#returnTo;
    this.#returnTo = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else [...root.querySelectorAll<HTMLElement>('.sheet, .field')].at(-1)?.focus();
  }
}
