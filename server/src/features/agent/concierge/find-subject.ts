import type { ListingFacts } from '../ledger.ts';
import { mentionsIn } from '../gate/mentions.ts';
import { keywords } from './find-remark.ts';
import type { Scene } from '../scene.ts';
import type { ListingReference } from '../tools.ts';

/** The homes that a message is about. */
export interface Subject {
  readonly homes: readonly ListingFacts[];
  /** Named by the visitor, and no longer among the listings. */
  readonly hasGone: boolean;
  /** How the visitor named a home that was not found. */
  readonly name?: string;
  /** `named`: by place, street or number. `pointed`: "it", or the home of the page. `unclear`: one of several. */
  readonly by: 'named' | 'pointed' | 'unclear' | 'nothing';
}

const none: Subject = { homes: [], hasGone: false, by: 'nothing' };

/** `text`: what to read instead of the whole message, folded. */
export async function findSubject(
  scene: Scene,
  text = scene.folded.toLowerCase(),
): Promise<Subject> {
  const shown = await scene.shown();
  const counted =
    theOther(scene, text, shown) ??
    named(text, shown) ??
    (pointsBack.test(text) ? await namedBefore(scene, text) : null) ??
    ordinals(text, shown);
  if (counted) return counted;
  const called = await byName(scene, text);
  if (called) return called;
  const described = await byDescription(scene, text);
  if (described) return described;
  const homes = present(shown);
  if (bothOf.test(text) && homes.length > 0)
    return { homes: homes.slice(0, 4), hasGone: false, by: 'named' };
  return pointed(scene, homes);
}

/** "And the other one?" of two, when the talk is about one of them. */
function theOther(
  { memory }: Scene,
  text: string,
  shown: readonly (ListingFacts | null)[],
): Subject | null {
  if (shown.length !== 2 || !/\bthe other (?:one|house|home|place|condo|apartment)\b/u.test(text))
    return null;
  const isFocused = shown.some((facts) => facts?.card.id === memory.focusListingId);
  const other = shown.find((facts) => facts && facts.card.id !== memory.focusListingId);
  return isFocused && other ? { homes: [other], hasGone: false, by: 'named' } : null;
}

const bothOf =
  /\b(?:both|all (?:of )?(?:them|these|those)|(?:these|those) (?:two|three)|them all)\b/u;

/** Words that count in a list or compare its homes. */
const pointsBack =
  /\b(?:first|second|third|fourth|fifth|sixth|[1-8](?:st|nd|rd|th)|last|number [1-9]|#[1-9]|one|two|three|which)\b/u;

/** Clearly one or several of this list, and not merely out of its range. */
function named(text: string, list: readonly (ListingFacts | null)[]): Subject | null {
  const counted = list.length > 1 || !/\blast\b/u.test(text) ? ordinals(text, list) : null;
  if (counted && counted.by !== 'unclear') {
    const wanted = /\bfirst (two|2|three|3)\b/u.exec(text)?.[1];
    if (!wanted || list.length >= (/^(?:two|2)$/u.test(wanted) ? 2 : 3)) return counted;
  }
  return superlative(text, present(list));
}

/** The last list that has a second, when "the second one" is asked for and the newest list has none. */
async function namedBefore(scene: Scene, text: string): Promise<Subject | null> {
  for (const list of await scene.earlierLists()) {
    const found = named(text, list);
    if (found) return found;
  }
  return null;
}

function present(list: readonly (ListingFacts | null)[]): ListingFacts[] {
  return list.filter((facts) => facts !== null);
}

/** What "it" is: the home last spoken of, else the one on the page, else the only one shown. */
async function pointed(scene: Scene, present: readonly ListingFacts[]): Promise<Subject> {
  const { focusListingId } = scene.memory;
  if (focusListingId) {
    const inList = present.find(({ card }) => card.id === focusListingId);
    const [focus] = inList ? [inList] : await scene.load([focusListingId]);
    return focus
      ? { homes: [focus], hasGone: false, by: 'pointed' }
      : { homes: [], hasGone: true, by: 'pointed' };
  }
  const [only] = present;
  if (only && present.length === 1) return { homes: [only], hasGone: false, by: 'pointed' };
  const onPage =
    present.length === 0 || /\b(?:this|here)\b/iu.test(scene.text)
      ? await pageListing(scene)
      : null;
  if (onPage) return { homes: [onPage], hasGone: false, by: 'pointed' };
  return present.length > 1 ? { homes: present, hasGone: false, by: 'unclear' } : none;
}

/** Who has gone to the page of another home means that one by "it", until the talk turns to another. */
export async function followPage(scene: Scene): Promise<void> {
  const { memory, turn } = scene;
  const reference = turn.page?.listingId?.slice(0, 200) ?? null;
  if (reference === (memory.pageListing ?? null)) return;
  memory.pageListing = reference;
  const home = await pageListing(scene);
  if (home) memory.focusListingId = home.card.id;
}

export async function pageListing(scene: Scene): Promise<ListingFacts | null> {
  const listingId = scene.turn.page?.listingId;
  if (!listingId) return null;
  const facts = await scene.tools.findListing(listingId);
  if (facts) scene.ledger.keep(facts);
  return facts;
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ordinal = new RegExp(
  String.raw`\b(?:the |number |no\.? ?|option |#)?(${words.join('|')}|[1-8](?:st|nd|rd|th)|last)\b(?! (?:floor|time|level|story|home buyer|week|month|of (?:january|february|march|april|may|june|july|august|september|october|november|december)))|(?:#|\b(?:number|no\.?|option|listing) )([1-9])\b(?! ?(?:bed|bath))|\bfirst (two|three)\b`,
  'gu',
);

function ordinals(text: string, shown: readonly (ListingFacts | null)[]): Subject | null {
  if (shown.length === 0) return null;
  const indexes: number[] = [];
  const firsts = /\bfirst (two|three|2|3)\b/u.exec(text)?.[1];
  if (firsts) indexes.push(...(firsts === 'two' || firsts === '2' ? [0, 1] : [0, 1, 2]));
  else {
    for (const match of text.matchAll(ordinal)) {
      const word = match[1] ?? match[2] ?? '';
      const index =
        word === 'last'
          ? shown.length - 1
          : words.includes(word)
            ? words.indexOf(word)
            : Number.parseInt(word, 10) - 1;
      if (index >= 0 && !indexes.includes(index)) indexes.push(index);
    }
  }
  if (indexes.length === 0) return null;
  const inRange = indexes.filter((index) => index < shown.length);
  if (inRange.length === 0)
    return { homes: shown.filter((facts) => facts !== null), hasGone: false, by: 'unclear' };
  const homes = inRange.flatMap((index) => shown[index] ?? []);
  return { homes, hasGone: homes.length < inRange.length, by: 'named' };
}

const squareMeters = { Acres: 4046.856, SquareFeet: 0.092_903, SquareMeters: 1 } as const;

const superlatives: readonly (readonly [RegExp, (facts: ListingFacts) => number | null])[] = [
  [
    /\b(?:biggest|largest|bigger|larger|most) (?:lot|yard|garden|plot|land|acreage)\b/u,
    ({ details }) =>
      details?.LotSizeArea && details.LotSizeUnits
        ? details.LotSizeArea * squareMeters[details.LotSizeUnits]
        : null,
  ],
  [
    /\b(?:cheap(?:est|er)|(?:least|less) expensive|lowest[- ]priced?|(?:most|more) affordable)\b/u,
    ({ card }) => negative(card.ListPrice),
  ],
  [
    /\b(?:(?:most|more) expensive|pric(?:iest|ier)|dear(?:est|er))\b/u,
    ({ card }) => card.ListPrice,
  ],
  [
    /\b(?:bigg(?:est|er)|larg(?:est|er)|room(?:iest|ier)|(?:most|more) spacious)\b(?! (?:kitchen|garage|basement|bedrooms?|bathrooms?|pool|balcony|deck|patio|living room|windows?))/u,
    ({ card }) => card.LivingArea,
  ],
  [/\bsmall(?:est|er)\b/u, ({ card }) => negative(card.LivingArea)],
  [/\bnew(?:est|er)\b/u, ({ details }) => details?.YearBuilt ?? null],
  [/\bmost (?:bed)?rooms\b/u, ({ card }) => card.BedroomsTotal],
];

const comparative =
  /\b(?:cheaper|(?:less|more) (?:expensive|affordable|spacious)|pricier|dearer|bigger|larger|roomier|smaller|newer)\b/u;
const comparedOne =
  /\bthe (?:cheaper|(?:less|more) \w+|pricier|dearer|bigger|larger|roomier|smaller|newer) (?:one|home|house|place|condo|apartment|flat|of)\b/u;

/** "The cheapest one" of the homes before the visitor; "the cheapest homes in Salem" is a search. */
function superlative(text: string, present: readonly ListingFacts[]): Subject | null {
  if (
    present.length < 2 ||
    !/\bthe (?:[\w-]+ ){1,3}one\b|\bof (?:them|these|those|the \w+)\b|\bis the (?!same)\w+\b|\bwhich\b/u.test(
      text,
    )
  )
    return null;
  if (comparative.test(text) && !comparedOne.test(text)) return null;
  const [, measure] = superlatives.find(([pattern]) => pattern.test(text)) ?? [];
  if (!measure) return null;
  const best = present
    .filter((facts) => measure(facts) !== null)
    .toSorted((a, b) => (measure(b) ?? 0) - (measure(a) ?? 0))[0];
  return best ? { homes: [best], hasGone: false, by: 'named' } : null;
}

/** "The one on Quay Street", "the blue house": the only home shown so far that all these words fit. */
async function byDescription(scene: Scene, text: string): Promise<Subject | null> {
  const phrase = described.exec(text);
  if (!phrase) return null;
  // "The one with 3 bedrooms" is for the search to find.
  if (/\d/u.test(phrase[0])) return null;
  const words = keywords(`${phrase[1] ?? ''} ${phrase[2] ?? ''}`);
  if (words.length === 0) return null;
  const lists = [await scene.shown(), ...(await scene.earlierLists())];
  for (const list of lists) {
    const fitting = present(list).filter((facts) => {
      const told = textOf(facts);
      return words.every((word) => told.includes(word.replace(/s$/u, '')));
    });
    const [only] = fitting;
    if (only && fitting.length === 1) return { homes: [only], hasGone: false, by: 'named' };
    if (fitting.length > 1) return null;
  }
  return null;
}

const described =
  /\b(?:the|that) ((?:[\w-]+ ){0,3})(?:one|house|home|place|condo|apartment|flat|townhouse|cottage|cabin|bungalow|property|listing)\b(?: ((?:on|in|at|with|by|near|from|that has|overlooking|for|which has) [^.?!,;]{2,60}))?/u;

function textOf({ card, details }: ListingFacts): string {
  return [
    card.UnparsedAddress,
    card.City,
    card.PropertySubType,
    details?.SubdivisionName,
    details?.PublicRemarks,
    ...(details?.amenities ?? []),
    ...(details?.features ?? []),
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

async function byName(scene: Scene, text: string): Promise<Subject | null> {
  const { reference, isLikeReference } = await scene.understand();
  const mentioned = mentionedIds(scene, text);
  if (mentioned.length > 0) {
    return {
      homes: mentioned.flatMap((id) => scene.ledger.get(id) ?? []),
      hasGone: false,
      by: 'named',
    };
  }
  if (reference?.kind !== 'address' && reference?.kind !== 'listingId') return null;
  const found = await lookUp(scene, reference);
  if (!found && isLikeReference) return null;
  return found
    ? { homes: [found], hasGone: false, by: 'named' }
    : { homes: [], hasGone: true, by: 'named', name: reference.text };
}

function mentionedIds(scene: Scene, text: string): string[] {
  const ids = mentionsIn(text, scene.ledger).flatMap((mention) => mention.ids);
  return [...new Set(ids)].slice(0, 4);
}

async function lookUp(
  scene: Scene,
  reference: Extract<ListingReference, { text: string }>,
): Promise<ListingFacts | null> {
  if (reference.kind === 'listingId') {
    const facts = await scene.tools.findListing(reference.text);
    if (facts) scene.ledger.keep(facts);
    return facts;
  }
  // The search orders by likeness of the address; only one that carries the very words is the one meant.
  const { items } = await scene.tools.search({
    query: { text: reference.text },
    limit: 5,
    locale: scene.speech.locale,
  });
  await scene.load(items.map((card) => card.id));
  const [id] = mentionedIds(scene, reference.text.toLowerCase());
  const facts = id ? scene.ledger.get(id) : undefined;
  return facts ?? null;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
