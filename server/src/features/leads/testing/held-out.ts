import { readFileSync } from 'node:fs';
import type { LeadFacts } from '@katek/sdk/protocol';
import { extractLeadFacts, type TalkTurn } from '../reading/extract-lead-facts.ts';

/**
 * Messages that were written and labelled before the readers were looked at, in wordings and countries of their own.
 * A label may name several right answers; a field in `free` is not judged, as people would answer differently.
 */
export interface HeldOut {
  readonly kind: string;
  readonly region: string;
  /** Lines of `visitor: …` and `assistant: …`. */
  readonly said: readonly string[];
  readonly expected: { readonly [field in keyof LeadFacts]?: unknown };
  readonly free?: readonly string[];
  /** "Around 480": the bounds may lie a quarter off. */
  readonly approx?: boolean;
}

export const heldOutMessages: readonly HeldOut[] = messagesOf('held-out-messages.jsonl');

/**
 * How people say who they are and how to reach them, in the words of many countries. It was split in two by every second line
 * before the readers changed for it: one half was learned from, the other only counted.
 */
export const heldOutPeople: readonly HeldOut[] = messagesOf('held-out-people.jsonl');
export const isLearnedFrom = ({ kind }: HeldOut) => !kind.endsWith('not looked at');

function messagesOf(file: string): HeldOut[] {
  return readFileSync(new URL(`../reading/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export const heldOutFields = [
  'name',
  'email',
  'phone',
  'budgetMin',
  'budgetMax',
  'currency',
  'budgetPeriod',
  'bedrooms',
  'bathrooms',
  'intent',
  'timeframe',
  'timeframeRange',
  'areas',
] as const;

/** Whether the reader finds of a message what a person would say it tells. */
export function isRight(message: HeldOut, field: (typeof heldOutFields)[number]): boolean {
  const { region, said, expected, approx } = message;
  const found = extractLeadFacts({
    messages: said.map(toTurn),
    region,
    currency: 'USD',
    now: new Date('2026-11-23T12:00:00Z'),
  });
  const got = found[field];
  const wanted = expected[field] ?? null;
  if (field === 'areas') {
    const areas = found.areas.map((area) => area.toLowerCase());
    const names = [wanted ?? []].flat().map((area) => [area].flat());
    return (
      areas.length === names.length &&
      names.every((all) => all.some((one) => areas.includes(fold(one))))
    );
  }
  // A currency that was not named is the organization's.
  if (field === 'currency' && wanted === null) return true;
  if (approx && typeof wanted === 'number' && typeof got === 'number')
    return got >= wanted * 0.75 && got <= wanted * 1.25;
  if (approx && field === 'budgetMin') return true;
  return [wanted].flat().some((one) => fold(one) === fold(got));
}

function toTurn(line: string): TalkTurn {
  const role = line.startsWith('visitor: ') ? 'visitor' : 'assistant';
  return { role, text: line.slice(line.indexOf(':') + 2) };
}

function fold(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value);
}
