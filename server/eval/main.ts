import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateLeads, leadTable } from './leads.eval.ts';
import { evaluateSearch, searchTable } from './search.eval.ts';

// pnpm eval: measures the built-in brain on labelled requests and messages, and writes docs/quality.md.
const folder =
  process.env['KATEK_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
if (!existsSync(folder)) {
  console.error(`There is no evaluation data in ${folder}. Set KATEK_DATA to its folder.`);
  process.exit(1);
}
const tables = [searchTable(await evaluateSearch(folder)), leadTable(await evaluateLeads(folder))];
console.log(tables.join('\n\n'));
writeFileSync(
  new URL('../../docs/quality.md', import.meta.url),
  `# Quality\n\nMade by \`pnpm eval\` on ${new Date().toISOString().slice(0, 10)}: the built-in brain on labelled search requests and lead messages that are not part of this repository.\n\n${tables.map((table) => `\`\`\`text\n${table}\n\`\`\``).join('\n\n')}\n`,
);
