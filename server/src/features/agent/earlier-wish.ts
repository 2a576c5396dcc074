import { ListingQuery, Timestamp } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** After so long what somebody looked for says little about what they look for now. */
export const earlierWishDaysMax = 90;

const schema = Compile(Type.Object({ query: ListingQuery, lookedAt: Timestamp }));

/**
 * What the visitor looked for in the talk before this one, as it was stored with it; `null` when that is nothing, too
 * old or of an older version. It is for offering: nothing is searched by it before they say so.
 */
export function readEarlierWish(stored: unknown, now: Date): ListingQuery | null {
  if (!schema.Check(stored)) return null;
  const ageDays = (now.getTime() - new Date(stored.lookedAt).getTime()) / 86_400_000;
  if (!(ageDays <= earlierWishDaysMax)) return null;
  // "Like this one" and "three of them" were about that moment.
  const { similarTo: _home, limit: _count, ...query } = stored.query;
  return Object.keys(query).length > 0 ? query : null;
}
