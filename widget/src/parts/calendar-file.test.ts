import { expect } from 'chai';
import { calendarFile } from './calendar-file.ts';

const entry = {
  uid: 'viewing-1@katek',
  sequence: 2,
  startsAt: new Date('2026-03-02T17:00:00Z'),
  endsAt: new Date('2026-03-02T17:30:00.123Z'),
  stamp: new Date('2026-03-01T10:00:00Z'),
  status: 'CONFIRMED',
  summary: 'Viewing: 12 Oak Street',
  description: '',
  location: '',
} as const;

/** Takes the folds out again, as a calendar does. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('holds one event with its times in UTC', () => {
    expect(unfolded(calendarFile(entry))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//KaTek//Viewing//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:viewing-1@katek',
      'SEQUENCE:2',
      'DTSTAMP:20260301T100000Z',
      'DTSTART:20260302T170000Z',
      'DTEND:20260302T173000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:Viewing: 12 Oak Street',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what would end a value, so that nobody writes lines of their own', () => {
    const text = calendarFile({
      ...entry,
      location: '1, Main; St\\ West\r\nATTACH:https://evil.test\u0007',
    });
    expect(unfolded(text)).to.include(
      'LOCATION:1\\, Main\\; St\\\\ West\\nATTACH:https://evil.test',
    );
  });

  it('folds lines at 75 octets and never inside a character', () => {
    const summary = 'Bécsi út 12 · 東京都千代田区 · شارع الملك · 🏡'.repeat(6);
    const text = calendarFile({ ...entry, summary });
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    }
    expect(unfolded(text)).to.include(`SUMMARY:${summary}`);
  });
});
