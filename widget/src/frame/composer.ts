import { textLengthMax } from './text-length.ts';
import { make, picture, redraw, setAttributes } from './make.ts';

/** Lines that the field shows at most before it scrolls. */
const rowsMax = 6;

const attachOutline =
  'm19.5 11.5-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l7.8-7.8a3 3 0 0 1 4.3 4.3l-7.7 7.7a1.5 1.5 0 0 1-2.1-2.1l7-7';
const sendOutline = 'M12 19V5.5m-6 6 6-6 6 6';
const stopOutline = 'M8 8h8v8H8z';

export interface ComposerState {
  label: string;
  placeholder: string;
  send: string;
  /** While an answer is being written, which can be stopped as long as nothing is typed. */
  stop: string | null;
  /** `''`: what takes files is not there yet. `null`: no files are taken. */
  attach: string | null;
  isDisabled: boolean;
  /** Sent, as soon as there is something that can send it. */
  isWaiting: boolean;
}

export interface ComposerEvents {
  onInput(text: string): void;
  onSend(): void;
  onStop(): void;
  /** Files that were chosen, pasted or dropped; none when the button was pressed. */
  onFiles(files: File[]): void;
}

/** The field and its button: send, or stop while an answer is being written and nothing is typed. */
export class Composer {
  readonly field = make('textarea', {
    class: 'field',
    rows: '1',
    maxlength: String(textLengthMax),
    enterkeyhint: 'send',
  });
  readonly #attach = make(
    'button',
    { class: 'round attach', type: 'button' },
    picture(attachOutline),
  );
  readonly #icon = picture(sendOutline);
  readonly #button = make('button', { class: 'round send' }, this.#icon);
  readonly form = make('form', { part: 'composer' }, this.#attach, this.field, this.#button);
  readonly #events: () => ComposerEvents;
  #state: ComposerState | null = null;

  /** Who hears of it may change. */
  constructor(events: () => ComposerEvents) {
    this.#events = events;
    const { form, field } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#isStop) events().onStop();
      else events().onSend();
    });
    field.addEventListener('input', () => {
      this.fitRows();
      this.#show();
      events().onInput(field.value);
    });
    field.addEventListener('keydown', (event) => {
      // While an input method composes, Enter chooses a word. Safari ends the composition first; the code tells it.
      const isComposing = event.isComposing || event.keyCode === 229;
      if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
      event.preventDefault();
      events().onSend();
    });
    field.addEventListener('paste', (event) => this.takeFiles(event, event.clipboardData));
    this.#attach.addEventListener('click', () => events().onFiles([]));
  }

  get text(): string {
    return this.field.value;
  }

  write(text: string): void {
    this.field.value = text;
    this.fitRows();
    this.#show();
  }

  show(state: ComposerState): void {
    this.#state = state;
    this.#show();
  }

  /** Files go to the sheet that sends them; anything else is left to the browser. */
  takeFiles(event: Event, transfer: DataTransfer | null): void {
    const files = [...(transfer?.files ?? [])];
    if (!this.#state?.attach || files.length === 0) return;
    event.preventDefault();
    this.#events().onFiles(files);
  }

  /** Without this the browser would leave the page to show the file. */
  allowDrop(event: DragEvent): void {
    if (this.#state?.attach && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }

  get #isEmpty(): boolean {
    return this.text.trim() === '';
  }

  get #isStop(): boolean {
    return Boolean(this.#state?.stop) && this.#isEmpty;
  }

  #show(): void {
    const state = this.#state;
    if (!state) return;
    const { field } = this;
    const { label, placeholder, attach, isDisabled, isWaiting } = state;
    const isStop = this.#isStop;
    this.form.className = attach === null ? 'composer' : 'composer with-files';
    setAttributes(field, { 'aria-label': label, placeholder });
    field.disabled = isDisabled;
    field.readOnly = isWaiting;
    showButton(this.#attach, attach);
    redraw(this.#icon, isStop ? stopOutline : sendOutline);
    setAttributes(this.#button, {
      class: isStop ? 'round send stop' : 'round send',
      'aria-label': isStop ? state.stop : state.send,
      'aria-disabled': this.#isEmpty && !isStop ? 'true' : null,
      'aria-busy': isWaiting ? 'true' : null,
    });
  }

  /** Grows with the text by the `rows` attribute: a height set from code would be a `style` attribute. */
  fitRows(): void {
    const { field } = this;
    field.rows = 1;
    // Nothing to measure, which would lay out the page once more before a message shows.
    if (field.value === '') return;
    const style = getComputedStyle(field);
    const padding = parseFloat(style.paddingBlockStart) + parseFloat(style.paddingBlockEnd);
    const lines = Math.round((field.scrollHeight - padding) / parseFloat(style.lineHeight));
    field.rows = Math.max(1, Math.min(rowsMax, lines || 1));
  }
}

/** `''`: it has its place, and cannot be used yet. `null`: it is not offered. */
export function showButton(button: HTMLButtonElement, label: string | null): void {
  button.hidden = label === null;
  button.disabled = !label;
  setAttributes(button, { 'aria-label': label || null, 'aria-hidden': label ? null : 'true' });
}
