import type {
  LeadFacts,
  Organization,
  ViewingPage,
  ViewingPatch,
  ViewingRecord,
} from '@katek/sdk/protocol';
import { AppError, invalidRequest, notFound } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { line } from './clean-lead-facts.ts';
import { familySql } from './find-lead.ts';
import type { Leads } from './leads.service.ts';
import { readIdCursor, writeIdCursor } from './id-cursor.ts';
import {
  tellViewingTime,
  toViewingRecord,
  viewingColumns,
  type ViewingRow,
} from './viewing.record.ts';
import { assertFewViewings, findUnanswered } from './viewing-limits.ts';
import { viewingSlots, type Slot } from './viewing-slots.ts';

type Clock = Pick<Organization, 'hours' | 'timeZone'>;

export interface ViewingWish {
  readonly organization: Clock;
  readonly conversationId: string;
  readonly visitorId: string;
  readonly home: { readonly id: string; readonly address: string | null };
  readonly startsAt: string;
  /** IANA name, the visitor's. */
  readonly timeZone: string;
  readonly note: string | null;
  /** How the visitor can be reached; `null` when they have said so before. */
  readonly facts: Partial<LeadFacts> | null;
}

/** Visits to homes, at times that the organization's hours allow. */
export interface Viewings {
  /** Times that are free now; none when the organization has no hours. */
  slots(unit: Unit, organization: Clock): Promise<Slot[]>;
  /** Takes the time and tells the lead of it. Of two visitors who ask at once, one is refused. */
  request(unit: Unit, wish: ViewingWish): Promise<ViewingRecord>;
  /** The visitor moves their viewing, or cancels it by `null`. */
  change(
    unit: Unit,
    change: {
      organization: Clock;
      visitorId: string;
      viewingId: string;
      startsAt: string | null;
    },
  ): Promise<ViewingRecord>;
  get(unit: Unit, id: string): Promise<ViewingRecord>;
  /** The one that was asked for last comes first. */
  list(unit: Unit, page: { leadId?: string; cursor?: string; limit: number }): Promise<ViewingPage>;
  /**
   * A person confirms it or calls it off; `null` when it stood like that before, or with `ifUnanswered` when somebody
   * has decided already.
   */
  decide(
    unit: Unit,
    id: string,
    patch: ViewingPatch & { ifUnanswered?: boolean },
  ): Promise<ViewingRecord | null>;
  /** Requests that nobody has answered for so long that they are to be called off. */
  unanswered(database: Database): Promise<{ organizationId: string; id: string }[]>;
}

export function createViewings(deps: { leads: Leads; now?: () => Date }): Viewings {
  const { leads, now = () => new Date() } = deps;

  async function freeSlots(unit: Unit, { hours, timeZone }: Clock, exceptId: string | null) {
    if (!hours) return [];
    const rows = await unit.sql<{ startsAt: string | Date; endsAt: string | Date }>(
      `select starts_at as "startsAt", ends_at as "endsAt" from viewings
       where organization_id = $1 and status <> 'cancelled' and ends_at > $2 and id is distinct from $3::uuid`,
      [unit.organizationId, now(), exceptId],
    );
    const taken = rows.map(({ startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }));
    return viewingSlots(hours, { timeZone, now: now(), taken });
  }

  /** The offered time that begins then. Whoever asks holds the organization's times until their commit. */
  async function take(
    unit: Unit,
    clock: Clock,
    startsAt: string,
    exceptId: string | null,
  ): Promise<Slot> {
    await unit.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `viewings ${unit.organizationId}`,
    ]);
    const start = new Date(startsAt).getTime();
    const slots = await freeSlots(unit, clock, exceptId);
    const slot = slots.find((each) => each.startsAt.getTime() === start);
    if (!slot) throw slotNotAvailable();
    return slot;
  }

  async function load(unit: Unit, id: string, visitorId: string | null): Promise<ViewingRow> {
    const [row] = await unit.sql<ViewingRow>(
      `select ${viewingColumns} from viewings
       where organization_id = $1 and id = $2 and ($3::uuid is null or visitor_id = $3) for update`,
      [unit.organizationId, id, visitorId],
    );
    if (!row) throw notFound('viewing');
    return row;
  }

  return {
    slots: (unit, organization) => freeSlots(unit, organization, null),

    async request(unit, wish) {
      const { organization, conversationId, visitorId, home } = wish;
      if (!isTimeZone(wish.timeZone)) throw invalidRequest('timeZone is not an IANA time zone.');
      const known = wish.facts ?? (await leads.contactOf(unit, visitorId));
      if (!known?.email && !known?.phone) throw contactRequired();
      const slot = await take(unit, organization, wish.startsAt, null);
      await assertFewViewings(unit, { visitorId, contact: known, now: now() });
      const id = newId();
      const lead = await leads.capture(unit, {
        conversationId,
        visitorId,
        facts: known,
        request: {
          kind: 'viewing',
          listingId: home.id,
          preferredTime: tellViewingTime(slot.startsAt, organization.timeZone),
          viewingId: id,
        },
      });
      // They were erased at this moment.
      if (!lead) throw notFound('visitor');
      const [row] = await unit.sql<ViewingRow>(
        `insert into viewings (organization_id, id, conversation_id, visitor_id, lead_id, listing_id, address,
           starts_at, ends_at, time_zone, note)
         select $1, $2, $3, $4, leads.id, $5, $6, $7, $8, $9, $10 from leads
         where organization_id = $1 and conversation_id = $3
         on conflict (organization_id, starts_at) where status <> 'cancelled' do nothing
         returning ${viewingColumns}`,
        [
          unit.organizationId,
          id,
          conversationId,
          visitorId,
          home.id,
          home.address,
          slot.startsAt,
          slot.endsAt,
          wish.timeZone,
          line(wish.note, 1000),
        ],
      );
      if (!row) throw slotNotAvailable();
      return toViewingRecord(row);
    },

    async change(unit, { organization, visitorId, viewingId, startsAt }) {
      const before = await load(unit, viewingId, visitorId);
      if (before.status === 'cancelled' && startsAt === null) return toViewingRecord(before);
      if (before.status === 'cancelled' || new Date(before.endsAt) <= now()) throw viewingOver();
      const slot = startsAt === null ? null : await take(unit, organization, startsAt, viewingId);
      const [row] = await unit.sql<ViewingRow>(
        `update viewings set status = $3, starts_at = coalesce($4, starts_at), ends_at = coalesce($5, ends_at),
           updated_at = now()
         where organization_id = $1 and id = $2 returning ${viewingColumns}`,
        [
          unit.organizationId,
          viewingId,
          slot ? 'requested' : 'cancelled',
          slot?.startsAt ?? null,
          slot?.endsAt ?? null,
        ],
      );
      if (!row) throw notFound('viewing');
      return tell(unit, row, organization, slot ? 'moved' : 'cancelled', 'visitor');
    },

    get: async (unit, id) => toViewingRecord(await load(unit, id, null)),

    async list(unit, { leadId, cursor, limit }) {
      const rows = await unit.sql<ViewingRow>(
        `select ${viewingColumns} from viewings
         where organization_id = $1 and ($2::uuid is null or lead_id in (${familySql}))
           and ($3::uuid is null or id < $3)
         order by id desc limit $4`,
        [
          unit.organizationId,
          leadId ?? null,
          cursor === undefined ? null : readIdCursor(cursor),
          limit + 1,
        ],
      );
      const items = rows.slice(0, limit).map(toViewingRecord);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? writeIdCursor(last.id) : null };
    },

    unanswered: (database) => findUnanswered(database, now()),

    async decide(unit, id, { status, ifUnanswered }) {
      const before = await load(unit, id, null);
      if (before.status === status || (ifUnanswered && before.status !== 'requested')) return null;
      if (before.status === 'cancelled') throw viewingOver();
      const [row] = await unit.sql<ViewingRow>(
        `update viewings set status = $3, updated_at = now() where organization_id = $1 and id = $2
         returning ${viewingColumns}`,
        [unit.organizationId, id, status],
      );
      if (!row) throw notFound('viewing');
      return tell(unit, row, null, status, 'agent');
    },
  };

  /** Writes it into the lead, and tells the house. */
  async function tell(
    unit: Unit,
    row: ViewingRow,
    clock: Clock | null,
    change: 'moved' | 'cancelled' | 'confirmed',
    by: 'visitor' | 'agent',
  ): Promise<ViewingRecord> {
    const viewing = toViewingRecord(row);
    const { id: viewingId, leadId, conversationId } = viewing;
    const time = clock ? tellViewingTime(viewing.startsAt, clock.timeZone) : null;
    await leads.noteViewing(unit, { leadId, viewingId, change, time });
    unit.record({
      type: 'viewing.changed',
      payload: { viewingId, leadId, conversationId, change, by },
    });
    return viewing;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function slotNotAvailable() {
  return new AppError('slot_not_available', 'This time is not free. Choose another one.', {
    status: 409,
  });
}

function contactRequired() {
  return new AppError('contact_required', 'Say how you can be reached: by e-mail or phone.');
}

function viewingOver() {
  return new AppError('viewing_over', 'This viewing is over or cancelled. Ask for a new one.', {
    status: 409,
  });
}
