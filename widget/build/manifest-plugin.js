/**
 * Turns what the analyzer found into the public manifest: only what a page may use, under the paths of the package.
 * The types of events come from `events.ts`, where each class holds its event's name.
 */
export function publicManifest() {
  /** Members marked `@internal`; the analyzer forgets the mark on a property of Lit. @type {Set<string>} */
  const internal = new Set();
  return {
    name: 'katek-public-manifest',
    analyzePhase({ ts, node }) {
      if (!ts.isClassElement(node)) return;
      const isInternal = ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
      if (isInternal) internal.add(`${node.parent.name?.text}.${node.name?.text}`);
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      );
      const element = declarations.find(({ name }) => name === 'KatekChat');
      const events = declarations.filter((declaration) => eventName(declaration));
      const types = new Map(
        events.map((declaration) => [eventName(declaration), declaration.name]),
      );
      const classes = [element, ...events].map((declaration) => ({
        ...declaration,
        members: (declaration.members ?? []).filter(
          ({ name }) => !internal.has(`${declaration.name}.${name}`),
        ),
      }));
      const declared = [publicElement(classes[0], types), ...classes.slice(1).map(publicClass)];
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path: 'dist/index.js',
          declarations: declared,
          exports: declared.map(({ name }) => ({
            kind: 'js',
            name,
            declaration: { name, module: 'dist/index.js' },
          })),
        },
        {
          kind: 'javascript-module',
          path: 'dist/define.js',
          declarations: [],
          exports: [
            {
              kind: 'custom-element-definition',
              name: 'katek-chat',
              declaration: { name: 'KatekChat', module: 'dist/index.js' },
            },
          ],
        },
      ];
    },
  };
}

function publicElement(
  { kind, name, description, slots, cssParts, cssProperties, ...found },
  types,
) {
  const members = publicMembers(found.members);
  const isPublic = new Set(members.map((member) => member.name));
  return {
    kind,
    name,
    tagName: 'katek-chat',
    customElement: true,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: (found.attributes ?? [])
      .filter((attribute) => isPublic.has(attribute.fieldName))
      .map((attribute) => ({ ...attribute, name: attribute.name ?? attribute.fieldName })),
    members,
    // Only those of `@fires`: what the analyzer guesses from calls of `dispatchEvent` has no name.
    events: (found.events ?? [])
      .filter((event) => event.name?.startsWith('katek-'))
      .map(({ name: event, description: what }) => ({
        name: event,
        type: { text: types.get(event) ?? 'Event' },
        description: what,
      })),
    slots: slots ?? [],
    cssParts: cssParts ?? [],
    cssProperties: cssProperties ?? [],
  };
}

function publicClass({ kind, name, description, superclass, members }) {
  return { kind, name, description, superclass, members: publicMembers(members) };
}

/** Lit's own methods that the class overrides are nobody's to call. */
const lifecycle =
  /^(connectedCallback|disconnectedCallback|attributeChangedCallback|adoptedCallback|constructor|styles|properties|requestUpdate|shadowRootOptions)$/;

function publicMembers(members = []) {
  return members.filter(
    ({ name, privacy = 'public' }) => privacy === 'public' && !lifecycle.test(name),
  );
}

function eventName({ members = [] }) {
  const held = members.find(({ name, static: isStatic }) => isStatic && name === 'eventName');
  return held?.default?.replaceAll(/['"]| as const/g, '');
}
