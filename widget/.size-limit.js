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

/** Each way to put the chat on a page: its script, and what comes with the first wish of a visitor. */
const loaders = {
  served: ['dist/cdn/loader.js', 'dist/cdn/commands.js'],
  pinned: ['dist/cdn/katek.js', 'dist/cdn/core.js'],
};
/** What stands around the talk, loaded together with it. */
const frame = 'dist/cdn/frame.js';
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

/** The aim is 30 kB; this holds what was reached, with the frame of decision 18 (decision 16). */
const firstConversationBudgets = { served: '36.1 kB', pinned: '37.2 kB' };

// Where size-limit looks.
// oxlint-disable-next-line import/no-default-export
export default [
  ...Object.entries(loaders).flatMap(([name, files]) => [
    entry(`loader, ${name}`, '3 kB', files[0]),
    entry(
      `before open, ${name}: loader, launcher, commands and invitations`,
      '10 kB',
      ...files,
      'dist/cdn/triggers.js',
    ),
    entry(
      `complete first conversation with cards, ${name}`,
      firstConversationBudgets[name],
      ...files,
      frame,
      main,
      ...firstConversation.map((part) => `dist/cdn/${manifest.chunks[part]}`),
    ),
  ]),
  ...parts,
  entry('SDK alone, everything that it exports', '6 kB', 'dist/size/sdk.js'),
  entry(
    'SDK for servers: the REST client',
    '3.5 kB',
    'dist/size/sdk-admin.js',
    'dist/size/sdk-admin-send-request.js',
  ),
];
