import type { ReactiveControllerHost } from 'lit';
import type { Composer, ComposerEvents, ComposerState } from '../frame/composer.ts';
import type { ViewContext } from '../views/context.ts';

interface ComposerHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: { readonly composer: Composer } | undefined;
  readonly context: ViewContext | null;
}

/** `gate`: the visitor has to agree before they may write. */
export type Place = 'gate' | 'refused' | 'talk';

/** What the visitor writes, until it is said. */
export class ComposerController {
  readonly #host: ComposerHost;
  readonly #talk: { keep(): void };
  #early = '';
  #at: Place = 'talk';

  constructor(host: ComposerHost, talk: { keep(): void }) {
    this.#host = host;
    this.#talk = talk;
  }

  write(text: string): void {
    const { frame } = this.#host;
    if (frame) frame.composer.write(text);
    else this.#early = text;
  }

  /** The field is there. */
  hasCome(): void {
    if (this.#early) this.write(this.#early);
    this.#early = '';
  }

  /** The field at this moment. */
  state(at: Place, { state, strings }: ViewContext): ComposerState {
    this.#at = at;
    return {
      label: strings.composerLabel,
      placeholder: strings.composerPlaceholder,
      send: strings.send,
      stop: state.isReplying ? strings.stop : null,
      attach: at === 'talk' ? strings.attach : null,
      isDisabled: at === 'refused',
      isWaiting: false,
    };
  }

  readonly events: ComposerEvents = {
    onInput: (text) => {
      // While the field was measured it was small and the talk large, so that the browser has scrolled.
      this.#talk.keep();
      this.#host.context?.client.setTyping(text !== '');
    },
    onSend: () => {
      const text = this.#text.trim();
      if (this.#at === 'gate') this.#gate?.focus();
      else if (text !== '') {
        this.write('');
        this.#host.context?.send(text);
      }
    },
    onStop: () => this.#host.context?.client.stopReply(),
    onFiles: (files) =>
      this.#host.context?.openSheet('attach', {
        files,
        text: this.#text,
        onSent: () => this.write(''),
      }),
  };

  get #text(): string {
    return this.#host.frame?.composer.text ?? '';
  }

  get #gate(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.gate :is(input, button)');
  }
}
