import type { DateRange, ListingCard, UpcomingOpenHouse } from '@katek/sdk/protocol';
import { onceMade } from '../../../platform/language/speech.ts';
import { foldForCheck } from '../gate/normalize.ts';
import type { ListingFacts } from '../ledger.ts';
import { withoutUnknown } from '../memory.ts';
import { readInEnglish } from '../reading/read-in-english.ts';
import { answerAboutListing } from './answer-listing.ts';
import { aDraft, type Draft } from './draft.ts';
import { findSubject } from './find-subject.ts';
import { shortAddress } from './format.ts';
import { openHousePhrases } from './phrases/open-houses.ts';
import type { Wording } from './phrases/index.ts';
import { readOpenHouseWish, type OpenHouseWish } from './read-open-house-wish.ts';
import { literalsOf, searchFor, show, type Searching } from './tell-found.ts';
import type { Wish } from './read-wish.ts';

/** Homes with their times in one answer. */
const homesMax = 4;
const timesMax = 3;

/** Answers from the open houses that are stored; `null` when the visitor asks for none. */
export async function answerOpenHouses(asked: Searching & { wish: Wish }): Promise<Draft | null> {
  const { scene } = asked;
  const { timeZone } = scene.turn.organization;
  const wish = readOpenHouseWish(scene.text, { now: scene.now, timeZone });
  if (!wish) return null;
  // "The open house" would be read as a home, and "this weekend" as the day to move in.
  const rest = readInEnglish(wish.rest, scene.speech.language);
  scene.understandInstead(rest);
  const subject = await findSubject(scene, foldForCheck(rest).toLowerCase());
  if (subject.by === 'named' && subject.homes.length === 0)
    return answerAboutListing(asked, subject);
  const isMeant = subject.by === 'named' || (subject.by === 'pointed' && !wish.isGeneral);
  return isMeant && subject.homes.length > 0
    ? tellHomes(asked, wish, subject.homes.slice(0, homesMax))
    : search(asked, wish);
}

function tellHomes(
  asked: Searching,
  { days }: OpenHouseWish,
  homes: readonly ListingFacts[],
): Draft {
  const { scene, phrases } = asked;
  const words = openHousePhrases[phrases.language];
  const [only] = homes;
  if (only && homes.length === 1) scene.memory.focusListingId = only.card.id;
  const literals: string[] = [];
  const lines = homes.map((home) => {
    const address = shortAddress(home.card, phrases);
    const ahead = upcoming(home, scene.now);
    const then = ahead.filter((openHouse) => isWithin(openHouse, days));
    const told = (then.length > 0 ? then.slice(0, timesMax) : ahead.slice(0, 1)).map((openHouse) =>
      timesOf(openHouse, phrases),
    );
    literals.push(...told);
    if (told.length === 0) return words.none(address);
    return then.length > 0
      ? words.at(address, told.join('; '))
      : words.notThen(address, told.join('; '));
  });
  offer(asked, homes);
  return aDraft(lines.join('\n'), {
    listings: homes.map(({ card }) => card),
    literals,
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.human],
  });
}

/** Among the homes that were described; with none on those days, the next of any day. */
async function search(asked: Searching, { days }: OpenHouseWish): Promise<Draft> {
  const { scene, phrases } = asked;
  const words = openHousePhrases[phrases.language];
  const { query, isSearch } = await scene.understand();
  const described = isSearch ? query : {};
  const find = (openHouse: DateRange) => searchFor(asked, { query: { ...described, openHouse } });
  let found = await find(days ?? {});
  const hasThen = isFound(found);
  if (!hasThen && days) found = await find({});
  if (!isFound(found))
    return aDraft(words.noneAtAll, {
      isUnanswered: false,
      suggestions: [...phrases.suggestions.search.slice(0, 2), phrases.suggestions.human],
    });
  scene.memory.query = withoutUnknown(found);
  show(scene, found);
  const loaded = await scene.load(found.items.slice(0, homesMax).map(({ id }) => id));
  const literals = literalsOf(found, []);
  const open = loaded
    .map((home) => {
      const ahead = upcoming(home, scene.now);
      const told = ahead.filter((openHouse) => !hasThen || isWithin(openHouse, days));
      return { home, told: told.slice(0, timesMax), first: told[0]?.OpenHouseStartTime ?? '' };
    })
    .filter(({ told }) => told.length > 0)
    .toSorted((one, other) => Date.parse(one.first) - Date.parse(other.first));
  const lines = open.map(({ home, told }) => {
    const times = told.map((openHouse) => timesOf(openHouse, phrases));
    literals.push(...times);
    return `- ${words.item(shortAddress(home.card, phrases), times.join('; '))}`;
  });
  offer(asked, loaded);
  // What comes after the list is no part of its last line.
  return aDraft(`${[hasThen ? words.found : words.noneThen, ...lines].join('\n')}\n\n`, {
    listings: found.items,
    understood: found.understood,
    literals,
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.about(0)],
  });
}

function isFound({ items, relaxed }: { items: readonly ListingCard[]; relaxed: unknown }): boolean {
  return items.length > 0 && relaxed === null;
}

function offer({ scene }: Searching, homes: readonly ListingFacts[]): void {
  scene.offers.openHousesOf = homes
    .filter((home) => upcoming(home, scene.now).length > 0)
    .map(({ card }) => card.id);
}

/** Those that are not over when it is said. */
export function upcoming({ openHouses = [] }: ListingFacts, now: Date): UpcomingOpenHouse[] {
  return openHouses.filter(({ OpenHouseEndTime }) => Date.parse(OpenHouseEndTime) > now.getTime());
}

function isWithin({ OpenHouseDate }: UpcomingOpenHouse, days: DateRange | null): boolean {
  return (
    (days?.min === undefined || OpenHouseDate >= days.min) &&
    (days?.max === undefined || OpenHouseDate <= days.max)
  );
}

/** "Saturday, November 28, 1:00 – 3:00 PM (PST)", on the clock of the home. */
function timesOf(openHouse: UpcomingOpenHouse, { locale, language }: Wording): string {
  const { timeZone } = openHouse;
  const [starts, ends] = [openHouse.OpenHouseStartTime, openHouse.OpenHouseEndTime].map(Date.parse);
  const format = (name: string, options: Intl.DateTimeFormatOptions) =>
    onceMade(
      `open house ${name} ${locale} ${timeZone}`,
      () => new Intl.DateTimeFormat(locale, { ...options, timeZone }),
    );
  const day = format('day', { weekday: 'long', month: 'long', day: 'numeric' }).format(starts);
  const times = format('times', { hour: 'numeric', minute: '2-digit' });
  // Where a language has no short name there would be hours beyond Greenwich.
  const zone = (['short', 'longGeneric'] as const)
    .map((length) => format(`zone ${length}`, { timeZoneName: length }).formatToParts(starts))
    .map((parts) => parts.find(({ type }) => type === 'timeZoneName')?.value)
    .find((name) => name && !/\d/u.test(name));
  const clock = times.formatRange(starts ?? 0, ends ?? 0).replaceAll(/([ap])\.\s?m\./giu, '$1m');
  return openHousePhrases[language]
    .when(day, clock, zone ?? timeZone)
    .replaceAll(/[\u00a0\u2009\u202f]/gu, ' ')
    .replaceAll(/[\u200e\u200f\u061c]/gu, '');
}
