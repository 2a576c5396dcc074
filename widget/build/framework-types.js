/**
 * What each framework must know to check the tag: written from the manifest, with the types of the class itself, so
 * that nothing is said twice.
 *
 * @typedef {object} Element
 * @property {string} tagName
 * @property {{ name: string, fieldName: string, description?: string, type?: { text: string } }[]} attributes
 * @property {{ kind: string, name: string, description?: string, static?: boolean, readonly?: boolean }[]} members
 * @property {{ name: string, type: { text: string }, description?: string }[]} events
 */

/** React 19 sets properties, and listens to `onkatek-open` as `katek-open`. @param {Element} element */
export function reactTypes(element) {
  return `import type { ClassAttributes, HTMLAttributes } from 'react';
${imports(element)}

/** What \`<${element.tagName}>\` takes in JSX. */
export interface KatekChatProps extends HTMLAttributes<KatekChat>, ClassAttributes<KatekChat> {
${[...properties(element), ...attributes(element), ...listeners(element, (name) => `on${name}`)].join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${element.tagName}': KatekChatProps;
    }
  }
}
`;
}

/** Vue knows \`@katek-open\` as \`onKatekOpen\`. @param {Element} element */
export function vueTypes(element) {
  return `import type { DefineComponent, HTMLAttributes } from 'vue';
${imports(element)}

/** What \`<${element.tagName}>\` takes in a template. */
export interface KatekChatProps extends HTMLAttributes {
${[...properties(element), ...attributes(element), ...listeners(element, onCamelCase)].join('\n')}
}

declare module 'vue' {
  interface GlobalComponents {
    '${element.tagName}': DefineComponent<KatekChatProps>;
  }
}
`;
}

/** Svelte 5 listens to \`onkatek-open\`, Svelte 4 to \`on:katek-open\`. @param {Element} element */
export function svelteTypes(element) {
  const both = [
    ...listeners(element, (name) => `on${name}`),
    ...listeners(element, (name) => `on:${name}`),
  ];
  return `import type { HTMLAttributes } from 'svelte/elements';
${imports(element)}

/** What \`<${element.tagName}>\` takes in a template. */
export interface KatekChatProps extends Omit<HTMLAttributes<KatekChat>, 'title'> {
  title?: string | undefined | null;
${[...properties(element), ...attributes(element), ...both].join('\n')}
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${element.tagName}': KatekChatProps;
  }
}
`;
}

/** For editors: completion and help in plain HTML. @param {Element & Record<string, any>} element */
export function htmlData(element) {
  const values = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  return {
    version: 1.1,
    tags: [
      {
        name: element.tagName,
        description: element['description'],
        attributes: element.attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(values(type?.text).length > 0 ? { values: values(type?.text) } : {}),
          ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}),
        })),
      },
    ],
  };
}

/** For editors of JetBrains. @param {Element & Record<string, any>} element @param {string} version */
export function webTypes(element, version) {
  const named = ({ name, description }) => ({ name, description });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: '@katek/widget',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description: element['description'],
            attributes: element.attributes.map(named),
            slots: element['slots'].map(named),
            js: { properties: fields(element).map(named), events: element.events.map(named) },
            css: {
              parts: element['cssParts'].map(named),
              properties: element['cssProperties'].map(named),
            },
          },
        ],
      },
    },
  };
}

/** @param {Element} element */
function imports({ events }) {
  const names = ['KatekChat', ...events.map(({ type }) => type.text)].filter(
    (name) => name !== 'Event',
  );
  return `import type { ${[...new Set(names)].join(', ')} } from './types/index.js';`;
}

/** @param {Element} element */
function fields({ members }) {
  return members.filter(
    ({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly,
  );
}

/** @param {Element} element */
function properties(element) {
  return fields(element).map(
    ({ name, description }) =>
      `${comment(description)}  ${name}?: KatekChat['${name}'] | undefined;`,
  );
}

/** Those whose name is not that of the property as well. A text, as in HTML. @param {Element} element */
function attributes(element) {
  return element.attributes
    .filter(({ name, fieldName }) => name !== fieldName)
    .map(({ name, description }) => `${comment(description)}  '${name}'?: string | undefined;`);
}

/** @param {Element} element @param {(name: string) => string} nameOf */
function listeners({ events }, nameOf) {
  return events.map(
    ({ name, type, description }) =>
      `${comment(description)}  '${nameOf(name)}'?: ((event: ${type.text}) => void) | undefined;`,
  );
}

/** @param {string} name */
function onCamelCase(name) {
  return `on${`-${name}`.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
}

/** @param {string | undefined} text */
function comment(text) {
  return text ? `  /** ${text.replaceAll(/\s*\n\s*/g, ' ')} */\n` : '';
}
