/** Small numbers as words, in the languages in which visitors write. */
const counting = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze',
  'zero una duas tres quatro cinco seis',
  'zero uma',
  'صفر واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر',
  'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ दस',
  'शून्य एक दो तीन चार पांच छः सात आठ नौ दस',
];
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const units: Readonly<Record<string, number>> = Object.fromEntries([
  ...counting.flatMap((list) => list.split(' ').map((name, value) => [name, value] as const)),
  ...tens.split(' ').map((name, index) => [name, (index + 2) * 10] as const),
  ['dozen', 12],
  ['fuenf', 5],
]);

const magnitudes = new Map<string, number>(
  Object.entries({
    k: 1e3,
    m: 1e6,
    bn: 1e9,
    cr: 1e7,
    half: 0.5,
    quarter: 0.25,
    hundred: 100,
    'thousand grand mil mille tausend tsd': 1e3,
    'million millions mio mm mn millon millón millones millionen milhão milhões': 1e6,
    billion: 1e9,
    'lakh lakhs lac lacs': 1e5,
    'crore crores': 1e7,
    'cien ciento hundert cem': 100,
    'हज़ार हजार ألف آلاف': 1e3,
    'مليون ملايين': 1e6,
    लाख: 1e5,
    करोड़: 1e7,
    万: 1e4,
    亿: 1e8,
  }).flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)),
);

const word = Object.keys(units).join('|');
const scale =
  'hundred|thousand|grand|millions?|billion|lakhs?|lacs?|crores?|tausend|mille|millon(?:es)?|millón|millionen|milh(?:ão|ões)|hundert';

/** Numbers in words, as far as they can be one: "four hundred and fifty thousand", "half a million", "three". */
export const numberWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:half|quarter|${word}|${scale}|a)(?:[\\s-]+(?:and[\\s-]+|a[\\s-]+)?(?=(?:half|${word}|${scale})(?![\\p{L}\\p{N}])))?)+(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Multiplies a figure such as `450k`, `1.2 million`, `6 lakh`. */
export function magnitudeOf(suffix: string): number | null {
  return magnitudes.get(suffix.toLowerCase().replace(/\.$/u, '')) ?? null;
}

/** The value, or `null` when the words do not make one number: then nobody can vouch for it. */
export function readNumberWords(text: string): number | null {
  let total = 0;
  let current = 0;
  let isEmpty = true;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const part of text.toLowerCase().split(/[\s-]+/u)) {
    if (part === 'and' || part === 'a' || part === '') continue;
    const unit = units[part];
    const magnitude = magnitudes.get(part);
    if (unit !== undefined) {
      // "four five zero" are digits read aloud, not a sum.
      if (lastUnit < 20) return null;
      current += unit;
      lastUnit = unit;
    } else if (magnitude !== undefined) {
      lastUnit = Number.POSITIVE_INFINITY;
      if (magnitude < 1) current += magnitude;
      else if (magnitude === 100) current = (current || 1) * 100;
      else {
        total += (current || 1) * magnitude;
        current = 0;
      }
    } else return null;
    isEmpty = false;
  }
  return isEmpty ? null : total + current;
}

export function hasMagnitude(text: string): boolean {
  return new RegExp(`(?<![\\p{L}])(?:${scale}|half a|quarter)(?![\\p{L}])`, 'iu').test(text);
}
