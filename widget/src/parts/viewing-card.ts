import { html, nothing, type TemplateResult } from 'lit';
import type { Viewing } from '@katek/sdk';
import { KatekViewingEvent } from '../part-events.ts';
import { codeOf, createAttempt } from './attempt.ts';
import { calendarFile } from './calendar-file.ts';
import { attemptNote, focusSoon, formId, submitButton, submitting } from './form.ts';
import { formStyles } from './form.styles.ts';
import { knownViewings, noteViewing, type KnownViewing } from './known-viewings.ts';
import type { BlockProps, Part, PartHost } from './part.ts';
import { calendarIcon } from './people-icons.ts';
import { agentOf } from './reply-promise.ts';
import { saveFile } from './save-file.ts';
import { createSlotChoice, type SlotChoice } from './slot-choice.ts';
import { viewingStyles } from './viewing.styles.ts';
import {
  dayAndTime,
  formatIn,
  isSameClock,
  longDay,
  timeOfDay,
  visitorTimeZone,
  zoneName,
} from './zoned-time.ts';

export const styles = [formStyles, viewingStyles];

type Props = BlockProps<'viewing'>;

/** A viewing as it stands, and what the visitor can still do about it. */
export function create(host: PartHost): Part<Props> {
  const id = formId();
  const attempt = createAttempt(host);
  let mode: 'card' | 'moving' | 'cancelling' = 'card';
  let choice: SlotChoice | null = null;

  return {
    render({ block, message }) {
      const { words } = host.context;
      const known = knownViewings(host.context).get(block.viewing.id);
      if (known && known.messageId !== message.id) {
        return html`<p class="viewing-old">${words.viewing.newer}</p>`;
      }
      const viewing = known?.viewing ?? block.viewing;
      const isOff = viewing.status === 'cancelled';
      return html`<section
        class="person-part ${isOff ? 'viewing-off' : ''}"
        aria-labelledby=${`${id}-heading`}
      >
        ${facts(viewing)}${attemptNote(attempt)}
        ${isOff || isOver(viewing) ? over(viewing) : actions(viewing, known)}
      </section>`;
    },
    dispose() {
      attempt.abort();
      choice?.dispose();
    },
  };

  function facts(viewing: Viewing): TemplateResult {
    const { words, locale } = host.context;
    const zone = visitorTimeZone();
    const [starts, ends] = [new Date(viewing.startsAt), new Date(viewing.endsAt)];
    const part = (options: Intl.DateTimeFormatOptions) => formatIn(starts, locale, zone, options);
    return html`<div class="viewing-when">
      <span class="viewing-leaf" aria-hidden="true"
        ><span class="month">${part({ month: 'short' })}</span
        ><span class="number">${part({ day: 'numeric' })}</span></span
      >
      <div class="viewing-facts">
        <span class="viewing-status ${viewing.status}"
          >${words.viewing.status[viewing.status]}</span
        >
        <h3 id=${`${id}-heading`} tabindex="-1">
          <span class="sr">${words.viewing.heading}: </span>${part(longDay)}
        </h3>
        <p>
          <strong
            >${words.viewing.at(part(timeOfDay), formatIn(ends, locale, zone, timeOfDay))}</strong
          >
          <span class="muted">${zoneName(starts, locale, zone)}</span>
        </p>
        ${homeClock(starts)}
        ${viewing.address ? html`<p class="muted" dir="auto">${viewing.address}</p>` : nothing}
      </div>
    </div>`;
  }

  /** What the clock of the home shows, for a visitor who is somewhere else. */
  function homeClock(starts: Date) {
    const { words, locale, config } = host.context;
    const { timeZone } = config;
    if (isSameClock(starts, visitorTimeZone(), timeZone)) return nothing;
    const there = dayAndTime(starts, host.context, timeZone);
    return html`<p class="muted">
      ${words.hours.localTime(there, zoneName(starts, locale, timeZone))}
    </p>`;
  }

  function over(viewing: Viewing) {
    if (viewing.status === 'cancelled') return nothing;
    return html`<p class="form-text">${host.context.words.viewing.past}</p>`;
  }

  function actions(viewing: Viewing, known: KnownViewing | undefined): TemplateResult {
    if (mode === 'moving') return moving(viewing);
    if (mode === 'cancelling') return cancelling(viewing);
    const { words } = host.context;
    return html`<div class="form-actions viewing-actions">
      <button
        class="form-button quiet"
        type="button"
        @click=${() => save(viewing, known?.changes ?? 0)}
      >
        ${calendarIcon}${words.viewing.addToCalendar}
      </button>
      <button class="form-button quiet move" type="button" @click=${() => startMoving(viewing)}>
        ${words.viewing.reschedule}
      </button>
      <button class="form-button quiet call-off" type="button" @click=${startCancelling}>
        ${words.viewing.cancel}
      </button>
    </div>`;
  }

  function startMoving(viewing: Viewing): void {
    mode = 'moving';
    attempt.clear();
    choice = createSlotChoice({ id, host, listingId: () => viewing.listingId });
    focusSoon(host, `#${id}-move`);
  }

  function startCancelling(): void {
    mode = 'cancelling';
    attempt.clear();
    focusSoon(host, `#${id}-no`);
  }

  function stop(selector: string): void {
    mode = 'card';
    attempt.clear();
    choice?.dispose();
    choice = null;
    focusSoon(host, `section[aria-labelledby="${id}-heading"] ${selector}`);
  }

  function moving(viewing: Viewing): TemplateResult {
    const { words } = host.context;
    return html`<form
      class="form"
      novalidate
      aria-labelledby=${`${id}-move`}
      @submit=${submitting(() => void move(viewing))}
    >
      <h3 id=${`${id}-move`} tabindex="-1">${words.viewing.titleMove}</h3>
      ${choice?.render()}
      <div class="form-actions">
        ${submitButton(words.viewing.move, words.viewing.sending, attempt.isBusy)}
        <button class="form-button quiet" type="button" @click=${() => stop('.move')}>
          ${words.viewing.keep}
        </button>
      </div>
    </form>`;
  }

  function cancelling(viewing: Viewing): TemplateResult {
    const { words } = host.context;
    return html`<form
      class="form"
      aria-labelledby=${`${id}-ask`}
      aria-describedby=${`${id}-what`}
      @submit=${submitting(() => void change(viewing, null))}
    >
      <div class="form-head">
        <h3 id=${`${id}-ask`}>${words.viewing.cancelAsk}</h3>
        <p class="form-text" id=${`${id}-what`}>
          ${words.viewing.cancelText(agentOf(host.context))}
        </p>
      </div>
      <div class="form-actions">
        ${submitButton(words.viewing.cancelYes, words.viewing.sending, attempt.isBusy, 'danger')}
        <button
          class="form-button quiet"
          id=${`${id}-no`}
          type="button"
          @click=${() => stop('.call-off')}
        >
          ${words.viewing.cancelNo}
        </button>
      </div>
    </form>`;
  }

  async function move(viewing: Viewing): Promise<void> {
    if (choice?.check() && choice.startsAt) await change(viewing, choice.startsAt);
    else host.update();
  }

  async function change({ id: viewingId }: Viewing, startsAt: string | null): Promise<void> {
    const { words, client } = host.context;
    let code: string | null = null;
    await attempt.run(
      async (signal) => {
        const { viewing } = await client
          .request('viewing.change', { viewingId, startsAt }, { signal })
          .catch((error: unknown) => {
            code = codeOf(error);
            throw error;
          });
        noteViewing(host.context, viewing);
        finish(viewing);
      },
      { slot_not_available: words.viewing.taken, viewing_over: words.viewing.tooLate },
    );
    if (code !== 'slot_not_available') return;
    await choice?.reload();
    focusSoon(host, `input[name="${id}-day"]:checked`);
  }

  function finish(viewing: Viewing): void {
    const { words } = host.context;
    host.dispatch(new KatekViewingEvent(viewing));
    const when = dayAndTime(new Date(viewing.startsAt), host.context);
    host.announce(
      viewing.status === 'cancelled' ? words.viewing.cancelled : words.viewing.moved(when),
    );
    stop('h3');
  }

  function save(viewing: Viewing, changes: number): void {
    const { words } = host.context;
    const text = calendarFile({
      uid: `viewing-${viewing.id}@katek`,
      sequence: changes,
      startsAt: new Date(viewing.startsAt),
      endsAt: new Date(viewing.endsAt),
      stamp: new Date(),
      status: viewing.status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE',
      summary: words.viewing.calendarSummary(viewing.address ?? words.viewing.aHome),
      description: calendarText(),
      location: viewing.address ?? '',
    });
    saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), 'viewing.ics');
  }

  function calendarText(): string {
    const { words, config } = host.context;
    const { agentPhone, agentEmail } = config.persona;
    const ways = [words.viewing.calendarText(agentOf(host.context)), agentPhone, agentEmail];
    return ways.filter(Boolean).join('\n');
  }
}

function isOver({ endsAt }: Viewing): boolean {
  return new Date(endsAt) <= new Date();
}
