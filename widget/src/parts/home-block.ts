import { html, type TemplateResult } from 'lit';
import type { VisitorRequests } from '@katek/sdk';
import { formId } from './form.ts';
import { createLoad } from './homes-loading.ts';
import type { Part, PartHost } from './part.ts';

/** Everything that may be shown of one home, as it stands now. */
export type HomeNow = VisitorRequests['listing.fetch']['result'];

/** A block about one home, which is fetched when it is drawn and not taken from when its message was written. */
export function createHomeBlock(
  host: PartHost,
  view: { title: () => string; content: (home: HomeNow) => TemplateResult },
): Part<{ readonly block: { readonly listingId: string } }> {
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
      return html`<section class="person-part" aria-labelledby=${`${id}-heading`}>
        <h3 id=${`${id}-heading`}>${view.title()}</h3>
        ${content()}
      </section>`;
    },
  };

  function content(): TemplateResult {
    const { current } = load;
    const { words, strings } = host.context;
    if (current.status === 'ready') return view.content(current.value);
    if (current.status === 'gone') return html`<p class="form-text">${words.homeGone}</p>`;
    if (current.status === 'loading')
      return html`<p class="form-text" role="status">${words.loadingHome}</p>`;
    return html`<p class="form-text" role="status">${words.homeFailed}</p>
      <button class="form-button quiet" type="button" @click=${() => load.start()}>
        ${strings.tryAgain}
      </button>`;
  }
}
