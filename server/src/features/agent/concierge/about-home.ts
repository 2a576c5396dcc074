import { isDeepStrictEqual } from 'node:util';
import type { ListingFacts } from '../ledger.ts';
import type { Scene } from '../scene.ts';
import type { Understanding } from '../tools.ts';
import { findRemark } from './find-remark.ts';
import { tellAspects } from './listing-aspects.ts';
import type { Wording } from './phrases/index.ts';
import type { Wish } from './read-wish.ts';

export const pointsAt =
  /\b(?:it|its|it's|this|that|the (?:home|house|property|place|apartment|condo|listing|kitchen|garden|yard|pool|garage|basement|roof|hoa|lot|owner|seller|price|address|agent)|(?<!\b(?:is|are) )there)\b/iu;

export const asksForHomes =
  /\b(?:show|find|search|look(?:ing)? for|homes|houses|listings|options|properties|something|anything|any (?:homes?|houses?|other|place)|what else|do you have|have you got)\b/iu;

/** "Are dogs allowed?" about the home just spoken of, though as a search it would name a feature. */
export function isAboutFocus(
  { scene, wish, phrases }: { scene: Scene; wish: Wish; phrases: Wording },
  { query }: Understanding,
  home: ListingFacts,
): boolean {
  if (!scene.memory.focusListingId || wish.topic) return false;
  const question = scene.folded.toLowerCase();
  if (/\b(?:photos?|pictures?|video)\b/u.test(question)) return true;
  if (!wish.isQuestion || asksForHomes.test(question)) return false;
  const previous: Record<string, unknown> = { ...scene.memory.query };
  const isNarrow = Object.entries(query).every(
    ([key, value]) =>
      key === 'features' || key === 'text' || isDeepStrictEqual(value, previous[key]),
  );
  if (!isNarrow) return false;
  const { told, missing } = tellAspects(question, home, phrases);
  const hasFeature = !isDeepStrictEqual(query.features ?? [], scene.memory.query?.features ?? []);
  return hasFeature || told.length + missing.length > 0 || findRemark(home, question) !== null;
}
