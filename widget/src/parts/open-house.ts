import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../format.ts';
import { formStyles } from './form.styles.ts';
import { formId } from './form.ts';
import { createLoad } from './homes-loading.ts';
import { openHouseList, stillToCome } from './open-house-list.ts';
import { openHouseStyles } from './open-house.styles.ts';
import type { BlockProps, Part, PartHost } from './part.ts';

export const styles = [formStyles, openHouseStyles];

/** When a home of the answer is open, as it stands now and not as it stood when it was said. */
export function create(host: PartHost): Part<BlockProps<'open_house'>> {
  const id = formId();
  let wanted = '';
  const load = createLoad(host, (signal) =>
    host.context.client.request('listing.fetch', { listingId: wanted }, { signal }),
  );

  return {
    dispose: () => load.stop(),
    render({ block }) {
      if (block.listingId !== wanted) {
        wanted = block.listingId;
        // Not while rendering, which must not ask for another rendering.
        queueMicrotask(() => load.start());
      }
      const { words } = host.context;
      return html`<section class="person-part" aria-labelledby=${`${id}-heading`}>
        <h3 id=${`${id}-heading`}>${words.openHouse.title}</h3>
        ${content()}
      </section>`;
    },
  };

  function content(): TemplateResult {
    const { current } = load;
    const { words, strings } = host.context;
    if (current.status === 'loading')
      return html`<p class="form-text" role="status">${words.loadingHome}</p>`;
    if (current.status === 'failed')
      return html`<p class="form-text" role="status">${words.homeFailed}</p>
        <button class="form-button quiet" type="button" @click=${() => load.start()}>
          ${strings.tryAgain}
        </button>`;
    const home = current.status === 'ready' ? current.value : null;
    const openHouses = stillToCome(home?.openHouses ?? []);
    const address = home ? addressOf(home.card, host.context) : null;
    return html`${address ? html`<p class="form-text" dir="auto">${address}</p>` : nothing}
    ${
      home && openHouses.length > 0
        ? openHouseList(openHouses, home.card, host)
        : html`<p class="form-text">${words.openHouse.none}</p>`
    }`;
  }
}
