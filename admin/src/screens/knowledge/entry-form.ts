import type { KnowledgeEntry, NewKnowledgeEntry } from '@katek/sdk';

/** An entry as it stands in its form. */
export interface EntryForm {
  readonly question: string;
  readonly wordings: readonly string[];
  readonly answer: string;
  readonly locale: string;
  /** With commas between them. */
  readonly tags: string;
  readonly isEnabled: boolean;
}

export type EntryProblems = Readonly<Partial<Record<keyof EntryForm, string>>>;

/** As the protocol bounds them. */
export const entryLimits = {
  question: 300,
  answer: 4000,
  wordings: 10,
  tags: 10,
  tag: 40,
} as const;
const questionLengthMin = 3;

export const emptyForm: EntryForm = {
  question: '',
  wordings: [],
  answer: '',
  locale: '',
  tags: '',
  isEnabled: true,
};

export function formOf(entry: KnowledgeEntry): EntryForm {
  const { question, wordings, answer, locale, tags, isEnabled } = entry;
  return { question, wordings, answer, locale: locale ?? '', tags: tags.join(', '), isEnabled };
}

/** What the API takes. */
export function entryOf(form: EntryForm): NewKnowledgeEntry {
  return {
    question: form.question.trim(),
    wordings: form.wordings.map((each) => each.trim()).filter(Boolean),
    answer: form.answer.trim(),
    locale: form.locale.trim() || null,
    tags: tagsOf(form),
    isEnabled: form.isEnabled,
  };
}

export function isChanged(form: EntryForm, saved: EntryForm): boolean {
  return JSON.stringify(entryOf(form)) !== JSON.stringify(entryOf(saved));
}

/** What is wrong, by field; nothing when it can be saved. */
export function problemsOf(form: EntryForm): EntryProblems {
  const problems: Partial<Record<keyof EntryForm, string>> = {};
  const { question, answer, locale, wordings = [], tags = [] } = entryOf(form);
  if (question.length < questionLengthMin) problems.question = 'Write the question.';
  if (answer === '') problems.answer = 'Write the answer.';
  if (wordings.some((each) => each.length < questionLengthMin))
    problems.wordings = 'Each wording is a question; this is too short.';
  if (locale && !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(locale))
    problems.locale = 'Write a language tag such as en or es-MX, or leave it empty.';
  if (tags.length > entryLimits.tags) problems.tags = `Ten tags at most; these are ${tags.length}.`;
  else if (tags.some((tag) => tag.length > entryLimits.tag))
    problems.tags = 'A tag has forty letters at most.';
  return problems;
}

function tagsOf({ tags }: EntryForm): string[] {
  return [...new Set(tags.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
