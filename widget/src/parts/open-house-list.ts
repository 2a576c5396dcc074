import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard, UpcomingOpenHouse } from '@katek/sdk';
import { addressOf } from '../format.ts';
import { calendarFile } from './calendar-file.ts';
import { calendarIcon } from './homes-icons.ts';
import type { PartHost } from './part.ts';
import { saveFile } from './save-file.ts';
import { formatIn, longDay, timeOfDay, zoneName } from './zoned-time.ts';

/** Those that are not over by now: the server's list may have been open for a while. */
export function stillToCome(openHouses: readonly UpcomingOpenHouse[]): UpcomingOpenHouse[] {
  return openHouses.filter(({ OpenHouseEndTime }) => new Date(OpenHouseEndTime) > new Date());
}

/** Days and times on the clock of the home, each with a file for the visitor's calendar. */
export function openHouseList(
  openHouses: readonly UpcomingOpenHouse[],
  card: ListingCard,
  host: PartHost,
): TemplateResult {
  return html`<ul class="open-houses">
    ${openHouses.map((openHouse) => html`<li class="viewing-when">${item(openHouse, card, host)}</li>`)}
  </ul>`;
}

function item(openHouse: UpcomingOpenHouse, card: ListingCard, host: PartHost): TemplateResult {
  const { words, locale } = host.context;
  const { timeZone, OpenHouseRemarks: remarks } = openHouse;
  const [starts, ends] = timesOf(openHouse);
  const part = (options: Intl.DateTimeFormatOptions) => formatIn(starts, locale, timeZone, options);
  const day = part(longDay);
  return html`<span class="viewing-leaf" aria-hidden="true"
      ><span class="month">${part({ month: 'short' })}</span
      ><span class="number">${part({ day: 'numeric' })}</span></span
    >
    <div class="open-house-facts">
      ${starts <= new Date() ? html`<span class="open-house-now">${words.openHouse.now}</span>` : nothing}
      <p><strong>${day}</strong></p>
      <p>
        <time datetime=${openHouse.OpenHouseStartTime}
          >${words.viewing.at(part(timeOfDay), formatIn(ends, locale, timeZone, timeOfDay))}</time
        >
        <span class="muted">${zoneName(starts, locale, timeZone)}</span>
      </p>
      ${remarks ? html`<p class="muted" dir="auto">${remarks}</p>` : nothing}
      <button class="open-house-save" type="button" @click=${() => save(openHouse, card, host)}>
        ${calendarIcon} ${words.viewing.addToCalendar}<span class="sr">: ${day}</span>
      </button>
    </div>`;
}

function save(openHouse: UpcomingOpenHouse, card: ListingCard, { context }: PartHost): void {
  const { words } = context;
  const address = addressOf(card, context);
  const [startsAt, endsAt] = timesOf(openHouse);
  const text = calendarFile({
    uid: `open-house-${openHouse.id}@katek`,
    // The server counts no changes of it; the same file again moves it all the same.
    sequence: 0,
    startsAt,
    endsAt,
    stamp: new Date(),
    status: 'CONFIRMED',
    summary: words.openHouse.calendarSummary(address),
    description: openHouse.OpenHouseRemarks ?? '',
    location: address,
  });
  saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), 'open-house.ics');
}

function timesOf(openHouse: UpcomingOpenHouse): [Date, Date] {
  return [new Date(openHouse.OpenHouseStartTime), new Date(openHouse.OpenHouseEndTime)];
}
