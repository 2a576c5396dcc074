import { html, nothing, type TemplateResult } from 'lit';
import { createAttempt } from './attempt.ts';
import { choices, focusSoon } from './form.ts';
import type { PartHost } from './part.ts';
import {
  dayAndTime,
  formatIn,
  isSameClock,
  longDay,
  type SlotDay,
  slotsByDay,
  timeOfDay,
  visitorTimeZone,
  zoneName,
} from './zoned-time.ts';

/** Days that are shown before the visitor asks for more. */
const daysAtFirst = 6;

/** Choosing one of the times at which a home can be seen. */
export interface SlotChoice {
  /** The beginning that is chosen, as the server named it. */
  readonly startsAt: string | null;
  render(): TemplateResult;
  /** Whether a time is chosen; says so when none is. */
  check(): boolean;
  /** Asks for the times anew, after one of them was taken. */
  reload(): Promise<void>;
  dispose(): void;
}

export function createSlotChoice(options: {
  id: string;
  host: PartHost;
  listingId: () => string;
}): SlotChoice {
  const { id, host, listingId } = options;
  const attempt = createAttempt(host);
  let slots: string[] | null = null;
  let homeZone = host.context.config.timeZone;
  let day: string | null = null;
  let startsAt: string | null = null;
  let isMissing = false;
  let isFolded = true;
  let wasAsked = false;

  return {
    get startsAt() {
      return startsAt;
    },
    render() {
      if (!wasAsked) void load();
      const { words } = host.context;
      if (attempt.error) return failure(attempt.error);
      if (!slots) {
        return html`<div class="slots-wait" role="status">
          <span class="sr">${words.viewing.loading}</span>
          <div class="bone"></div>
          <div class="bone bone-short"></div>
        </div>`;
      }
      if (slots.length === 0) return html`<p class="form-text">${words.viewing.none}</p>`;
      const days = slotsByDay(slots, visitorTimeZone());
      return html`${dayChoice(days)}${timeChoice(days)}${zones(new Date(slots[0] ?? ''))}`;
    },
    check() {
      isMissing = startsAt === null;
      return !isMissing;
    },
    reload: load,
    dispose: attempt.abort,
  };

  async function load(): Promise<void> {
    wasAsked = true;
    // A rendering is under way when this is called for the first time.
    await Promise.resolve();
    await attempt.run(async (signal) => {
      const params = { listingId: listingId() };
      const found = await host.context.client.request('viewing.slots', params, { signal });
      slots = found.slots;
      homeZone = found.timeZone;
      startsAt = null;
      isMissing = false;
      const days = slotsByDay(slots, visitorTimeZone());
      if (!days.some(({ date }) => date === day)) day = days[0]?.date ?? null;
    });
  }

  function failure(error: string): TemplateResult {
    return html`<p class="form-text" role="status">${error}</p>
      <button class="form-button quiet" type="button" @click=${() => void load()}>
        ${host.context.words.viewing.reload}
      </button>`;
  }

  function dayChoice(days: readonly SlotDay[]): TemplateResult {
    const { words, locale } = host.context;
    const shown = isFolded ? days.slice(0, daysAtFirst) : days;
    const zone = visitorTimeZone();
    const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
    return html`${choices({
      id: `${id}-day`,
      legend: words.viewing.day,
      look: 'days',
      items: shown.map(({ date, slots: [first = new Date()] }) => ({
        value: date,
        label: formatIn(first, locale, zone, short),
        spoken: formatIn(first, locale, zone, longDay),
      })),
      value: day,
      onChange: (date) => {
        day = date;
        startsAt = null;
        host.update();
      },
    })}${
      shown.length < days.length
        ? html`<button class="form-button plain" type="button" @click=${() => unfold(shown.length)}>
            ${words.viewing.moreDays}
          </button>`
        : nothing
    }`;
  }

  function unfold(count: number): void {
    isFolded = false;
    const next = slotsByDay(slots ?? [], visitorTimeZone())[count];
    if (next) focusSoon(host, `input[name="${id}-day"][value="${next.date}"]`);
  }

  function timeChoice(days: readonly SlotDay[]) {
    const { words, locale } = host.context;
    const zone = visitorTimeZone();
    const chosen = days.find(({ date }) => date === day);
    if (!chosen) return nothing;
    const [first = new Date()] = chosen.slots;
    return choices({
      id: `${id}-time`,
      legend: words.viewing.times(formatIn(first, locale, zone, longDay)),
      look: 'times',
      items: chosen.slots.map((at) => ({
        // The server's own spelling goes back to it.
        value: slots?.find((slot) => Date.parse(slot) === at.getTime()) ?? at.toISOString(),
        label: formatIn(at, locale, zone, timeOfDay),
      })),
      value: startsAt,
      error: isMissing ? words.viewing.timeMissing : null,
      onChange: (value) => {
        startsAt = value;
        isMissing = false;
        host.update();
      },
    });
  }

  /** Whose clock the times are on; what the home's clock shows when that is another. */
  function zones(at: Date): TemplateResult {
    const { words, locale } = host.context;
    const zone = visitorTimeZone();
    const yours = zoneName(at, locale, zone);
    if (isSameClock(at, zone, homeZone)) {
      return html`<p class="form-hint">${words.hours.zoneOf(yours)}</p>`;
    }
    const theirs = zoneName(at, locale, homeZone);
    const there =
      startsAt === null
        ? nothing
        : html`<p class="form-hint" role="status">
            ${words.hours.localTime(dayAndTime(new Date(startsAt), host.context, homeZone), theirs)}
          </p>`;
    return html`<div>
      <p class="form-hint">${words.hours.zones(yours, theirs)}</p>
      ${there}
    </div>`;
  }
}
