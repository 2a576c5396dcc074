import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard } from '@katek/sdk';
import { addressOf, formatPrice } from '../format.ts';
import { factLine, picture } from '../views/listing-card.ts';
import { statusBadge } from './listing-status.ts';
import type { PartContext } from './part.ts';

export interface RowActions {
  onOpen(): void;
  /** Stands at the end of the row. */
  action?: TemplateResult | typeof nothing;
  /** Stands under the address. */
  note?: TemplateResult | typeof nothing;
}

/** A home in one line: small photo, price, facts and address. The whole row opens it. */
export function listingRow(
  listing: ListingCard,
  { onOpen, action = nothing, note = nothing }: RowActions,
  context: PartContext,
): TemplateResult {
  const address = addressOf(listing, context);
  const badge = statusBadge(listing, context);
  return html`<div class="home-row">
    <div class="picture">${picture(listing.photo, context)}</div>
    <div class="home-row-body">
      <p class="home-row-price">
        ${formatPrice(listing, context)}
        ${badge ? html`<span class="home-tag">${badge}</span>` : nothing}
      </p>
      ${factLine(listing, context)}
      <button class="home-row-open" type="button" @click=${onOpen}>${address}</button>
      ${note}
    </div>
    ${action}
  </div>`;
}
