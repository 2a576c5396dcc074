import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListingCard } from '@katek/sdk';
import { addressOf, formatNumber, formatPrice } from '../format.ts';
import { closeIcon } from '../icons.ts';
import { picture } from '../views/listing-card.ts';
import { comparedFields, factOf, type FactField, type Home } from './listing-facts.ts';
import type { PartContext } from './part.ts';

export interface Comparison {
  homes: readonly Home[];
  onlyDifferences: boolean;
  /** What is not there yet is not "not stated". */
  isLoading: boolean;
  onOpen(card: ListingCard): void;
  onRemove(card: ListingCard): void;
}

interface Row {
  field: FactField;
  values: readonly (string | null)[];
  isDifferent: boolean;
}

export function compareTable(comparison: Comparison, context: PartContext): TemplateResult {
  const { homes, onlyDifferences } = comparison;
  const { words, locale } = context;
  const rows = rowsOf(comparison, context).filter((row) => row.isDifferent || !onlyDifferences);
  const caption = words.compareTable(homes.length, formatNumber(locale, homes.length));
  return html`<div class="compare-frame" role="region" tabindex="0" aria-label=${caption}>
    <table class="compare-table">
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${repeat(
            homes,
            ({ card }) => card.id,
            ({ card }) => columnHead(card, comparison, context),
          )}
        </tr>
      </thead>
      <tbody>
        ${priceRow(homes, context)} ${rows.map((row) => rowView(row, comparison, context))}
      </tbody>
    </table>
  </div>`;
}

/** The home with the lowest price, where the prices can be compared at all; `null` also when two share it. */
export function lowestPriced(homes: readonly Home[]): Home | null {
  const priced = homes.filter(({ card }) => card.ListPrice !== null);
  const [first] = priced;
  if (!first || priced.length < 2) return null;
  const isComparable = priced.every(
    ({ card }) =>
      card.currency === first.card.currency &&
      card.LeaseAmountFrequency === first.card.LeaseAmountFrequency,
  );
  if (!isComparable) return null;
  const price = Math.min(...priced.map(({ card }) => card.ListPrice ?? Infinity));
  const lowest = priced.filter(({ card }) => card.ListPrice === price);
  return lowest.length === 1 ? (lowest[0] ?? null) : null;
}

function rowsOf({ homes, isLoading }: Comparison, context: PartContext): Row[] {
  return comparedFields.flatMap((field) => {
    const values = homes.map((home) => factOf(field, home, context).value);
    if (values.every((value) => value === null)) return [];
    // What is still to come may turn out to be the same.
    const isKnown = !isLoading || !values.includes(null);
    return [{ field, values, isDifferent: isKnown && new Set(values).size > 1 }];
  });
}

function columnHead(card: ListingCard, comparison: Comparison, context: PartContext) {
  const { words } = context;
  const address = addressOf(card, context);
  return html`<th scope="col">
    <div class="compare-head">
      <div class="picture">${picture(card.photo, context)}</div>
      <button
        class="home-row-open"
        type="button"
        aria-label=${words.detailsOf(address)}
        @click=${() => comparison.onOpen(card)}
      >
        ${address}
      </button>
      <button
        class="round compare-remove"
        type="button"
        aria-label=${words.removeFromCompare(address)}
        @click=${() => comparison.onRemove(card)}
      >
        ${closeIcon}
      </button>
    </div>
  </th>`;
}

function priceRow(homes: readonly Home[], context: PartContext) {
  const { words } = context;
  const lowest = lowestPriced(homes);
  const prices = homes.map(({ card }) => formatPrice(card, context));
  const isDifferent = new Set(prices).size > 1;
  return html`<tr class=${isDifferent ? 'different' : ''}>
    ${rowHead('ListPrice', isDifferent, context)}
    ${homes.map(
      (home, index) =>
        html`<td class="compare-price">
          ${prices[index]}
          ${home === lowest ? html`<span class="home-tag lowest">✓ ${words.lowestPrice}</span>` : nothing}
        </td>`,
    )}
  </tr>`;
}

function rowView(
  { field, values, isDifferent }: Row,
  { isLoading }: Comparison,
  context: PartContext,
) {
  const { words } = context;
  return html`<tr class=${isDifferent ? 'different' : ''}>
    ${rowHead(field, isDifferent, context)}
    ${values.map(
      (value) =>
        html`<td>
          ${
            value ??
            (isLoading
              ? html`<span class="home-quiet">…</span>`
              : html`<span class="home-quiet"
                  ><span aria-hidden="true">–</span><span class="sr">${words.unknown}</span></span
                >`)
          }
        </td>`,
    )}
  </tr>`;
}

function rowHead(field: FactField, isDifferent: boolean, { words }: PartContext) {
  return html`<th scope="row">
    ${words.fields[field]}${
      isDifferent
        ? html`<span class="differs" aria-hidden="true">&nbsp;≠</span
            ><span class="sr"> (${words.differs})</span>`
        : nothing
    }
  </th>`;
}
