import { phoneRegion, regionsOf, type PhoneRegion } from './phone-regions.ts';

/** A number as E.164 has it: `+`, calling code, number; 7 to 15 digits in all (ITU-T E.164, 6.1). */
const e164 = /^\+[1-9]\d{6,14}$/;

/**
 * A phone number as it is stored, such as `+15035550117`, or `null` when it is none. A number without a calling code
 * is read as it is dialled within `region` (ISO 3166-1 alpha-2).
 */
export function toE164(text: string, region: string): string | null {
  const written = westernDigits(text).trim();
  // An extension cannot be dialled by a link or reached by a text message, and letters are no number.
  if (/[^\d\s+()./\-‐-―−\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(written)) return null;
  const home = phoneRegion(region);
  const isInternational = /^\D*\+/.test(written);
  const digits = written.replace(/\(0\)/, isInternational ? '' : '0').replace(/\D/g, '');
  if (isInternational) return international(digits);
  if (!home) return null;
  return dialledAbroad(digits, home) ?? national(digits, home) ?? withCallingCode(digits, home);
}

/** Digits that begin with a calling code; a trunk prefix after it is what people leave in by mistake. */
function international(digits: string): string | null {
  for (const length of [1, 2, 3]) {
    const regions = regionsOf(digits.slice(0, length));
    const rest = digits.slice(length);
    const main = regions.find(({ rule }) => rule === null) ?? regions[0];
    if (!main) continue;
    const stripped = main.trunk && main.rule === null ? rest.replace(main.trunk, '') : rest;
    if (main.lengths.has(stripped.length)) return checked(main, stripped);
    return regions.some(({ lengths }) => lengths.has(rest.length)) ? checked(main, rest) : null;
  }
  return null;
}

/** The way it is dialled at home: the trunk prefix goes, unless the number is whole only with it. */
function national(digits: string, home: PhoneRegion): string | null {
  const stripped = withoutTrunk(digits, home);
  if (home.lengths.has(stripped.length)) return checked(home, stripped);
  return home.lengths.has(digits.length) ? checked(home, digits) : null;
}

function withoutTrunk(digits: string, { trunk, rule }: PhoneRegion): string {
  const match = trunk?.exec(digits);
  if (!trunk || !match) return digits;
  const caught = match.slice(1).some((group) => group !== undefined);
  return rule && caught ? digits.replace(trunk, rule) : digits.slice(match[0].length);
}

/** With the exit code of the region, or the `00` that most of the world dials. */
function dialledAbroad(digits: string, { exit }: PhoneRegion): string | null {
  const abroad = digits.replace(exit, '').replace(/^00/, '');
  return abroad === digits ? null : international(abroad);
}

/** "1 503 555 0117" and "49 30 901820": the calling code without its plus. */
function withCallingCode(digits: string, home: PhoneRegion): string | null {
  if (!digits.startsWith(home.callingCode)) return null;
  const rest = digits.slice(home.callingCode.length);
  return home.lengths.has(rest.length) ? checked(home, rest) : null;
}

function checked({ callingCode }: PhoneRegion, number: string): string | null {
  const phone = `+${callingCode}${number}`;
  return e164.test(phone) ? phone : null;
}

/** Digits of Arabic, Persian, Hindi and full-width keyboards, by their zero. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10];

function westernDigits(text: string): string {
  return text.replaceAll('＋', '+').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
