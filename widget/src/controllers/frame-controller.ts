import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dressLauncher } from '../dress-launcher.ts';
import type { ChatFrame } from '../frame/chat-frame.ts';

interface FramedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly mode: 'bubble' | 'inline';
  readonly launcher: 'auto' | 'none';
  frame: ChatFrame | undefined;
}

/** The frame around the talk: handed over by the loader, or drawn here on a page without one. */
export class FrameController implements ReactiveController {
  readonly #host: FramedHost;
  #isDressing = false;

  constructor(host: FramedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For the first drawing; `null`: the frame stands already. */
  prepare(): Promise<unknown> | null {
    return this.#host.frame ? null : this.#draw();
  }

  /** The element brings sheets of its own; those of a frame that stands are kept before them. */
  keepLooks(looks: readonly CSSStyleSheet[]): void {
    const { renderRoot: root } = this.#host;
    if (!(root instanceof ShadowRoot)) return;
    const lost = looks.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
    root.adoptedStyleSheets = [...lost, ...root.adoptedStyleSheets];
  }

  hostUpdate(): void {
    const { frame, mode, launcher } = this.#host;
    if (!frame || frame.isDressed || this.#isDressing) return;
    if (mode === 'inline' || launcher === 'none') return;
    this.#isDressing = true;
    void dressLauncher(frame);
  }

  hostUpdated(): void {
    this.#host.frame?.focusInside();
  }

  async #draw(): Promise<void> {
    const { ChatFrame } = await import('../frame/chat-frame.ts');
    const { renderRoot: root } = this.#host;
    if (!this.#host.frame && root instanceof ShadowRoot) this.#host.frame = new ChatFrame(root);
  }
}
