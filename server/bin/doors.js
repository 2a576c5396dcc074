import { cruise } from 'dependency-cruiser';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Checks every import against the table of doors in `.dependency-cruiser.cjs`.
 * A cruiser that cannot parse TypeScript finds no modules and no violations, so an empty cruise is a failure.
 *
 * @param {string} root
 * @returns {Promise<{ modules: number, dependencies: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function checkDoors(root = home) {
  const { options, forbidden } = createRequire(import.meta.url)(
    join(home, '.dependency-cruiser.cjs'),
  );
  const folders = [
    'sdk/src',
    'widget/src',
    'admin/src',
    'server/src',
    'server/bench',
    'server/eval',
    'examples',
  ];
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder)) && hasSource(join(root, folder))),
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
  );
  const { summary } = /** @type {import('dependency-cruiser').ICruiseResult} */ (output);
  return {
    modules: summary.totalCruised,
    dependencies: summary.totalDependenciesCruised ?? 0,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, dependencies, violations } = await checkDoors();
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  if (modules === 0 || dependencies === 0)
    console.error('The doors were not checked: no module was read.');
  console.log(`${violations.length} violations in ${modules} modules, ${dependencies} imports`);
  process.exitCode = violations.length > 0 || modules === 0 || dependencies === 0 ? 1 : 0;
}

/** @param {string} folder */
function hasSource(folder) {
  return readdirSync(folder, { recursive: true }).some((file) =>
    /\.(ts|tsx|js)$/.test(String(file)),
  );
}
