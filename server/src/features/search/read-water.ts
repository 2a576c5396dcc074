import type { PlaceIndex } from './place-index.ts';
import { denied } from './read-features.ts';
import type { Draft } from './request-draft.ts';

/**
 * "By the harbor" and "harbor view", before places are read: half the towns at a shore have a Harbor Road, and nobody
 * means the road. A town or quarter of that very name is left to the places.
 */
export function readWater(draft: Draft, places: PlaceIndex): void {
  for (const [pattern, feature] of water) {
    for (const match of draft.text.matchAll(pattern)) {
      const name = match[1] ?? match[0];
      const isPlace = places
        .find(name)
        .some(({ kind }) => kind !== 'street' && kind !== 'postalCode');
      if (isPlace) continue;
      const isRefused = denied.test(draft.text.slice(Math.max(0, match.index - 40), match.index));
      const key = isRefused ? 'withoutFeatures' : 'features';
      draft.query[key] = [...new Set([...(draft.query[key] ?? []), feature])];
      draft.cut(match.index, match.index + match[0].length);
    }
  }
}

const ending = String.raw`(?=\s*(?:$|[,.;:!?|)]|(?:and|or|with|under|below|over|for|in|at|to|that|which|up|max|around|between|please)\b))`;

const water: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`\b(?:by|near|nearby|close to|next to|along|beside|facing|near to|not far from) (?:the |a |an |some )?(water|waterside|waterfront|harbou?r|bay|marina|river|lake|sea|shore|coast)${ending}|\bwaterside\b|\bcerca del (?:agua|mar|rio|lago)\b|\bpres de l'eau\b|\bnahe am wasser\b`,
      'g',
    ),
    // Fulfilled by standing at it, by seeing it and by a short walk to the beach.
    'waterfront|waterView|nearBeach',
  ],
  [/\b(harbou?r|marina|bay|cove|canal)[- ]views?\b/g, 'waterView'],
];
