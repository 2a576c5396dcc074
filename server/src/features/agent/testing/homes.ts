import type { Property, UpcomingOpenHouse } from '@katek/sdk/protocol';
import { aProperty } from './builders.ts';

/** The homes that the talks of the tests are about, each with its number, address and one thing that the others lack. */
export const oakSt = (overrides: Partial<Property> = {}): Property =>
  aProperty({ id: '0190a000-0000-7000-8000-000000000001', ...overrides });

export const elmAve = (overrides: Partial<Property> = {}): Property =>
  aProperty({
    id: '0190a000-0000-7000-8000-000000000002',
    ListingId: 'KT-1002',
    ListPrice: 612_500,
    BedroomsTotal: 4,
    UnparsedAddress: '9 Elm Ave, Salem, OR 97302',
    features: ['pool'],
    ...overrides,
  });

export const mapleSt = (overrides: Partial<Property> = {}): Property =>
  aProperty({
    id: '0190a000-0000-7000-8000-000000000003',
    ListingId: 'KT-1003',
    ListPrice: 455_000,
    UnparsedAddress: '48 Maple St, Keizer, OR 97303',
    City: 'Keizer',
    features: ['garage'],
    ...overrides,
  });

/** In Oregon, on these days of 2026 ("11-28") and hours of the day. */
export const anOpenHouse = (
  day: string,
  [from, to]: readonly [number, number],
  overrides: Partial<UpcomingOpenHouse> = {},
): UpcomingOpenHouse => {
  const at = (hour: number) =>
    new Date(`2026-${day}T${String(hour).padStart(2, '0')}:00:00-07:00`).toISOString();
  return {
    id: '0190a000-0000-7000-8000-00000000000a',
    OpenHouseDate: `2026-${day}`,
    OpenHouseStartTime: at(from),
    OpenHouseEndTime: at(to),
    OpenHouseRemarks: null,
    timeZone: 'America/Los_Angeles',
    ...overrides,
  };
};
