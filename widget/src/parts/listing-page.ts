import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard, Property, UpcomingOpenHouse } from '@katek/sdk';
import { addressOf, formatPrice } from '../format.ts';
import { heartIcon } from '../icons.ts';
import { isForSale } from './mortgage-payment.ts';
import { httpUrl } from '../markdown.ts';
import { factLine } from '../views/listing-card.ts';
import { isSaved, toggleSaved } from '../views/save-home.ts';
import { askIcon, calendarIcon, outsideIcon, pinIcon, shareIcon, sumIcon } from './homes-icons.ts';
import { bathroomsInFull, factOf, formatDay, homeFields, pricePerArea } from './listing-facts.ts';
import type { Gallery } from './listing-gallery.ts';
import { share } from './listing-sharing.ts';
import { statusBadge } from './listing-status.ts';
import { bookingView, estimateView } from './listing-booking.ts';
import { directionsUrl } from './map-links.ts';
import { positionOf } from './map-projection.ts';
import { openHouseList, stillToCome } from './open-house-list.ts';
import type { PartContext, PartHost } from './part.ts';

export interface ListingPage {
  card: ListingCard;
  /** `null` until it is loaded, or where it could not be. */
  property: Property | null;
  openHouses: readonly UpcomingOpenHouse[];
  isLoading: boolean;
  gallery: Gallery;
  isTextLong: boolean;
  isBooking: boolean;
  isEstimating: boolean;
  onText(): void;
  onBook(): void;
  onEstimate(): void;
}

/** More than about six lines on a phone are folded. */
const textLengthShort = 320;

export function listingPage(page: ListingPage, host: PartHost): TemplateResult {
  const { context } = host;
  const { card, property, gallery } = page;
  const address = addressOf(card, context);
  const media = property?.Media ?? (card.photo ? [card.photo] : []);
  return html`<article class="home-page">
    ${gallery.render(media, address)} ${head(page, address, context)}
    ${actions(page, address, host)} ${page.isBooking ? bookingView(card, host) : nothing}
    ${page.isEstimating ? estimateView(card, host) : nothing} ${openHouses(page, host)}
    ${description(page, context)} ${facts(page, context)} ${features(property, context)}
    ${place(card, context)} ${firm(page, context)}
  </article>`;
}

function head({ card, property }: ListingPage, address: string, context: PartContext) {
  const badge = statusBadge(card, context);
  const perArea = pricePerArea({ card, property }, context);
  const { words, locale } = context;
  const asOf = words.asOf(formatDay(card.ModificationTimestamp, locale, new Date()));
  return html`<header class="home-head">
    <p class="home-price">
      ${formatPrice(card, context)}
      ${badge ? html`<span class="home-tag">${badge}</span>` : nothing}
    </p>
    <p class="home-quiet">
      ${perArea ? html`<bdi>${perArea}</bdi> · ` : nothing}<time
        datetime=${card.ModificationTimestamp}
        dir="auto"
        >${asOf}</time
      >
    </p>
    ${factLine(card, context)}
    <h3>${address}</h3>
    ${
      card.matches.length > 0
        ? html`<ul class="chips why" aria-label=${context.strings.whyShown}>
            ${card.matches.map((match) => html`<li class="chip">${match}</li>`)}
          </ul>`
        : nothing
    }
  </header>`;
}

function actions(
  { card, isBooking, onBook, isEstimating, onEstimate }: ListingPage,
  address: string,
  host: PartHost,
) {
  const { context } = host;
  const { words, strings, send, config } = context;
  const url = httpUrl(card.url, context.baseUrl);
  const saved = isSaved(card, context);
  // Without hours there are no times to choose from: the wish goes into the talk, where it is answered.
  const book = config.hours ? onBook : () => send(words.bookViewingText(address));
  return html`<div class="home-actions">
    <button
      class="home-action strong book"
      type="button"
      aria-expanded=${config.hours ? String(isBooking) : nothing}
      @click=${book}
    >
      ${calendarIcon} ${words.bookViewing}
    </button>
    ${
      isForSale(card)
        ? html`<button
            class="home-action estimate"
            type="button"
            aria-expanded=${String(isEstimating)}
            @click=${onEstimate}
          >
            ${sumIcon} ${words.mortgage.open}
          </button>`
        : nothing
    }
    <button
      class="home-action ask-here"
      type="button"
      @click=${() => send(strings.askAboutText(address))}
    >
      ${askIcon} ${strings.ask}<span class="sr">: ${address}</span>
    </button>
    <button
      class="home-action home-save"
      type="button"
      aria-pressed=${String(saved)}
      @click=${() => toggleSaved(card, context)}
    >
      ${heartIcon} ${saved ? words.saved : words.save}<span class="sr">: ${address}</span>
    </button>
    <button
      class="home-action share"
      type="button"
      @click=${() => share({ address, price: formatPrice(card, context), url: url?.href ?? null }, host)}
    >
      ${shareIcon} ${words.share}
    </button>
    ${
      url
        ? html`<a class="home-action on-site" href=${url.href} target="_blank" rel="noopener">
            ${outsideIcon} ${words.openOnSite}<span class="sr"> ${words.newTab}</span>
          </a>`
        : nothing
    }
  </div>`;
}

function openHouses({ card, openHouses: known }: ListingPage, host: PartHost) {
  const ahead = stillToCome(known);
  if (ahead.length === 0) return nothing;
  return html`<section>
    <h4>${host.context.words.openHouse.title}</h4>
    ${openHouseList(ahead, card, host)}
  </section>`;
}

function description(
  { property, isLoading, isTextLong, onText }: ListingPage,
  { words }: PartContext,
) {
  const text = property?.PublicRemarks?.trim();
  if (!text) return isLoading ? html`<div class="bone"></div>` : nothing;
  const isFoldable = text.length > textLengthShort;
  return html`<section>
    <h4>${words.description}</h4>
    <div class="home-text ${isFoldable && !isTextLong ? 'short' : ''}">
      ${text.split(/\n\s*\n?/).map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
    ${
      isFoldable
        ? html`<button
            class="home-more"
            type="button"
            aria-expanded=${String(isTextLong)}
            @click=${onText}
          >
            ${isTextLong ? words.readLess : words.readMore}
          </button>`
        : nothing
    }
  </section>`;
}

/** Each row names the listing's own field and the time of its figure, for whoever asks where it comes from. */
function facts({ card, property }: ListingPage, context: PartContext) {
  const { words, locale } = context;
  const asOf = formatDay(card.ModificationTimestamp, locale, new Date());
  const rows = homeFields.flatMap((field) => {
    const { value } = factOf(field, { card, property }, context);
    const more = field === 'bathrooms' ? bathroomsInFull({ card, property }, context) : null;
    return value === null ? [] : [{ field, value: more ? `${value} (${more})` : value }];
  });
  return html`<section>
    <h4>${words.facts}</h4>
    <table class="home-facts" aria-label=${words.facts}>
      <tbody>
        ${rows.map(
          ({ field, value }) =>
            html`<tr data-field=${field} title=${words.factAsOf(field, asOf)}>
              <th scope="row">${words.fields[field]}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** As the source words them; where it names none, what was read from the description, in the visitor's words. */
function features(property: Property | null, { words }: PartContext) {
  if (!property) return nothing;
  const known: Readonly<Record<string, string | undefined>> = words.featureNames;
  const named =
    property.amenities.length > 0
      ? property.amenities
      : property.features.flatMap((name) => known[name] ?? []);
  if (named.length === 0) return nothing;
  return html`<section>
    <h4>${words.features}</h4>
    <ul class="chips">
      ${named.map((name) => html`<li class="chip">${name}</li>`)}
    </ul>
  </section>`;
}

function place(card: ListingCard, { words, openSheet }: PartContext) {
  const position = positionOf(card);
  if (!position) return nothing;
  return html`<section>
    <h4>${words.location}</h4>
    <div class="home-actions">
      <button
        class="home-action on-map"
        type="button"
        @click=${() => openSheet('map', { listings: [card] })}
      >
        ${pinIcon} ${words.showOnMap}
      </button>
      <a
        class="home-action"
        href=${directionsUrl(position)}
        target="_blank"
        rel="noopener noreferrer"
      >
        ${outsideIcon} ${words.directions}<span class="sr"> ${words.newTab}</span>
      </a>
    </div>
  </section>`;
}

/** The listing firm and how to reach it stand with every listing (NAR IDX rule 18.2.12). */
function firm({ card, property }: ListingPage, { words, strings }: PartContext) {
  const { ListOfficeName: office, AttributionContact: contact } = card;
  const agent = property?.ListAgentFullName;
  const { disclaimer } = card;
  if (!office && !agent && !contact && !disclaimer) return nothing;
  return html`<footer class="home-firm">
    ${office ? html`<p>${strings.listedBy(office)}</p>` : nothing}
    ${agent ? html`<p>${words.fields.ListAgentFullName}: ${agent}</p>` : nothing}
    ${contact ? html`<p>${contact}</p>` : nothing}
    ${disclaimer ? html`<p>${disclaimer}</p>` : nothing}
  </footer>`;
}
