import { describe, expect, test } from 'vitest';
import { readOpenHouseList } from './read-open-houses.ts';

const portland = { timeZone: 'America/Los_Angeles', order: 'month' } as const;
const read = (value: unknown) => readOpenHouseList(JSON.stringify(value), portland);

describe('the open houses of a cell', () => {
  test("are read from RESO's resource, expanded on the listing", () => {
    const found = read([
      {
        OpenHouseKey: 'OH-1',
        OpenHouseDate: '2026-11-28',
        OpenHouseStartTime: '2026-11-28T21:00:00Z',
        OpenHouseEndTime: '2026-11-28T23:00:00Z',
        OpenHouseType: 'Broker',
        OpenHouseStatus: 'Canceled',
        OpenHouseRemarks: 'Ring twice',
      },
    ]);
    expect(found).toEqual([
      {
        key: 'OH-1',
        startsAt: '2026-11-28T21:00:00.000Z',
        endsAt: '2026-11-28T23:00:00.000Z',
        type: 'Broker',
        status: 'Canceled',
        remarks: 'Ring twice',
      },
    ]);
  });

  test("are read from a portal's list, keyed by their start", () => {
    const [found] = read([
      {
        __typename: 'HomeOpenHouse',
        start_date: '2023-01-14T21:00:00Z',
        end_date: '2023-01-15T00:00:00Z',
        description: 'Weather permitting',
        time_zone: 'PST',
      },
    ]);
    expect(found).toMatchObject({
      key: '2023-01-14T21:00:00.000Z',
      endsAt: '2023-01-15T00:00:00.000Z',
      type: 'Public',
      status: 'Active',
      remarks: 'Weather permitting',
    });
  });

  test.each([
    ['2026-07-04', '10:00', '12:00', '2026-07-04T17:00:00.000Z'],
    ['2026-12-04', '1 PM', '3 pm', '2026-12-04T21:00:00.000Z'],
    ['12/04/2026', '12:30 p.m.', '2:00 p.m.', '2026-12-04T20:30:00.000Z'],
  ])('on %s at %s are on the clock of the organization', (date, start, end, startsAt) => {
    expect(read({ date, start, end })).toMatchObject([{ startsAt }]);
  });

  test('name a zone of their own', () => {
    const stated = { date: '2026-07-04', start: '10:00', end: '11:00', timeZone: 'Europe/Berlin' };
    expect(read(stated)).toMatchObject([{ startsAt: '2026-07-04T08:00:00.000Z' }]);
  });

  test.each([
    { start: '2026-11-28T21:00:00Z' },
    { start: '2026-11-28T21:00:00Z', end: '2026-11-28T20:00:00Z' },
    { start: 'soon', end: 'later' },
    { date: '2026-11-28', start: '25:00', end: '26:00' },
    { date: '2026-02-31', start: '10:00', end: '11:00' },
  ])('are left out when nobody can tell when: %o', (stated) => {
    expect(read(stated)).toEqual([]);
  });
});
