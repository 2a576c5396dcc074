import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { formatNumber } from '../format.ts';
import { nextIcon, previousIcon } from '../icons.ts';
import { isCompared } from './compared-homes.ts';
import type { ViewContext } from './context.ts';
import { listingCard } from './listing-card.ts';

/** From here a list is offered beside the row. */
const listMin = 4;

/** A row of homes that can be swiped, and moved by buttons for those who cannot swipe (WCAG 2.2, 2.5.7). */
export function listingCards(
  listings: readonly ListingCard[],
  context: ViewContext,
): TemplateResult {
  const { strings, openSheet } = context;
  const label = strings.homes(listings.length, formatNumber(context.locale, listings.length));
  const turn = (name: string, direction: 1 | -1, spoken: string) =>
    html`<button
      class="round ${name}"
      type="button"
      aria-label=${spoken}
      aria-disabled=${direction < 0}
      @click=${(event: Event) => move(event, direction)}
    >
      ${direction < 0 ? previousIcon : nextIcon}
    </button>`;
  return html`<div
    class="homes ${listings.every(({ photo }) => photo === null) ? 'plain' : ''}"
    data-count=${listings.length}
    role="group"
    aria-label=${label}
  >
    ${
      listings.length > 1
        ? html`<div class="homes-bar">
            <span class="homes-count" data-place=${placeOf(0, listings.length, context)}></span>
            ${
              listings.some(({ Latitude }) => Latitude)
                ? html`<button
                    class="bar-action"
                    type="button"
                    @click=${() => openSheet('map', { listings })}
                  >
                    ${strings.onMap}
                  </button>`
                : nothing
            }
            ${
              listings.length < listMin
                ? nothing
                : html`<button
                    class="bar-action"
                    type="button"
                    aria-pressed="false"
                    @click=${toggleList}
                  >
                    ${strings.asList}
                  </button>`
            }
            ${turn('previous', -1, strings.previousHomes)}${turn('next', 1, strings.nextHomes)}
          </div>`
        : nothing
    }
    <ul
      class="cards"
      aria-label=${label}
      tabindex=${listings.length > 1 ? 0 : nothing}
      @scroll=${(event: Event) => markPlace(event, context)}
    >
      ${listings.map((listing) => listingCard(listing, context))}
    </ul>
    ${
      listings.some((listing) => isCompared(listing, context.client))
        ? context.note('comparison', '', {})
        : nothing
    }
  </div>`;
}

function placeOf(index: number, count: number, { strings, locale }: ViewContext): string {
  return strings.homeOf(formatNumber(locale, index + 1), formatNumber(locale, count));
}

function toggleList({ currentTarget: button }: Event): void {
  if (!(button instanceof HTMLElement)) return;
  const isList = button.closest('.homes')?.toggleAttribute('data-list');
  button.setAttribute('aria-pressed', String(isList));
}

function move(event: Event, direction: 1 | -1): void {
  const button = event.currentTarget;
  if (!(button instanceof HTMLElement) || button.ariaDisabled === 'true') return;
  const row = button.closest('.homes')?.querySelector('.cards');
  if (!row) return;
  row.scrollBy({ left: stepOf(row) * direction * (row.matches(':dir(rtl)') ? -1 : 1) });
}

const stepOf = (row: Element) => (row.firstElementChild?.clientWidth ?? row.clientWidth) + 12;
const indexIn = (row: Element) => Math.round(Math.abs(row.scrollLeft) / stepOf(row));

/** A button at the end stays focusable, so that the focus does not fall out of the row. */
function markPlace({ currentTarget: row }: Event, context: ViewContext): void {
  if (!(row instanceof HTMLElement)) return;
  const position = Math.abs(row.scrollLeft);
  const isLast = position + row.clientWidth > row.scrollWidth - 8;
  const homes = row.closest('.homes');
  homes?.querySelector('.previous')?.setAttribute('aria-disabled', String(position < 8));
  homes?.querySelector('.next')?.setAttribute('aria-disabled', String(isLast));
  const count = row.childElementCount;
  const place = placeOf(isLast ? count - 1 : indexIn(row), count, context);
  homes?.querySelector('.homes-count')?.setAttribute('data-place', place);
}
