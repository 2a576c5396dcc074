import { getCountries } from 'libphonenumber-js';
import { invalidRequest } from '../../errors.ts';

interface Values {
  locale?: string | undefined;
  timeZone?: string | undefined;
  region?: string | undefined;
  currency?: string | undefined;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
const regions = new Set<string>(getCountries());

/** Refuses what has the form of a value and is none, such as the time zone Mars/Phobos. */
export function assertRealValues({ locale, timeZone, region, currency }: Values): void {
  if (locale !== undefined && !holds(() => Intl.getCanonicalLocales(locale))) {
    throw invalidRequest('The locale is no BCP 47 tag. Write it like en-US.');
  }
  if (timeZone !== undefined && !holds(() => new Intl.DateTimeFormat('en', { timeZone }))) {
    throw invalidRequest('The timeZone is no IANA name. Write it like America/New_York.');
  }
  if (region !== undefined && !regions.has(region)) {
    throw invalidRequest('The region is no country of ISO 3166-1. Write it like US.');
  }
  if (currency !== undefined && !currencies.has(currency)) {
    throw invalidRequest('The currency is none of ISO 4217. Write it like USD.');
  }
}

function holds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
