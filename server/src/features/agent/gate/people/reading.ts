import type { Token } from './tagger.ts';
import type { Lexicon, Tag } from './lexicon.ts';

export type Side = 'asked' | 'said';

/** One sentence as tags, with what the whole message says besides. */
export class Reading {
  readonly tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #side: Side;

  constructor(tokens: readonly Token[], lexicon: Lexicon, side: Side) {
    this.tokens = tokens;
    this.#lexicon = lexicon;
    this.#side = side;
  }

  has(...tags: Tag[]): boolean {
    return this.tokens.some((token) => tags.some((tag) => token.tags.has(tag)));
  }

  /** People told by a trait, at `index`: `null` where the word is of a thing, such as a white kitchen. */
  isOfPeople(index: number): boolean {
    const token = this.tokens[index];
    if (!token) return false;
    const { tags } = token;
    if (
      tags.has('group') &&
      !tags.has('colour') &&
      !tags.has('age') &&
      (token.isPlural || !this.#lexicon.hasPlurals) &&
      !this.#is(index + 1, 'paper')
    )
      return true;
    // "Restaurants, Thai and Mexican".
    if (tags.has('origin') && this.near(index, ['trade'], 6)) return false;
    if (!tags.has('trait') && !tags.has('colour') && !tags.has('group') && !tags.has('age'))
      return false;
    const isWeak =
      (tags.has('colour') && !tags.has('group')) ||
      (tags.has('age') && !tags.has('trait') && !tags.has('group'));
    const head = this.#headOf(index);
    if (head) {
      // "The old owner" is the one before.
      if (tags.has('age') && isWeak && head.tags.has('role') && !head.isPlural) return false;
      if (
        is(head, 'folk', 'kin', 'sex', 'role', 'heritage') ||
        (head.tags.has('group') && !head.tags.has('colour'))
      )
        return true;
      if (head.tags.has('area')) return !tags.has('age') || tags.has('trait');
      return false;
    }
    // With no noun: "are they Catholic", "the block is mostly Korean".
    if (tags.has('age') && !tags.has('trait') && !tags.has('group'))
      return this.has('folk') || (token.isPlural && this.#is(index - 1, 'much'));
    if (!isWeak) return true;
    return (
      this.#isSaidOf(index) ||
      this.has('folk', 'role') ||
      (this.has('own') && this.has('belong')) ||
      (this.has('school') && this.has('much')) ||
      (this.has('area', 'name') && this.has('much', 'make'))
    );
  }

  /** "You are black": of whoever is spoken to, or speaks. */
  #isSaidOf(index: number): boolean {
    return /^(?:you're|we're|i'm|eres|es-tu)$/u.test(this.tokens[index - 1]?.word ?? '')
      ? true
      : this.#is(index - 2, 'you', 'self') && copula.test(this.tokens[index - 1]?.word ?? '');
  }

  /** The noun that the adjective at `index` is of; `null` where it stands for itself. */
  #headOf(index: number): Token | null {
    const { nounStands } = this.#lexicon;
    const next = this.tokens[index + 1];
    if (nounStands === 'before' && next) {
      // "De vieux parquets": short adjectives stand in front of their noun.
      const isShort = this.tokens[index]?.tags.has('age') === true;
      if (is(next, 'folk', 'kin', 'sex') || (isShort && isThing(next))) return next;
    }
    const after = nounStands === 'before' ? null : this.#nounFrom(index, 1);
    const before = nounStands === 'after' ? null : this.#nounFrom(index, -1);
    return after ?? before;
  }

  #nounFrom(index: number, step: 1 | -1): Token | null {
    for (let at = index + step; at >= 0 && at < this.tokens.length; at += step) {
      const token = this.tokens[at];
      if (!token) return null;
      if (token.word === ',' || token.word === 'and' || token.word === 'or') {
        if (this.tokens[at + step]?.tags.has('origin') && this.tokens[index]?.tags.has('origin'))
          continue;
        return null;
      }
      if (is(token, 'folk', 'kin', 'sex', 'area', 'home', 'role')) return token;
      if (is(token, 'trait', 'colour', 'age', 'group')) {
        if (token.tags.has('group') && token.isPlural) return token;
        continue;
      }
      if (step === -1 && token.tags.has('much')) continue;
      if (token.tags.size === 0 && this.#isBeforePeople(at, step)) continue;
      return isThing(token) ? token : null;
    }
    return null;
  }

  /** "Indian tech workers", "un vecindario mayormente latino": a word between the trait and its noun. */
  #isBeforePeople(at: number, step: 1 | -1): boolean {
    const { word = '' } = this.tokens[at] ?? {};
    if (/(?:mente|mainly)$/u.test(word)) return true;
    const next = this.tokens[at + step];
    return step === 1 && next !== undefined && next.isPlural && is(next, 'folk', 'kin', 'role');
  }

  /** The visitor speaks of themselves and theirs: "I am blind", "my two kids". */
  isOwn(index: number): boolean {
    for (let at = index - 1; at >= Math.max(0, index - 5); at -= 1) {
      const token = this.tokens[at];
      if (!token) return false;
      if (is(token, 'own')) return true;
      if (
        is(token, 'folk', 'who', 'near', 'avoid', 'dwell', 'area', 'role', 'choose', 'let') ||
        /^(?:in|with)$/u.test(token.word)
      )
        return false;
    }
    return false;
  }

  isNumbered(index: number): boolean {
    return [1, 2].some(
      (back) =>
        this.#is(index - back, 'number') || /^\d+$/u.test(this.tokens[index - back]?.word ?? ''),
    );
  }

  near(index: number, tags: readonly Tag[], reach = 4): boolean {
    return this.tokens
      .slice(Math.max(0, index - reach), index + reach + 1)
      .some((token) => tags.some((tag) => token.tags.has(tag)));
  }

  at(index: number, ...tags: Tag[]): boolean {
    return this.#is(index, ...tags);
  }

  /** Whether its language tells what of neighbors is a matter of a home. */
  get knowsDeals(): boolean {
    return this.#lexicon.words.deal !== undefined;
  }

  get side(): Side {
    return this.#side;
  }

  #is(index: number, ...tags: Tag[]): boolean {
    const token = this.tokens[index];
    return token !== undefined && is(token, ...tags);
  }
}

const copula = /^(?:are|am|is|were|e|es|son|soy|sou|somos|sao|etes|suis|sommes|sind|bin)$/u;

export function is(token: Token, ...tags: Tag[]): boolean {
  return tags.some((tag) => token.tags.has(tag));
}

/** A word that is neither of people nor of where they live: unknown, or known to be of a home. */
export function isThing(token: Token): boolean {
  return (
    token.tags.size === 0 ||
    is(token, 'worship', 'school', 'paper', 'signing', 'deal', 'amenity', 'trade', 'agent')
  );
}
