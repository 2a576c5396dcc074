import type { Language } from '../../../../platform/language/speech.ts';
import { originsOf } from './origins.ts';
import type { Field, Lexicon, Tag } from './lexicon.ts';

export interface Token {
  readonly word: string;
  readonly tags: ReadonlySet<Tag>;
  readonly isPlural: boolean;
  readonly field: Field | null;
}

/** Reads a sentence as a row of tags. */
export class Tagger {
  readonly lexicon: Lexicon;
  readonly #exact = new Map<string, Set<Tag>>();
  readonly #beginnings = new Map<string, Set<Tag>>();
  readonly #fields = new Map<string, Field>();
  readonly #countries: readonly string[];
  readonly #cache = new Map<string, Token>();
  #longest = 1;

  constructor(lexicon: Lexicon, language: Language) {
    this.lexicon = lexicon;
    for (const [tag, words] of Object.entries(lexicon.words)) {
      for (const word of words.split(/\s+/u)) this.#learn(word, tag as Tag);
    }
    for (const [field, words] of Object.entries(lexicon.fields)) {
      for (const word of words.split(/\s+/u))
        this.#fields.set(plainWord(word.replace('*', '')), field as Field);
    }
    const { origins, regions } = originsOf(language);
    for (const origin of origins) {
      for (const form of formsOf(origin, language)) {
        this.#learn(form, 'trait');
        this.#learn(form, 'origin');
      }
    }
    for (const region of regions) this.#learn(region, 'land');
    this.#countries =
      lexicon.demonym === undefined
        ? []
        : regions
            .map((region) => countryStem(region, language))
            .filter((stem) => stem.length >= (language === 'ar' ? 3 : 4));
    if (lexicon.isUnspaced)
      for (const region of regions)
        for (const end of ['人', '裔', '籍']) this.#learn(region + end, 'group');
  }

  read(sentence: string): Token[] {
    let text = ` ${sentence} `;
    for (const [pattern, word] of this.lexicon.turns) text = text.replace(pattern, ` ${word} `);
    return this.words(text);
  }

  /** A sentence without what its wordings of several words call a thing: "family room", "mother-in-law suite". */
  withoutThings(sentence: string): string {
    let text = ` ${sentence} `;
    for (const [pattern, word] of this.lexicon.turns)
      if (this.words(word).every(({ tags }) => tags.size === 0))
        text = text.replace(pattern, ` ${word} `);
    return text;
  }

  /** The same without its wordings of several words. */
  words(text: string): Token[] {
    const plain = plainWord(text);
    const words = this.lexicon.isUnspaced ? this.#cut(plain) : (plain.match(wordPattern) ?? []);
    return words.flatMap((word) => this.#tokens(word));
  }

  #tokens(word: string): Token[] {
    if (!word.includes('-') || this.#exact.has(word)) return [this.#token(word)];
    return word
      .split('-')
      .filter(Boolean)
      .map((part) => this.#token(part));
  }

  #token(word: string): Token {
    const known = this.#cache.get(word);
    if (known) return known;
    const bare = word.replace(/'s?$/u, '');
    const found = this.#lookUp(word) ?? this.#lookUp(bare);
    const singular = found ? null : singularOf(bare);
    const tags = found ?? (singular === null ? null : this.#lookUp(singular)) ?? none;
    const token: Token = {
      word,
      tags: singular !== null && tags.has('origin') ? new Set([...tags, 'group']) : tags,
      isPlural: singular !== null || /[^s]s$/u.test(bare),
      field: this.#fieldOf(bare),
    };
    if (this.#cache.size > cacheMax) this.#cache.clear();
    this.#cache.set(word, token);
    return token;
  }

  #learn(entry: string, tag: Tag): void {
    const isOpen = entry.endsWith('*');
    const word = plainWord(isOpen ? entry.slice(0, -1) : entry).trim();
    if (word === '') return;
    const words = isOpen ? this.#beginnings : this.#exact;
    const tags = words.get(word) ?? new Set<Tag>();
    tags.add(tag);
    words.set(word, tags);
    this.#longest = Math.max(this.#longest, word.length);
  }

  #lookUp(word: string): Set<Tag> | null {
    return this.#find(word) ?? this.#withoutJoined(word);
  }

  #withoutJoined(word: string): Set<Tag> | null {
    const rest = this.lexicon.joined ? word.replace(this.lexicon.joined, '') : word;
    return rest === word || rest.length < 2 ? null : this.#find(rest);
  }

  #find(word: string): Set<Tag> | null {
    const exact = this.#exact.get(word);
    for (let length = Math.min(word.length, this.#longest); length >= 2; length -= 1) {
      const tags = this.#beginnings.get(word.slice(0, length));
      if (tags) return exact ? new Set([...exact, ...tags]) : tags;
    }
    return exact ?? (this.#isDemonym(word) ? demonym : null);
  }

  #isDemonym(word: string): boolean {
    const { demonym: ending } = this.lexicon;
    return (
      ending !== undefined &&
      this.#countries.some((stem) => word.startsWith(stem) && ending.test(word.slice(stem.length)))
    );
  }

  #fieldOf(word: string): Field | null {
    for (let length = word.length; length >= 2; length -= 1) {
      const field = this.#fields.get(word.slice(0, length));
      if (field) return field;
    }
    return null;
  }

  /** The longest words that are known, in a script without spaces. */
  #cut(text: string): string[] {
    const words: string[] = [];
    let at = 0;
    while (at < text.length) {
      let length = Math.min(this.#longest, text.length - at);
      while (length > 1 && !this.#exact.has(text.slice(at, at + length))) length -= 1;
      const word = text.slice(at, at + length);
      if (/[\p{L}\p{N}%,]/u.test(word)) words.push(word);
      at += length;
    }
    return words;
  }
}

const none: ReadonlySet<Tag> = new Set();
const demonym = new Set<Tag>(['trait', 'origin']);
const cacheMax = 5000;
const wordPattern = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'-]*\+?|[%,]/gu;

/** In lower case, Latin letters without their accents. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll(/[’ʼ`]/gu, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll(/[\u064b-\u0652\u0640]/gu, '')
    .replaceAll(/[أإآ]/gu, 'ا')
    .replaceAll(/\u093c/gu, '');
}

function singularOf(word: string): string | null {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('eses')) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** The forms of a demonym, by what its first one ends in. */
function formsOf(name: string, language: Language): string[] {
  const plain = plainWord(name);
  const stem = plain.replace(language === 'ar' ? /^ال|ة$/gu : /[oae]$/u, '');
  const forms = (of: string, endings: string) =>
    endings.split(' ').map((ending) => of + ending.replace('-', ''));
  switch (language) {
    case 'es':
    case 'pt':
      return forms(stem, '- o a e os as es');
    case 'fr':
      return [...forms(plain, '- e s es ne nes'), ...forms(stem, 'e es')];
    case 'de':
      return [
        ...forms(plain, '- e en er es em'),
        ...(plain.endsWith('isch')
          ? forms(plain.replace(/isch$/u, ''), 'er ern erin erinnen e en')
          : []),
      ];
    case 'ar':
      return forms(stem, '- ة ين ون ات يين ا');
    case 'hi':
      return forms(plain, '- यों ों ओं');
    case 'en':
    case 'zh':
      return [plain];
  }
}

function countryStem(region: string, language: Language): string {
  const name = plainWord(region);
  if (language === 'ar') return name.replace(/^ال/u, '').replace(/(?:يا|ا|ة)$/u, '');
  if (language === 'de') return name.replace(/(?:ien|en|a|ei|land|istan)$/u, '');
  return name.replace(/(?:ie|ia|[aeiou])$/u, '');
}
