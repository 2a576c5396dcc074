import type { Trigger } from '@katek/sdk';
import {
  type FormModel,
  numberProblem,
  problemsOf,
  type Problems,
  requiredProblem,
} from './form-model.ts';

/** One line that can be checked, and what is written into it. */
export interface Condition {
  isOn: boolean;
  value: string;
}

export type ConditionName =
  | 'urlPattern'
  | 'afterSeconds'
  | 'scrolledPercent'
  | 'onExit'
  | 'listingsViewed'
  | 'onReturnToListing';

export interface TriggerForm {
  /** Stays the same while the name is being changed. */
  key: string;
  name: string;
  text: string;
  conditions: Readonly<Record<ConditionName, Condition>>;
  everyHours: string;
}

export interface InvitationsForm {
  triggers: readonly TriggerForm[];
}

export const triggersMax = 20;

export const bounds = {
  afterSeconds: { min: 1, max: 3600 },
  scrolledPercent: { min: 1, max: 100 },
  listingsViewed: { min: 1, max: 50 },
  everyHours: { min: 1, max: 8760 },
} as const;

/** How often the usual ones are shown, in hours. */
export const frequencies = [
  { hours: '1', words: 'at most once an hour' },
  { hours: '24', words: 'at most once a day' },
  { hours: '72', words: 'at most once in three days' },
  { hours: '168', words: 'at most once a week' },
  { hours: '720', words: 'at most once in a month' },
] as const;

export const invitationsModel: FormModel<InvitationsForm> = {
  read: ({ triggers }) => ({ triggers: triggers.map(toTriggerForm) }),
  write: ({ triggers }) => ({ triggers: triggers.map(toTrigger) }),
  check: ({ triggers }) =>
    Object.assign({}, ...triggers.map((form) => checkTrigger(form, triggers))) as Problems,
  place({ field, message }, { triggers }) {
    const index = /\btriggers[./](\d+)(?:[./](\w+))?/.exec(field ?? '');
    if (index) return fieldOf(triggers[Number(index[1])], index[2] ?? 'name');
    const [, name] = /^The urlPattern of (\S+) /.exec(message) ?? [];
    if (name)
      return fieldOf(
        triggers.find((form) => form.name === name),
        'urlPattern',
      );
    const [, twice] = /^Two triggers are called (\S+)\. /.exec(message) ?? [];
    return fieldOf(
      triggers.findLast((form) => form.name === twice),
      'name',
    );
  },
};

/** The name of a field of one of several forms. */
export function problemKey(form: TriggerForm, field: string): string {
  return `${form.key}.${field}`;
}

function fieldOf(form: TriggerForm | undefined, field: string): string | null {
  return form ? problemKey(form, field) : null;
}

export function toTriggerForm(trigger: Trigger): TriggerForm {
  const { name, text, urlPattern, afterSeconds, scrolledPercent, listingsViewed } = trigger;
  return {
    key: name,
    name,
    text,
    conditions: {
      urlPattern: line(urlPattern, '/homes/*'),
      afterSeconds: line(afterSeconds, 20),
      scrolledPercent: line(scrolledPercent, 50),
      listingsViewed: line(listingsViewed, 3),
      onExit: { isOn: trigger.onExit === true, value: '' },
      onReturnToListing: { isOn: trigger.onReturnToListing === true, value: '' },
    },
    everyHours: String(trigger.everyHours),
  };
}

/** A value that is usual stands in a line that is not checked. */
function line(value: string | number | undefined, usual: string | number): Condition {
  return { isOn: value !== undefined, value: String(value ?? usual) };
}

export function toTrigger({ name, text, conditions, everyHours }: TriggerForm): Trigger {
  const { urlPattern, afterSeconds, scrolledPercent, listingsViewed } = conditions;
  return {
    name: name.trim(),
    text: text.trim(),
    ...(urlPattern.isOn && { urlPattern: urlPattern.value.trim() }),
    ...(afterSeconds.isOn && { afterSeconds: Number(afterSeconds.value) }),
    ...(scrolledPercent.isOn && { scrolledPercent: Number(scrolledPercent.value) }),
    ...(conditions.onExit.isOn && { onExit: true }),
    ...(listingsViewed.isOn && { listingsViewed: Number(listingsViewed.value) }),
    ...(conditions.onReturnToListing.isOn && { onReturnToListing: true }),
    everyHours: Number(everyHours),
  };
}

/** A new one with a name that is free. */
export function newTrigger(triggers: readonly TriggerForm[]): TriggerForm {
  let number = triggers.length + 1;
  const isTaken = (name: string) =>
    triggers.some((form) => form.name === name || form.key === name);
  while (isTaken(`invitation-${number}`)) number += 1;
  const name = `invitation-${number}`;
  return toTriggerForm({ name, text: '', afterSeconds: 20, everyHours: 24 });
}

export function withCondition(
  form: TriggerForm,
  name: ConditionName,
  change: Partial<Condition>,
): TriggerForm {
  const changed = { ...form.conditions[name], ...change };
  return { ...form, conditions: { ...form.conditions, [name]: changed } };
}

/** When it is shown, for people; a line each. */
export function conditionsInWords({ conditions }: TriggerForm): string[] {
  const words: Record<ConditionName, (value: string) => string> = {
    urlPattern: (value) => `on pages ${value}`,
    afterSeconds: (value) => `after ${value} seconds on the page`,
    scrolledPercent: (value) => `${value} % of the page was scrolled`,
    onExit: () => 'the pointer leaves the page at its top',
    listingsViewed: (value) => `${value} homes were looked at`,
    onReturnToListing: () => 'the visitor is back at a home seen before',
  };
  return Object.entries(words).flatMap(([name, say]) => {
    const { isOn, value } = conditions[name as ConditionName];
    return isOn ? [say(value)] : [];
  });
}

export function frequencyInWords(everyHours: string): string {
  const known = frequencies.find(({ hours }) => hours === everyHours);
  return known?.words ?? `at most once in ${everyHours} hours`;
}

function checkTrigger(form: TriggerForm, all: readonly TriggerForm[]): Problems {
  const { conditions } = form;
  const number = (name: keyof typeof bounds & ConditionName) =>
    conditions[name].isOn ? numberProblem(conditions[name].value, bounds[name]) : null;
  const problems = problemsOf({
    name: nameProblem(form, all),
    text: requiredProblem(form.text, 'what the invitation says'),
    urlPattern: conditions.urlPattern.isOn ? patternProblem(conditions.urlPattern.value) : null,
    afterSeconds: number('afterSeconds'),
    scrolledPercent: number('scrolledPercent'),
    listingsViewed: number('listingsViewed'),
    everyHours: numberProblem(form.everyHours, bounds.everyHours),
  });
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [problemKey(form, field), problem]),
  );
}

function nameProblem(form: TriggerForm, all: readonly TriggerForm[]): string | null {
  const name = form.name.trim();
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(name)) {
    return 'Write small letters, digits and hyphens only, like homes-again.';
  }
  const isTaken = all.some((other) => other.key !== form.key && other.name.trim() === name);
  return isTaken ? 'Another invitation has this name.' : null;
}

function patternProblem(value: string): string | null {
  const isAddress = /^(?:\/|https?:\/\/|\*)/.test(value.trim());
  return isAddress
    ? null
    : 'Write a path like /homes/* or an address like https://www.example.com/*.';
}
