import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListingCard } from '@katek/sdk';
import { nextIcon, previousIcon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { listingCard } from './listing-card.ts';

/** A row of homes that can be swiped, and moved by buttons for those who cannot swipe (WCAG 2.2, 2.5.7). */
export function listingCards(
  listings: readonly ListingCard[],
  context: ViewContext,
): TemplateResult {
  const { strings } = context;
  const label = strings.homes(listings.length);
  return html`<div
    class="homes ${listings.every(({ photo }) => photo === null) ? 'plain' : ''}"
    data-count=${listings.length}
  >
    ${
      listings.length > 1
        ? html`<div class="homes-bar">
            <span class="homes-count">${label}</span>
            <button
              class="round previous"
              type="button"
              aria-label=${strings.previousHomes}
              aria-disabled="true"
              @click=${(event: Event) => move(event, -1)}
            >
              ${previousIcon}
            </button>
            <button
              class="round next"
              type="button"
              aria-label=${strings.nextHomes}
              @click=${(event: Event) => move(event, 1)}
            >
              ${nextIcon}
            </button>
          </div>`
        : nothing
    }
    <ul
      class="cards"
      aria-label=${label}
      tabindex=${listings.length > 1 ? 0 : nothing}
      @scroll=${markEnds}
    >
      ${repeat(
        listings,
        (listing) => listing.id,
        (listing) => listingCard(listing, context),
      )}
    </ul>
  </div>`;
}

function move(event: Event, direction: 1 | -1): void {
  const button = event.currentTarget;
  if (!(button instanceof HTMLElement) || button.ariaDisabled === 'true') return;
  const row = button.closest('.homes')?.querySelector('.cards');
  if (!row) return;
  const isReversed = getComputedStyle(row).direction === 'rtl';
  const step = (row.firstElementChild?.clientWidth ?? row.clientWidth) + 12;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollBy({
    left: step * direction * (isReversed ? -1 : 1),
    behavior: isCalm ? 'instant' : 'smooth',
  });
}

/** A button at the end stays focusable, so that the focus does not fall out of the row. */
function markEnds(event: Event): void {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement)) return;
  const position = Math.abs(row.scrollLeft);
  const homes = row.closest('.homes');
  homes?.querySelector('.previous')?.setAttribute('aria-disabled', String(position < 8));
  const isLast = position + row.clientWidth > row.scrollWidth - 8;
  homes?.querySelector('.next')?.setAttribute('aria-disabled', String(isLast));
}
