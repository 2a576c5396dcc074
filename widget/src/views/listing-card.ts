import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard, Media } from '@katek/sdk';
import { addressOf, factsOf, formatPrice, type Language } from '../format.ts';
import { heartIcon, houseIcon } from '../icons.ts';
import { isCompared, toggleCompared } from './compared-homes.ts';
import type { ViewContext } from './context.ts';
import { photo } from './photo.ts';
import { isSaved, toggleSaved } from './save-home.ts';

/** One home: picture, price, facts, address, why it is shown, who lists it and what to do with it. */
export function listingCard(listing: ListingCard, context: ViewContext): TemplateResult {
  const { strings, client } = context;
  const address = addressOf(listing, context);
  const action = (name: string, label: string, onPress: () => void, pressed?: boolean) =>
    html`<button
      class="card-action ${name}"
      type="button"
      aria-pressed=${pressed ?? nothing}
      @click=${onPress}
    >
      ${label}<span class="sr">: ${address}</span>
    </button>`;
  return html`<li class="card is-${listing.StandardStatus}" part="card">
    <div class="picture">
      ${picture(listing.photo, context)}
      ${listing.StandardStatus === 'Active' ? nothing : context.note('status', '', { listing })}
    </div>
    <div class="card-body">
      <p class="price">${formatPrice(listing, context)}</p>
      ${factLine(listing, context)}
      <p class="address">${address}</p>
      ${
        listing.matches.length > 0
          ? html`<ul class="chips why" aria-label=${strings.whyShown}>
              ${listing.matches.map((match) => html`<li class="chip">${match}</li>`)}
            </ul>`
          : nothing
      }
      ${attribution(listing, context)}
      <div class="card-actions">
        ${action('card-link', strings.details, () =>
          context.openSheet('listing', { listingId: listing.id, card: listing }),
        )}
        ${action(
          'compare',
          strings.compare,
          () => {
            toggleCompared(listing, client);
            context.update();
          },
          isCompared(listing, client),
        )}
        ${action('ask', strings.ask, () => context.send(strings.askAboutText(address)))}
      </div>
    </div>
    <button
      class="round heart"
      type="button"
      aria-pressed=${isSaved(listing, context)}
      aria-label=${strings.saveHome(address)}
      @click=${() => toggleSaved(listing, context)}
    >
      ${heartIcon}
    </button>
  </li>`;
}

/** Bedrooms, bathrooms and area, short to the eye and whole to the ear. */
export function factLine(listing: ListingCard, language: Language): TemplateResult {
  return html`<p class="facts">
    ${factsOf(listing, language).map(
      ({ short, spoken }) =>
        html`<span
          ><span aria-hidden="true">${short}</span><span class="sr">${spoken}</span></span
        >`,
    )}
  </p>`;
}

/** A photo before a drawn house, which is seen while there is none. */
export function picture(media: Media | null, { baseUrl }: ViewContext): TemplateResult {
  return html`${houseIcon}${photo(media?.MediaURL, baseUrl, media?.ShortDescription ?? '')}`;
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
