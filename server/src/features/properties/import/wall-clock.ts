/** The instant at which the clocks of a zone show a time; of the hour that a zone leaves out in spring, the one after. */
export function instantOf(
  day: string,
  time: { hour: number; minute: number },
  timeZone: string,
): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + (time.hour * 60 + time.minute) * 60_000;
  // The offset may change between the guess and the instant, so it is asked again there.
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** By how much the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format;
    formats.set(timeZone, format);
  }
  return Date.parse(`${format(instant).replace(' ', 'T')}Z`) - instant;
}

/** One for the zone of the organization, and those few that a file names. */
const formats = new Map<string, (instant: number) => string>();
