// Plain JavaScript for Node 20 and later: it runs before anything is installed.
//   node server/bin/test.js          every check and test that needs no outside service
//   node server/bin/test.js --real   the suites on the servers of DATABASE_URL and MONGODB_URL
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, home, install } from './prepare.js';
import { inWords, run, stopAll, withPrograms } from './steps.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what
 * @property {string[]} command
 * @property {number} expectedSeconds As measured on two cores.
 * @property {number} timeoutMinutes
 * @property {string} [folder]
 * @property {boolean} [counts] It writes a report with its tests.
 *
 * @typedef {{ step: Step, ok: boolean, seconds: number, why: string, passed: number, failed: number, skipped: number }} Result
 */

const reports = mkdtempSync(join(tmpdir(), 'katek-reports-'));
const isReal = process.argv.includes('--real');

/** Two lanes, for two cores: the long suite beside everything else. @type {Step[][]} */
const lanes = isReal ? realLanes() : embeddedLanes();

process.exitCode = await main();

async function main() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      stopAll();
      process.exit(128 + constants.signals[signal]);
    });
  }
  if (isReal && !(process.env['DATABASE_URL'] && process.env['MONGODB_URL'])) {
    console.error('The real-server tier needs DATABASE_URL and MONGODB_URL.');
    return 1;
  }
  const begin = Date.now();
  printPlan();
  try {
    await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return finish([], 1);
  }
  const results = (await Promise.all(lanes.map(runLane))).flat();
  printSummary(results, (Date.now() - begin) / 1000);
  return finish(results, 0);
}

/** @param {Result[]} results @param {number} failedBefore */
function finish(results, failedBefore) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, failedBefore);
  rmSync(reports, { recursive: true, force: true });
  const totals = process.env['KATEK_TOTALS'];
  // A run that adds up several tiers prints the one total line itself.
  if (totals) writeFileSync(totals, JSON.stringify({ passed, failed }));
  console.log(
    totals
      ? `(this tier: ${passed} passed and ${failed} failed)`
      : `${passed} passed, ${failed} failed`,
  );
  return failed > 0 ? 1 : 0;
}

async function prepare() {
  const begin = Date.now();
  const installed = await install();
  console.log(`install    ${installed} ${inWords((Date.now() - begin) / 1000)}`);
  const buildBegin = Date.now();
  const built = await build();
  console.log(
    `build      ${built.join(', ') || 'unchanged'} ${inWords((Date.now() - buildBegin) / 1000)}\n`,
  );
}

/** @param {Step[]} steps */
async function runLane(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep(step) {
  const report = join(reports, `${step.name}.json`);
  const [program = '', ...rest] = step.command;
  const label = `${step.name.padEnd(9)} │ `;
  console.log(`${label}begins`);
  const { ok, seconds, why } = await run({
    program,
    arguments: rest.map((argument) => argument.replace('{report}', report)),
    cwd: join(home, step.folder ?? '.'),
    env: {
      ...withPrograms(home, step.folder ?? '.'),
      ...environment(),
      TEST_REPORT: report,
      // The packages must load in the oldest Node they promise, which may be the one that runs this file.
      LAUNCHER_NODE: process.execPath,
    },
    timeoutMs: step.timeoutMinutes * 60_000,
    onLine: (line) => console.log(label + line),
  });
  const counts = step.counts ? readReport(report) : { passed: 0, failed: 0, skipped: 0 };
  // A step that fails without a failed test (a lint error, a crash) counts as one failure: it must show in the total.
  const failed = ok ? counts.failed : Math.max(1, counts.failed);
  console.log(`${label}${failed === 0 ? 'ok' : `FAILED (${why})`} after ${inWords(seconds)}`);
  return { step, ok: failed === 0, seconds, why, ...counts, failed };
}

/** The shape of Vitest's JSON report, which the browser tests write as well. @param {string} path */
function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: Number(report.numPassedTests),
    failed: Number(report.numFailedTests),
    skipped: Number(report.numPendingTests ?? 0) + Number(report.numTodoTests ?? 0),
  };
}

/** Keys and addresses of the developer's own services must not change what the tests do. */
function environment() {
  const names = Object.keys(process.env).filter((name) =>
    /^(OPENAI|STRIPE|POSTMARK|GOOGLE|FACEBOOK|META|SENTRY|WEBHOOK|N8N)_/.test(name),
  );
  const databases = isReal ? [] : ['DATABASE_URL', 'MONGODB_URL'];
  return Object.fromEntries([...names, ...databases].map((name) => [name, '']));
}

function printPlan() {
  console.log(
    isReal ? '\nKaTek on real servers\n' : '\nKaTek: every check that needs no outside service\n',
  );
  for (const step of lanes.flat()) {
    console.log(
      `  ${step.name.padEnd(9)} ${step.what.padEnd(52)} about ${inWords(step.expectedSeconds)}`,
    );
  }
  const longest = Math.max(
    ...lanes.map((lane) => lane.reduce((sum, step) => sum + step.expectedSeconds, 0)),
  );
  console.log(`\nTogether about ${inWords(longest)}, after the first installation.\n`);
}

/** @param {Result[]} results @param {number} seconds */
function printSummary(results, seconds) {
  console.log('');
  for (const { step, ok, seconds: took, passed, failed, skipped, why } of results) {
    const tests = step.counts ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(
      `  ${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(9)} ${inWords(took).padStart(12)}  ${ok ? tests : `${tests} ${why}`}`,
    );
  }
  console.log(`\nDone in ${inWords(seconds)}.`);
}

function embeddedLanes() {
  const browsers = { folder: 'widget', timeoutMinutes: 6 };
  return [
    [
      {
        name: 'format',
        what: 'oxfmt',
        command: ['oxfmt', '--check', '.'],
        expectedSeconds: 1,
        timeoutMinutes: 2,
      },
      {
        name: 'lint',
        what: 'oxlint, with types',
        command: ['oxlint', '--type-aware', '--deny-warnings'],
        expectedSeconds: 6,
        timeoutMinutes: 4,
      },
      {
        name: 'types',
        what: 'tsc over all packages',
        command: ['tsc', '-b'],
        expectedSeconds: 10,
        timeoutMinutes: 4,
      },
      {
        name: 'doors',
        what: 'who may import whom',
        command: ['node', 'server/bin/doors.js'],
        expectedSeconds: 2,
        timeoutMinutes: 2,
      },
      {
        name: 'unused',
        what: 'knip: files, exports and packages nobody uses',
        command: ['knip'],
        expectedSeconds: 3,
        timeoutMinutes: 2,
      },
      {
        name: 'size',
        what: 'the widget within its budget',
        command: ['npm', 'run', '--silent', 'size'],
        expectedSeconds: 2,
        ...browsers,
      },
      {
        name: 'widget',
        what: 'components in Chromium, and in Firefox where it is',
        command: ['npm', 'run', '--silent', 'test'],
        expectedSeconds: 45,
        counts: true,
        ...browsers,
      },
      vitest('packages', 'what is published: types, entries, hashes, API', 'packages', 20),
      vitest('walks', 'through the whole house, in a browser', 'walks', 60),
    ],
    [vitest('unit', 'sdk, server and admin, on an embedded Postgres', 'unit', 120)],
  ];
}

/** One lane: the second step starts, kills and starves servers, which must not disturb other tests. */
function realLanes() {
  const real = vitest('real', 'several processes, outages, crashes', 'real', 120);
  real.command.push('--no-file-parallelism');
  return [[vitest('unit', 'the same suites, on real servers', 'unit', 180), real]];
}

/** @param {string} name @param {string} what @param {string} project @param {number} expectedSeconds @returns {Step} */
function vitest(name, what, project, expectedSeconds) {
  return {
    name,
    what,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json={report}',
    ],
    expectedSeconds,
    timeoutMinutes: 14,
    counts: true,
  };
}
