/**
 * Turns what the analyzer found into the public manifest: only what a page may use, under the paths of the package.
 * The class may be made of several, and Lit's properties may stand in a file of their own. The types of events come
 * from the classes that hold an event's name.
 */
export function publicManifest() {
  /** Members marked `@internal`; the analyzer forgets the mark. @type {Set<string>} */
  const internal = new Set();
  /** What Lit watches, by the property's name. @type {Map<string, Record<string, unknown>>} */
  const watched = new Map();

  return {
    name: 'katek-public-manifest',
    analyzePhase({ ts, node }) {
      if (ts.isClassElement(node)) {
        const isInternal = ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
        if (isInternal) internal.add(node.name?.text);
      }
      const isDeclarations =
        (ts.isVariableDeclaration(node) && node.type?.getText() === 'PropertyDeclarations') ||
        (ts.isPropertyDeclaration(node) && node.name.getText() === 'properties');
      if (!isDeclarations || !node.initializer || !ts.isObjectLiteralExpression(node.initializer))
        return;
      for (const property of node.initializer.properties) {
        watched.set(property.name.text, optionsOf(ts, property.initializer));
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      );
      const events = declarations.filter((declaration) => eventName(declaration));
      const types = new Map(
        events.map((declaration) => [eventName(declaration), declaration.name]),
      );
      const members = (declaration) =>
        publicMembers(declaration.members).filter(({ name }) => !internal.has(name));
      const chain = lineage(declarations, 'KatekChat');
      const element = {
        ...publicElement(chain[0], types),
        ...withAttributes(unique(chain.flatMap(members)), watched),
      };
      const classes = [
        element,
        ...events.map(({ kind, name, description, superclass, ...event }) => ({
          kind,
          name,
          description,
          superclass,
          members: members(event),
        })),
      ];
      customElementsManifest.modules = modulesOf(classes);
    },
  };
}

function modulesOf(declarations) {
  const module = 'dist/index.js';
  const define = 'dist/define.js';
  const exported = ({ name }) => ({ kind: 'js', name, declaration: { name, module } });
  const definition = {
    kind: 'custom-element-definition',
    name: 'katek-chat',
    declaration: { name: 'KatekChat', module },
  };
  return [
    {
      kind: 'javascript-module',
      path: module,
      declarations,
      exports: declarations.map(exported),
    },
    { kind: 'javascript-module', path: define, declarations: [], exports: [definition] },
  ];
}

function publicElement({ kind, name, description, slots, cssParts, cssProperties, events }, types) {
  return {
    kind,
    name,
    tagName: 'katek-chat',
    customElement: true,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: [],
    members: [],
    // Only those of `@fires`: what the analyzer guesses from calls of `dispatchEvent` has no name.
    events: (events ?? [])
      .filter((event) => event.name?.startsWith('katek-'))
      .map((event) => ({
        name: event.name,
        type: { text: types.get(event.name) ?? 'Event' },
        description: event.description,
      })),
    slots: slots ?? [],
    cssParts: cssParts ?? [],
    cssProperties: cssProperties ?? [],
  };
}

/** Members and the attributes that set them. */
function withAttributes(found, watched) {
  const attributes = [];
  const members = found.map((analyzed) => {
    const member = { ...analyzed };
    for (const guess of ['attribute', 'reflects', 'inheritedFrom']) delete member[guess];
    const options = watched.get(member.name);
    if (!options || options.state || options.attribute === false) return member;
    const name = options.attribute ?? member.name.toLowerCase();
    const { type, description, default: initial } = member;
    attributes.push({
      name,
      type,
      description,
      ...(initial === undefined ? {} : { default: initial }),
      fieldName: member.name,
    });
    return { ...member, attribute: name, ...(options.reflect ? { reflects: true } : {}) };
  });
  return { attributes, members };
}

/** The class and those of ours that it extends. */
function lineage(declarations, name) {
  const declaration = declarations.find((one) => one.kind === 'class' && one.name === name);
  return declaration ? [declaration, ...lineage(declarations, declaration.superclass?.name)] : [];
}

/** A class comes before what it extends, and has the last word. */
function unique(members) {
  return [
    ...new Map(members.toReversed().map((member) => [member.name, member])).values(),
  ].toReversed();
}

/** Lit's own methods that the class overrides are nobody's to call; listeners are as on every element. */
const everyElements =
  /^(connectedCallback|disconnectedCallback|attributeChangedCallback|adoptedCallback|constructor|styles|properties|requestUpdate|addEventListener|removeEventListener)$/;

function publicMembers(members = []) {
  return members.filter(
    ({ name, privacy = 'public' }) => privacy === 'public' && !everyElements.test(name),
  );
}

function optionsOf(ts, literal) {
  const entries = (literal.properties ?? []).map((property) => {
    const { initializer } = property;
    if (initializer.kind === ts.SyntaxKind.TrueKeyword) return [property.name.text, true];
    if (initializer.kind === ts.SyntaxKind.FalseKeyword) return [property.name.text, false];
    return [property.name.text, initializer.text];
  });
  return Object.fromEntries(entries);
}

function eventName({ members = [] }) {
  const held = members.find(({ name, static: isStatic }) => isStatic && name === 'eventName');
  return held?.default?.replaceAll(/['"]| as const/g, '');
}
