/** One appointment for a calendar. */
export interface CalendarEntry {
  /** The same for the same appointment, so that a second file moves it instead of doubling it. */
  uid: string;
  /** Counts up with every change (RFC 5545, 3.8.7.4). */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  /** When the file was made. */
  stamp: Date;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  summary: string;
  description: string;
  location: string;
}

/** Longest line, in octets without its end (RFC 5545, 3.1). */
const lineOctetsMax = 75;

/** The text of an `.ics` file (RFC 5545) with one appointment, its times in UTC. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KaTek//Viewing//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `STATUS:${entry.status}`,
    `SUMMARY:${escaped(entry.summary)}`,
    ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260301T170000Z` (RFC 5545, 3.3.5, form 2). */
function utc(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.3.11: the characters that would end a value, and controls, which no value may have. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n?|\n/g, '\\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Breaks a line where its octets are full, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > lineOctetsMax) {
      text += '\r\n ';
      // The space at the beginning counts.
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
