import { html, nothing, type TemplateResult } from 'lit';
import { attachIcon, sendIcon, stopIcon } from '../icons.ts';
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
  /** Files that were chosen, pasted or dropped; none when the button was pressed. `null`: no files are taken. */
  onFiles: ((files: File[]) => void) | null;
}

/** The field and its button: send, or stop while an answer is being written and nothing is typed. */
export function composerView(composer: ComposerState, { strings }: Language): TemplateResult {
  const isEmpty = composer.text.trim() === '';
  const isStop = composer.isReplying && isEmpty;
  const { onFiles } = composer;
  return html`<form
    class="composer ${onFiles ? 'with-files' : ''}"
    part="composer"
    @submit=${(event: Event) => {
      event.preventDefault();
      composer.onSend();
    }}
  >
    ${
      onFiles
        ? html`<button
            class="round attach"
            type="button"
            aria-label=${strings.attach}
            @click=${() => onFiles([])}
          >
            ${attachIcon}
          </button>`
        : nothing
    }
    <textarea
      class="field"
      rows="1"
      maxlength=${textLengthMax}
      enterkeyhint="send"
      aria-label=${strings.composerLabel}
      placeholder=${strings.composerPlaceholder}
      ?disabled=${composer.isDisabled}
      .value=${composer.text}
      @input=${(event: Event) => {
        if (!(event.target instanceof HTMLTextAreaElement)) return;
        fitRows(event.target);
        composer.onInput(event.target.value);
      }}
      @keydown=${(event: KeyboardEvent) => onKeyDown(event, composer)}
      @paste=${(event: ClipboardEvent) => takeFiles(event, event.clipboardData, onFiles)}
    ></textarea>
    ${
      isStop
        ? html`<button
            class="round send"
            type="button"
            aria-label=${strings.stop}
            @click=${composer.onStop}
          >
            ${stopIcon}
          </button>`
        : html`<button
            class="round send"
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
function fitRows(field: HTMLTextAreaElement): void {
  field.rows = 1;
  const style = getComputedStyle(field);
  const padding = parseFloat(style.paddingBlockStart) + parseFloat(style.paddingBlockEnd);
  const lines = Math.round((field.scrollHeight - padding) / parseFloat(style.lineHeight));
  field.rows = Math.max(1, Math.min(rowsMax, lines || 1));
}

/** Files go to the sheet that sends them; anything else is left to the browser. */
export function takeFiles(
  event: Event,
  transfer: DataTransfer | null,
  onFiles: ((files: File[]) => void) | null,
): void {
  const files = [...(transfer?.files ?? [])];
  if (!onFiles || files.length === 0) return;
  event.preventDefault();
  onFiles(files);
}

function onKeyDown(event: KeyboardEvent, composer: ComposerState): void {
  // While an input method composes, Enter chooses a word.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.onSend();
}
