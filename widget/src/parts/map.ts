import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ListingCard } from '@katek/sdk';
import { addressOf } from '../format.ts';
import { outsideIcon } from './homes-icons.ts';
import { homesStyles } from './homes.styles.ts';
import { listingRow } from './listing-row.ts';
import { mapStyles } from './map.styles.ts';
import { directionsUrl, mapUrl } from './map-links.ts';
import { mapPicture } from './map-picture.ts';
import { positionOf } from './map-projection.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles: CSSResultGroup = [homesStyles, mapStyles];

export function title({ words }: PartContext): string {
  return words.map;
}

/** Before the sheet has been measured; as wide as a panel on a desktop. */
const widthFirst = 368;

/** The homes on a map that is drawn here, and below it as a list. */
export function create(host: PartHost): Part<PartProps['map']> {
  const list = createRef<HTMLElement>();
  const sizes = new ResizeObserver(([entry]) => {
    const measured = Math.round(entry?.contentRect.width ?? 0);
    if (measured === 0 || measured === width) return;
    width = measured;
    // In the same frame the browser would report a loop to the page.
    requestAnimationFrame(() => host.update());
  });
  let observed: Element | undefined;
  let width = widthFirst;
  let selectedId: string | null = null;

  function select(listing: ListingCard): void {
    selectedId = listing.id;
    host.announce(host.context.words.selectedOnMap(addressOf(listing, host.context)));
    host.update();
    showRow(listing.id);
  }

  /** Only as far as needed; the map stays where it is when the row is in view. */
  function showRow(id: string): void {
    const row = [...(list.value?.children ?? [])].find(
      (item) => item instanceof HTMLElement && item.dataset['id'] === id,
    );
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    row?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
  }

  function watchSize(element: Element | undefined): void {
    if (!element || element === observed) return;
    observed = element;
    sizes.disconnect();
    sizes.observe(element);
  }

  function row(listing: ListingCard): TemplateResult {
    const { context } = host;
    const position = positionOf(listing);
    const address = addressOf(listing, context);
    const highlight = () => {
      if (!position || selectedId === listing.id) return;
      selectedId = listing.id;
      host.update();
    };
    return html`<li
      data-id=${listing.id}
      aria-current=${listing.id === selectedId ? 'true' : nothing}
      @focusin=${highlight}
      @pointerenter=${highlight}
    >
      ${listingRow(
        listing,
        {
          onOpen: () => host.openSheet('listing', { listingId: listing.id, card: listing }),
          note: position
            ? html`<a
                class="home-link"
                href=${directionsUrl(position)}
                target="_blank"
                rel="noopener noreferrer"
                >${context.words.directions}<span class="sr">
                  : ${address} ${context.words.newTab}</span
                ></a
              >`
            : nothing,
        },
        context,
      )}
    </li>`;
  }

  return {
    dispose: () => sizes.disconnect(),
    render({ listings }) {
      const { words } = host.context;
      const located = listings.filter((listing) => positionOf(listing));
      const others = listings.filter((listing) => !positionOf(listing));
      const target = located.find(({ id }) => id === selectedId) ?? located[0];
      const position = target && positionOf(target);
      const height = Math.round(Math.max(220, Math.min(400, width * 0.72)));
      return html`<div class="map-page">
        ${
          position
            ? html`<figure class="map-frame" ${ref(watchSize)}>
                  ${mapPicture(
                    { listings: located, width, height, selectedId, onSelect: select },
                    host.context,
                  )}
                </figure>
                <p class="map-foot home-quiet">
                  <span>${words.mapNote}</span>
                  <a
                    class="home-link"
                    href=${mapUrl(position)}
                    target="_blank"
                    rel="noopener noreferrer"
                    >${words.openStreetMap}<span class="sr"> ${words.newTab}</span>${outsideIcon}</a
                  >
                </p>`
            : nothing
        }
        <ul class="home-list" ${ref(list)}>
          ${repeat(located, ({ id }) => id, row)}
        </ul>
        ${
          others.length > 0
            ? html`<h3>${words.notOnMap}</h3>
                <ul class="home-list">
                  ${repeat(others, ({ id }) => id, row)}
                </ul>`
            : nothing
        }
      </div>`;
    },
  };
}
