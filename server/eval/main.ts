import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { evaluateFairHousing } from './fair-housing.eval.ts';
import { evaluateGrounding } from './grounding.eval.ts';
import { evaluateHeldOut } from './held-out.eval.ts';
import { evaluateLeads } from './leads.eval.ts';
import { evaluateParser } from './parser.eval.ts';
import { markdown, page, type Section } from './report.ts';
import { readMessages, scoreMessages } from './score-messages.ts';
import { readRequests, scoreRequests } from './score-requests.ts';
import { readSentences, scoreOrdinary, scoreProbes } from './score-steering.ts';
import { evaluateSearch } from './search.eval.ts';

// pnpm eval: measures the concierge, prints the tables, writes docs/quality.md, and fails when a limit does not hold.
const usage = `pnpm eval [--data <folder>] [--only <part>] [--verbose]

  --data     the folder of labelled data; else KATEK_DATA, else ../shared/data
  --only     one part alone, printed and not kept: search, leads, out-of-sample, grounding, fair-housing, speed
  --verbose  every mistake, not the first ten

  --steering <file.json>  scores the fair housing guard on probes of your own, and nothing else: an array of
  --ordinary <file.json>  { side: "input" | "output", text, class?, language? }; and on ordinary sentences
  --requests <file.json>  scores the reading of requests, and nothing else: { text, language, expect, absent? } each,
                          \`expect\` the part of the query that must be read and \`absent\` the fields that must not
  --messages <file.json>  and the reading of who wrote: { text, language, expect: { name, email, phone } } each
  --show                  with the sentences that it judged wrongly`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    steering: { type: 'string' },
    ordinary: { type: 'string' },
    requests: { type: 'string' },
    messages: { type: 'string' },
    show: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

if (values.steering ?? values.ordinary) {
  for (const [file, score] of [
    [values.steering, scoreProbes],
    [values.ordinary, scoreOrdinary],
  ] as const) {
    if (!file) continue;
    const { table, missed } = await score(readSentences(file));
    console.log(`\n${markdown(table)}\n`);
    if (values.show) for (const one of missed) console.log(`  ${one.side}: ${one.text}`);
  }
  process.exit(0);
}

if (values.requests ?? values.messages) {
  const scores = [
    ...(values.requests ? [scoreRequests(readRequests(values.requests))] : []),
    ...(values.messages ? [scoreMessages(readMessages(values.messages))] : []),
  ];
  for (const { table, missed } of scores) {
    console.log(`\n${markdown(table)}\n`);
    if (values.show) for (const one of missed) console.log(`  ${one}`);
  }
  process.exit(0);
}

const home = fileURLToPath(new URL('../../', import.meta.url));
const data = values.data ?? process.env['KATEK_DATA'] ?? join(home, '../shared/data');

const parts: Readonly<
  Record<string, { needs: readonly string[]; measure: () => Section | Promise<Section> }>
> = {
  search: {
    needs: ['search_queries_dev.json', 'listings/ca_mls_remarks_1000.csv'],
    measure: () => evaluateSearch(data),
  },
  leads: { needs: ['lead_messages_dev.json'], measure: () => evaluateLeads(data) },
  'out-of-sample': { needs: [], measure: evaluateHeldOut },
  grounding: {
    needs: [],
    measure: () => evaluateGrounding((done) => console.error(`  ${done} attacks`)),
  },
  'fair-housing': { needs: [], measure: evaluateFairHousing },
  speed: { needs: [], measure: evaluateParser },
};

const wanted = Object.entries(parts).filter(([name]) => !values.only || name === values.only);
if (wanted.length === 0) {
  console.error(`There is no part ${values.only}.\n\n${usage}`);
  process.exit(1);
}
const missing = wanted
  .flatMap(([, { needs }]) => needs)
  .filter((file) => !existsSync(join(data, file)));
if (missing.length > 0) {
  console.error(
    `The labelled data is not there: ${missing.map((file) => join(data, file)).join(', ')}.\nName its folder with --data or KATEK_DATA. Without it: pnpm eval --only out-of-sample, grounding, fair-housing or speed.`,
  );
  process.exit(1);
}

const startedAtMs = performance.now();
const sections: Section[] = [];
for (const [name, { measure }] of wanted) {
  console.error(`${name} …`);
  const section = await measure();
  sections.push(section);
  const told = values.verbose ? section.mistakes : section.mistakes.slice(0, 10);
  const rest = section.mistakes.length - told.length;
  console.log(
    [
      `\n${section.title}\n`,
      markdown(section.table),
      ...told.map((mistake) => `  ${mistake}`),
      ...(rest > 0 ? [`  and ${rest} more: --verbose`] : []),
    ].join('\n'),
  );
}

const checks = sections.flatMap((section) => section.checks);
console.log(
  `\nLimits\n\n${markdown([
    ['what', 'measured', 'limit', ''],
    ...checks.map(({ measure, value, limit, isHeld }) => [
      measure,
      value,
      limit,
      limit === '' ? '' : isHeld ? 'holds' : 'DOES NOT HOLD',
    ]),
  ])}\n`,
);
if (!values.only) {
  const file = join(home, 'docs/quality.md');
  writeFileSync(file, page(sections, new Date().toISOString().slice(0, 10)));
  console.error(`Wrote ${file}.`);
}
console.error(`Took ${Math.round((performance.now() - startedAtMs) / 1000)} s.`);
if (checks.some(({ isHeld }) => !isHeld)) process.exitCode = 1;
