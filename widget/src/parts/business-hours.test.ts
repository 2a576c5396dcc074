import type { BusinessHours } from '@katek/sdk';
import { expect } from 'chai';
import { closingTime, isOpen, nextOpening } from './business-hours.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

function hours(parts: Partial<BusinessHours> = {}): BusinessHours {
  return {
    openingHours: weekdays.map((dayOfWeek) => ({ dayOfWeek, opens: '09:00', closes: '17:00' })),
    closedOn: [],
    viewingMinutes: 30,
    viewingNoticeHours: 2,
    ...parts,
  };
}

const at = (time: string) => new Date(time);
const next = (given: BusinessHours, zone: string, time: string) =>
  nextOpening(given, zone, at(time))?.toISOString() ?? null;
const la = 'America/Los_Angeles';

describe('business hours', () => {
  it('are those of the organization, wherever the visitor is', () => {
    // 2026-03-02 is a Monday; Los Angeles is eight hours behind UTC.
    expect(isOpen(hours(), la, at('2026-03-02T16:59:00Z'))).to.equal(false);
    expect(isOpen(hours(), la, at('2026-03-02T17:00:00Z'))).to.equal(true);
    expect(isOpen(hours(), la, at('2026-03-03T00:59:00Z'))).to.equal(true);
    expect(isOpen(hours(), la, at('2026-03-03T01:00:00Z'))).to.equal(false);
  });

  it('begin again later today, tomorrow, or after the weekend', () => {
    expect(next(hours(), la, '2026-03-02T15:00:00Z')).to.equal('2026-03-02T17:00:00.000Z');
    expect(next(hours(), la, '2026-03-03T02:00:00Z')).to.equal('2026-03-03T17:00:00.000Z');
    expect(next(hours(), la, '2026-02-28T02:00:00Z')).to.equal('2026-03-02T17:00:00.000Z');
  });

  it('keep to the clock on the wall when summer time begins and ends', () => {
    // Sunday, 2026-03-08: clocks leap from 2 to 3; Monday 9:00 is an hour earlier in UTC.
    expect(next(hours(), la, '2026-03-07T12:00:00Z')).to.equal('2026-03-09T16:00:00.000Z');
    // Sunday, 2026-11-01: back to standard time.
    expect(next(hours(), la, '2026-10-31T12:00:00Z')).to.equal('2026-11-02T17:00:00.000Z');
  });

  it('begin with the leap where the clock leaves the hour out, and the first time where it has it twice', () => {
    const night = hours({
      openingHours: [{ dayOfWeek: 'Sunday', opens: '02:30', closes: '05:00' }],
    });
    expect(next(night, la, '2026-03-08T08:00:00Z')).to.equal('2026-03-08T10:00:00.000Z');
    const twice = hours({
      openingHours: [{ dayOfWeek: 'Sunday', opens: '01:30', closes: '05:00' }],
    });
    expect(next(twice, la, '2026-11-01T07:00:00Z')).to.equal('2026-11-01T08:30:00.000Z');
  });

  it('leave out the days that are closed', () => {
    const holiday = hours({ closedOn: ['2026-03-02', '2026-03-03'] });
    expect(isOpen(holiday, la, at('2026-03-02T18:00:00Z'))).to.equal(false);
    expect(next(holiday, la, '2026-03-01T12:00:00Z')).to.equal('2026-03-04T17:00:00.000Z');
  });

  it('go to the end of the day with 24:00, and over midnight with the next day', () => {
    const late = hours({
      openingHours: [
        { dayOfWeek: 'Friday', opens: '18:00', closes: '24:00' },
        { dayOfWeek: 'Saturday', opens: '00:00', closes: '02:00' },
      ],
    });
    expect(isOpen(late, 'UTC', at('2026-03-06T23:59:00Z'))).to.equal(true);
    expect(isOpen(late, 'UTC', at('2026-03-07T00:00:00Z'))).to.equal(true);
    expect(closingTime(late, 'UTC', at('2026-03-06T20:00:00Z'))).to.deep.equal(
      at('2026-03-07T02:00:00Z'),
    );
    // Midnight is no new opening.
    expect(next(late, 'UTC', '2026-03-06T20:00:00Z')).to.equal('2026-03-13T18:00:00.000Z');
  });

  it('have a lunch break, and never end when they are around the clock', () => {
    const split = hours({
      openingHours: [
        { dayOfWeek: 'Monday', opens: '13:00', closes: '17:00' },
        { dayOfWeek: 'Monday', opens: '09:00', closes: '12:00' },
      ],
    });
    expect(next(split, 'UTC', '2026-03-02T12:30:00Z')).to.equal('2026-03-02T13:00:00.000Z');
    expect(closingTime(split, 'UTC', at('2026-03-02T10:00:00Z'))).to.deep.equal(
      at('2026-03-02T12:00:00Z'),
    );
    const always = hours({
      openingHours: ([...weekdays, 'Saturday', 'Sunday'] as const).map((dayOfWeek) => ({
        dayOfWeek,
        opens: '00:00',
        closes: '24:00',
      })),
    });
    expect(closingTime(always, 'UTC', at('2026-03-02T10:00:00Z'))).to.equal(null);
    expect(next(always, 'UTC', '2026-03-02T10:00:00Z')).to.equal(null);
  });

  it('are none without any, and are read as UTC in a zone that nobody knows', () => {
    expect(next(hours({ openingHours: [] }), la, '2026-03-02T12:00:00Z')).to.equal(null);
    expect(isOpen(hours(), 'Mars/Olympus', at('2026-03-02T09:00:00Z'))).to.equal(true);
  });
});
