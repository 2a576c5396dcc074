/** Digits said in words: "seven six oh, five five five, oh one double five", "seis uno dos …", as long as the words are. */
export function spelledRuns(text: string) {
  return [...text.matchAll(spelledDigits)].flatMap((match) => {
    let digits = '';
    let times = 1;
    for (const word of match[0].toLowerCase().match(/\p{L}+/gu) ?? []) {
      const digit = digitOf.get(word);
      if (digit === undefined) times = word.startsWith('tr') ? 3 : 2;
      else {
        digits += digit.repeat(times);
        times = 1;
      }
    }
    return digits.length >= 7 ? [{ 0: digits.padEnd(match[0].length), index: match.index }] : [];
  });
}

/** Each digit in English, Spanish, French, German and Portuguese. */
const digitsSaid = [
  'zero oh o cero zéro null',
  'one uno un eins um',
  'two dos deux zwei zwo dois',
  'three tres trois drei três',
  'four cuatro quatre vier quatro',
  'five cinco cinq fünf',
  'six seis sechs meia',
  'seven siete sept sieben sete',
  'eight ocho huit acht oito',
  'nine nueve neuf neun nove',
];
const digitOf: ReadonlyMap<string, string> = new Map(
  digitsSaid.flatMap((line, digit) =>
    line.split(' ').map((word): [string, string] => [word, String(digit)]),
  ),
);
const digitWord = `(?:${[...digitOf.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
const again = '(?:(?:double|triple|doble|doppel|dupla) ?)';
const spelledDigits = new RegExp(
  String.raw`(?<![\p{L}])${again}?${digitWord}(?:[ ,-]{1,2}${again}?${digitWord}(?![\p{L}])){4,14}`,
  'giu',
);
