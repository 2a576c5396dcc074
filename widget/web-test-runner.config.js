import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { transform } from 'esbuild';
import { plainWords } from './build/plain-words.js';
import { shortNamesForEsbuild } from './build/short-names.js';
import { countReporter } from './test/count-reporter.js';
import { chromiumArguments, findChromium } from './test/find-chromium.js';
import { findFirefox } from './test/find-firefox.js';
import { firefoxCommands } from './test/firefox-plugin.js';

const viewport = { width: 1100, height: 820 };
const firefox = findFirefox();
if (!firefox) {
  process.stdout.write('No Firefox here (FIREFOX_PATH may name one): only Chromium is tested.\n');
}

/** As in the files for browsers. Its own test compares it with Lit. */
const leanLit = {
  name: 'lean-lit',
  resolveImport: ({ source, context }) =>
    source === 'lit' && !context.path.includes('/lean-lit/')
      ? '/widget/src/lean-lit/lit.ts'
      : undefined,
};

/** As in the files for browsers, where it is asked for: `SHORT_NAMES=1` tries whether all files still understand each other. */
const shortNames = {
  name: 'short-names',
  async transform({ path, body }) {
    if (!/^\/(widget|sdk)\/src\/.*\.ts$/.test(path)) return undefined;
    return (await transform(inPlainWords(path, String(body)), names)).code;
  },
};
const names = process.env['SHORT_NAMES'] ? shortNamesForEsbuild() : null;
const inPlainWords = plainWords();

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  // The test of the words compares them by their long names.
  files: ['src/**/*.test.ts', ...(names ? ['!src/locales/languages.test.ts'] : [])],
  nodeResolve: { exportConditions: ['source', 'browser', 'production', 'default'] },
  plugins: [
    leanLit,
    firefoxCommands(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    ...(names ? [shortNames] : []),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await findChromium(), args: chromiumArguments },
      createBrowserContext: ({ browser }) => browser.newContext({ viewport, locale: 'en-US' }),
    }),
    ...(firefox ? [firefoxLauncher(firefox)] : []),
  ],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(), countReporter()],
  // Lit's reminder that it runs in development mode.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};

/** The stock browser, by WebDriver BiDi; it needs no patched build. */
function firefoxLauncher(executablePath) {
  return puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      await page.setViewport(viewport);
      return page;
    },
  });
}
