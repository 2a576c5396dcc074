import { Type, type Static } from 'typebox';
import { Viewing, viewingStatuses } from './block.ts';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';

/** A viewing as the organization sees it. */
export const ViewingRecord = Type.Object(
  {
    ...Viewing.properties,
    conversationId: Uuid,
    leadId: Uuid,
    /** What the visitor wants to be known before. */
    note: Nullable(Type.String()),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'ViewingRecord', additionalProperties: false },
);
export type ViewingRecord = Static<typeof ViewingRecord>;

export const ViewingPage = Page(ViewingRecord, 'ViewingPage');
export type ViewingPage = Static<typeof ViewingPage>;

/** A person confirms a viewing, or calls it off. The visitor reads it in the talk. */
export const ViewingPatch = Type.Object(
  { status: OneOf(viewingStatuses.filter((status) => status !== 'requested')) },
  { $id: 'ViewingPatch', additionalProperties: false },
);
export type ViewingPatch = Static<typeof ViewingPatch>;
