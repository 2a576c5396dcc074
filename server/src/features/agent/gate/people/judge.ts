import type { Token } from './tagger.ts';
import type { Lexicon, Tag } from './lexicon.ts';
import type { FairHousingTopic } from '../fair-housing-topic.ts';

/** What steers in a sentence: its topic, and the word it is told by. */
export interface Steering {
  readonly topic: FairHousingTopic;
  readonly word: string;
}

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
    if (!tags.has('trait') && !tags.has('colour') && !tags.has('group') && !tags.has('age'))
      return false;
    const isWeak =
      (tags.has('colour') && !tags.has('group')) ||
      (tags.has('age') && !tags.has('trait') && !tags.has('group'));
    const head = this.#headOf(index);
    if (head) {
      if (
        is(head, 'folk', 'kin', 'sex', 'role') ||
        (head.tags.has('group') && !head.tags.has('colour'))
      )
        return true;
      if (head.tags.has('area')) return !tags.has('age') || tags.has('trait');
      return false;
    }
    // With no noun: "are they Catholic", "the block is mostly Korean".
    if (tags.has('age') && !tags.has('trait') && !tags.has('group')) return this.has('folk');
    if (!isWeak) return true;
    return this.has('folk', 'role') || (this.has('area', 'name') && this.has('much', 'make'));
  }

  /** The noun that the adjective at `index` is of; `null` where it stands for itself. */
  #headOf(index: number): Token | null {
    const { nounStands } = this.#lexicon;
    const next = this.tokens[index + 1];
    if (nounStands === 'before' && next && is(next, 'folk', 'kin', 'sex')) return next;
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
      return token.tags.size === 0 || is(token, 'worship', 'school', 'paper') ? token : null;
    }
    return null;
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
    return this.#is(index - 1, 'number') || this.#is(index - 2, 'number', 'have');
  }

  near(index: number, tags: readonly Tag[], reach = 4): boolean {
    return this.tokens
      .slice(Math.max(0, index - reach), index + reach + 1)
      .some((token) => tags.some((tag) => token.tags.has(tag)));
  }

  at(index: number, ...tags: Tag[]): boolean {
    return this.#is(index, ...tags);
  }

  get side(): Side {
    return this.#side;
  }

  #is(index: number, ...tags: Tag[]): boolean {
    const token = this.tokens[index];
    return token !== undefined && is(token, ...tags);
  }
}

function is(token: Token, ...tags: Tag[]): boolean {
  return tags.some((tag) => token.tags.has(tag));
}

const company: readonly Tag[] = [
  'folk',
  'area',
  'dwell',
  'belong',
  'much',
  'avoid',
  'choose',
  'where',
  'suit',
  'let',
  'near',
  'kind',
  'make',
  'who',
  'role',
  'you',
];

/** What steers in one sentence of a message; `whole` is the message. */
export function judge(reading: Reading, whole: Reading): Steering | null {
  const { tokens, side } = reading;
  const isSaid = side === 'said';
  const topicOf = (token: Token): FairHousingTopic => token.field ?? 'people';
  const found = (token: Token, topic: FairHousingTopic = topicOf(token)): Steering => ({
    topic,
    word: token.word,
  });
  const isRefusal = isSaid && reading.has('refuse', 'source') && reading.has('source');
  for (const [index, token] of tokens.entries()) {
    const { tags } = token;
    const persons = reading.isOfPeople(index);
    if (persons) {
      const isPaper = reading.near(index, ['paper'], 3) && !reading.has('dwell', 'belong');
      const isOwn = !isSaid && reading.isOwn(index);
      if (isOwn) {
        if (
          whole.has('belong') ||
          whole.tokens.some(({ word }) => /^others?$/u.test(word)) ||
          ((whole.has('area') || whole.has('dwell')) &&
            whole.has('where', 'choose') &&
            whole.has('suit', 'where', 'near'))
        )
          return found(token);
        continue;
      }
      const isSpeech =
        reading.has('speak') && reading.has('agent', 'you', 'self') && !reading.has('folk');
      if (!isPaper && !isSpeech && (reading.has(...company) || (isSaid && tags.has('group'))))
        return found(token);
      continue;
    }
    if (tags.has('telling') && !isRefusal) return found(token);
    if (
      tags.has('aid') &&
      (reading.has('folk', 'dwell', 'near', 'kind', 'avoid', 'who') ||
        reading.at(index + 1, 'area')) &&
      !reading.has('paper')
    )
      return found(token);
    if (
      tags.has('land') &&
      tokens[index - 1]?.word === 'from' &&
      !reading.isOwn(index) &&
      reading.has('folk', 'who', 'kin', ...(isSaid ? (['you', 'dwell', 'much'] as const) : []))
    )
      return found(token);
    if (is(token, 'kin', 'sex') && isSteeredKin(reading, index, whole)) return found(token);
    if (tags.has('folk')) {
      const steered = isSaid
        ? isOfResidents(reading, index, isRefusal)
        : isAskedOfFolk(reading, index);
      if (steered) return found(token);
    }
    if (
      tags.has('make') &&
      !isRefusal &&
      reading.near(index, ['area', 'folk', 'dwell', 'school'], 5) &&
      isMake(reading, index)
    )
      return found(token);
    if (tags.has('belong') && isBelonging(reading, index)) return found(token, 'people');
    if (tags.has('crime') && !isRefusal && tokens[index + 1]?.word !== 'store')
      return found(token, 'safety');
    if (
      tags.has('safe') &&
      !isRefusal &&
      reading.near(index, ['area', 'dwell', 'where', 'there'], 8) &&
      isSafety(reading, index)
    )
      return found(token, 'safety');
    if (isSaid && tags.has('worship') && reading.near(index, ['near'], 4)) return found(token);
    if (tags.has('district') && !isRefusal && isJudged(reading, index))
      return found(token, 'safety');
    if (/^schoolscores$/u.test(token.word)) return found(token, 'schools');
    if (tags.has('kin') && reading.has('school') && reading.near(index, ['good'], 2))
      return found(token, 'schools');
    if (tags.has('school') && !isRefusal && reading.near(index, ['good'], 7))
      return found(token, 'schools');
  }
  return null;
}

function isMake(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  if (next && next.tags.size === 0) return false;
  return (
    !reading.at(index + 1, 'home') && reading.tokens[index] !== undefined && !reading.has('paper')
  );
}

function isSafety(reading: Reading, index: number): boolean {
  const word = reading.tokens[index]?.word ?? '';
  if (word === 'avoid') return reading.side === 'said' || reading.has('where');
  if (/^(?:secur\w*|atnight|bad|worst|rough)$/u.test(word)) return false;
  return true;
}

/** "A good area", and not "a good area for the sofa". */
function isJudged(reading: Reading, index: number): boolean {
  return [1, 2].some(
    (back) =>
      reading.at(index - back, 'good') ||
      /^(?:rough|nice\w*|safe\w*|bad|worst|dangerous|gentrifying)$/u.test(
        reading.tokens[index - back]?.word ?? '',
      ),
  );
}

/** Children, families, men or women, where they are neither the visitor's own nor the name of a room. */
function isSteeredKin(reading: Reading, index: number, whole: Reading): boolean {
  const isSaid = reading.side === 'said';
  const token = reading.tokens[index];
  if (!token) return false;
  if (!isSaid && (reading.isOwn(index) || (token.tags.has('kin') && reading.isNumbered(index))))
    return (
      reading.has('belong') || (reading.has('suit') && reading.has('area') && reading.has('where'))
    );
  const isFor = reading.tokens
    .slice(Math.max(0, index - 4), index)
    .some(({ word }) => word === 'for');
  if (isFor && !reading.near(index, ['much', 'avoid', 'let'], 2))
    return (
      reading.has('suit') &&
      (isSaid ||
        reading.has('area', 'where') ||
        /^(?:it|this|that)$/u.test(reading.tokens[1]?.word ?? ''))
    );
  if (isSaid)
    return (
      reading.has('belong', 'let', 'dwell') ||
      reading.near(index, ['much', 'area', 'avoid'], 3) ||
      (reading.has('suit', 'choose') && reading.has('you')) ||
      (reading.has('suit') && isFor)
    );
  return (
    reading.near(index, ['dwell', 'folk', 'who', 'kind'], 5) ||
    reading.near(index, ['much', 'avoid'], 3) ||
    (reading.near(index, ['area'], 5) && !whole.has('paper')) ||
    reading.near(index, ['let', 'belong'], 5)
  );
}

function isAskedOfFolk(reading: Reading, index: number): boolean {
  return (
    (reading.near(index, ['kind'], 3) && !reading.near(index, ['number'], 1)) ||
    reading.near(index, ['measure'], 6) ||
    reading.near(index, ['age'], 3) ||
    reading.near(index, ['make'], 4)
  );
}

/** An answer speaks of homes: whatever it says of those who live there is no fact of a listing. */
function isOfResidents(reading: Reading, index: number, isRefusal: boolean): boolean {
  const token = reading.tokens[index];
  if (isRefusal || !token || token.word.includes("'")) return false;
  if (
    reading.isNumbered(index) ||
    /^communit/u.test(token.word) ||
    /^(?:everyone|everybody)$/u.test(token.word)
  )
    return false;
  const next = reading.tokens[index + 1];
  if (next && next.tags.size === 0) return false;
  if (reading.has('speak', 'agent')) return false;
  return (
    token.isPlural ||
    reading.near(index, ['dwell', 'much', 'belong', 'make'], 3) ||
    /^(?:people|crowd|population|clientele)$/u.test(token.word)
  );
}

/** Said to visitors all the time, of homes, times and offers. */
const unsaid =
  /^(?:accept|welcome|mind|problem|refus|reject|bother|judg|acept|aceit|toler|stor|incomod|derang|molest)/u;

function isBelonging(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (reading.side === 'said')
    return (
      /^(?:fitin|belong\w*)$/u.test(token?.word ?? '') ||
      (reading.near(index, ['you'], 4) && !unsaid.test(token?.word ?? ''))
    );
  const isStrong = /^(?:fitin|belong\w*)$/u.test(token?.word ?? '');
  return (
    (isStrong && reading.has('self', 'kin', 'folk', 'sex', 'where', 'there')) ||
    (reading.has('self', 'kin') && reading.has('area', 'dwell') && !reading.has('paper'))
  );
}
