import {
  daysOfWeek,
  type BusinessHours,
  type Organization,
  type Trigger,
} from '@katek/sdk/protocol';
import { isValidPhoneNumber } from 'libphonenumber-js';
import { invalidRequest } from '../../errors.ts';
import { assertVisibleAccent } from './accent-contrast.ts';

type Profile = Partial<
  Pick<Organization, 'hours' | 'triggers'> & {
    branding: Partial<Organization['branding']>;
    persona: Partial<Organization['persona']>;
    privacy: Partial<Organization['privacy']>;
  }
>;

/**
 * Refuses what visitors would be told and cannot be true: hours that end before they begin, the 30th of February, an
 * address that leads nowhere. `before` is what a change is made to.
 */
export function assertRealProfile(
  { hours, triggers, branding, persona, privacy }: Profile,
  before: { persona?: Organization['persona'] } = {},
): void {
  if (hours) assertRealHours(hours);
  if (triggers) assertRealTriggers(triggers);
  if (branding?.accentColor !== undefined) assertVisibleAccent(branding.accentColor);
  assertWebAddress('logoUrl', branding?.logoUrl);
  assertWebAddress('policyUrl', privacy?.policyUrl);
  assertWebAddress('agentPhotoUrl', persona?.agentPhotoUrl);
  if (persona) assertReachable({ ...before.persona, ...persona });
}

function assertRealHours({ openingHours, closedOn }: BusinessHours): void {
  for (const day of daysOfWeek) {
    const spans = openingHours
      .filter(({ dayOfWeek }) => dayOfWeek === day)
      .toSorted((one, other) => one.opens.localeCompare(other.opens));
    for (const [index, { opens, closes }] of spans.entries()) {
      // Texts of two digits each compare like the times they are.
      if (closes <= opens) {
        throw invalidRequest(
          `The hours of ${day} close at ${closes} and open at ${opens}. Let them close later; what goes past midnight is two entries, to 24:00 and from 00:00.`,
        );
      }
      const next = spans[index + 1];
      if (next && next.opens < closes) {
        throw invalidRequest(
          `The hours of ${day} overlap: ${opens}–${closes} and ${next.opens}–${next.closes}. Make them one.`,
        );
      }
    }
  }
  for (const day of closedOn) {
    if (!isRealDate(day)) throw invalidRequest(`There is no ${day}. Write days like 2026-12-24.`);
  }
}

function assertRealTriggers(triggers: readonly Trigger[]): void {
  const names = new Set<string>();
  for (const { name, urlPattern } of triggers) {
    if (names.has(name)) {
      throw invalidRequest(`Two triggers are called ${name}. Give each a name of its own.`);
    }
    names.add(name);
    if (urlPattern !== undefined && !isPattern(urlPattern)) {
      throw invalidRequest(
        `The urlPattern of ${name} is no URLPattern. Write it like /homes/:id or https://www.example.com/*.`,
      );
    }
  }
}

/** How visitors reach the agent must lead to somebody. */
function assertReachable(persona: Partial<Organization['persona']>): void {
  const { agentPhone, agentEmail, hasWhatsApp } = persona;
  if (agentEmail && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(agentEmail)) {
    throw invalidRequest('The agentEmail is no e-mail address. Write it like nora@example.com.');
  }
  // WhatsApp knows numbers in E.164 only; a number to call may be written as people write it.
  if (
    hasWhatsApp &&
    !(agentPhone && /^\+[1-9]\d{6,14}$/.test(agentPhone) && isValidPhoneNumber(agentPhone))
  ) {
    throw invalidRequest(
      'hasWhatsApp needs an agentPhone with its country code (E.164), such as +15035550117.',
    );
  }
}

function assertWebAddress(name: string, value: string | null | undefined): void {
  if (value && !/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
    throw invalidRequest(`The ${name} is no web address. It begins with https://.`);
  }
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isPattern(text: string): boolean {
  try {
    // A path alone belongs to whichever site the chat stands on.
    return Boolean(new URLPattern(text, 'https://www.example.com'));
  } catch {
    return false;
  }
}
