import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { extractLeadFacts } from '../src/features/leads/index.ts';
import { groupedTable, type Table } from './report.ts';

const fact = Type.Union([Type.String(), Type.Null()]);
const message = Type.Object({
  text: Type.String(),
  language: Type.String(),
  expect: Type.Object({ name: fact, email: fact, phone: fact }),
});
export type LabelledMessage = Type.Static<typeof message>;

export function readMessages(file: string): LabelledMessage[] {
  return Value.Parse(Type.Array(message), JSON.parse(readFileSync(file, 'utf8')));
}

const fields = ['name', 'email', 'phone'] as const;

/** Who wrote and how to reach them, field by field; what was not said must stay `null`. */
export function scoreMessages(messages: readonly LabelledMessage[]): {
  readonly table: Table;
  readonly missed: readonly string[];
} {
  const judged = messages.map((one) => {
    const facts = extractLeadFacts({
      messages: [{ role: 'visitor', text: one.text }],
      region: 'US',
      currency: 'USD',
      now: new Date('2026-11-23T12:00:00Z'),
    });
    const wrong = fields.filter(
      (field) => (facts[field] ?? '').toLowerCase() !== (one.expect[field] ?? '').toLowerCase(),
    );
    return { one, facts, wrong };
  });
  return {
    missed: judged.flatMap(({ one, facts, wrong }) =>
      wrong.map(
        (field) =>
          `${one.language} ${one.text}\n    ${field}: ${facts[field] ?? 'nothing'}, not ${one.expect[field] ?? 'nothing'}`,
      ),
    ),
    table: [
      ...groupedTable(
        'messages',
        judged.map(({ one, wrong }) => ({ group: one.language, isRight: wrong.length === 0 })),
      ),
      ...fields.map((field) => {
        const right = judged.filter(({ wrong }) => !wrong.includes(field)).length;
        return [`field ${field}`, messages.length, right, (right / messages.length).toFixed(3)];
      }),
    ],
  };
}
