import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment } from '@katek/sdk';
import { closeIcon } from '../icons.ts';
import { attachStyles } from './attach.styles.ts';
import { fileBytesMax, fileSize, filesMax, fileTypes } from './file-limits.ts';
import { focusSoon, formId, noteField, submitting } from './form.ts';
import { formStyles } from './form.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import { fileIcon, plusIcon } from './people-icons.ts';
import { thumbnail } from './thumbnail.ts';
import { createUploads, type Upload } from './uploads.ts';

/** Longest text that the server takes (protocol, `messageTextLengthMax`). */
const textLengthMax = 8000;

export const styles = [formStyles, attachStyles];

export const title = ({ words }: PartContext) => words.attach.title;

type Props = PartProps['attach'];

/** Choosing, checking and uploading files, and the message that they go with. */
export function create(host: PartHost): Part<Props> {
  const id = formId();
  const uploads = createUploads(host);
  const previews = new WeakMap<File, HTMLCanvasElement | null>();
  let text: string | null = null;
  let files: readonly File[] | null = null;
  let isOver = false;

  return {
    dispose: uploads.abort,
    render(props) {
      text ??= props.text;
      if (props.files !== files) {
        files = props.files;
        // A rendering is under way.
        queueMicrotask(() => uploads.add(files ?? []));
      }
      return html`<form
        class="person-part attach-sheet ${isOver ? 'over' : ''}"
        novalidate
        @submit=${submitting(() => send(props))}
        @paste=${onPaste}
        @drop=${onDrop}
        @dragover=${(event: Event) => drag(event, true)}
        @dragleave=${(event: Event) => drag(event, false)}
      >
        ${chooser()} ${list()} ${uploads.items.length > 0 ? message() : nothing}
      </form>`;
    },
  };

  function chooser(): TemplateResult {
    const { words, locale } = host.context;
    const isFull = uploads.items.length >= filesMax;
    const limit = fileSize(fileBytesMax, locale);
    return html`<div class="attach-chooser">
      <label class="form-button quiet ${isFull ? 'off' : ''}"
        ><input
          class="attach-input"
          id=${`${id}-files`}
          type="file"
          multiple
          accept=${fileTypes.join(',')}
          ?disabled=${isFull}
          aria-describedby=${`${id}-hint`}
          @change=${onChosen}
        />${plusIcon}${uploads.items.length > 0 ? words.attach.more : words.attach.choose}</label
      >
      <p class="form-hint" id=${`${id}-hint`}>
        ${words.attach.hint(filesMax.toLocaleString(locale), limit)}
      </p>
      <div class="form-alert" role="alert">
        ${uploads.error ? html`<p class="form-error">${uploads.error}</p>` : nothing}
      </div>
    </div>`;
  }

  function list() {
    if (uploads.items.length === 0) return nothing;
    return html`<ul class="attach-list" aria-label=${host.context.words.attach.list}>
      ${repeat(uploads.items, (upload) => upload.id, row)}
    </ul>`;
  }

  function row(upload: Upload): TemplateResult {
    const { words, locale } = host.context;
    const { file, status, error } = upload;
    return html`<li class="attach-row">
      <span class="attach-preview" aria-hidden="true">${preview(file)}</span>
      <span class="attach-facts">
        <span class="attach-name">${file.name}</span>
        <span class="attach-status" role="status"
          >${
            error
              ? html`<span class="form-error">${error}</span>`
              : html`${fileSize(file.size, locale)} ·
                ${status === 'ready' ? words.attach.ready : words.attach.uploading}`
          }</span
        >
        ${progressBar(upload)}
        ${
          status === 'failed'
            ? html`<button
                class="form-button plain"
                type="button"
                aria-label=${words.attach.again(file.name)}
                @click=${() => uploads.retry(upload)}
              >
                ${words.attach.tryAgain}
              </button>`
            : nothing
        }
      </span>
      <button
        class="round"
        type="button"
        aria-label=${words.attach.remove(file.name)}
        @click=${() => remove(upload)}
      >
        ${closeIcon}
      </button>
    </li>`;
  }

  /** Without a value, as long as nobody tells how far it is, it only shows that something is under way. */
  function progressBar({ status, progress }: Upload) {
    if (status !== 'uploading' && status !== 'waiting') return nothing;
    return html`<progress
      class="attach-bar"
      max="1"
      value=${progress ?? nothing}
      aria-label=${host.context.words.attach.uploading}
    ></progress>`;
  }

  /** The focus goes to the next file's button, or to the chooser when there is none. */
  function remove(upload: Upload): void {
    const index = uploads.items.indexOf(upload);
    uploads.remove(upload);
    const row = Math.min(index, uploads.items.length - 1) + 1;
    focusSoon(host, row > 0 ? `.attach-row:nth-child(${row}) .round` : `#${id}-files`);
  }

  function preview(file: File) {
    const known = previews.get(file);
    if (known === undefined) {
      previews.set(file, null);
      void thumbnail(file).then((canvas) => {
        previews.set(file, canvas);
        host.update();
      });
    }
    return known ?? fileIcon;
  }

  function message(): TemplateResult {
    const { words, locale } = host.context;
    const ready = readyFiles();
    const isBusy = uploads.items.some(
      ({ status }) => status === 'uploading' || status === 'waiting',
    );
    const isBlocked = isBusy || ready.length === 0;
    return html`${noteField({
        id: `${id}-text`,
        label: words.attach.caption,
        value: text ?? '',
        maxLength: textLengthMax,
        onInput: (value) => {
          text = value;
        },
      })}
      <div class="form-actions">
        <button
          class="form-button primary"
          type="submit"
          aria-disabled=${isBlocked ? 'true' : nothing}
        >
          ${
            isBusy
              ? html`<i class="form-spinner"></i>${words.attach.wait}`
              : words.attach.send(ready.length, ready.length.toLocaleString(locale))
          }
        </button>
      </div>`;
  }

  function readyFiles(): Attachment[] {
    return uploads.items.flatMap(({ attachment }) => attachment ?? []);
  }

  function send({ onSent }: Props): void {
    const attachments = readyFiles();
    const isDone = uploads.items.every(
      ({ status }) => status !== 'uploading' && status !== 'waiting',
    );
    if (!isDone || attachments.length === 0) return;
    host.context.client.send((text ?? '').trim(), { attachments });
    onSent();
    host.closeSheet();
  }

  function onChosen({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    uploads.add([...(target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    target.value = '';
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    uploads.add(pasted);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    isOver = false;
    uploads.add([...(event.dataTransfer?.files ?? [])]);
  }

  function drag(event: Event, isInside: boolean): void {
    event.preventDefault();
    if (isInside === isOver) return;
    isOver = isInside;
    host.update();
  }
}
