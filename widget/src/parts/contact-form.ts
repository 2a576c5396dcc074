import { html, type TemplateResult } from 'lit';
import { KatekConsentEvent, KatekLeadEvent } from '../part-events.ts';
import { createAttempt } from './attempt.ts';
import { createContactFields } from './contact-fields.ts';
import { attemptNote, focusSoon, formId, submitButton, submitting } from './form.ts';
import { formStyles } from './form.styles.ts';
import { isPassed } from './is-passed.ts';
import type { BlockProps, Part, PartHost } from './part.ts';
import { checkIcon } from './people-icons.ts';
import { agentOf, replyPromise } from './reply-promise.ts';
import { notesOf, type VisitorNotes } from './visitor-notes.ts';

export const styles = formStyles;

type Props = BlockProps<'contact_form'>;

/** Asks for a name, then for a way to reach the visitor. */
export function create(host: PartHost): Part<Props> {
  const id = formId();
  const fields = createContactFields(id, host);
  const attempt = createAttempt(host);
  let step: 'name' | 'reach' = notesOf(host.context).contact.name.trim() ? 'reach' : 'name';
  let isOpened = false;

  return {
    dispose: attempt.abort,
    render(props) {
      const { submitted } = notesOf(host.context);
      if (submitted) return done(submitted);
      const isOffered = isOpened || !isPassed(host.context, props.message);
      return isOffered ? open(props) : closed();
    },
  };

  /** The talk went on without it: a form that nobody filled in steps back. */
  function closed(): TemplateResult {
    return html`<button class="form-button quiet" type="button" @click=${unfold}>
      ${host.context.words.contact.open}
    </button>`;
  }

  function unfold(): void {
    isOpened = true;
    focusSoon(host, `#${id}-${step}`);
  }

  /** Who has begun keeps the form, whatever is said in the meantime. */
  function begin(): void {
    isOpened = true;
  }

  function open(props: Props): TemplateResult {
    const { words } = host.context;
    const heading = `${id}-heading`;
    return html`<section class="person-part" aria-labelledby=${heading}>
      <div class="form-head">
        <h3 id=${heading}>${words.contact.title}</h3>
        <p class="form-text">${words.contact.reason[props.block.reason](agentOf(host.context))}</p>
      </div>
      <form
        class="form"
        novalidate
        @input=${begin}
        @submit=${submitting(() => void onSubmit(props))}
      >
        ${stepText()} ${step === 'name' ? nameStep() : reachStep()}
      </form>
    </section>`;
  }

  function stepText(): TemplateResult {
    const { words, locale } = host.context;
    const [now, all] = [step === 'name' ? 1 : 2, 2].map((figure) => figure.toLocaleString(locale));
    return html`<p class="form-step">${words.contact.step(now ?? '', all ?? '')}</p>`;
  }

  function nameStep(): TemplateResult {
    const { words } = host.context;
    return html`${fields.name()}
      <div class="form-actions">
        ${submitButton(words.contact.next, words.contact.next, false)}
      </div>`;
  }

  function reachStep(): TemplateResult {
    const { words } = host.context;
    return html`<div class="form-answer">
        <span dir="auto">${notesOf(host.context).contact.name}</span>
        <button class="form-button plain" type="button" @click=${back}>
          ${words.contact.change}<span class="sr">: ${words.contact.name}</span>
        </button>
      </div>
      ${fields.reach()} ${attemptNote(attempt)}
      <div class="form-actions">
        ${submitButton(words.contact.submit, words.contact.submitting, attempt.isBusy)}
      </div>`;
  }

  function back(): void {
    step = 'name';
    focusSoon(host, `#${id}-name`);
  }

  async function onSubmit(props: Props): Promise<void> {
    if (attempt.isBusy) return;
    const wrong = fields.checkName();
    if (wrong) {
      step = 'name';
      focusSoon(host, `#${wrong}`);
      return;
    }
    if (step === 'name') {
      step = 'reach';
      focusSoon(host, `#${id}-reach`);
      return;
    }
    const wrongReach = fields.checkReach();
    if (wrongReach) focusSoon(host, `#${wrongReach}`);
    else await submit(props.block.listingId);
  }

  async function submit(listingId: string | null): Promise<void> {
    const details = fields.details();
    const consent = fields.consent.receipt();
    const { client } = host.context;
    const hasWorked = await attempt.run(async (signal) => {
      await client.request('contact.submit', { ...details, listingId, consent }, { signal });
    });
    if (!hasWorked) return;
    noteSubmitted(host, details);
    host.dispatch(new KatekConsentEvent(consent));
    host.dispatch(new KatekLeadEvent(details, listingId));
    host.announce(host.context.words.contact.sent);
    focusSoon(host, `#${id}-done`);
  }

  function done({ name, way, address }: NonNullable<VisitorNotes['submitted']>): TemplateResult {
    const { words } = host.context;
    const agent = agentOf(host.context);
    return html`<section class="person-part" aria-labelledby=${`${id}-done`}>
      <div class="form-done">
        ${checkIcon}
        <div>
          <h3 id=${`${id}-done`} tabindex="-1">
            ${name ? words.contact.doneTitle(name) : words.contact.sent}
          </h3>
          <p class="form-text">${words.contact.done[way](agent, address)}</p>
          <p class="form-text">${replyPromise(host.context, new Date())}</p>
        </div>
      </div>
    </section>`;
  }
}

/** Every other form of this visit is answered with it. */
export function noteSubmitted(
  { context }: PartHost,
  details: { name: string; email: string | null; phone: string | null },
): void {
  const address = details.email ?? details.phone ?? '';
  const way = details.email ? 'email' : 'phone';
  notesOf(context).submitted = { name: details.name, way, address };
}
