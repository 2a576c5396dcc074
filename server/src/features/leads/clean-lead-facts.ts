import { LeadFacts, leadIntents } from '@katek/sdk/protocol';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { Check } from 'typebox/value';
import { findEmails } from './reading/read-email.ts';

/**
 * Facts as they may be stored. They come from a language model's tool call as well as from our own reader, so each is
 * checked on its own and dropped, never repaired by guess, when it does not hold. A key that was not given stays absent.
 */
export function cleanLeadFacts(facts: Partial<LeadFacts>): Partial<LeadFacts> {
  const clean: Partial<LeadFacts> = {};
  const keep = <K extends keyof LeadFacts>(key: K, value: LeadFacts[K]) => {
    if (Check(LeadFacts.properties[key], value)) clean[key] = value;
  };
  if (facts.name !== undefined) keep('name', line(facts.name, 200));
  if (facts.email !== undefined) keep('email', address(facts.email));
  if (facts.phone !== undefined) keep('phone', phone(facts.phone));
  if (facts.intent !== undefined)
    keep('intent', leadIntents.find((intent) => intent === facts.intent) ?? null);
  for (const key of ['budgetMin', 'budgetMax', 'bedrooms', 'bathrooms'] as const) {
    const value = facts[key];
    if (value !== undefined) keep(key, value !== null && value >= 0 && value < 1e13 ? value : null);
  }
  if (facts.currency !== undefined) keep('currency', facts.currency);
  if (facts.budgetPeriod !== undefined) keep('budgetPeriod', facts.budgetPeriod);
  if (facts.areas)
    keep(
      'areas',
      facts.areas.slice(0, 20).flatMap((area) => line(area, 200) ?? []),
    );
  if (facts.timeframe !== undefined) keep('timeframe', line(facts.timeframe, 200));
  if (facts.timeframeRange !== undefined) keep('timeframeRange', line(facts.timeframeRange, 40));
  return clean;
}

/** One line of text: no control characters, which could break a mail header or a log line. */
export function line(text: string | null, lengthMax: number): string | null {
  if (typeof text !== 'string') return null;
  const clean = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return clean.slice(0, lengthMax).toWellFormed() || null;
}

function address(email: string | null): string | null {
  const found = typeof email === 'string' ? findEmails(email.trim()) : [];
  return found.length === 1 ? (found[0]?.email ?? null) : null;
}

function phone(written: string | null): string | null {
  const parsed =
    typeof written === 'string'
      ? parsePhoneNumberFromString(written, { extract: false })
      : undefined;
  return parsed?.isValid() ? parsed.number : null;
}
