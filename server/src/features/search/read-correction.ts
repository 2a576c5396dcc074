import type { ListingQuery } from '@katek/sdk/protocol';

/** A message whose writer takes something back in the middle of it. */
export interface Correction {
  readonly before: string;
  readonly after: string;
}

const cue = new RegExp(
  String.raw`(?:^|[\s(])(?:(?:oh|er|erm|um|uh|ah|hmm+|sorry|no|oops|well)[,.]* )*(?:no,? (?:wait|sorry|hold on|actually)|wait,? (?:no|actually|sorry)|scratch that|strike that|correction:?|my (?:mistake|bad)|or rather|rather(?=,? \d)|better said|i (?:actually )?mean[t]?|make (?:it|that)(?! (?:a )?(?:viewing|quick|happen))|change (?:it|that) to|actually|sorry|but realistically)\b[,:]*(?: no,| (?:i mean|make (?:it|that)))?|[,.…!-] *(?:no|nope)(?:,? no)*, (?=\S)`,
  'giu',
);

/**
 * "2 beds, no wait, 3 beds": the message in two where its writer corrects what was just said, at the last such place
 * that has something on both sides.
 */
export function findCorrections(text: string): readonly Correction[] {
  if (!mayCorrect.test(text)) return [];
  const found: Correction[] = [];
  for (const match of text.matchAll(cue)) {
    const before = text.slice(0, match.index).replace(/[\s,.…!(-]+$/u, '');
    const after = text.slice(match.index + match[0].length).replace(/^[\s,.…!)-]+/u, '');
    if (before !== '' && after !== '') found.push({ before, after: withUnit(before, after) });
    if (found.length >= correctionsMax) break;
  }
  return found.toReversed();
}

const correctionsMax = 3;
/** One look at what most messages have nothing of. */
const mayCorrect =
  /\b(?:wait|scratch|strike|correction|my (?:mistake|bad)|rather|better said|mean|meant|make|change|actually|sorry|realistically)\b|[,.…!-] *no(?:pe)?,/iu;

const unit =
  /\b(?:bed ?rooms?|beds?|bd|br|bhk|bath ?rooms?|baths?|ba|acres?|sq ?(?:ft|m)|sqft|sqm|m2|thousand|million|lakh|crore|k)\b/iu;

/** "Two bedrooms, rather three" speaks of bedrooms still. */
function withUnit(before: string, after: string): string {
  const bare =
    /^(?:a |the )?(\d[\d.,]*|one|two|three|four|five|six|seven|eight)(?=\s*(?:$|[,.;!?)]|in\b|near\b|for\b|please\b|with\b))/iu.exec(
      after,
    );
  const units = before.match(new RegExp(unit, 'giu'));
  if (!bare || !units) return after;
  return `${bare[0]} ${units.at(-1) ?? ''}${after.slice(bare[0].length)}`;
}

/** What the second part names anew; without any of it, it only goes on. */
export function restates(before: ListingQuery, after: ListingQuery): boolean {
  const parts = new Map(Object.entries(before));
  const named = Object.entries(after).filter(([key]) => !additions.has(key) && parts.has(key));
  const features = (names: readonly string[] = []) => names.flatMap((one) => one.split('|'));
  const meets = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    features(one).some((name) => features(other).includes(name));
  return (
    named.length > 0 ||
    meets(before.features, after.withoutFeatures) ||
    meets(before.withoutFeatures, after.features) ||
    meets(before.PropertySubType, after.withoutPropertySubType) ||
    meets(before.places, after.withoutPlaces)
  );
}

/** Fields of which a message may name more and more. */
const additions: ReadonlySet<string> = new Set([
  'features',
  'withoutFeatures',
  'withoutPlaces',
  'withoutPropertySubType',
  'text',
  'limit',
  'currency',
]);

/** The first part as the second leaves it: what is named anew counts alone. */
export function corrected(before: ListingQuery, after: ListingQuery): ListingQuery {
  const { text: _text, ...rest } = before;
  const query: ListingQuery = { ...rest, ...after };
  const list = (key: 'features' | 'withoutFeatures', out: readonly string[] | undefined) => {
    const refused = new Set((out ?? []).flatMap((one) => one.split('|')));
    const kept = (before[key] ?? []).filter(
      (names) => !names.split('|').some((name) => refused.has(name)),
    );
    const all = [...new Set([...kept, ...(after[key] ?? [])])];
    if (all.length > 0) query[key] = all.slice(0, 20);
    else delete query[key];
  };
  list('features', after.withoutFeatures);
  list('withoutFeatures', after.features);
  const leave = <Value extends string>(
    wanted: readonly Value[] | undefined,
    out: readonly Value[] | undefined,
  ) => (wanted ?? []).filter((one) => !out?.includes(one));
  if (after.withoutPlaces && before.places && !after.places) {
    const places = leave(before.places, after.withoutPlaces);
    if (places.length > 0) query.places = places;
    else delete query.places;
  }
  if (after.withoutPropertySubType && before.PropertySubType && !after.PropertySubType) {
    const kinds = leave(before.PropertySubType, after.withoutPropertySubType);
    if (kinds.length > 0) query.PropertySubType = kinds;
    else delete query.PropertySubType;
  }
  return query;
}
