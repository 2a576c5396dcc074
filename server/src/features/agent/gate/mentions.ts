import type { Ledger, ListingFacts } from '../ledger.ts';
import { longDate } from '../long-date.ts';

/** A place in a sentence that speaks of certain listings. Its digits are names, not figures. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Empty: a known name that stands for no listing, such as a postal code. */
  readonly ids: readonly string[];
}

const suffixes: readonly (readonly string[])[] = [
  ['st', 'street'],
  ['ave', 'avenue', 'av'],
  ['rd', 'road'],
  ['dr', 'drive'],
  ['ln', 'lane'],
  ['blvd', 'boulevard'],
  ['ct', 'court'],
  ['pl', 'place'],
  ['cir', 'circle'],
  ['ter', 'terrace', 'terr'],
  ['pkwy', 'parkway'],
  ['hwy', 'highway'],
  ['trl', 'trail'],
  ['sq', 'square'],
  ['way'],
  ['cres', 'crescent'],
  ['loop'],
  ['path'],
];
const directions = ['north', 'south', 'east', 'west', 'n', 's', 'e', 'w'];

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Where a sentence (folded) names listings: by address, listing number or place in the list. */
export function mentionsIn(text: string, ledger: Ledger): Mention[] {
  const lower = text.toLowerCase();
  const mentions: Mention[] = [];
  for (const facts of ledger.all) {
    for (const pattern of namesOf(facts)) {
      for (const match of lower.matchAll(pattern)) {
        mentions.push({
          start: match.index,
          end: match.index + match[0].length,
          ids: [facts.card.id],
        });
      }
    }
    for (const literal of literalsOf(facts)) {
      for (const match of lower.matchAll(literal)) {
        mentions.push({ start: match.index, end: match.index + match[0].length, ids: [] });
      }
    }
  }
  mentions.push(...positions(lower, ledger.shown));
  return merge(mentions);
}

function* positions(lower: string, shown: readonly ListingFacts[]): Generator<Mention, void> {
  const pattern = new RegExp(
    String.raw`(?:\bthe )?\b(${ordinals.join('|')}|last)\b(?= (?:one|home|house|listing|option|property|place|condo|apartment|of)\b|[,:; ]|$)|(?:#|\b(?:option|number|listing|home) )(\d{1,2})\b`,
    'gu',
  );
  for (const match of lower.matchAll(pattern)) {
    const index =
      match[1] === 'last'
        ? shown.length - 1
        : match[1]
          ? ordinals.indexOf(match[1])
          : Number(match[2]) - 1;
    const facts = shown[index];
    // "The first floor" is no listing.
    if (
      !facts ||
      /^ (?:floor|level|time|step|month|week|day|\d|two|three|four|five|six|few)/u.test(
        lower.slice(match.index + match[0].length),
      )
    )
      continue;
    yield { start: match.index, end: match.index + match[0].length, ids: [facts.card.id] };
  }
}

function merge(mentions: Mention[]): Mention[] {
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Mention[] = [];
  for (const mention of sorted) {
    const last = merged.at(-1);
    if (!last || mention.start >= last.end) merged.push(mention);
    else if (mention.start === last.start && mention.end === last.end) {
      // Two homes that go by the same name: what is said must hold for both.
      merged[merged.length - 1] = { ...last, ids: [...new Set([...last.ids, ...mention.ids])] };
    } else if (last.ids.length === 0 && mention.ids.length > 0) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, mention.end),
        ids: mention.ids,
      };
    }
  }
  return merged;
}

const cache = new WeakMap<ListingFacts, { names: RegExp[]; literals: RegExp[] }>();

function namesOf(facts: ListingFacts): RegExp[] {
  return patternsOf(facts).names;
}

function literalsOf(facts: ListingFacts): RegExp[] {
  return patternsOf(facts).literals;
}

function patternsOf(facts: ListingFacts): { names: RegExp[]; literals: RegExp[] } {
  const known = cache.get(facts);
  if (known) return known;
  const made = makePatterns(facts);
  cache.set(facts, made);
  return made;
}

function makePatterns({ card, details }: ListingFacts): { names: RegExp[]; literals: RegExp[] } {
  const address = card.UnparsedAddress?.toLowerCase() ?? '';
  const first = address.split(',')[0]?.trim() ?? '';
  const names = new Set<string>();
  if (address) names.add(wordsPattern(address));
  if (first) names.add(wordsPattern(first));
  const street =
    /^(\d+[\p{L}]?(?:[-/]\d+)?)\s+(.+?)(?:\s+(?:#|apt|unit|ste|suite|no\.?|int\.?|depto\.?).*)?$/u.exec(
      first,
    );
  if (street?.[1] && street[2]) names.add(wordsPattern(`${street[1]} ${street[2]}`));
  if (street?.[2] && /\p{L}{3}/u.test(street[2]))
    names.add(`(?<!\\d\\p{L}?[ ,]+)${wordsPattern(street[2])}`);
  if (card.ListingId) names.add(escape(card.ListingId.toLowerCase()));
  const literals = [
    details?.PostalCode,
    details?.SubdivisionName,
    card.City,
    ...address.split(',').slice(1),
  ]
    .map((text) => text?.trim().toLowerCase() ?? '')
    .filter((text) => /\d/u.test(text) && text.length >= 4);
  const people = [card.AttributionContact, card.ListOfficeName, details?.ListAgentFullName];
  const dates = [details?.AvailabilityDate, details?.ListingContractDate]
    .flatMap((date) => (date ? [date.slice(0, 10), longDate(date).toLowerCase()] : []))
    .map(wordsPattern);
  const contacts = people.flatMap((text) => (text ? [wordsPattern(text.toLowerCase())] : []));
  return {
    names: [...names].map(bounded),
    literals: [...literals.map(wordsPattern), ...contacts, ...dates].map(bounded),
  };
}

/** By what they match, for the next turns of the same talk. Lives as long as the process, oldest out first. */
const patterns = new Map<string, RegExp>();
const patternsMax = 5000;

function bounded(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu');
  const oldest = patterns.keys().next().value;
  if (patterns.size >= patternsMax && oldest !== undefined) patterns.delete(oldest);
  patterns.set(source, made);
  return made;
}

/** Any spacing and commas between the words; street suffixes in each of their spellings, or left out at the end. */
function wordsPattern(text: string): string {
  const words = text.split(/[\s,]+/u).filter(Boolean);
  return words
    .map((raw, index) => {
      const plain = raw.replace(/\.$/u, '');
      const spellings = suffixes.find((list) => list.includes(plain));
      const gap = index === 0 ? '' : String.raw`[\s,]*`;
      if (spellings && index > 0) {
        const isOptional = index === words.length - 1 && words.length > 2;
        return `(?:${gap}(?:${spellings.join('|')})\\.?)${isOptional ? '?' : ''}`;
      }
      if (directions.includes(plain) && index > 0) return `(?:${gap}${escape(plain)}\\.?)?`;
      return gap + escape(raw);
    })
    .join('');
}

export function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
