import anyAscii from 'any-ascii';

/**
 * How a name sounds, whatever script it is written in: its consonants in a few classes, without vowels, which Arabic
 * leaves out and every romanisation writes its own way. "Austin", "أوستن", "ऑस्टिन" and "奥斯汀" are all STN.
 */
export function soundOf(name: string): string {
  const latin = romanised(name)
    // Pinyin ends its syllables in -ng where the name that it stands for has an n.
    .replaceAll(/ng(?=[A-Z]|$)/g, 'n')
    .toLowerCase();
  return latin
    .replaceAll(/m(?=[^aeioumpb\W])/g, 'n')
    .replaceAll(
      /zh|sh|ch|c(?=[eiy])|g(?=[e])|ph|kh|gh|th|dh|ck|x(?=[iu])/g,
      (found) => digraphs[found] ?? 'k',
    )
    .replaceAll(/x/g, 'ks')
    .replaceAll(/[a-z]|[^a-z]/g, (letter) => classes[letter] ?? '');
}

/** The name in Latin letters; Chinese syllables begin with a capital each. */
export function romanised(name: string): string {
  return anyAscii(name);
}

const digraphs: Readonly<Record<string, string>> = {
  zh: 's',
  sh: 's',
  ch: 's',
  c: 's',
  g: 's',
  x: 's',
  ph: 'p',
  th: 't',
  dh: 't',
};

const classes: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  f: 'P',
  v: 'P',
  d: 'T',
  t: 'T',
  c: 'K',
  g: 'K',
  k: 'K',
  q: 'K',
  j: 'S',
  s: 'S',
  z: 'S',
  l: 'L',
  r: 'L',
  m: 'M',
  n: 'N',
};
