import type { EntityData } from '@mikro-orm/core';
import type {
  ListingCard,
  Property,
  PropertyInput,
  PropertyPage,
  PropertyPatch,
  StandardStatus,
} from '@katek/sdk/protocol';
import { invalidRequest, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { derived } from './derived-facts.ts';
import { feedOf } from './feed-of.ts';
import { blankListing } from './listing-facts.ts';
import { listingKeyTaken } from './properties.errors.ts';
import { PropertyEntity } from './property.entity.ts';
import { toProperty } from './property-views.ts';
import { readListings, type ReadListing } from './read-listings.ts';

/** The listings of one organization. */
export interface Properties {
  create(unit: Unit, input: PropertyInput): Promise<Property>;
  get(unit: Unit, id: string): Promise<Property>;
  /** Newest first. */
  list(
    unit: Unit,
    page: { cursor?: string; limit: number; status?: StandardStatus },
  ): Promise<PropertyPage>;
  update(unit: Unit, id: string, patch: PropertyPatch): Promise<Property>;
  remove(unit: Unit, id: string): Promise<void>;
  /** In the order asked for; what is withdrawn or gone is left out. */
  cards(unit: Unit, ids: readonly string[]): Promise<ListingCard[]>;
  /** The same with everything that may be said of them, in one statement. */
  read(unit: Unit, ids: readonly string[]): Promise<ReadListing[]>;
  findByListingId(unit: Unit, listingIdOrKey: string): Promise<Property | null>;
}

export function createProperties(): Properties {
  return {
    async create(unit, input) {
      const { em } = unit;
      const taken = await em.count(PropertyEntity, { ListingKey: input.ListingKey });
      if (taken > 0) throw listingKeyTaken();
      const currency = input.currency ?? (await currencyOf(unit));
      const facts = { ...blankListing({ ListingKey: input.ListingKey, currency }), ...input };
      const now = new Date();
      const entity = em.create(PropertyEntity, {
        organizationId: unit.organizationId,
        id: newId(),
        ...facts,
        ...derived(facts),
        feed: feedOf(facts, 'manual'),
        extra: {},
        rowHash: null,
        createdAt: now,
        ModificationTimestamp: now,
      });
      await flushUnique(unit);
      unit.record({ type: 'property.changed', payload: { propertyId: entity.id } });
      return toProperty(entity);
    },
    async get(unit, id) {
      return toProperty(await load(unit, id));
    },
    async list(unit, { cursor, limit, status }) {
      const found = await unit.em.find(
        PropertyEntity,
        {
          ...(cursor !== undefined && { id: { $lt: readCursor(cursor) } }),
          ...(status && { StandardStatus: status }),
        },
        { orderBy: { id: 'desc' }, limit: limit + 1 },
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((entity) => toProperty(entity)),
        nextCursor: found.length > limit && last ? writeCursor(last.id) : null,
      };
    },
    async update(unit, id, patch) {
      const entity = await load(unit, id);
      const changed: EntityData<PropertyEntity> = { ...patch };
      unit.em.assign(entity, { ...changed, ModificationTimestamp: new Date() });
      unit.em.assign(entity, derived(toProperty(entity)));
      if (patch.OriginatingSystemName !== undefined)
        unit.em.assign(entity, { feed: feedOf(patch, 'manual') });
      await flushUnique(unit);
      unit.record({ type: 'property.changed', payload: { propertyId: id } });
      return toProperty(entity);
    },
    async remove(unit, id) {
      const entity = await load(unit, id);
      unit.em.remove(entity);
      await unit.em.flush();
      unit.record({ type: 'property.changed', payload: { propertyId: id } });
    },
    read: readListings,
    cards: async (unit, ids) => (await readListings(unit, ids)).map(({ card }) => card),
    async findByListingId(unit, listingIdOrKey) {
      const byKey = await unit.em.findOne(PropertyEntity, { ListingKey: listingIdOrKey });
      const entity =
        byKey ??
        (await unit.em.findOne(
          PropertyEntity,
          { ListingId: listingIdOrKey },
          { orderBy: { id: 'desc' } },
        ));
      return entity ? toProperty(entity) : null;
    },
  };
}

async function load(unit: Unit, id: string): Promise<PropertyEntity> {
  // By its whole key, so that one which `cards` has read in this unit of work is not read again.
  const { organizationId } = unit;
  const entity = await unit.em.findOne(PropertyEntity, { organizationId, id });
  if (!entity) throw notFound('property');
  return entity;
}

async function currencyOf(unit: Unit): Promise<string> {
  const [row] = await unit.sql<{ currency: string }>('select currency from organizations');
  if (!row) throw notFound('organization');
  return row.currency;
}

/** Two requests may pass the look-up at once; the database lets one of them through. */
async function flushUnique(unit: Unit): Promise<void> {
  try {
    await unit.em.flush();
  } catch (error) {
    if (error instanceof Error && error.message.includes('properties_listing_key')) {
      throw listingKeyTaken();
    }
    throw error;
  }
}

/** Ids sort by the time they were made, so one is all that a cursor needs. */
function writeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function readCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  if (hex.length !== 32) {
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  }
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
