import { html, nothing, type CSSResultGroup } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf } from '../format.ts';
import { readPageContext } from '../page-context.ts';
import { readPageReferences } from '../page-references.ts';
import { askIcon } from './homes-icons.ts';
import { homesStyles } from './homes.styles.ts';
import { listingRow } from './listing-row.ts';
import { isGone } from './listing-status.ts';
import { pageHomeStyles } from './page-home.styles.ts';
import type { Part, PartContext, PartHost, PartProps } from './part.ts';

export const styles: CSSResultGroup = [homesStyles, pageHomeStyles];

/** At the end of the talk: the home that the page around the chat shows, and the question about it. */
export function create(host: PartHost): Part<PartProps['page-home']> {
  const abort = new AbortController();
  let card: ListingCard | null = null;

  /** One after the other, until one is known: a page may give its own key as well as that of the listing service. */
  async function find(): Promise<void> {
    const { client } = host.context;
    for (const reference of readPageReferences()) {
      const { card: found } = await client.request(
        'listing.find',
        { reference },
        { signal: abort.signal },
      );
      if (!found) continue;
      card = isGone(found) ? null : found;
      // Now the concierge knows too which home "it" is.
      client.setPage({ ...readPageContext(), listingId: reference });
      host.update();
      return;
    }
  }

  // A page whose home is not found is a page like any other: nothing is said.
  find().catch(() => undefined);

  return {
    dispose: () => abort.abort(),
    render() {
      const { context } = host;
      if (!card || hasSpokenHere(context)) return nothing;
      const { words, strings, send, openSheet } = context;
      const address = addressOf(card, context);
      const listing = card;
      return html`<section class="page-home" aria-label=${words.onThisPage}>
        <h3>${words.onThisPage}</h3>
        ${listingRow(
          listing,
          { onOpen: () => openSheet('listing', { listingId: listing.id, card: listing }) },
          context,
        )}
        <button
          class="home-action ask-page"
          type="button"
          @click=${() => send(strings.askAboutText(address))}
        >
          ${askIcon} ${words.askAboutHome(address)}
        </button>
      </section>`;
    },
  };
}

/** Whoever has written something on this page is in the middle of it, and needs no beginning. */
function hasSpokenHere({ state }: PartContext): boolean {
  return state.messages.some(
    ({ role, createdAt }) => role === 'visitor' && Date.parse(createdAt) > performance.timeOrigin,
  );
}
