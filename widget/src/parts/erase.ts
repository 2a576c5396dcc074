import { css, html, type TemplateResult } from 'lit';
import { createAttempt } from './attempt.ts';
import { attemptNote, checkBox, focusSoon, formId, submitButton, submitting } from './form.ts';
import { formStyles } from './form.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import { checkIcon } from './people-icons.ts';

export const styles = [
  formStyles,
  css`
    .erase-items {
      display: grid;
      gap: 6px;
      padding-inline-start: 20px;
      font-size: 14px;
      line-height: 20px;
    }
  `,
];

export const title = ({ words }: PartContext) => words.erase.title;

/** Erases the visitor, here and at the server, once they have said so twice. */
export function create(host: PartHost): Part<PartProps['erase']> {
  const id = formId();
  const attempt = createAttempt(host);
  let isConfirmed = false;
  let isMissing = false;
  let isErased = false;

  return { dispose: attempt.abort, render: () => (isErased ? done() : form()) };

  function form(): TemplateResult {
    const { words, config } = host.context;
    return html`<form class="person-part" novalidate @submit=${submitting(() => void submit())}>
      <p class="form-text">${words.erase.text(config.name)}</p>
      <ul class="erase-items">
        ${words.erase.items.map((item) => html`<li>${item}</li>`)}
      </ul>
      <p class="form-text">${words.erase.warning}</p>
      ${checkBox({
        id: `${id}-confirm`,
        label: words.erase.confirm,
        isChecked: isConfirmed,
        error: isMissing ? words.erase.confirmMissing : null,
        onChange: (isChecked) => {
          isConfirmed = isChecked;
          isMissing = false;
          host.update();
        },
      })}
      ${attemptNote(attempt)}
      <div class="form-actions">
        ${submitButton(words.erase.submit, words.erase.submitting, attempt.isBusy, 'danger')}
        <button class="form-button quiet" type="button" @click=${() => host.closeSheet()}>
          ${words.erase.keep}
        </button>
      </div>
    </form>`;
  }

  async function submit(): Promise<void> {
    isMissing = !isConfirmed;
    if (isMissing) {
      focusSoon(host, `#${id}-confirm`);
      return;
    }
    const { client, words } = host.context;
    isErased = await attempt.run(async (signal) => {
      await client.request('visitor.erase', {}, { signal });
      // The server has forgotten them already; whatever it says of the session's end, this device forgets them too.
      await client.reset().catch(() => null);
    });
    if (!isErased) return;
    host.announce(words.erase.doneTitle);
    focusSoon(host, `#${id}-done`);
  }

  function done(): TemplateResult {
    const { words } = host.context;
    return html`<div class="person-part">
      <div class="form-done">
        ${checkIcon}
        <div>
          <h3 id=${`${id}-done`} tabindex="-1">${words.erase.doneTitle}</h3>
          <p class="form-text">${words.erase.done}</p>
        </div>
      </div>
      <div class="form-actions">
        <button class="form-button quiet" type="button" @click=${() => host.closeSheet()}>
          ${words.erase.back}
        </button>
      </div>
    </div>`;
  }
}
