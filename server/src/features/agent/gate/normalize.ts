/** Characters that take no room on the screen but may hide or reorder text: controls, bidi marks, tags, fillers. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n])\p{Cc}/gu;

/** Variation selector 16 asks for a coloured emoji, and the joiner glues emoji: both are ordinary in messages. */
const ordinary = /(\p{Extended_Pictographic}|\p{Emoji_Modifier})[\ufe0f\u200d]+/gu;

/** Marks that keep a name of another direction in one piece; only the house itself writes them. */
const invisibleButIsolates = new RegExp(
  String.raw`(?![\u2068\u2069])(?:${invisible.source})`,
  'gu',
);

export function stripInvisible(
  text: string,
  { keepsIsolates = false }: { keepsIsolates?: boolean } = {},
): { text: string; isChanged: boolean } {
  const withoutOrdinary = text.replace(ordinary, '$1');
  const clean = withoutOrdinary.replace(keepsIsolates ? invisibleButIsolates : invisible, '');
  return { text: clean, isChanged: clean.length !== withoutOrdinary.length };
}

/** Letters of other scripts that look like Latin ones. */
const lookalikes = new Map<string, string>();
const cyrillic = 'авеһіјкмнорсѕтухԁԛԝьАВЕКМНОРСТХЅІ';
const cyrillicAsLatin = 'abehijkmhopcstyxdqwbABEKMHOPCTXSI';
const greek = 'αβεορτυνικΑΒΕΟΡΤΚΜΝ';
const greekAsLatin = 'abeoptuvikABEOPTKMN';
for (const [index, letter] of Array.from(cyrillic + greek).entries()) {
  lookalikes.set(letter, (cyrillicAsLatin + greekAsLatin)[index] ?? letter);
}
const lookalike = new RegExp(`[${[...lookalikes.keys()].join('')}]`, 'gu');

/** Any script's digits as ASCII, no emphasis, no accents on digits: what the checks read. Case is kept. */
export function foldForCheck(text: string): string {
  return text
    .replace(/[，；、](?=\d)/gu, '$& ')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/(?<=\d)\p{M}+/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\u20e3/gu, '')
    .replace(lookalike, (letter) => lookalikes.get(letter) ?? letter)
    .replace(/[*_~`|]+/gu, (marks) => (marks.includes('|') ? ' ; ' : ''))
    .replace(/(?<![\p{L}])(?:m2|mq|م2)(?![\p{L}\d])/giu, ' sqm ')
    .replace(/(?<![\p{L}])(?:ft|sqft|pies|pi|p[eé]s|قدم)2(?![\p{L}\d])/giu, ' sqft ')
    .replace(/\u066b/gu, '.')
    .replace(/\u066c/gu, ',')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/gu, "'");
}

/** Decimal digits come in blocks of ten, zero first, in every script. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
