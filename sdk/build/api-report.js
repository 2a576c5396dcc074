// node sdk/build/api-report.js: writes what the packages export, with every signature, for reviews.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { publishTypes } from './publish-types.js';

const home = fileURLToPath(new URL('../..', import.meta.url));

const ofExtractor = createRequire(
  createRequire(import.meta.url).resolve('@microsoft/api-extractor'),
);

/** The TypeScript that the extractor brings: unlike the one that checks our types, it has an API to ask. */
export const typescript = ofExtractor('typescript');

/** Where it tells of what every browser has. */
export const typescriptLib = dirname(ofExtractor.resolve('typescript'));

/** Entries that speak for themselves: test aids, one schema a noun, and types that are made from the manifest. */
const unreported = /json$|testing|protocol|define|react|vue|svelte|cdn/;

/** One report for each entry of the packages. @returns {{ file: string, folder: string, types: string }[]} */
export function reports() {
  return ['sdk', 'widget'].flatMap((name) => {
    const folder = join(home, name);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Object.entries(exports)
      .filter(([entry, target]) => target.types && !unreported.test(entry))
      .map(([entry, target]) => ({
        file: `${[name, ...entry.split('/').slice(1)].join('-')}.api.md`,
        folder,
        types: join(folder, target.types),
      }));
  });
}

/** Brings the declarations up to date; errors in the types are the business of another check. */
export function emitTypes() {
  const tsc = join(home, 'node_modules', '.bin', 'tsc');
  try {
    execFileSync(tsc, ['-b', 'sdk', 'widget'], {
      cwd: home,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  } catch {
    // It writes them all the same.
  }
  for (const folder of ['sdk/dist', 'widget/dist/types']) publishTypes(join(home, folder));
}

/** @param {{ file: string, folder: string, types: string }} report @returns {string} what it says */
export function apiReport({ file, folder, types }) {
  const output = mkdtempSync(join(tmpdir(), 'katek-api-'));
  mkdirSync(join(output, 'temp'));
  try {
    Extractor.invoke(configuration({ file, folder, types, output }), {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true;
      },
    });
    return withoutInternals(readFileSync(join(output, file), 'utf8'));
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/**
 * The extractor shows either none or all of what is named but not exported. Of those only a class that an exported one
 * extends matters to anybody: its members are theirs.
 *
 * @param {string} report
 */
function withoutInternals(report) {
  const extended = new Set(
    [...report.matchAll(/^export .* extends (\w+)/gm)].map(([, name]) => name),
  );
  return report
    .split('\n\n')
    .filter((block) => {
      const hidden = /^(?:abstract )?(?:class|interface|type|const|let|function|enum) (\w+)/m.exec(
        block,
      );
      return !hidden || extended.has(hidden[1]);
    })
    .join('\n\n');
}

function configuration({ file, folder, types, output }) {
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const silent = { default: { logLevel: 'none' } };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      newlineKind: 'lf',
      mainEntryPointFilePath: types,
      compiler: { overrideTsconfig: { compilerOptions, files: [types] } },
      apiReport: {
        enabled: true,
        // The class that the element extends, for one: nobody imports it, and everybody uses what it brings.
        includeForgottenExports: true,
        reportFileName: file,
        reportFolder: output,
        reportTempFolder: join(output, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: {
          ...silent,
          // A signature names it, but nobody can import it: the report shows that.
          'ae-forgotten-export': { logLevel: 'warning', addToApiReportFile: true },
        },
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  emitTypes();
  for (const report of reports()) {
    mkdirSync(join(report.folder, 'etc'), { recursive: true });
    writeFileSync(join(report.folder, 'etc', report.file), apiReport(report));
  }
}
