import { html, nothing, type TemplateResult } from 'lit';
import type { ListingCard, Property } from '@katek/sdk';
import { addressOf, formatMoney } from '../format.ts';
import { formStyles } from './form.styles.ts';
import { formId, textField } from './form.ts';
import { createHomeBlock } from './home-block.ts';
import { formatDay } from './listing-facts.ts';
import {
  duesPerMonth,
  inWholeUnits,
  isForSale,
  mortgagePayment,
  readFigure,
  toMinor,
  type MortgagePayment,
} from './mortgage-payment.ts';
import { mortgageStyles } from './mortgage.styles.ts';
import type { BlockProps, Part, PartHost } from './part.ts';

export const styles = [formStyles, mortgageStyles];

/** Where the fields begin; nothing that anybody claims. */
const startingDownPayment = '20';
const startingYears = '30';

/** What a home may cost a month, by figures that the visitor sees and can change. */
export function create(host: PartHost): Part<BlockProps<'mortgage_estimate'>> {
  const id = formId();
  let downPayment = startingDownPayment;
  let years = startingYears;
  /** As the organization has set it, until the visitor writes another. */
  let rate: string | null = null;

  return createHomeBlock(host, {
    title: () => host.context.words.mortgage.title,
    content: ({ card, property }) =>
      isForSale(card)
        ? calculator(card, property)
        : html`<p class="form-text">${host.context.words.mortgage.notForSale}</p>`,
  });

  function calculator(card: ListingCard & { ListPrice: number }, property: Property) {
    const { words } = host.context;
    const price = toMinor(card.ListPrice, card.currency);
    const figures = read();
    const payment =
      figures && mortgagePayment({ ...figures, ...costsOf(card, property), priceMinor: price });
    return html`<p class="form-text" dir="auto">
        ${addressOf(card, host.context)}<br /><bdi>${inWords(price, card.currency)}</bdi>
      </p>
      <div class="mortgage-fields">
        ${field('down', words.mortgage.downPayment, downPayment, (text) => (downPayment = text))}
        ${field('years', words.mortgage.years, years, (text) => (years = text))}
        ${field('rate', words.mortgage.rate, rateText(), (text) => (rate = text), rateHint())}
      </div>
      <div class="mortgage-result" role="status" aria-live="polite" aria-atomic="true">
        ${payment ? result(payment, card.currency) : html`<p>${missing()}</p>`}
      </div>
      <p class="form-hint">${words.mortgage.isEstimate}</p>`;
  }

  function field(
    name: string,
    label: string,
    value: string,
    write: (text: string) => void,
    hint?: string,
  ): TemplateResult {
    const { words } = host.context;
    const isWrong = value.trim() !== '' && problemOf(name, value);
    return textField({
      id: `${id}-${name}`,
      label,
      value,
      error: isWrong ? words.mortgage.wrong : null,
      ...(hint && { hint }),
      inputMode: 'decimal',
      maxLength: 8,
      onInput: (text) => {
        write(text);
        host.update();
      },
    });
  }

  function rateText(): string {
    const { config, locale } = host.context;
    if (rate !== null) return rate;
    const set = config.mortgageRate?.percent;
    return set === undefined ? '' : set.toLocaleString(locale, { maximumFractionDigits: 4 });
  }

  /** Whose rate it is and of which day, as long as it is theirs. */
  function rateHint(): string {
    const { words, config, locale } = host.context;
    const set = config.mortgageRate;
    if (!set || rate !== null) return words.mortgage.rateHint;
    return words.mortgage.rateOf(config.name, formatDay(set.asOf, locale, new Date()));
  }

  function missing(): string {
    const { words } = host.context;
    return rateText().trim() === '' ? words.mortgage.rateMissing : words.mortgage.wrong;
  }

  function read() {
    const down = readFigure(downPayment);
    const percent = readFigure(rateText());
    const term = readFigure(years);
    const isWhole =
      !problemOf('down', downPayment) &&
      !problemOf('rate', rateText()) &&
      !problemOf('years', years);
    return isWhole && down !== null && percent !== null && term !== null
      ? { downPaymentPercent: down, ratePercent: percent, years: term }
      : null;
  }

  function inWords(minor: number, currency: string): string {
    return formatMoney(inWholeUnits(minor, currency), currency, host.context);
  }

  function result(payment: MortgagePayment, currency: string): TemplateResult {
    const { words } = host.context;
    const money = (minor: number) => html`<bdi>${inWords(minor, currency)}</bdi>`;
    const row = (label: string, minor: number | null) =>
      minor === null
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>${money(minor)}</dd>
          </div>`;
    return html`<p class="mortgage-total">
        <span>${words.mortgage.total}</span> <strong>${money(payment.total)}</strong>
      </p>
      <dl>
        ${row(words.mortgage.loan, payment.loan)}
        ${row(words.mortgage.principalAndInterest, payment.principalAndInterest)}
        ${row(words.mortgage.taxes, payment.taxes)}
        ${row(words.fields.AssociationFee, payment.dues)}
      </dl>`;
  }
}

/** What the listing itself says that a home costs beside the loan. */
function costsOf({ currency }: ListingCard, property: Property) {
  const { TaxAnnualAmount: tax, AssociationFee: fee, AssociationFeeFrequency } = property;
  return {
    taxYearlyMinor: tax ? toMinor(tax, currency) : null,
    duesMonthlyMinor: duesPerMonth(fee ? toMinor(fee, currency) : null, AssociationFeeFrequency),
  };
}

/** The bounds of what makes sense: a down payment below the price, a rate that somebody might ask, a term in years. */
const bounds: Readonly<Record<string, readonly [min: number, max: number]>> = {
  down: [0, 99],
  rate: [0, 50],
  years: [1, 50],
};

function problemOf(name: string, text: string): boolean {
  const figure = readFigure(text);
  const [min = 0, max = 0] = bounds[name] ?? [];
  const isWholeYears = name !== 'years' || Number.isInteger(figure);
  return figure === null || figure < min || figure > max || !isWholeYears;
}
