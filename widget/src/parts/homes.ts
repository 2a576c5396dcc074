import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListingCard } from '@katek/sdk';
import { addressOf, formatNumber } from '../format.ts';
import { heartIcon } from '../icons.ts';
import { comparedMax } from '../views/compared-homes.ts';
import { toggleSaved } from '../views/save-home.ts';
import { pinIcon } from './homes-icons.ts';
import { homesStyles } from './homes.styles.ts';
import { createLoad } from './homes-loading.ts';
import { listingRow } from './listing-row.ts';
import { positionOf } from './map-projection.ts';
import { savedStyles } from './homes-saved.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles: CSSResultGroup = [homesStyles, savedStyles];

export function title({ words }: PartContext): string {
  return words.savedHomes;
}

/** The homes that the visitor has saved, kept by the server: the same in every tab and on the next visit. */
export function create(host: PartHost): Part<PartProps['homes']> {
  const load = createLoad(host, async (signal) => {
    askedFor = host.context.state.savedListingIds;
    const { items } = await host.context.client.request('homes.fetch', {}, { signal });
    return items;
  });
  /** What was saved when the homes were asked for: another set may have homes that are not here yet. */
  let askedFor: readonly string[] | null = null;
  /** Taken out here: their place stays for an undo. */
  const removed = new Set<string>();
  const chosen = new Set<string>();

  function follow(items: readonly ListingCard[]): void {
    const { savedListingIds } = host.context.state;
    if (askedFor === null || savedListingIds === askedFor) return;
    const isNew = savedListingIds.some(
      (id) => !askedFor?.includes(id) && !items.some((item) => item.id === id),
    );
    if (isNew) queueMicrotask(() => load.start(true));
  }

  async function remove(listing: ListingCard): Promise<void> {
    removed.add(listing.id);
    chosen.delete(listing.id);
    if (!(await toggleSaved(listing, host.context))) removed.delete(listing.id);
    else host.announce(host.context.words.removedHome(addressOf(listing, host.context)));
    host.update();
    focusIn(listing, '.homes-undo');
  }

  async function restore(listing: ListingCard): Promise<void> {
    if (await toggleSaved(listing, host.context)) removed.delete(listing.id);
    host.update();
    focusIn(listing, '.heart');
  }

  /** The pressed button is replaced by the one that undoes it, so the focus goes there. */
  function focusIn({ id }: ListingCard, selector: string): void {
    queueMicrotask(() => {
      const row = [...host.root.querySelectorAll<HTMLElement>('.homes-saved > li')].find(
        (item) => item.dataset['id'] === id,
      );
      row?.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  /** One too many takes the place of the first, as on the cards. */
  function choose(listing: ListingCard): void {
    if (!chosen.delete(listing.id)) chosen.add(listing.id);
    const [first] = chosen;
    if (chosen.size > comparedMax && first) chosen.delete(first);
    host.update();
  }

  function row(listing: ListingCard): TemplateResult {
    const { context } = host;
    const { words, strings } = context;
    const address = addressOf(listing, context);
    if (removed.has(listing.id)) {
      return html`<li class="homes-removed" data-id=${listing.id}>
        <span>${words.removedHome(address)}</span>
        <button class="again homes-undo" type="button" @click=${() => restore(listing)}>
          ${words.undo}<span class="sr">: ${address}</span>
        </button>
      </li>`;
    }
    return html`<li data-id=${listing.id}>
      ${listingRow(
        listing,
        {
          onOpen: () => host.openSheet('listing', { listingId: listing.id, card: listing }),
          note: html`<label class="home-choice">
            <input
              type="checkbox"
              .checked=${chosen.has(listing.id)}
              @change=${() => choose(listing)}
            />
            <span aria-hidden="true">${strings.compare}</span
            ><span class="sr">${words.chooseToCompare(address)}</span>
          </label>`,
          action: html`<button
            class="round heart"
            type="button"
            aria-label=${words.removeHome(address)}
            @click=${() => remove(listing)}
          >
            ${heartIcon}
          </button>`,
        },
        context,
      )}
    </li>`;
  }

  function listView(items: readonly ListingCard[]): TemplateResult {
    const { words, locale } = host.context;
    const present = items.filter(({ id }) => !removed.has(id));
    const compared = present.filter(({ id }) => chosen.has(id));
    const figure = (value: number) => formatNumber(locale, value);
    return html`<div class="homes-page">
      <p class="homes-head">
        <span>${words.savedCount(present.length, figure(present.length))}</span>
        ${
          present.some(positionOf)
            ? html`<button
                class="home-link bar-map"
                type="button"
                @click=${() => host.openSheet('map', { listings: present })}
              >
                ${pinIcon} ${words.map}
              </button>`
            : nothing
        }
      </p>
      <ul class="home-list homes-saved">
        ${repeat(items, ({ id }) => id, row)}
      </ul>
      ${
        compared.length > 1
          ? html`<div class="homes-foot">
              <button
                class="home-action strong"
                type="button"
                @click=${() => host.openSheet('compare', { listings: compared })}
              >
                ${words.talk.compareHomes(compared.length, figure(compared.length))}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  function emptyView(): TemplateResult {
    const { words } = host.context;
    return html`<div class="home-state">
      ${heartIcon}
      <h3>${words.noSavedHomes}</h3>
      <p>${words.noSavedHomesText}</p>
      <button class="home-action" type="button" @click=${() => host.closeSheet()}>
        ${words.keepLooking}
      </button>
    </div>`;
  }

  queueMicrotask(() => load.start());
  return {
    dispose: () => load.stop(),
    render() {
      const { words, strings, state } = host.context;
      const { current } = load;
      if (current.status === 'loading') {
        return html`<div class="home-bones" role="status">
          <span class="sr">${words.loadingHomes}</span>
          <div class="bone"></div>
          <div class="bone"></div>
        </div>`;
      }
      if (current.status !== 'ready') {
        return html`<div class="home-state" role="status">
          <h3>${words.homesFailed}</h3>
          <button class="home-action" type="button" @click=${() => load.start()}>
            ${strings.tryAgain}
          </button>
        </div>`;
      }
      follow(current.value);
      // Another tab may have taken a home out.
      const items = current.value.filter(
        ({ id }) => removed.has(id) || state.savedListingIds.includes(id),
      );
      return items.length === 0 ? emptyView() : listView(items);
    },
  };
}
