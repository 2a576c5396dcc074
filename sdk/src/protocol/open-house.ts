import { Type, type Static } from 'typebox';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** RESO Data Dictionary lookup `OpenHouseType`: only those that are `Public` are shown to visitors. */
export const openHouseTypes = ['Public', 'Broker', 'Office'] as const;
export type OpenHouseType = (typeof openHouseTypes)[number];

/** RESO Data Dictionary lookup `OpenHouseStatus`: only those that are `Active` and not over are shown to visitors. */
export const openHouseStatuses = ['Active', 'Canceled', 'Ended'] as const;
export type OpenHouseStatus = (typeof openHouseStatuses)[number];

/** Most that a visitor is shown of one home: the next ones. */
export const openHousesShownMax = 5;

const facts = {
  /** The source's own key, unique within the home; one that is made here has its id as its key. */
  OpenHouseKey: Type.String({ minLength: 1, maxLength: 200 }),
  OpenHouseStartTime: Timestamp,
  /** After the start, by a day at most. */
  OpenHouseEndTime: Timestamp,
  OpenHouseType: OneOf(openHouseTypes),
  OpenHouseStatus: OneOf(openHouseStatuses),
  /** Shown to visitors. */
  OpenHouseRemarks: Nullable(Type.String({ maxLength: 500 })),
};

/** The day of the start where the organization is, `YYYY-MM-DD`. */
const OpenHouseDate = Type.String({ format: 'date' });

/** When a home can be seen without an appointment, in the words of the RESO Data Dictionary's resource `OpenHouse`. */
export const OpenHouse = Type.Object(
  {
    id: Uuid,
    /** The home. */
    propertyId: Uuid,
    ...facts,
    OpenHouseDate,
    /** IANA name of the organization's time zone, in which visitors read the times. */
    timeZone: Type.String(),
    createdAt: Timestamp,
    ModificationTimestamp: Timestamp,
  },
  { $id: 'OpenHouse', additionalProperties: false },
);
export type OpenHouse = Static<typeof OpenHouse>;

/** A new open house: public and active unless told otherwise. */
export const NewOpenHouse = Type.Object(
  {
    propertyId: Uuid,
    ...Type.Partial(Type.Object(facts)).properties,
    OpenHouseStartTime: facts.OpenHouseStartTime,
    OpenHouseEndTime: facts.OpenHouseEndTime,
  },
  { $id: 'NewOpenHouse', additionalProperties: false },
);
export type NewOpenHouse = Static<typeof NewOpenHouse>;

const { OpenHouseKey: _own, ...changeable } = facts;

/** Only the fields given change. */
export const OpenHousePatch = Type.Object(
  { ...Type.Partial(Type.Object(changeable)).properties },
  { $id: 'OpenHousePatch', additionalProperties: false, minProperties: 1 },
);
export type OpenHousePatch = Static<typeof OpenHousePatch>;

export const OpenHousePage = Page(OpenHouse, 'OpenHousePage');
export type OpenHousePage = Static<typeof OpenHousePage>;

/** What a visitor sees of an open house: public, not canceled and not over, of a home that is on offer. */
export const UpcomingOpenHouse = Type.Object(
  {
    id: Uuid,
    OpenHouseDate,
    OpenHouseStartTime: Timestamp,
    OpenHouseEndTime: Timestamp,
    OpenHouseRemarks: facts.OpenHouseRemarks,
    /** IANA name: where the home is. */
    timeZone: Type.String(),
  },
  { $id: 'UpcomingOpenHouse', additionalProperties: false },
);
export type UpcomingOpenHouse = Static<typeof UpcomingOpenHouse>;
