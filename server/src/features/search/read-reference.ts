import type { ListingReference } from './listing-request.ts';
import type { PlaceIndex } from './place-index.ts';

interface ReferenceReading {
  readonly reference: ListingReference | null;
  readonly isLike: boolean;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Which of the listings under discussion a message points at, if any. */
export function readReference(text: string, places: PlaceIndex): ReferenceReading {
  const found = byListingId(text) ?? byAddress(text, places) ?? byOrdinal(text) ?? byPointing(text);
  if (!found) return { reference: null, isLike: false, spans: [] };
  const isLike = /\b(?:like|similar to|comparable to|como)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, found.start - 20), found.start),
  );
  return { reference: found.reference, isLike, spans: [{ start: found.start, end: found.end }] };
}

type Found = { reference: ListingReference; start: number; end: number };

function byListingId(text: string): Found | null {
  const match =
    /\b(?:mls|listing|id|ref(?:erence)?|property)\s*(?:#|no\.?|number|id)?\s*:?\s*#?\s*([A-Z]{0,4}-?\d{4,14}[A-Z]?)\b/i.exec(
      text,
    );
  if (match?.[1]) return span(match, { kind: 'listingId', text: match[1] });
  // "Is HP-1042 still available?" needs no word before it.
  const bare = /\b(?!(?:pre|post|mid|late|max|min)-)[A-Z]{1,4}-\d{3,10}\b/i.exec(text);
  return bare ? span(bare, { kind: 'listingId', text: bare[0].toUpperCase() }) : null;
}

/** A house number before words that name a street, or that this organization has as one. */
function byAddress(text: string, places: PlaceIndex): Found | null {
  for (const match of text.matchAll(
    /(?<![\d$£€.,])\b(\d{1,6}[A-Za-z]?)\s+((?:[NSEW]\.?\s+)?[\p{L}\d][\p{L}\d'.-]*(?:\s+[\p{L}\d][\p{L}\d'.-]*){0,4})/gu,
  )) {
    const words = (match[2] ?? '').split(/\s+/);
    for (let length = words.length; length >= 1; length -= 1) {
      const name = words.slice(0, length).join(' ');
      const isStreet =
        length > 1 &&
        (streetEnding.test(name) || places.find(name).some((place) => place.kind === 'street'));
      if (!isStreet || notStreet.test(name)) continue;
      const written = match[0].slice(
        0,
        match[0].indexOf(name, (match[1] ?? '').length) + name.length,
      );
      return {
        reference: { kind: 'address', text: written.trim() },
        start: match.index,
        end: match.index + written.length,
      };
    }
  }
  return null;
}

const streetEnding =
  /\s(?:st|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|cir|circle|way|pl|place|ter|terrace|trl|trail|pkwy|parkway|hwy|highway|sq|square|loop|close|crescent|gardens|mews|row)\.?$/i;
const notStreet =
  /\b(?:beds?|bedrooms?|bed(?:room)?ed|bedders?|baths?|bathrooms?|car|cars|acres?|sq|sqft|square feet|minutes?|mins?|miles?|story|under|below|over|bed|in|near|with|for|to|or)\b|\b(?:and|y|et|und|e) \d/i;

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  last: -1,
  primera: 1,
  primero: 1,
  segunda: 2,
  segundo: 2,
  tercera: 3,
  tercero: 3,
  cuarta: 4,
  ultima: -1,
  ultimo: -1,
  erste: 1,
  zweite: 2,
  dritte: 3,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
};

const ordinal = new RegExp(
  String.raw`\b(?:the |la |el |die |das |le )?(${Object.keys(ordinals).join('|')})(?: (?:one|listing|home|house|property|option|apartment|condo|result|place|two)\b|(?=\s*[?.!,]|$| (?:is|has|looks|sounds|please|still|available|and|y|in the list)\b))`,
);

/** "Cheapest first" orders, and "Dec 1st" is a day. */
const isOrderOrDate =
  /(?:est|expensive|recent|affordable|prices?|low|high|barat[oa]s|car[oa]s|car[oa]|barat[oa]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: the)?) $/;
const isMonth = /^ (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

function byOrdinal(text: string): Found | null {
  const folded = text.toLowerCase().normalize('NFC').replaceAll('ú', 'u').replaceAll('è', 'e');
  const named = ordinal.exec(folded);
  if (
    named?.[1] &&
    !isOrderOrDate.test(folded.slice(Math.max(0, named.index - 20), named.index)) &&
    !isMonth.test(folded.slice(named.index + named[0].length)) &&
    ordinals[named[1]] !== undefined &&
    !/\bfirst (?:home|house)\b|\b(?:my|our|second|first) (?:home|house|time)\b/.test(
      named[0].startsWith('the') ? '' : named[0],
    )
  ) {
    return span(named, { kind: 'ordinal', index: ordinals[named[1]] ?? 1 });
  }
  const numbered =
    /(?:\bnumber |\bno\. ?|\boption |\blisting |(?:^|\s)#)(\d{1,2})\b(?! ?(?:bed|bath|car|k\b))/.exec(
      folded,
    );
  return numbered?.[1] ? span(numbered, { kind: 'ordinal', index: Number(numbered[1]) }) : null;
}

/** Only words that point by themselves; "it" alone counts when something is asked about it. */
function byPointing(text: string): Found | null {
  const match =
    /\b(?:this|that|the same) (?:one|home|house|property|listing|place|apartment|condo)\b|\bis (?:it|this|that) (?:still |already )?(?:available|for sale|sold|on the market|taken)\b|\b(?:does|has|can|how (?:big|old|much) is|tell me more about|more (?:about|on|info on)|where is|see|visit|tour|view) (?:it|this|that)\b|\besa casa\b|\besta casa\b|\bsigue disponible\b/i.exec(
      text,
    );
  return match ? span(match, { kind: 'shown' }) : null;
}

function span(match: RegExpExecArray, reference: ListingReference): Found {
  return { reference, start: match.index, end: match.index + match[0].length };
}
