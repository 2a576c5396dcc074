import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractLeadFacts } from '../src/features/leads/index.ts';
import type { LeadFacts } from '@katek/sdk/protocol';
import { atLeast, type Section } from './report.ts';

interface FieldScore {
  right: number;
  total: number;
  /** Filled though the visitor did not say it. */
  invented: number;
  /** Said and not found. */
  missed: number;
  wrong: number;
}

/** Extraction of the built-in brain on labelled messages, field by field; a fact that was not said must stay null. */
export async function evaluateLeads(dataFolder: string): Promise<Section> {
  const file = join(dataFolder, 'lead_messages_dev.json');
  const labelled = JSON.parse(await readFile(file, 'utf8')) as { messages: LabelledMessage[] };
  const scores = new Map<string, FieldScore>();
  const mistakes: string[] = [];
  for (const message of labelled.messages) {
    const facts = extractLeadFacts({
      messages: turnsOf(message),
      region: message.default_region,
      currency: message.default_region === 'GB' ? 'GBP' : 'USD',
      now: new Date('2026-11-23T12:00:00Z'),
    });
    for (const [field, expected, actual, right] of compare(message, facts)) {
      const score = scores.get(field) ?? { right: 0, total: 0, invented: 0, missed: 0, wrong: 0 };
      score.total += 1;
      if (right) score.right += 1;
      else if (isNothing(expected)) score.invented += 1;
      else if (isNothing(actual)) score.missed += 1;
      else score.wrong += 1;
      scores.set(field, score);
      if (!right)
        mistakes.push(
          `${message.id} ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
        );
    }
  }
  return {
    title: 'Lead facts',
    about: `${labelled.messages.length} labelled messages, the built-in reader.`,
    table: [
      ['field', 'accuracy', 'right', 'of', 'invented', 'missed', 'wrong'],
      ...[...scores].map(([field, { right, total, invented, missed, wrong }]) => [
        field,
        (right / total).toFixed(3),
        right,
        total,
        invented,
        missed,
        wrong,
      ]),
    ],
    checks: [...scores].map(([field, { right, total }]) =>
      atLeast(`lead facts: ${field}`, right / total, field === 'name' ? 0.92 : 0.97),
    ),
    mistakes,
  };
}

interface LabelledMessage {
  id: string;
  text?: string;
  messages?: { role: 'user' | 'assistant'; text: string }[];
  default_region: string;
  expected: {
    name: string | null;
    email: string | null;
    phone: string | null;
    budget_min: number | null;
    budget_max: number | null;
    budget_approx?: boolean;
    budget_currency: string | null;
    budget_period: string | null;
    bedrooms: number | null;
    bathrooms: number | null;
    intent: string | null;
    timeline_span: string | null;
    timeline_norm: string | null;
    area?: string;
    notes?: string;
  };
}

function turnsOf(message: LabelledMessage) {
  const turns = message.messages ?? [{ role: 'user' as const, text: message.text ?? '' }];
  return turns.map(({ role, text }) => ({
    role: role === 'user' ? ('visitor' as const) : role,
    text,
  }));
}

function compare(
  { expected }: LabelledMessage,
  facts: LeadFacts,
): [field: string, expected: unknown, actual: unknown, right: boolean][] {
  const same = (left: string | null, right: string | null) =>
    (left ?? '').trim().toLowerCase() === (right ?? '').trim().toLowerCase();
  const named = expected.budget_approx === true ? expected.budget_max : null;
  const within = (value: number | null, from: number, to: number) =>
    named !== null && value !== null && value >= named * from && value <= named * to;
  const closeMax = within(facts.budgetMax, 1, 1.25);
  const closeMin = named !== null && (facts.budgetMin === null || within(facts.budgetMin, 0.75, 1));
  const studio =
    (expected.notes ?? '').includes('bedrooms 0 or 1') &&
    (facts.bedrooms === 0 || facts.bedrooms === 1);
  const span = facts.timeframe ?? '';
  return [
    ['name', expected.name, facts.name, same(expected.name, facts.name)],
    ['email', expected.email, facts.email, same(expected.email, facts.email)],
    ['phone', expected.phone, facts.phone, expected.phone === facts.phone],
    [
      'budgetMin',
      expected.budget_min,
      facts.budgetMin,
      expected.budget_min === facts.budgetMin || closeMin,
    ],
    [
      'budgetMax',
      expected.budget_max,
      facts.budgetMax,
      expected.budget_max === facts.budgetMax || closeMax,
    ],
    [
      'currency',
      expected.budget_currency,
      facts.currency,
      expected.budget_currency === null || expected.budget_currency === facts.currency,
    ],
    [
      'budgetPeriod',
      expected.budget_period,
      facts.budgetPeriod,
      expected.budget_period === facts.budgetPeriod,
    ],
    ['bedrooms', expected.bedrooms, facts.bedrooms, expected.bedrooms === facts.bedrooms || studio],
    ['bathrooms', expected.bathrooms, facts.bathrooms, expected.bathrooms === facts.bathrooms],
    ['intent', expected.intent, facts.intent, expected.intent === facts.intent],
    ['timeframe', expected.timeline_span, facts.timeframe, same(expected.timeline_span, span)],
    [
      'timeframeRange',
      expected.timeline_norm,
      facts.timeframeRange,
      expected.timeline_norm === facts.timeframeRange,
    ],
    [
      'areas',
      expected.area ?? null,
      facts.areas,
      expected.area === undefined
        ? facts.areas.length === 0
        : facts.areas.some((area) => same(area, expected.area ?? null)),
    ],
  ];
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
