import type { Organization, OrganizationPatch } from '@katek/sdk';

/** What cannot be saved as it is, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

/** How one section of the settings is read, checked and written. */
export interface FormModel<Form> {
  read(organization: Organization): Form;
  write(form: Form): OrganizationPatch;
  check(form: Form): Problems;
  /** The field that a refusal of the server is about; `null`: the whole section. */
  place(refusal: Refusal, form: Form): string | null;
}

/** What the server said when it did not take a change. */
export interface Refusal {
  field: string | null;
  message: string;
}

/** Finds the field by the last part of its path, else by the first of the names that the message says. */
export function placeByName(names: readonly string[]): FormModel<unknown>['place'] {
  return ({ field, message }) => {
    const parts = field?.split(/[./]/) ?? [];
    return (
      parts.findLast((part) => names.includes(part)) ??
      names.find((name) => new RegExp(`\\b${name}\\b`).test(message)) ??
      null
    );
  };
}

/** Fields of the organization that hold fields of their own. */
const groups = ['branding', 'persona', 'handoffRules', 'privacy'];

/** Only what differs, so that a change which somebody else made meanwhile to another field stays. */
export function changesOf(before: OrganizationPatch, after: OrganizationPatch): OrganizationPatch {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, value]) => {
      const old: unknown = Reflect.get(before, name);
      if (isSame(old, value)) return [];
      return [[name, groups.includes(name) ? differing(old, value) : value]];
    }),
  );
}

function differing(before: unknown, after: unknown): object {
  const old = new Map(Object.entries(before ?? {}));
  return Object.fromEntries(
    Object.entries(after ?? {}).filter(([name, value]) => !isSame(old.get(name), value)),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An empty field says that there is none. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Keeps only the fields that something is wrong with. */
export function problemsOf(found: Record<string, string | null>): Problems {
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, problem]) => (problem === null ? [] : [[name, problem]])),
  );
}

export function addressProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const isWeb = /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '');
  return isWeb ? null : 'Write a whole web address, beginning with https://.';
}

export function requiredProblem(text: string, what: string): string | null {
  return text.trim() === '' ? `Write ${what}.` : null;
}

/** A whole number within its bounds. */
export function numberProblem(text: string, { min, max }: { min: number; max: number }) {
  const number = Number(text);
  const isFit = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
  return isFit ? null : `Write a whole number from ${min} to ${max}.`;
}
