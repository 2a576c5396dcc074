import type { ReactiveControllerHost } from 'lit';
import type { ComposerState } from '../views/composer.ts';
import type { ViewContext } from '../views/context.ts';

interface ComposerHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the visitor writes, until it is said. */
export class ComposerController {
  readonly #host: ComposerHost;
  readonly #talk: { keep(): void };
  #text = '';

  constructor(host: ComposerHost, talk: { keep(): void }) {
    this.#host = host;
    this.#talk = talk;
  }

  write(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** The field at this moment. `gate`: the visitor has to agree before they may write. */
  state(
    at: 'gate' | 'refused' | 'talk',
    { client, state, send, openSheet }: ViewContext,
  ): ComposerState {
    return {
      text: this.#text,
      isReplying: state.isReplying,
      isDisabled: at === 'refused',
      onInput: (text) => {
        this.write(text);
        // While the field was measured it was small and the talk large, so that the browser has scrolled.
        this.#talk.keep();
        client.setTyping(text !== '');
      },
      onSend: () => {
        const text = this.#text.trim();
        if (at === 'gate') this.#find('.gate :is(input, button)')?.focus();
        else if (text !== '') {
          this.#clear();
          send(text);
        }
      },
      onStop: () => client.stopReply(),
      onFiles:
        at === 'talk'
          ? (files) => openSheet('attach', { files, text: this.#text, onSent: () => this.#clear() })
          : null,
    };
  }

  #clear(): void {
    this.write('');
    // Nothing to measure, which would lay out the page once more before the message shows.
    const field = this.#find('.field');
    if (field instanceof HTMLTextAreaElement) field.rows = 1;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}
