import { aWidgetConfig } from '@katek/sdk/testing';
import { bootLoader } from '../loader/boot.ts';
import { launch } from '../loader/launch.ts';
import { tagOptions } from '../loader/tag-options.ts';
import { watchConsole } from './watch-console.ts';

/*
 * Runs inside `test/other-types-page.html`, where Lit may not make the policy that it needs: tells the test around it
 * what whoever installs the chat reads, though the page tries twice.
 */
const { lines } = watchConsole();
const moduleUrl = new URL('../define.ts', import.meta.url).href;
const files = {
  chat: () => import(moduleUrl),
  words: () => import('../locales/languages.ts'),
  commands: () => import('../loader/commands.ts'),
  frame: () => import('../loader/early-chat.ts'),
  triggers: () => import('../loader/triggers.ts'),
};
await bootLoader(
  () => ({
    baseUrl: 'https://katek.test',
    key: 'pk_test',
    moduleUrl,
    config: aWidgetConfig(),
    importFile: (name) => files[name](),
    launch,
  }),
  tagOptions({}),
);
const handle = window.KaTek;
if (!handle || Array.isArray(handle)) throw new Error('There is no handle.');
const ignore = () => undefined;
await handle.open().catch(ignore);
await handle.send('Hello').catch(ignore);
window.parent.postMessage({ lines: [...lines] }, location.origin);
