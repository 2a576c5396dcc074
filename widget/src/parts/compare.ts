import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf } from '../format.ts';
import { houseIcon } from '../icons.ts';
import { comparedHomes, toggleCompared } from '../views/compared-homes.ts';
import { compareStyles } from './compare.styles.ts';
import { compareTable } from './compare-table.ts';
import { homesStyles } from './homes.styles.ts';
import { createLoad, type Load } from './homes-loading.ts';
import type { Home } from './listing-facts.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles: CSSResultGroup = [homesStyles, compareStyles];

export function title({ words }: PartContext): string {
  return words.compareHomes;
}

/** Two to four homes side by side. Cards are there at once; what only the whole listing says comes after. */
export function create(host: PartHost): Part<PartProps['compare']> {
  const loads = new Map<string, Load<Home>>();
  const removed = new Set<string>();
  let onlyDifferences = false;

  function loadOf({ id }: ListingCard): Load<Home> {
    const known = loads.get(id);
    if (known) return known;
    const load = createLoad<Home>(host, (signal) =>
      host.context.client.request('listing.fetch', { listingId: id }, { signal }),
    );
    loads.set(id, load);
    // Not while rendering, which must not ask for another rendering.
    queueMicrotask(() => load.start());
    return load;
  }

  function homeOf(card: ListingCard): Home {
    const { current } = loadOf(card);
    return current.status === 'ready' ? current.value : { card, property: null };
  }

  function remove(listing: ListingCard): void {
    const { client, words } = host.context;
    removed.add(listing.id);
    const isChosen = comparedHomes(client).some(({ id }) => id === listing.id);
    if (isChosen) toggleCompared(listing, client);
    host.announce(words.removedFromCompare(addressOf(listing, host.context)));
    host.update();
    // The button that was pressed is gone with its column.
    host.root.querySelector<HTMLElement>('.sheet[data-part="compare"]')?.focus();
  }

  function tooFew(): TemplateResult {
    const { words } = host.context;
    return html`<div class="home-state">
      ${houseIcon}
      <h3>${words.compareTooFew}</h3>
      <button class="home-action" type="button" @click=${() => host.closeSheet()}>
        ${host.context.strings.back}
      </button>
    </div>`;
  }

  return {
    dispose() {
      for (const load of loads.values()) load.stop();
    },
    render({ listings }) {
      const { words, strings } = host.context;
      const shown = listings.filter(({ id }) => !removed.has(id));
      if (shown.length < 2) return tooFew();
      const failed = shown.filter((listing) => loadOf(listing).current.status === 'failed');
      return html`<div class="compare-page">
        <div class="compare-bar">
          <label class="compare-only">
            <input
              type="checkbox"
              .checked=${onlyDifferences}
              @change=${() => {
                onlyDifferences = !onlyDifferences;
                host.update();
              }}
            />
            ${words.onlyDifferences}
          </label>
          <span class="home-quiet"><span aria-hidden="true">≠</span> ${words.differenceNote}</span>
        </div>
        ${compareTable(
          {
            homes: shown.map(homeOf),
            onlyDifferences,
            isLoading: shown.some((listing) => loadOf(listing).current.status === 'loading'),
            onOpen: (card) => host.openSheet('listing', { listingId: card.id, card }),
            onRemove: remove,
          },
          host.context,
        )}
        ${
          failed.length > 0
            ? html`<p class="home-quiet" role="status">
                ${words.homeFailed}
                <button
                  class="again"
                  type="button"
                  @click=${() => {
                    for (const listing of failed) loadOf(listing).start();
                  }}
                >
                  ${strings.tryAgain}
                </button>
              </p>`
            : nothing
        }
      </div>`;
    },
  };
}
