import { html, nothing, type TemplateResult } from 'lit';
import type { DialogController } from '../controllers/dialog-controller.ts';
import { formatNumber, type Language } from '../format.ts';
import { chatIcon, chevronDownIcon } from '../icons.ts';

/** What stands around the panel's content. */
export interface FrameState extends Language {
  mode: 'bubble' | 'inline';
  opened: boolean;
  side: 'start' | 'end';
  isLauncherHidden: boolean;
  unread: number;
  /** Who is talked to; `null` before it is known. */
  name: string | null;
  /** The language of the words, and the direction where the page has named a locale. */
  language: string;
  direction: 'ltr' | 'rtl' | null;
  /** Read aloud when it changes. */
  announcement: string;
  dialog: DialogController;
  onToggle: () => void;
  onClose: () => void;
}

/** Launcher and panel, or the panel alone, and the voice for those who hear the page. */
export function frameView(frame: FrameState, content: TemplateResult): TemplateResult {
  return html`${frame.mode === 'inline' ? inline(frame, content) : bubble(frame, content)}
    <div class="sr" role="status" aria-live="polite" lang=${frame.language}>
      ${frame.announcement}
    </div>`;
}

function inline(frame: FrameState, content: TemplateResult): TemplateResult {
  return html`<section
    class="panel inline"
    part="panel"
    dir=${frame.direction ?? nothing}
    lang=${frame.language}
    aria-label=${labelOf(frame)}
    @keydown=${frame.dialog.onKeyDown}
  >
    ${content}
  </section>`;
}

function bubble(frame: FrameState, content: TemplateResult): TemplateResult {
  const { opened, side, unread, language, dialog } = frame;
  const direction = frame.direction ?? nothing;
  return html`<button
      class="launcher ${side}"
      part="launcher"
      type="button"
      dir=${direction}
      lang=${language}
      aria-label=${launcherLabel(frame)}
      aria-expanded=${opened ? 'true' : 'false'}
      aria-haspopup="dialog"
      ?hidden=${frame.isLauncherHidden}
      @click=${frame.onToggle}
    >
      ${opened ? chevronDownIcon : html`<slot name="launcher-icon">${chatIcon}</slot>`}
      ${
        unread > 0 && !opened
          ? html`<span class="unread" aria-hidden="true"
              >${formatNumber(frame.locale, unread)}</span
            >`
          : nothing
      }
    </button>
    <dialog
      class="panel ${side}"
      part="panel"
      dir=${direction}
      lang=${language}
      aria-label=${labelOf(frame)}
      tabindex="-1"
      @keydown=${dialog.onKeyDown}
      @cancel=${dialog.onCancel}
      @close=${({ currentTarget }: Event) => {
        // The browser tells of it later; a panel that was opened again in the meantime stays.
        if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) frame.onClose();
      }}
    >
      ${content}
    </dialog>`;
}

function labelOf({ name, strings }: FrameState): string {
  return name === null ? strings.conversation : strings.chatWith(name);
}

function launcherLabel({ opened, unread, strings, locale }: FrameState): string {
  if (opened) return strings.closeChat;
  const news = unread > 0 ? `, ${strings.unread(unread, formatNumber(locale, unread))}` : '';
  return strings.openChat + news;
}
