import { readFileSync } from 'node:fs';

/*
 * Budgets in bytes of gzip. What a visitor loads is read from the build's own manifest, so that a new chunk cannot
 * escape them.
 */
const manifest = JSON.parse(
  readFileSync(new URL('dist/cdn/manifest.json', import.meta.url), 'utf8'),
);

/** Parts that need more than the usual, each with its reason. */
const partBudgets = {};
const partBudget = '7 kB';
/** Words of one language: those of the chat, and those of every part; some scripts take three bytes a letter. */
const wordsBudgets = { chat: '5 kB', parts: '9 kB' };

/** Loaded beyond the chat itself when a visitor asks for the first time and is shown homes. */
export const firstConversation = [];

const loaders = ['dist/cdn/katek.js', 'dist/cdn/loader.js'];
const main = `dist/cdn/${manifest.main.file}`;
const entry = (name, limit, ...path) => ({ name, path, limit, gzip: true });
const isWords = (name) => /^(en|es|fr|de|pt|ar|hi|zh)(\.|$)/.test(name);

const parts = Object.entries(manifest.chunks)
  .filter(([, file]) => file !== manifest.main.file)
  .map(([name, file]) => {
    const words = name.endsWith('.parts') ? wordsBudgets.parts : wordsBudgets.chat;
    const limit = isWords(name) ? words : (partBudgets[name] ?? partBudget);
    return entry(`later: ${name}`, limit, `dist/cdn/${file}`);
  });

// Where size-limit looks.
// oxlint-disable-next-line import/no-default-export
export default [
  ...loaders.map((file) => entry(`loader (${file.slice(9)})`, '3 kB', file)),
  entry(
    'before open: loader, launcher and invitations',
    '10 kB',
    loaders[0],
    'dist/cdn/triggers.js',
  ),
  entry(
    'complete first conversation with cards',
    '30 kB',
    loaders[0],
    main,
    ...firstConversation.map((name) => `dist/cdn/${manifest.chunks[name]}`),
  ),
  ...parts,
  entry('SDK alone', '8 kB', 'dist/size/sdk.js'),
  entry('SDK, only createVisitorClient', '8 kB', 'dist/size/sdk-visitor.js'),
];
