import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sendIcon, stopIcon } from '../icons.ts';
import type { Language } from '../format.ts';

/** Longest text the server takes (protocol, `messageTextLengthMax`). */
export const textLengthMax = 8000;

/** Lines that the field shows at most before it scrolls. */
const rowsMax = 6;

export interface ComposerState {
  text: string;
  isReplying: boolean;
  isDisabled: boolean;
  onInput: (text: string) => void;
  onSend: () => void;
  onStop: () => void;
}

/** The field and its button: send, or stop while an answer is being written and nothing is typed. */
export function composerView(composer: ComposerState, { strings }: Language): TemplateResult {
  const isEmpty = composer.text.trim() === '';
  const isStop = composer.isReplying && isEmpty;
  return html`<form
    class="composer"
    part="composer"
    @submit=${(event: Event) => {
      event.preventDefault();
      composer.onSend();
    }}
  >
    <textarea
      class="field"
      rows="1"
      maxlength=${textLengthMax}
      enterkeyhint="send"
      aria-label=${strings.composerLabel}
      placeholder=${strings.composerPlaceholder}
      ?disabled=${composer.isDisabled}
      .value=${live(composer.text)}
      @input=${(event: Event) => {
        if (!(event.target instanceof HTMLTextAreaElement)) return;
        fitRows(event.target);
        composer.onInput(event.target.value);
      }}
      @keydown=${(event: KeyboardEvent) => onKeyDown(event, composer)}
    ></textarea>
    ${
      isStop
        ? html`<button
            class="send"
            type="button"
            aria-label=${strings.stop}
            @click=${composer.onStop}
          >
            ${stopIcon}
          </button>`
        : html`<button
            class="send"
            type="submit"
            aria-label=${strings.send}
            aria-disabled=${isEmpty ? 'true' : nothing}
          >
            ${sendIcon}
          </button>`
    }
  </form>`;
}

/** Grows with the text by the `rows` attribute: a height set from code would be a `style` attribute. */
export function fitRows(field: HTMLTextAreaElement): void {
  field.rows = 1;
  const style = getComputedStyle(field);
  const padding = parseFloat(style.paddingBlockStart) + parseFloat(style.paddingBlockEnd);
  const lines = Math.round((field.scrollHeight - padding) / parseFloat(style.lineHeight));
  field.rows = Math.max(1, Math.min(rowsMax, lines || 1));
}

function onKeyDown(event: KeyboardEvent, composer: ComposerState): void {
  // While an input method composes, Enter chooses a word.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.onSend();
}
