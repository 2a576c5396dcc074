import { readNumber } from '../../../platform/language/read-number.ts';
import { tokenize, type Token } from '../../../platform/language/tokens.ts';

export interface Rooms {
  /** The fewest wanted. */
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
}

/** How many bedrooms and bathrooms the visitor wants. `asked` is what the concierge or agent said just before. */
export function readRooms(text: string, asked: string): Rooms {
  const tokens = tokenize(text);
  const bedrooms = count(tokens, 'bed');
  const bathrooms = count(tokens, 'bath');
  const pair = bedsSlashBaths(text);
  const shared =
    bathrooms === null &&
    bedrooms !== null &&
    /\bbed ?(?:room)?s? and bath ?(?:room)?s?\b/iu.test(text)
      ? bedrooms
      : null;
  const studio = bedrooms === null && wantsStudio(text) ? 0 : null;
  const bare = bedrooms === null && bathrooms === null ? bareAnswer(tokens, asked) : null;
  return {
    bedrooms: bedrooms ?? pair?.bedrooms ?? (bare?.kind === 'bed' ? bare.value : null) ?? studio,
    bathrooms:
      bathrooms ?? pair?.bathrooms ?? shared ?? (bare?.kind === 'bath' ? bare.value : null),
  };
}

/** A studio as a home, not as a room, and not in a question about a listing. */
function wantsStudio(text: string): boolean {
  if (!/\b(?:studios?|estudio|monoambiente|bachelor)\b(?! (?:office|space|city))/iu.test(text))
    return false;
  if (/\b(?:no|not a|yoga|music|art|recording|home) studio/iu.test(text)) return false;
  return !/\b(?:is|does|are) (?:it|the|this|that)\b[^.!?\n]{0,80}\bstudio\b/iu.test(text);
}

type Kind = 'bed' | 'bath';

function count(tokens: readonly Token[], kind: Kind): number | null {
  let found: { value: number; at: number } | null = null;
  for (let index = 0; index < tokens.length; index += 1) {
    const reading = countAt(tokens, index, kind) ?? labelled(tokens, index, kind);
    if (!reading) continue;
    const corrected =
      found !== null && tokens.slice(found.at, index).some((token) => corrections.has(token.word));
    if (!found || corrected) found = { value: reading.value, at: reading.next };
    index = reading.next - 1;
  }
  return found?.value ?? null;
}

/** "3 bed", "3-4 bedrooms", "two and a half baths", "3 full baths", "bath and a half". */
function countAt(tokens: readonly Token[], index: number, kind: Kind) {
  const low = numberAt(tokens, index);
  if (!low) return null;
  let at = low.next;
  let value = low.value;
  let plus = 0;
  const joint = tokens[at]?.word ?? '';
  if (rangeJoints.has(joint)) {
    const high = numberAt(tokens, at + 1);
    if (high && (high.value > value || joint === 'or')) {
      value = Math.min(value, high.value);
      at = high.next;
    }
  }
  if (tokens[at]?.word === '+' || tokens[at]?.word === 'plus') at += 1;
  if (tokens[at]?.word === 'or' && tokens[at + 1]?.word === 'more') at += 2;
  if (tokens[at]?.word === '-') at += 1;
  for (let skipped = 0; skipped < 3 && adjectives.has(tokens[at]?.word ?? ''); skipped += 1)
    at += 1;
  const noun = nounAt(tokens, at, kind);
  if (noun === 0) return null;
  at += noun;
  const limit = kind === 'bed' ? 20 : 15;
  if (value > limit || (kind === 'bed' && !Number.isInteger(value))) return null;
  const before = tokens[index - 1]?.word ?? '';
  const earlier = tokens[index - 2]?.word ?? '';
  if (isRefused(tokens, index, at)) return null;
  if (before === 'than' && (earlier === 'more' || earlier === 'mas' || earlier === 'over'))
    plus = 1;
  if (before === 'over' && kind === 'bed') plus = 1;
  if (kind === 'bath') {
    // "2 full and 1 half bath", "3 bath and a half".
    if (
      tokens[index]?.word !== 'half' &&
      tokens[at]?.word === 'and' &&
      tokens[at + 1]?.word === 'a' &&
      tokens[at + 2]?.word === 'half'
    ) {
      plus = 0.5;
      at += 3;
    } else if (halfBaths(tokens, at) > 0) plus = 0.5 * halfBaths(tokens, at);
  }
  return { value: value + plus, next: at };
}

function halfBaths(tokens: readonly Token[], at: number): number {
  const start = tokens[at]?.word === 'and' || tokens[at]?.word === ',' ? at + 1 : at;
  const half = readNumber(tokens, start);
  return half &&
    half.value <= 4 &&
    tokens[half.next]?.word === 'half' &&
    nounAt(tokens, half.next + 1, 'bath')
    ? half.value
    : 0;
}

/** "bedrooms: 3", "beds - 3", "number of bedrooms is 3". */
function labelled(tokens: readonly Token[], index: number, kind: Kind) {
  const noun = nounAt(tokens, index, kind);
  if (noun === 0) return null;
  const sign = tokens[index + noun]?.word ?? '';
  if (sign !== ':' && sign !== '=' && sign !== '-' && sign !== 'is') return null;
  const number = numberAt(tokens, index + noun + 1);
  if (!number || number.value > 15 || nounAt(tokens, number.next, kind === 'bed' ? 'bath' : 'bed'))
    return null;
  return { value: number.value, next: number.next };
}

function numberAt(tokens: readonly Token[], index: number): { value: number; next: number } | null {
  const article = tokens[index]?.word === 'a' || tokens[index]?.word === 'an';
  const read = readNumber(tokens, index);
  if (!read || article || read.value > 50) return null;
  const { value, next } = read;
  if (
    tokens[next]?.word === 'and' &&
    tokens[next + 1]?.word === 'a' &&
    tokens[next + 2]?.word === 'half'
  )
    return { value: value + 0.5, next: next + 3 };
  if (
    tokens[next]?.word === '1' &&
    tokens[next + 1]?.word === '/' &&
    tokens[next + 2]?.word === '2'
  )
    return { value: value + 0.5, next: next + 3 };
  if (tokens[next]?.text === '½') return { value: value + 0.5, next: next + 1 };
  return { value, next };
}

function nounAt(tokens: readonly Token[], index: number, kind: Kind): number {
  const token = tokens[index];
  if (token?.kind !== 'word') return 0;
  const split = tokens[index + 1]?.word === '-' ? 2 : 1;
  const room = /^rooms?$/u.test(tokens[index + split]?.word ?? '');
  if (kind === 'bath') {
    if (/^bath$/u.test(token.word) && room) return split + 1;
    return bathNouns.has(token.word)
      ? token.word === 'salles' || token.word === 'salle' || token.word === 'casas'
        ? 3
        : 1
      : 0;
  }
  if (/^(?:bed|sleeping)$/u.test(token.word) && room) return split + 1;
  if (token.word === 'b' && tokens[index + 1]?.kind === 'number') return 1;
  return bedNouns.has(token.word) ? 1 : 0;
}

/** A count of something that is there already: the listing they ask about, their own home, furniture. */
function isRefused(tokens: readonly Token[], index: number, end: number): boolean {
  const words = tokens.slice(Math.max(0, index - 3), index).map((token) => token.word);
  const before = words.at(-1) ?? '';
  const joined = words.join(' ');
  if (/\b(?:instead of|not|don't need|don't want|rather than|no)$/u.test(joined)) return true;
  // "Are there only 2 bathrooms in the Elm St house?"
  if (/\b(?:are|is) there (?:only|just|really)$/u.test(joined)) return true;
  // "That one has 3 bathrooms, right?"
  const asks = tokens.slice(end, end + 6).some((token) => token.word === '?');
  if (
    asks &&
    /\b(?:that|this|the) (?:one|house|home|condo|place|unit|listing) (?:has|have|had)$/u.test(
      joined,
    )
  )
    return true;
  // "Our current place has 2 bedrooms".
  const told = tokens
    .slice(Math.max(0, index - 8), index)
    .map((token) => token.word)
    .join(' ');
  if (
    /\b(?:my|our) (?:\w+ )?(?:place|house|home|apartment|condo|flat|unit|townhouse) (?:now |only )?(?:has|is|had|was)(?: only| just)?(?: a)?$/u.test(
      told,
    )
  )
    return true;
  if (
    /\b(?:less than|fewer than|at most|up to|max|maximum|no more than|under|hasta|maximo)(?: of)?$/u.test(
      joined,
    )
  )
    return true;
  if (pointers.has(before)) {
    const rest = tokens.slice(end, end + 14);
    const question = rest.some((token) => token.word === '?');
    return owners.has(before) || question || rest.some((token) => token.word === 'one');
  }
  const sized = /^(?:king|queen|double|single|twin|bunk|sofa)$/u.test(before);
  return (
    sized || tokens.slice(index, end).some((token) => /^(?:king|queen|bunk)$/u.test(token.word))
  );
}

/** "3/2", "3bd/2ba", "4x3 house". */
function bedsSlashBaths(text: string): { bedrooms: number; bathrooms: number } | null {
  const match =
    /(?<![\d/.])([1-9])\s?(?:b|bd|br)?\s?[/x]\s?([1-9](?:\.5)?)\s?(?:b|ba|bth)?(?=\s+(?:house|home|condo|apartment|apt|townhouse|place|in|near|under|with|around|property|single)\b|[,.!]?$|, )(?!\s?\/)/iu.exec(
      text,
    );
  if (
    !match ||
    (match[0].includes('/') && /\b(?:visit|tour|see it|showing|appointment|on \d)/iu.test(text))
  )
    return null;
  return !/24\/7/u.test(match[0])
    ? { bedrooms: Number(match[1]), bathrooms: Number(match[2]) }
    : null;
}

/** "I think two is fine", "3 please", "one" after "How many bedrooms do you need?". */
function bareAnswer(tokens: readonly Token[], asked: string): { kind: Kind; value: number } | null {
  const question = asked.slice(-400).toLowerCase();
  if (!question.includes('?')) return null;
  const bed =
    /bed ?rooms?|beds\b|\brooms\b|dormitorios|habitaciones|rec[aá]maras|chambres|schlafzimmer|quartos/u.test(
      question,
    );
  const bath =
    /bath ?rooms?|baths\b|ba[ñn]os|salles? de bains?|b[aä]der|badezimmer|banheiros/u.test(question);
  if (bed === bath) return null;
  // "Only one, I'm not looking to have a roommate": in a longer answer the number comes first.
  const reach = tokens.length > 12 ? 3 : tokens.length;
  for (let index = 0; index < reach; index += 1) {
    const read = tokens[index]?.word === 'a' ? null : numberAt(tokens, index);
    if (!read || read.value > 12) continue;
    const follower = tokens[read.next];
    const free = !follower || follower.kind === 'sign' || answerEnds.has(follower.word);
    if (!free || tokens[index - 1]?.word === '$' || follower?.word === '%') return null;
    const less =
      /^(?:most|than)$/u.test(tokens[index - 1]?.word ?? '') &&
      /^(?:at|less|fewer)$/u.test(tokens[index - 2]?.word ?? '');
    const more = tokens[index - 1]?.word === 'than' && tokens[index - 2]?.word === 'more';
    return less ? null : { kind: bed ? 'bed' : 'bath', value: read.value + (more ? 1 : 0) };
  }
  return null;
}

const bedNouns: ReadonlySet<string> = new Set(
  'bed beds bedroom bedrooms bedrm bedrms bdrm bdrms bd bds br brs bhk bedr bedrom bedrooom beedroom bedder rooms room habitaciones habitacion dormitorios dormitorio recamaras recamara cuartos cuarto alcobas alcoba chambres chambre schlafzimmer schlafzimmern quartos quarto dormitorios camere'.split(
    ' ',
  ),
);
const bathNouns: ReadonlySet<string> = new Set(
  'bath baths bathroom bathrooms ba bth bths bathrm washroom washrooms toilets restroom restrooms banos bano salles salle badezimmer badezimmern bad bader badern banheiros banheiro casas bagni'.split(
    ' ',
  ),
);
const adjectives: ReadonlySet<string> = new Set(
  'full big large small private separate spacious attached good nice complete double master or more and bedroom-sized sized guess guest size bright'.split(
    ' ',
  ),
);
const rangeJoints: ReadonlySet<string> = new Set([
  '-',
  '–',
  'to',
  'or',
  '/',
  'a',
  'o',
  'ou',
  'oder',
  'bis',
]);
const pointers: ReadonlySet<string> = new Set([
  'the',
  'that',
  'this',
  'my',
  'our',
  'your',
  'existing',
  'current',
]);
const owners: ReadonlySet<string> = new Set(['my', 'our', 'your', 'existing', 'current']);
const corrections: ReadonlySet<string> = new Set([
  'actually',
  'sorry',
  'instead',
  'rather',
  'wait',
  'correction',
  'make',
  'mejor',
  'plutot',
  'sondern',
  'but',
  'no',
]);
const answerEnds: ReadonlySet<string> = new Set(
  'please is are would will should or and to at for thanks in with max minimum min is good ok fine works por merci bitte'.split(
    ' ',
  ),
);
