import { phraseAt, tokenize, type Token } from '../../../platform/language/tokens.ts';
import {
  beginnings,
  compass,
  joints,
  landforms,
  notPlaces,
  openers,
  stateCodes,
} from './area-words.ts';
import { isEveryday, isExcluded, isListingPlace, isStreet } from './area-context.ts';
import { isCommonPlaceWord, isCommonWord } from './common-words.ts';
import { keyOf, type KnownPlaces } from './known-places.ts';
import { lovedAt, praisedAt } from './praised-places.ts';

/** Where the visitor wants to live: the organization's own places anywhere, others after "in", "around", "near" and their like. */
export function readAreas(
  text: string,
  asked: string,
  known: KnownPlaces,
  region: string,
): string[] {
  const tokens = tokenize(text);
  const areas: string[] = [];
  const add = (area: string) => {
    const key = keyOf(area);
    if (!areas.some((each) => keyOf(each) === key)) areas.push(area);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const own = known.at(tokens, index);
    if (own) {
      if (
        !isExcluded(tokens, index) &&
        !isListingPlace(tokens, index, own.next) &&
        !isStreet(tokens, own.next) &&
        !isEveryday(tokens, index, own.next)
      )
        add(own.place);
      index = own.next - 1;
      continue;
    }
    const opener = phraseAt(tokens, index, openers);
    if (opener === 0) {
      const praised = praisedAt(tokens, index, text) ?? lovedAt(tokens, index, text);
      if (praised) {
        add(praised.place);
        index = praised.next - 1;
      }
      continue;
    }
    const start = index + opener;
    const list = placesAt(tokens, start, {
      text,
      region,
      known,
      lower: asksForHome(tokens, index, opener) ? 'first' : 'none',
    });
    if (list.length === 0) continue;
    const end = list.at(-1)?.next ?? start;
    const refused = isExcluded(tokens, index) || isListingPlace(tokens, index, end);
    if (!refused) for (const { place } of list) add(place);
    index = end - 1;
  }
  if (areas.length === 0 && asksWhere(asked))
    for (const area of bareAnswer(tokens, text, region, known)) add(area);
  return areas.slice(0, 20);
}

interface PlaceReading {
  readonly text: string;
  readonly region: string;
  readonly known: KnownPlaces;
  /** Places in small letters count here: the first, or each of a list. */
  readonly lower: 'none' | 'first' | 'each';
}

/** "apartment in nha trang", "live near da nang": small letters are a place only where a home is sought. */
function asksForHome(tokens: readonly Token[], index: number, opener: number): boolean {
  if (!/^(?:in|near|around|to)$/u.test(tokens[index + opener - 1]?.word ?? '')) return false;
  return tokens
    .slice(Math.max(0, index - 2), index + opener)
    .some((token) =>
      /^(?:houses?|homes?|apartments?|apts?|condos?|flats?|places?|property|properties|live|living|located|somewhere|something|anything|stay|move|moving|relocating|bedrooms?|bed|studio|villa|townhouse|rent|buy)$/u.test(
        token.word,
      ),
    );
}

function placesAt(tokens: readonly Token[], start: number, reading: PlaceReading) {
  const { known } = reading;
  const found: { place: string; next: number }[] = [];
  let at = start;
  for (let count = 0; count < 8; count += 1) {
    const own = known.at(tokens, at);
    const place =
      own ??
      placeAt(
        tokens,
        at,
        count > 0 && reading.lower === 'first' ? { ...reading, lower: 'none' } : reading,
      );
    if (!place) break;
    // After a comma a capital word is a place only when the list goes on: "in San Jose, Gilroy or Napa".
    const comma = tokens[at - 1]?.word === ',' && count > 0;
    if (comma && !own && !continues(tokens, place.next)) break;
    found.push(place);
    at = place.next;
    const joint = phraseAt(tokens, at, joints);
    if (joint === 0) break;
    at += joint;
    at += phraseAt(tokens, at, openers);
  }
  return found;
}

function continues(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < Math.min(tokens.length, index + 8); at += 1) {
    const word = tokens[at]?.word ?? '';
    if (/^(?:or|and|o|y|ou|et|oder|und|e)$/u.test(word))
      return (
        /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && !/^I\b/u.test(tokens[at + 1]?.text ?? '')
      );
    if (word !== ',' && !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** A postcode, a run of capital words, or, in a message without capitals, a run of words that are not everyday ones. */
function placeAt(
  tokens: readonly Token[],
  start: number,
  { text, region, lower }: PlaceReading,
): { place: string; next: number } | null {
  let at = start;
  if (
    /^(?:the|downtown|central|greater|east|west|north|south|old|upper|lower|el|la|los|las|le|les|o|a|as|os)$/u.test(
      tokens[at]?.word ?? '',
    ) &&
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
    !/^I\b/u.test(tokens[at + 1]?.text ?? '')
  ) {
    if (tokens[at]?.text === 'the') at += 1;
  }
  // "in the 92506 zip code".
  if (tokens[at]?.word === 'the' && tokens[at + 1]?.kind === 'number') at += 1;
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === 'number') {
    const isPostcode =
      region === 'US'
        ? /^\d{5}$/u.test(first.text) && !/^\d0000$/u.test(first.text)
        : /^(?:DE|FR|ES|IT|MX)$/u.test(region) && /^\d{5}$/u.test(first.text);
    const follower = tokens[at + 1];
    return isPostcode &&
      (!follower ||
        follower.kind === 'sign' ||
        /^(?:area|zip|or|and|with|for)$/u.test(follower.word))
      ? { place: first.text, next: at + 1 }
      : null;
  }
  if (first.kind !== 'word') return null;
  const capital =
    /^\p{Lu}/u.test(first.text) ||
    (/^(?:downtown|central|greater|east|west|north|south|la|el|los|las)$/u.test(first.word) &&
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''));
  if (capital && (notPlaces.has(first.word) || /^I(?:$|')/u.test(first.text))) return null;
  if (!capital && (lower === 'none' || isCommonWord(first.word) || first.word.length < 3))
    return null;
  let next = at + 1;
  let end = first.end;
  for (let words = 1; words < 5; words += 1) {
    const token = tokens[next];
    const follower = tokens[next + 1];
    if (!token || text.slice(end, token.start).includes('\n')) break;
    if (token.word === '-' && token.glued && follower?.glued && follower.kind === 'word') {
      next += 2;
      end = follower.end;
      continue;
    }
    if (token.text === '.' && token.glued && /^(?:st|mt|ft)$/u.test(tokens[next - 1]?.word ?? '')) {
      next += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    const particle =
      /^(?:de|del|of|la|los|las|da|do|dos|du|le|les|upon|on|sur|am|an|der|the|y)$/u.test(
        token.word,
      ) &&
      capital &&
      /^\p{Lu}/u.test(follower?.text ?? '') &&
      !/^I(?:$|')/u.test(follower?.text ?? '') &&
      token.text === token.word;
    const fits = capital
      ? /^\p{Lu}/u.test(token.text) && !notPlaces.has(token.word) && !/^I(?:$|')/u.test(token.text)
      : !isCommonWord(token.word);
    if (!particle && !fits) break;
    next += 1;
    end = token.end;
    if (token.word.endsWith("'s")) break;
  }
  // "San jose", "El sobrante".
  const rest = tokens[next];
  if (
    capital &&
    next - at === 1 &&
    beginnings.has(first.word) &&
    rest?.kind === 'word' &&
    !isCommonWord(rest.word)
  ) {
    end = rest.end;
    next += 1;
  }
  // "Pleasant hill", "Castro valley".
  if (capital && landforms.has(tokens[next]?.word ?? '') && next - at === 1) {
    end = tokens[next]?.end ?? end;
    next += 1;
  }
  // "austin tx".
  if (
    !capital &&
    next - at > 1 &&
    region === 'US' &&
    stateCodes.has(tokens[next - 1]?.word ?? '')
  ) {
    next -= 1;
    end = tokens[next - 1]?.end ?? end;
    return { place: text.slice(tokens[at]?.start ?? 0, end), next: next + 1 };
  }
  const run = tokens.slice(at, next).filter((token) => token.kind === 'word');
  if (
    run.every((token) => (capital ? isCommonPlaceWord : isCommonWord)(token.word)) &&
    !(run.length > 1 && compass.has(run[0]?.word ?? ''))
  )
    return null;
  const place = text.slice(tokens[at]?.start ?? 0, end).replace(/['’]s$/u, '');
  // "in Corona, CA": the state belongs to the place before it.
  if (tokens[next]?.word === ',' && /^[A-Z]{2}$/u.test(tokens[next + 1]?.text ?? '')) next += 2;
  if (
    capital
      ? isStreet(tokens, next) || (next - at > 1 && isStreet(tokens, next - 1))
      : next - at > 3
  )
    return null;
  return place.length >= 2 && place.length <= 100 ? { place, next } : null;
}

function asksWhere(asked: string): boolean {
  return (
    /\b(?:where|which (?:area|city|town|neighbou?rhood|part)|what (?:area|city|town|neighbou?rhood|location)|area|city|location|neighbou?rhood|d[oó]nde|zona|ciudad|o[uù]|quartier|ville|wo|gegend|stadt|onde|cidade|bairro)\b/iu.test(
      asked.slice(-300),
    ) && asked.includes('?')
  );
}

/** "Fremont", "san jose or milpitas please" after "Where would you like to live?". */
function bareAnswer(
  tokens: readonly Token[],
  text: string,
  region: string,
  known: KnownPlaces,
): string[] {
  const content = tokens.filter((token) => token.kind === 'word' && !isCommonWord(token.word));
  if (tokens.length > 10 || content.length === 0 || content.length > 5 || text.includes('?'))
    return [];
  const start = tokens.findIndex((token) => token.kind === 'word' && !isCommonWord(token.word));
  return start === -1
    ? []
    : placesAt(tokens, start, { text, region, known, lower: 'each' }).map(({ place }) => place);
}
