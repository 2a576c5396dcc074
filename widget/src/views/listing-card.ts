import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf, factsOf, formatPrice, statusBadge } from '../format.ts';
import { houseIcon } from '../icons.ts';
import { httpUrl } from '../markdown.ts';
import type { ViewContext } from './context.ts';

/** One home: picture, price, facts, address, why it is shown and who lists it. */
export function listingCard(listing: ListingCard, context: ViewContext): TemplateResult {
  const { strings } = context;
  const address = addressOf(listing, context);
  const badge = statusBadge(listing, context);
  return html`<li class="card" part="card">
    <div class="picture">
      ${houseIcon} ${picture(listing, context)}
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
    </div>
    <div class="card-body">
      <p class="price">${formatPrice(listing, context)}</p>
      <p class="facts">
        ${factsOf(listing, context).map(
          ({ short, spoken }) =>
            html`<span
              ><span aria-hidden="true">${short}</span><span class="sr">${spoken}</span></span
            >`,
        )}
      </p>
      <p class="address">${title(listing, address, context)}</p>
      ${
        listing.matches.length > 0
          ? html`<ul class="chips why" aria-label=${strings.whyShown}>
              ${listing.matches.map((match) => html`<li class="chip">${match}</li>`)}
            </ul>`
          : nothing
      }
      ${attribution(listing, context)}
      <button class="ask" type="button" @click=${() => context.send(strings.askAboutText(address))}>
        ${strings.askAbout}<span class="sr">: ${address}</span>
      </button>
    </div>
  </li>`;
}

function picture({ photo }: ListingCard, { baseUrl }: ViewContext) {
  const url = httpUrl(photo?.MediaURL, baseUrl);
  if (!url) return nothing;
  return html`<img
    src=${url.href}
    alt=${photo?.ShortDescription ?? ''}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @load=${(event: Event) => setHidden(event, false)}
    @error=${(event: Event) => setHidden(event, true)}
  />`;
}

/** Behind a picture that does not come stands a drawn house. */
function setHidden(event: Event, isHidden: boolean): void {
  if (event.target instanceof HTMLImageElement) event.target.hidden = isHidden;
}

function title(listing: ListingCard, address: string, { strings, baseUrl }: ViewContext) {
  const url = httpUrl(listing.url, baseUrl);
  if (!url) return address;
  return html`<a class="card-link" href=${url.href} target="_blank" rel="noopener"
    >${address}<span class="sr"> ${strings.opensInNewTab}</span></a
  >`;
}

/** The listing firm and how to reach it stand with every listing (NAR IDX rule 18.2.12). */
function attribution(listing: ListingCard, { strings }: ViewContext) {
  const { ListOfficeName: office, AttributionContact: contact } = listing;
  if (!office && !contact) return nothing;
  return html`<p class="attribution">
    ${office ? html`<span>${strings.listedBy(office)}</span>` : nothing}
    ${contact ? html`<span>${contact}</span>` : nothing}
  </p>`;
}
