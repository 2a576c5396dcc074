import { html, type TemplateResult } from 'lit';
import { createAttempt } from './attempt.ts';
import { isEmail } from './contact-fields.ts';
import { attemptNote, focusSoon, formId, submitButton, submitting, textField } from './form.ts';
import { formStyles } from './form.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';
import { mailIcon } from './people-icons.ts';
import { notesOf } from './visitor-notes.ts';

export const styles = formStyles;

export const title = ({ words }: PartContext) => words.transcript.title;

/** Sends the talk to the visitor's own address. */
export function create(host: PartHost): Part<PartProps['transcript']> {
  const id = formId();
  const attempt = createAttempt(host);
  const { contact } = notesOf(host.context);
  let email = contact.email || (host.context.state.identity?.email ?? '');
  let error: string | null = null;
  let isSent = false;

  return { dispose: attempt.abort, render: () => (isSent ? done() : form()) };

  function form(): TemplateResult {
    const { words } = host.context;
    return html`<form class="person-part" novalidate @submit=${submitting(() => void submit())}>
      <p class="form-text">${words.transcript.text}</p>
      ${textField({
        id: `${id}-email`,
        label: words.contact.email,
        value: email,
        error,
        type: 'email',
        autocomplete: 'email',
        maxLength: 320,
        onInput: (value) => {
          email = value;
          error = null;
          host.update();
        },
      })}
      ${attemptNote(attempt)}
      <div class="form-actions">
        ${submitButton(words.transcript.submit, words.transcript.submitting, attempt.isBusy)}
      </div>
    </form>`;
  }

  async function submit(): Promise<void> {
    const { words, client } = host.context;
    const address = email.trim();
    error = address ? null : words.contact.emailMissing;
    if (address && !isEmail(address)) error = words.contact.emailWrong;
    if (error) {
      focusSoon(host, `#${id}-email`);
      return;
    }
    isSent = await attempt.run(
      async (signal) => {
        await client.request('transcript.send', { email: address }, { signal });
      },
      { transcript_limit: words.transcript.tooOften },
    );
    if (!isSent) return;
    host.announce(words.transcript.doneTitle);
    focusSoon(host, `#${id}-done`);
  }

  function done(): TemplateResult {
    const { words } = host.context;
    return html`<div class="person-part">
      <div class="form-done">
        ${mailIcon}
        <div>
          <h3 id=${`${id}-done`} tabindex="-1">${words.transcript.doneTitle}</h3>
          <p class="form-text">${words.transcript.done(email.trim())}</p>
        </div>
      </div>
      <div class="form-actions">
        <button class="form-button quiet" type="button" @click=${() => host.closeSheet()}>
          ${words.transcript.back}
        </button>
      </div>
    </div>`;
  }
}
