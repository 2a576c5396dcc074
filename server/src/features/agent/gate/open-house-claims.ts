import type { UpcomingOpenHouse } from '@katek/sdk/protocol';
import type { ListingFacts } from '../ledger.ts';
import { saysNot } from './facts.ts';
import { claimsIn, type Claim, type Span } from './time-claims.ts';

/** The homes that what stands at a place of the sentence is said of. */
export type SubjectsAt = (start: number) => {
  readonly facts: readonly ListingFacts[];
  readonly isStated: boolean;
};

export interface OpenHouseClaims {
  /** Days and times that open houses of the homes bear out: their figures need no further proof. */
  readonly vouched: readonly Span[];
  /** What is said of an open house and is not so. */
  readonly wrong: string | null;
}

/** Whether a sentence (folded) speaks of open houses, in any language that we speak. */
export function speaksOfOpenHouse(sentence: string): boolean {
  return openHouseWords.test(sentence);
}

/**
 * Holds the days and times of a sentence against the open houses of the homes that it speaks of. A day and the times
 * beside it must be those of one open house: neither the wrong time of the right day nor the other way round is let out.
 */
export function checkOpenHouses(
  sentence: string,
  subjectsAt: SubjectsAt,
  now: Date | undefined,
): OpenHouseClaims {
  const lower = sentence.toLowerCase();
  const isSpoken = speaksOfOpenHouse(lower);
  const groups = groupsOf(claimsIn(lower, now));
  const isDenied = saysNot(lower) || /[?？؟]\s*$/u.test(lower);
  const vouched: Span[] = [];
  for (const group of groups) {
    const { facts, isStated } = subjectsAt(group[0]?.start ?? 0);
    const agrees = (home: ListingFacts) => holds(group, home.openHouses ?? []);
    const isTrue = isStated ? facts.length > 0 && facts.every(agrees) : facts.some(agrees);
    if (isTrue) vouched.push(...group);
    else if (isSpoken && !isDenied && !isWish.test(lower))
      return { vouched, wrong: lower.slice(group[0]?.start, group.at(-1)?.end) };
  }
  if (isSpoken && groups.length === 0 && !isDenied && !isWish.test(lower)) {
    const said = openHouseWords.exec(lower);
    const { facts } = subjectsAt(said?.index ?? 0);
    const hasNone = facts.every(({ openHouses = [] }) => openHouses.length === 0);
    if (facts.length > 0 && hasNone) return { vouched, wrong: said?.[0] ?? 'open house' };
  }
  return { vouched, wrong: null };
}

export const openHouseWords = new RegExp(
  'open[- ]?houses?|puertas abiertas|casas? abiertas?|portes? ouvertes?|visites? libres?|offene[nrms]? besichtigung(?:en|stermine?)?|tage? der offenen t[uü]r|visitas? abertas?|portas abertas|(?:يوم|أيام|اليوم|الأيام) (?:ال)?مفتوح(?:ة)?|(?:ال)?(?:بيت|منزل) (?:ال)?مفتوح|(?:ال)?(?:بيوت|منازل) (?:ال)?مفتوحة|ओपन[- ]?हा[उऊ]स|开放看房|开放日|看房日|开放参观'.normalize(
    'NFKC',
  ),
  'u',
);

/** What could be arranged is no claim about what there is. */
const isWish =
  /\b(?:ask|asking|let (?:you|me|us)|would you|if (?:you|there|one)|looking for|find out|hear of|arrange|check)\b/u;

/** Days with the times beside them, in the order of the sentence: "Saturday, 1 to 3 PM, and Sunday at noon" is two. */
function groupsOf(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  let group: Claim[] = [];
  for (const claim of claims) {
    const has = (kind: Claim['kind']) => group.some((other) => other.kind === kind);
    const isNext = claim.kind === 'day' && has('day') && has('time');
    if (isNext) {
      groups.push(group);
      group = [];
    }
    group.push(claim);
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** "Saturday and Sunday from 1 to 3" is two open houses at the same time: each day has one with all the times. */
function holds(group: readonly Claim[], openHouses: readonly UpcomingOpenHouse[]): boolean {
  const times = group.filter(({ kind }) => kind === 'time');
  const days = group.filter(({ kind }) => kind === 'day');
  const isAt = (openHouse: UpcomingOpenHouse) => times.every((time) => time.isOf(openHouse));
  if (days.length === 0) return openHouses.some(isAt);
  return days.every((day) =>
    openHouses.some((openHouse) => day.isOf(openHouse) && isAt(openHouse)),
  );
}
