import { html, nothing, type TemplateResult } from 'lit';
import type { Viewing } from '@katek/sdk';
import { KatekConsentEvent, KatekLeadEvent, KatekViewingEvent } from '../part-events.ts';
import { codeOf, createAttempt } from './attempt.ts';
import { createContactFields } from './contact-fields.ts';
import { noteSubmitted } from './contact-form.ts';
import { noteViewing, viewingOf } from './known-viewings.ts';
import { attemptNote, focusSoon, formId, noteField, submitButton, submitting } from './form.ts';
import type { PartHost } from './part.ts';
import { checkIcon } from './people-icons.ts';
import { agentOf } from './reply-promise.ts';
import { createSlotChoice } from './slot-choice.ts';
import { notesOf } from './visitor-notes.ts';
import { dayAndTime, visitorTimeZone } from './zoned-time.ts';

/** Longest note that the server takes (protocol, `viewing.request`). */
const noteLengthMax = 1000;

/** Asking for a viewing: a time, then the contact of a visitor who has left none. */
export interface ViewingRequest {
  render(listingId: string): TemplateResult;
  dispose(): void;
}

export function createViewingRequest(host: PartHost): ViewingRequest {
  const id = formId();
  let listingId = '';
  let step: 'time' | 'contact' = 'time';
  let note = '';
  const attempt = createAttempt(host);
  const choice = createSlotChoice({ id, host, listingId: () => listingId });
  const fields = createContactFields(id, host);

  return {
    render(home) {
      listingId = home;
      const { words } = host.context;
      const viewing = viewingOf(host.context, home, new Date());
      if (viewing) return done(viewing);
      return html`<section class="person-part" aria-labelledby=${`${id}-heading`}>
        <h3 id=${`${id}-heading`}>${words.viewing.title}</h3>
        <form class="form" novalidate @submit=${submitting(() => void onSubmit())}>
          ${step === 'time' ? timeStep() : contactStep()}
        </form>
      </section>`;
    },
    dispose() {
      attempt.abort();
      choice.dispose();
    },
  };

  function timeStep(): TemplateResult {
    const { words } = host.context;
    return html`${attemptNote(attempt)}${choice.render()}${
      choice.startsAt === null
        ? nothing
        : html`${noteField({
              id: `${id}-note`,
              label: words.viewing.note,
              value: note,
              maxLength: noteLengthMax,
              onInput: (value) => {
                note = value;
              },
            })}
            <div class="form-actions">
              ${submitButton(
                isContactKnown() ? words.viewing.request : words.contact.next,
                words.viewing.sending,
                attempt.isBusy,
              )}
            </div>`
    }`;
  }

  function contactStep(): TemplateResult {
    const { words } = host.context;
    const when = dayAndTime(new Date(choice.startsAt ?? 0), host.context);
    return html`<div class="form-answer">
        <span dir="auto">${when}</span>
        <button class="form-button plain" type="button" @click=${back}>
          ${words.contact.change}<span class="sr">: ${words.viewing.title}</span>
        </button>
      </div>
      ${fields.name()} ${fields.reach()} ${attemptNote(attempt)}
      <div class="form-actions">
        ${submitButton(words.viewing.request, words.viewing.sending, attempt.isBusy)}
      </div>`;
  }

  function back(): void {
    step = 'time';
    focusSoon(host, `input[name="${id}-time"]:checked`);
  }

  /** Only the server knows for sure; it says `contact_required` where this is too hopeful. */
  function isContactKnown(): boolean {
    const { state } = host.context;
    const hasLead = Boolean(state.conversation?.leadId);
    return hasLead || notesOf(host.context).submitted !== null;
  }

  async function onSubmit(): Promise<void> {
    if (attempt.isBusy) return;
    if (!choice.check()) {
      host.update();
      return;
    }
    if (step === 'contact') {
      const wrong = [fields.checkName(), fields.checkReach()].find((field) => field !== null);
      if (wrong) focusSoon(host, `#${wrong}`);
      else await send(true);
    } else if (isContactKnown()) await send(false);
    else askContact();
  }

  function askContact(): void {
    step = 'contact';
    focusSoon(host, `#${id}-name`);
  }

  async function send(withContact: boolean): Promise<void> {
    const { words, client } = host.context;
    const startsAt = choice.startsAt;
    if (!startsAt) return;
    const contact = withContact ? { ...fields.details(), consent: fields.consent.receipt() } : null;
    let code: string | null = null;
    await attempt.run(
      async (signal) => {
        const params = {
          listingId,
          startsAt,
          timeZone: visitorTimeZone(),
          note: note.trim() || null,
          contact,
        };
        const { viewing } = await client
          .request('viewing.request', params, { signal })
          .catch((error: unknown) => {
            code = codeOf(error);
            throw error;
          });
        finish(viewing, contact);
      },
      {
        slot_not_available: words.viewing.taken,
        contact_required: '',
        too_many_viewings: words.viewing.tooMany,
      },
    );
    if (code === 'slot_not_available') await offerAnew();
    if (code === 'contact_required') askForMissing();
  }

  /** The time is gone: the visitor reads so above the times that are left. */
  async function offerAnew(): Promise<void> {
    step = 'time';
    host.announce(host.context.words.viewing.taken);
    await choice.reload();
    focusSoon(host, `input[name="${id}-day"]:checked`);
  }

  function askForMissing(): void {
    attempt.clear();
    askContact();
  }

  function finish(
    viewing: Viewing,
    contact:
      | (ReturnType<typeof fields.details> & { consent: ReturnType<typeof fields.consent.receipt> })
      | null,
  ): void {
    notesOf(host.context).requested.set(listingId, viewing);
    noteViewing(host.context, viewing);
    if (contact) {
      const { consent, ...details } = contact;
      noteSubmitted(host, details);
      host.dispatch(new KatekConsentEvent(consent));
      host.dispatch(new KatekLeadEvent(details, listingId));
    }
    host.dispatch(new KatekViewingEvent(viewing));
    const when = dayAndTime(new Date(viewing.startsAt), host.context);
    host.announce(host.context.words.viewing.requested(when));
    focusSoon(host, `#${id}-done`);
  }

  function done(viewing: Viewing): TemplateResult {
    const { words } = host.context;
    const when = dayAndTime(new Date(viewing.startsAt), host.context);
    return html`<section class="person-part" aria-labelledby=${`${id}-done`}>
      <div class="form-done">
        ${checkIcon}
        <div>
          <h3 id=${`${id}-done`} tabindex="-1">${words.viewing.requested(when)}</h3>
          <p class="form-text">${words.viewing.requestedNext(agentOf(host.context))}</p>
        </div>
      </div>
    </section>`;
  }
}
