import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf } from '../format.ts';
import { houseIcon } from '../icons.ts';
import { homesStyles } from './homes.styles.ts';
import { createLoad } from './homes-loading.ts';
import { openHouseStyles } from './open-house.styles.ts';
import { listingStyles } from './listing.styles.ts';
import { createGallery } from './listing-gallery.ts';
import { listingPage } from './listing-page.ts';
import { isGone } from './listing-status.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles: CSSResultGroup = [homesStyles, listingStyles, openHouseStyles];

export function title({ words }: PartContext): string {
  return words.homeDetails;
}

/** Everything that may be shown of one home. */
export function create(host: PartHost): Part<PartProps['listing']> {
  const gallery = createGallery(host);
  const load = createLoad(host, (signal) =>
    host.context.client.request('listing.fetch', { listingId: wanted }, { signal }),
  );
  let wanted = '';
  /** The newest card that the talk has shown, as far as this sheet has taken note of it. */
  let heard: ListingCard | undefined;
  let isTextLong = false;
  let isBooking = false;
  let isEstimating = false;

  function follow({ listingId, card }: PartProps['listing']): void {
    const shown = shownCard(listingId, host.context) ?? card;
    const isNew = listingId !== wanted;
    const isChanged =
      !isNew && shown !== heard && shown?.ModificationTimestamp !== heard?.ModificationTimestamp;
    heard = shown;
    if (!isNew && !isChanged) return;
    wanted = listingId;
    // Not while rendering, which must not ask for another rendering.
    queueMicrotask(() => load.start(isChanged));
  }

  return {
    dispose: () => load.stop(),
    render(props) {
      follow(props);
      const { context } = host;
      const { current } = load;
      const loaded = current.status === 'ready' ? current.value : null;
      // Why a home was shown is known to the talk, not to the listing.
      const card = loaded
        ? { ...loaded.card, matches: heard?.matches ?? loaded.card.matches }
        : heard;
      if (current.status === 'gone' || (heard && isGone(heard))) return goneView(card, host);
      if (!card) return current.status === 'failed' ? failedView() : skeleton(context);
      return html`${listingPage(
        {
          card,
          property: loaded?.property ?? null,
          openHouses: loaded?.openHouses ?? [],
          isLoading: current.status === 'loading',
          gallery,
          isTextLong,
          isBooking,
          isEstimating,
          onText: () => {
            isTextLong = !isTextLong;
            host.update();
          },
          onEstimate: () => {
            isEstimating = !isEstimating;
            host.update();
          },
          onBook: () => {
            isBooking = true;
            host.update();
          },
        },
        host,
      )}
      ${current.status === 'failed' ? failedView() : nothing}`;
    },
  };

  function failedView(): TemplateResult {
    const { words, strings } = host.context;
    return html`<div class="home-state" role="status">
      ${houseIcon}
      <h3>${words.homeFailed}</h3>
      <button class="home-action" type="button" @click=${() => load.start()}>
        ${strings.tryAgain}
      </button>
    </div>`;
  }
}

/** The card as the talk has it now: `listing.changed` keeps it current. */
function shownCard(listingId: string, { state }: PartContext): ListingCard | undefined {
  for (const { listings } of state.messages.toReversed()) {
    const found = listings.find(({ id }) => id === listingId);
    if (found) return found;
  }
  return undefined;
}

function goneView(card: ListingCard | undefined, host: PartHost): TemplateResult {
  const { words, send } = host.context;
  const address = card ? addressOf(card, host.context) : null;
  return html`<div class="home-state" role="status">
    ${houseIcon}
    <h3>${words.homeGone}</h3>
    ${address ? html`<p>${address}</p>` : nothing}
    <p>${words.homeGoneText}</p>
    ${
      address
        ? html`<button
            class="home-action strong"
            type="button"
            @click=${() => send(words.askForSimilarText(address))}
          >
            ${words.askForSimilar}
          </button>`
        : nothing
    }
  </div>`;
}

function skeleton({ words }: PartContext): TemplateResult {
  return html`<div class="home-page" role="status">
    <span class="sr">${words.loadingHome}</span>
    <div class="bone photo-bone"></div>
    <div class="bone bone-short"></div>
    <div class="bone"></div>
    <div class="bone"></div>
  </div>`;
}
