import type { ListingCard } from '@katek/sdk';

/** What a monthly payment is worked out from; money in whole minor units (cents) of one currency. */
export interface MortgageInput {
  readonly priceMinor: number;
  /** Of the price. */
  readonly downPaymentPercent: number;
  /** Of a year. */
  readonly ratePercent: number;
  readonly years: number;
  readonly taxYearlyMinor: number | null;
  readonly duesMonthlyMinor: number | null;
}

/** Money in whole minor units; each part is rounded, and the total is their sum. */
export interface MortgagePayment {
  readonly downPayment: number;
  readonly loan: number;
  readonly principalAndInterest: number;
  readonly taxes: number | null;
  readonly dues: number | null;
  readonly total: number;
}

/** The payment of an annuity: the same every month, with interest by the month on what is left of the loan. */
export function mortgagePayment(input: MortgageInput): MortgagePayment {
  const downPayment = Math.round((input.priceMinor * input.downPaymentPercent) / 100);
  const loan = input.priceMinor - downPayment;
  const months = input.years * 12;
  const monthlyRate = input.ratePercent / 100 / 12;
  const principalAndInterest = Math.round(
    // Without interest the formula would divide by zero; `log1p` and `expm1` keep tiny rates exact.
    monthlyRate === 0
      ? loan / months
      : (loan * monthlyRate) / -Math.expm1(-months * Math.log1p(monthlyRate)),
  );
  const taxes = input.taxYearlyMinor === null ? null : Math.round(input.taxYearlyMinor / 12);
  const dues = input.duesMonthlyMinor;
  return {
    downPayment,
    loan,
    principalAndInterest,
    taxes,
    dues,
    total: principalAndInterest + (taxes ?? 0) + (dues ?? 0),
  };
}

const timesAYear = { Monthly: 12, Annually: 1, Weekly: 52, Daily: 365 } as const;

/** Dues in whole minor units per month; `null` where the listing does not say how often they are due. */
export function duesPerMonth(
  minor: number | null,
  frequency: keyof typeof timesAYear | null,
): number | null {
  if (minor === null || frequency === null) return null;
  return Math.round((minor * timesAYear[frequency]) / 12);
}

/** Whole minor units of an amount: cents of dollars, and yen as they are. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency));
}

/** Minor units as an amount in whole units: cents would claim more than an estimate knows. */
export function inWholeUnits(minor: number, currency: string): number {
  return Math.round(minor / 10 ** minorDigits(currency));
}

function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** A figure as a visitor types it, in digits of any script and with a comma or a point; `null` when it is none. */
export function readFigure(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s%٪]/g, '')
    .replace(/[,٫]/, '.');
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** A price to pay once: for a rent there is nothing to borrow. */
export function isForSale(card: ListingCard): card is ListingCard & { ListPrice: number } {
  return card.ListPrice !== null && card.ListPrice > 0 && card.LeaseAmountFrequency === null;
}
