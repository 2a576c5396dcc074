import { cpus, totalmem } from 'node:os';
import { writeFileSync } from 'node:fs';
import { holds, toMarkdown, type Section } from './report.ts';

// pnpm bench [name …]: measures, prints, and with no name writes docs/benchmarks.md.
const suites: Record<string, (databaseUrl: string) => Promise<Section>> = {
  chat: async (url) => (await import('./chat.bench.ts')).benchChat(url),
  'first-token': async (url) => (await import('./first-token.bench.ts')).benchFirstToken(url),
  sockets: async (url) => (await import('./sockets.bench.ts')).benchSockets(url),
  parser: async () => (await import('./parser.bench.ts')).benchParser(),
  search: async (url) => (await import('./search.bench.ts')).benchSearch(url),
  import: async (url) => (await import('./import.bench.ts')).benchImport(url),
  page: async () => (await import('../../widget/bench/page-load.bench.ts')).benchPageLoad(),
  start: async () => (await import('./start.bench.ts')).benchStart(),
};

const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error('Set DATABASE_URL to a PostgreSQL with pgvector in which databases may be made.');
  process.exit(1);
}
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(suites);
const sections: Section[] = [];
for (const name of names) {
  const suite = suites[name];
  if (!suite) {
    console.error(`There is no benchmark ${name}. There are: ${Object.keys(suites).join(', ')}.`);
    process.exit(1);
  }
  const section = await suite(databaseUrl);
  console.log(toMarkdown(section));
  sections.push(section);
}
const short = sections.flatMap((section) => section.figures.filter((figure) => !holds(figure)));
console.log(short.length === 0 ? 'Every limit holds.' : `${short.length} figures fall short.`);
if (short.length > 0) process.exitCode = 1;
if (asked.length === 0) writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), page());

function page(): string {
  const [cpu] = cpus();
  return [
    '# Benchmarks',
    '',
    `Made by \`pnpm bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}, with the database and the load on the same machine. Each figure stands beside a peer or a floor from the same run; the ratio is what to compare.`,
    '',
    ...sections.map(toMarkdown),
    short.length === 0
      ? 'Every limit holds.'
      : `Falling short: ${short.map((figure) => figure.name).join('; ')}.`,
    '',
  ].join('\n');
}
