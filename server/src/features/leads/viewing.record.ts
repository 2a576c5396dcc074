import type { Viewing, ViewingRecord, ViewingStatus } from '@katek/sdk/protocol';

/** A viewing as `viewingColumns` of a statement return it. */
export interface ViewingRow {
  id: string;
  conversationId: string;
  visitorId: string;
  leadId: string;
  listingId: string;
  address: string | null;
  startsAt: Date | string;
  endsAt: Date | string;
  timeZone: string;
  status: ViewingStatus;
  note: string | null;
  createdAt: Date | string;
  updatedAt: Date | string;
}

export const viewingColumns = `id, conversation_id as "conversationId", visitor_id as "visitorId", lead_id as "leadId",
  listing_id as "listingId", address, starts_at as "startsAt", ends_at as "endsAt", time_zone as "timeZone", status,
  note, created_at as "createdAt", updated_at as "updatedAt"`;

/** As the visitor sees it. */
export function toViewing(row: ViewingRow | ViewingRecord): Viewing {
  return {
    id: row.id,
    listingId: row.listingId,
    address: row.address,
    startsAt: timestamp(row.startsAt),
    endsAt: timestamp(row.endsAt),
    timeZone: row.timeZone,
    status: row.status,
  };
}

/** As the organization sees it. */
export function toViewingRecord(row: ViewingRow): ViewingRecord {
  return {
    ...toViewing(row),
    conversationId: row.conversationId,
    leadId: row.leadId,
    note: row.note,
    createdAt: timestamp(row.createdAt),
    updatedAt: timestamp(row.updatedAt),
  };
}

/** The embedded engine hands over dates, the server's driver text. */
function timestamp(value: Date | string): string {
  return new Date(value).toISOString();
}

/** `Mon, Nov 30, 2026, 2:00 PM EST`: one time on one clock, said with its zone. */
export function tellViewingTime(startsAt: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
    .format(new Date(startsAt))
    .replaceAll('\u202f', ' ');
}
