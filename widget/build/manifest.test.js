import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitTypes, typescript } from '../../sdk/build/api-report.js';
import { command } from './pack.js';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Templates and styles of the widget, without its tests. */
const sources = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^testing/.test(file))
  .map((file) => readFileSync(join(home, 'src', file), 'utf8'));

/** What the manifest says. @type {Record<string, any>} */
let element;
/** What the class says of itself while it runs. @type {{ attributes: Record<string, string>, reflected: string[], events: Record<string, string> }} */
let running;
/** What its declaration says. @type {{ fields: string[], methods: string[] }} */
let declared;

beforeAll(async () => {
  emitTypes();
  // Apart from `dist`, which another test is packing.
  const folder = 'node_modules/.cache/katek-manifest';
  await command('cem', ['analyze', '--quiet', '--outdir', folder], home);
  const manifest = JSON.parse(readFileSync(join(home, folder, 'custom-elements.json'), 'utf8'));
  element = manifest.modules[0].declarations.find((/** @type {any} */ { tagName }) => tagName);
  running = JSON.parse(
    await command(
      'node',
      ['--no-warnings', '--conditions=source', '--input-type=module', '--eval', script],
      home,
    ),
  );
  declared = publicMembers();
}, 120_000);

describe('the manifest of <katek-chat>', () => {
  test('has every attribute, with its property, and no other', () => {
    const told = Object.fromEntries(
      element['attributes'].map(({ name, fieldName }) => [name, fieldName]),
    );
    expect(told).toEqual(running.attributes);
  });

  test('says which properties are reflected', () => {
    const told = element['members'].filter(({ reflects }) => reflects).map(({ name }) => name);
    expect(told.toSorted()).toEqual(running.reflected.toSorted());
  });

  test('has every public property and method, and no other', () => {
    const named = (/** @type {string} */ kind) =>
      unique(element['members'].filter((member) => member.kind === kind).map(({ name }) => name));
    expect(named('field')).toEqual(declared.fields);
    expect(named('method')).toEqual(declared.methods);
  });

  test('has every event with its class, and no other', () => {
    const told = Object.fromEntries(element['events'].map(({ name, type }) => [name, type.text]));
    expect(told).toEqual(running.events);
  });

  test('has no event that is never fired', () => {
    for (const { type } of element['events']) {
      expect(
        sources.some((source) => source.includes(`new ${type.text}(`)),
        type.text,
      ).toBe(true);
    }
  });

  test('has every slot, and no other', () => {
    const drawn = found(/make\(\s*'slot',\s*\{\s*name:\s*'([^']*)'/g);
    const used = [...found(/<slot(?:\s+name="([^"]*)")?/g), ...drawn];
    expect(unique(element['slots'].map(({ name }) => name))).toEqual(unique(used));
  });

  test('has every part, and no other', () => {
    const fixed = found(/(?<![\w-])part="([^"$]+)"/g);
    const chosen = found(/(?<![\w-])part=\$\{([^}]*)\}/g).flatMap((expression) =>
      [...expression.matchAll(/'([^']*)'/g)].map(([, name = '']) => name),
    );
    const drawn = found(/(?<![\w-])part: '([^']+)'/g);
    const used = [...fixed, ...chosen, ...drawn]
      .flatMap((names) => names.split(/\s+/))
      .filter(Boolean);
    expect(unique(element['cssParts'].map(({ name }) => name))).toEqual(unique(used));
  });

  test('has every custom property that the styles read, and no other', () => {
    const read = found(/var\((--katek-[\w-]+)/g);
    expect(unique(element['cssProperties'].map(({ name }) => name))).toEqual(unique(read));
  });

  test('explains everything it names', () => {
    const kinds = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
    const silent = kinds.flatMap((kind) =>
      element[kind].filter(({ description }) => !description).map(({ name }) => `${kind}: ${name}`),
    );
    expect(silent).toEqual([]);
  });
});

/** @param {RegExp} pattern @returns {string[]} what its first group found in the sources */
function found(pattern) {
  return sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));
}

/** @param {string[]} names */
function unique(names) {
  return [...new Set(names)].toSorted();
}

/** Members that are declared by us, inherited ones of ours included, as TypeScript sees them. */
function publicMembers() {
  const entry = join(home, 'dist/types/index.d.ts');
  const program = typescript.createProgram([entry], {
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    target: typescript.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file));
  const symbol = checker.getAliasedSymbol(exported.find(({ name }) => name === 'KatekChat'));
  const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties().filter(isOurs);
  const isMethod = (member) => Boolean(member.flags & typescript.SymbolFlags.Method);
  return {
    fields: unique(members.filter((member) => !isMethod(member)).map(({ name }) => name)),
    methods: unique(members.filter(isMethod).map(({ name }) => name)),
  };

  function isOurs(member) {
    const declaration = member.declarations?.[0];
    if (!declaration?.getSourceFile().fileName.includes('/widget/dist/types/')) return false;
    const flags = typescript.getCombinedModifierFlags(declaration);
    const hidden = typescript.ModifierFlags.Private | typescript.ModifierFlags.Protected;
    const tags = typescript.getJSDocTags(declaration).map(({ tagName }) => tagName.text);
    // What every element has: Lit calls it, or a page does, and ours only says more of its types.
    const isInherited =
      /^(connected|disconnected|attributeChanged|adopted|addEvent|removeEvent)/.test(member.name);
    return (
      !(flags & hidden) &&
      !tags.includes('internal') &&
      !isInherited &&
      !member.name.startsWith('#')
    );
  }
}

/** Runs in a Node of its own, where Lit brings a small DOM along. */
const script = `
  const { KatekChat, ...others } = await import('./src/index.ts');
  KatekChat.finalize();
  const properties = [...KatekChat.elementProperties];
  const attributeOf = (name, { attribute, state }) =>
    state || attribute === false ? [] : [[typeof attribute === 'string' ? attribute : name.toLowerCase(), name]];
  const events = Object.values(others).filter((other) => typeof other?.eventName === 'string');
  console.log(JSON.stringify({
    attributes: Object.fromEntries(properties.flatMap(([name, options]) => attributeOf(name, options))),
    reflected: properties.filter(([, options]) => options.reflect).map(([name]) => name),
    events: Object.fromEntries(events.map((event) => [event.eventName, event.name])),
  }));
`;
