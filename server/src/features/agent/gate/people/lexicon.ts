/**
 * What a word tells a reader who watches for steering. People are told by `group` ("retirees"), or by a `trait`, a
 * `colour` or an `age` that stands by those who live somewhere or by where they live; `kin` and `sex` are ordinary
 * where they are the visitor's own. The rest are what steering is made of besides: a place, living there, belonging
 * there, how many, and whom to keep away from.
 */
export type Tag =
  | 'telling'
  | 'group'
  | 'trait'
  /** Where people come from, and with it a trait. */
  | 'origin'
  | 'land'
  /** What people have of where they come from: roots, skin, a name. */
  | 'heritage'
  | 'name'
  /** What tenants are paid by. */
  | 'aid'
  | 'colour'
  | 'age'
  | 'kin'
  | 'sex'
  | 'folk'
  /** People in general, in a language where hardly anything else is asked of them. */
  | 'crowd'
  | 'role'
  | 'who'
  | 'kind'
  | 'make'
  | 'measure'
  /** What those who live there use, and what is sold nearby: facts of a place. */
  | 'amenity'
  | 'trade'
  | 'area'
  /** An area that may be called good or bad. */
  | 'district'
  | 'home'
  | 'dwell'
  | 'belong'
  | 'kindred'
  | 'much'
  | 'avoid'
  | 'choose'
  | 'where'
  | 'suit'
  | 'let'
  | 'self'
  /** Says that what follows is the visitor's own: "I'm", "my". */
  | 'own'
  | 'you'
  | 'have'
  | 'number'
  | 'near'
  | 'paper'
  /** What buyers and sellers put their names to. */
  | 'signing'
  | 'room'
  | 'mention'
  /** What neighbors may have to do with in the matter of a home: fences, noise, parking. */
  | 'deal'
  | 'agent'
  | 'speak'
  | 'crime'
  | 'safe'
  | 'good'
  | 'school'
  | 'worship'
  | 'refuse'
  /** Who may be asked instead, and that they may be. */
  | 'public'
  | 'consult'
  | 'source'
  | 'there'
  | 'plain';

/** What a steering word is about, where it is neither of people in general nor of families. */
export type Field = 'disability' | 'families';

export interface Lexicon {
  /** Wordings of several words, each put as one word that `words` has. */
  readonly turns: readonly (readonly [pattern: RegExp, word: string])[];
  /** The words of each tag, with a space between; `*` stands for any ending. */
  readonly words: Readonly<Partial<Record<Tag, string>>>;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Where the noun stands that an adjective is of. */
  readonly nounStands: 'after' | 'before' | 'any';
  /** The beginning of a word that may be joined to it, such as an Arabic article. */
  readonly joined?: RegExp;
  /** What a demonym may end in, after the stem of a country's name. */
  readonly demonym?: RegExp;
  /** More than one of anything ends in an s, so that a group is told from its adjective. */
  readonly hasPlurals?: boolean;
  /** Words stand in no spaces. */
  readonly isUnspaced?: boolean;
}
