/** Formatters by locale and currency: making an `Intl` formatter costs more than all else of describing a query. */
const formatters = new Map<string, (value: number) => string>();
const formattersMax = 500;

export function formatMoney(amount: number, currency: string, locale = 'en'): string {
  return formatter(`money ${currency} ${locale}`, () => moneyFormat(currency, locale))(amount);
}

export function formatCount(figure: number, locale: string): string {
  return formatter(`count ${locale}`, () => new Intl.NumberFormat(known(locale)).format)(figure);
}

/** A day, `YYYY-MM-DD`, as one says it. */
export function formatDay(day: string, locale: string): string {
  const make = () =>
    new Intl.DateTimeFormat(known(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format;
  return formatter(`day ${locale}`, make)(Date.parse(`${day}T00:00:00Z`));
}

function formatter(name: string, make: () => (value: number) => string): (value: number) => string {
  const made = formatters.get(name);
  if (made) return made;
  const fresh = make();
  // A currency may be any three letters of an import, and a locale what a page says.
  if (formatters.size < formattersMax) formatters.set(name, fresh);
  return fresh;
}

function moneyFormat(currency: string, locale: string): (amount: number) => string {
  try {
    return new Intl.NumberFormat(known(locale), {
      style: 'currency',
      currency,
      // Beside Arabic words a sign of Latin letters would change its side: the name has none.
      currencyDisplay: /^ar(?:-|$)/.test(locale) ? 'name' : 'symbol',
      maximumFractionDigits: 0,
    }).format;
  } catch {
    return (amount) => `${currency} ${formatCount(amount, locale)}`;
  }
}

/** Plain English writes as in the United States, with a dollar that is just `$`; an unknown locale writes so too. */
function known(locale: string): string {
  if (locale === 'en') return 'en-US';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
