import {
  openHouseStatuses,
  openHouseTypes,
  type OpenHouseStatus,
  type OpenHouseType,
} from '@katek/sdk/protocol';
import { readDate, type DateOrder } from './dates.ts';
import { instantOf } from './wall-clock.ts';

/** An open house as a file states it, with its times in UTC. */
export interface ImportedOpenHouse {
  readonly key: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly type: OpenHouseType;
  readonly status: OpenHouseStatus;
  readonly remarks: string | null;
}

/** How times without a zone and dates in figures are meant. */
interface Clock {
  readonly timeZone: string;
  readonly order: DateOrder;
}

/** Of one listing; what a source has beyond that is no plan any more. */
const openHousesMax = 20;

/** The objects of a cell such as RESO's `OpenHouse` and the portals' `open_houses`, whatever case their names have. */
export function readOpenHouseList(cell: string, clock: Clock): ImportedOpenHouse[] {
  const found = new Map<string, ImportedOpenHouse>();
  for (const item of objectsIn(cell)) {
    const said = new Map(
      Object.entries(item).map(([name, value]) => [
        name.replaceAll(/[^a-z]/giu, '').toLowerCase(),
        typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '',
      ]),
    );
    const first = (...names: string[]) => names.map((name) => said.get(name)).find(Boolean);
    const zone = first('timezone');
    const read = openHouseOf(
      {
        key: first('openhousekey', 'openhouseid', 'key', 'id'),
        start: first('openhousestarttime', 'startdate', 'starttime', 'start', 'startsat'),
        end: first('openhouseendtime', 'enddate', 'endtime', 'end', 'endsat'),
        date: first('openhousedate', 'date'),
        type: first('openhousetype', 'type'),
        status: first('openhousestatus', 'status'),
        remarks: first('openhouseremarks', 'remarks', 'description', 'comments'),
      },
      zone?.includes('/') && isZone(zone) ? { ...clock, timeZone: zone } : clock,
    );
    if (read && found.size < openHousesMax) found.set(read.key, read);
  }
  return [...found.values()];
}

type Stated = Partial<
  Record<
    'key' | 'start' | 'end' | 'date' | 'type' | 'status' | 'remarks',
    string | null | undefined
  >
>;

/** `null` when nobody can tell when it is. */
export function openHouseOf(stated: Stated, clock: Clock): ImportedOpenHouse | null {
  const startsAt = momentOf(stated.start, stated.date, clock);
  const endsAt = momentOf(stated.end, stated.date ?? stated.start, clock);
  if (!startsAt || !endsAt) return null;
  const lengthMs = endsAt.getTime() - startsAt.getTime();
  if (lengthMs <= 0 || lengthMs > 24 * 60 * 60 * 1000) return null;
  return {
    key: (stated.key || startsAt.toISOString()).slice(0, 200).toWellFormed(),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    type: typeOf(stated.type ?? ''),
    status: statusOf(stated.status ?? ''),
    remarks: stated.remarks?.slice(0, 500).toWellFormed() || null,
  };
}

/** What is not said to be public is: brokers and offices are invited by their own types. */
function typeOf(text: string): OpenHouseType {
  const known = openHouseTypes.find((type) => type.toLowerCase() === text.toLowerCase());
  if (known) return known;
  if (/broker|agent|realtor|caravan/iu.test(text)) return 'Broker';
  return /office|private|member/iu.test(text) ? 'Office' : 'Public';
}

function statusOf(text: string): OpenHouseStatus {
  const known = openHouseStatuses.find((status) => status.toLowerCase() === text.toLowerCase());
  if (known) return known;
  if (/cancel/iu.test(text)) return 'Canceled';
  return /ended|over|past|complete/iu.test(text) ? 'Ended' : 'Active';
}

/** "2026-11-28T21:00:00Z", "November-28-2026 01:00 PM", and "1 PM" of a day that another cell names. */
function momentOf(
  text: string | null | undefined,
  date: string | null | undefined,
  { timeZone, order }: Clock,
): Date | null {
  if (!text) return null;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? null : moment;
  }
  const day = readDate(text, order) ?? readDate(date ?? '', order);
  const time = timeIn(text);
  return day && time ? instantOf(day, time, timeZone) : null;
}

function timeIn(text: string): { hour: number; minute: number } | null {
  const [, hours, minutes = '0', half] =
    /(?<![\d/.-])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?/iu.exec(text) ??
    /(?<![\d/.-])(\d{1,2})()\s*([ap])\.?m\b/iu.exec(text) ??
    [];
  if (hours === undefined) return null;
  const stated = Number(hours);
  const hour = half ? (stated % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : stated;
  const minute = Number(minutes);
  return hour < 24 && minute < 60 && (!half || (stated >= 1 && stated <= 12))
    ? { hour, minute }
    : null;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function objectsIn(cell: string): object[] {
  if (!/^\s*[[{]/u.test(cell)) return [];
  try {
    const value: unknown = JSON.parse(cell);
    return (Array.isArray(value) ? value : [value]).filter(
      (item): item is object => typeof item === 'object' && item !== null,
    );
  } catch {
    return [];
  }
}
