import type { NewOpenHouse } from '@katek/sdk/protocol';

/** Which homes of the demo are open on its first weekends, by number: 0 is the first Saturday to come. */
export const demoOpenHouses: readonly {
  readonly listing: string;
  readonly day: number;
  /** UTC; the demo is on the west coast of the United States, where that is early in the afternoon. */
  readonly hour: number;
  readonly remarks: string | null;
}[] = [
  {
    listing: 'HP-1001',
    day: 0,
    hour: 20,
    remarks: 'Come and see the garden; no appointment needed.',
  },
  { listing: 'HP-1001', day: 8, hour: 19, remarks: null },
  { listing: 'HP-1003', day: 0, hour: 22, remarks: null },
  { listing: 'HP-1004', day: 1, hour: 20, remarks: 'Parking on Harbor Street.' },
  { listing: 'HP-1006', day: 7, hour: 20, remarks: null },
];

const dayMs = 86_400_000;
const lengthMs = 2 * 3_600_000;

/** An open house as the API takes it, after `now`. */
export function toNewOpenHouse(
  { day, hour, remarks }: (typeof demoOpenHouses)[number],
  { propertyId, now }: { propertyId: string; now: Date },
): NewOpenHouse {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  // Never today: whoever starts the demo on a Saturday evening would find it over.
  const daysAhead = ((6 - now.getUTCDay() + 7) % 7 || 7) + day;
  const startsAt = midnight + daysAhead * dayMs + hour * 3_600_000;
  return {
    propertyId,
    OpenHouseStartTime: new Date(startsAt).toISOString(),
    OpenHouseEndTime: new Date(startsAt + lengthMs).toISOString(),
    OpenHouseRemarks: remarks,
  };
}
