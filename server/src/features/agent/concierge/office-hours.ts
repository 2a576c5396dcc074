import type { BusinessHours, Organization } from '@katek/sdk/protocol';

/** Whether visitors are to be told that nobody is there at the moment. */
export function isToldClosed(organization: Organization, now: Date): boolean {
  const { hours, handoffRules, timeZone } = organization;
  return handoffRules.outsideHours === 'message' && hours !== null && !isOpen(hours, timeZone, now);
}

function isOpen(hours: BusinessHours, timeZone: string, now: Date): boolean {
  const part = (options: Intl.DateTimeFormatOptions, locale = 'en-US') =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(now);
  if (hours.closedOn.includes(part({ dateStyle: 'short' }, 'sv-SE'))) return false;
  const day = part({ weekday: 'long' });
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  return hours.openingHours.some(
    ({ dayOfWeek, opens, closes }) => dayOfWeek === day && opens <= time && time < closes,
  );
}
