/** A sum without cents, in its own currency; an absent one is said. */
export function priceInWords(
  amount: number | null,
  currency: string,
  period?: string | null,
): string {
  if (amount === null) return 'Price on request';
  const sum = amount.toLocaleString(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  const per = period ? periods[period] : undefined;
  return per ? `${sum} ${per}` : sum;
}

const periods: Record<string, string> = {
  Annually: 'a year',
  Monthly: 'a month',
  Weekly: 'a week',
  Daily: 'a day',
};
