import { closingTime, isOpen, nextOpening } from './business-hours.ts';
import type { PartContext } from './part.ts';
import { formatIn, soon, timeOfDay, visitorTimeZone } from './zoned-time.ts';

/** The person who answers: the named agent, else the organization. */
export function agentOf({ config }: PartContext): string {
  return config.persona.agentName ?? config.name;
}

/** "Dana is back Monday, 9:00 AM your time." `null` where no hours are told. */
export function hoursLine(context: PartContext, now: Date): string | null {
  const { config, words, locale } = context;
  const { hours, timeZone } = config;
  if (!hours) return null;
  const name = agentOf(context);
  if (isOpen(hours, timeZone, now)) {
    const until = closingTime(hours, timeZone, now);
    if (!until) return words.hours.open(name);
    const time = formatIn(until, locale, visitorTimeZone(), timeOfDay);
    return words.hours.openUntil(name, words.hours.yourTime(time));
  }
  const opening = nextOpening(hours, timeZone, now);
  return opening && words.hours.back(name, words.hours.yourTime(soon(opening, now, context)));
}

/** What a visitor who left their contact may count on. */
export function replyPromise(context: PartContext, now: Date): string {
  const { promise } = context.words.contact;
  const line = hoursLine(context, now);
  return line ? `${line} ${promise.open}` : promise.none(agentOf(context));
}
