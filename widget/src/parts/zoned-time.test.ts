import { expect } from 'chai';
import { isSameClock, slotsByDay, zoneName } from './zoned-time.ts';

const slots = ['2026-03-03T01:00:00Z', '2026-03-03T07:30:00Z', '2026-03-03T17:00:00Z'];

describe('times in a zone', () => {
  it('falls on the day that the calendar of the zone shows', () => {
    const days = (zone: string) =>
      slotsByDay(slots, zone).map(({ date, slots: { length } }) => [date, length]);
    expect(days('UTC')).to.deep.equal([['2026-03-03', 3]]);
    expect(days('America/Los_Angeles')).to.deep.equal([
      ['2026-03-02', 2],
      ['2026-03-03', 1],
    ]);
    expect(days('Asia/Tokyo')).to.deep.equal([
      ['2026-03-03', 2],
      ['2026-03-04', 1],
    ]);
  });

  it('knows two names of one clock', () => {
    const at = new Date('2026-03-02T12:00:00Z');
    expect(isSameClock(at, 'America/Los_Angeles', 'America/Vancouver')).to.equal(true);
    expect(isSameClock(at, 'America/Los_Angeles', 'America/Denver')).to.equal(false);
  });

  it('names a zone in words, and by itself when nobody knows it', () => {
    const at = new Date('2026-03-02T12:00:00Z');
    expect(zoneName(at, 'en-US', 'America/Los_Angeles')).to.equal('Pacific Time');
    expect(zoneName(at, 'en-US', 'Mars/Olympus')).to.equal('Mars/Olympus');
  });
});
