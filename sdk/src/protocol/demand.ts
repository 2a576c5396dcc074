import { Type, type Static } from 'typebox';
import { Constraint, ListingQuery } from './listing-query.ts';
import { Page, Timestamp } from './schema.ts';

/** One wish that visitors had and no listing met, over all the days asked for. It tells of nobody who had it. */
export const Demand = Type.Object(
  {
    constraint: Constraint,
    /** The same wish alone, as a search takes it. */
    query: ListingQuery,
    /** In how many talks it was part of a search that nothing fitted. */
    asked: Type.Integer({ minimum: 1 }),
    /** In how many of them this wish alone stood in the way: without it there were homes. */
    blocking: Type.Integer({ minimum: 0 }),
    lastAskedAt: Timestamp,
    /** How many homes the last of these searches found instead, once a wish was let go. */
    lastTotal: Type.Integer({ minimum: 0 }),
  },
  { $id: 'Demand', additionalProperties: false },
);
export type Demand = Static<typeof Demand>;

export const DemandPage = Page(Demand, 'DemandPage');
export type DemandPage = Static<typeof DemandPage>;
