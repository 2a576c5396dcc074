/*
 * Lit's templates as far as the chat writes them: `html` and `svg`, and in their holes texts, other templates, lists,
 * attributes, properties, switches and listeners. What does more is a function that is called with its place; see
 * `directives.ts`.
 *
 * Nothing that is filled in becomes markup. The markup is the text of the templates, which stands in our own files; no
 * attribute in it holds a `<` or `>`.
 */

/** The class is the proof of a template: nothing that a server sends is an instance of it. */
class Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly isSvg: boolean;

  constructor(strings: TemplateStringsArray, values: readonly unknown[], isSvg: boolean) {
    this.strings = strings;
    this.values = values;
    this.isSvg = isSvg;
  }
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template =>
  new Template(strings, values, false);

/** What stands inside an `<svg>`. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): Template =>
  new Template(strings, values, true);

/** Leaves a place empty, and takes an attribute away. */
export const nothing: unique symbol = Symbol.for('lit-nothing');

/** Draws into an element, behind what stands there already. */
export function render(value: unknown, container: Element | DocumentFragment): void {
  let place = roots.get(container);
  if (!place) {
    const start = new Comment();
    container.append(start);
    roots.set(container, (place = new Place(start, null)));
  }
  place.set(value);
}

const roots = new WeakMap<Node, Place>();

/** Where something comes and goes between two nodes that stay. */
export class Place {
  readonly #start: ChildNode;
  /** `null`: everything that follows belongs to the place. */
  readonly #end: ChildNode | null;
  /** What stands here is one of these three, or a node that was made elsewhere. */
  #text: Text | null = null;
  #copy: Copy | null = null;
  #items: Map<unknown, Place> | null = null;

  constructor(start: ChildNode, end: ChildNode | null) {
    this.#start = start;
    this.#end = end;
  }

  set(value: unknown): void {
    if (typeof value === 'function') value(this);
    else if (value instanceof Template) this.#draw(value);
    else if (Array.isArray(value)) this.list(new Map(value.entries()));
    else if (value instanceof Node) this.#place(value);
    else this.#write(value === nothing ? '' : textOf(value));
  }

  /** Items by their keys: what has the same key keeps its elements, and with them the focus and what was typed. */
  list(values: ReadonlyMap<unknown, unknown>): void {
    if (!this.#items) this.#clear();
    const before = this.#items ?? new Map<unknown, Place>();
    this.#items = new Map();
    for (const [key, item] of before) {
      if (!values.has(key)) for (const node of item.#whole) node.remove();
    }
    let last = this.#start;
    for (const [key, value] of values) {
      const item = before.get(key) ?? this.#newItem();
      this.#items.set(key, item);
      if (last.nextSibling !== item.#start) last.after(...item.#whole);
      item.set(value);
      last = item.#end ?? last;
    }
  }

  #newItem(): Place {
    const start = new Comment();
    const end = new Comment();
    this.#insert(start, end);
    return new Place(start, end);
  }

  #write(text: string): void {
    if (!this.#text) {
      this.#clear();
      if (text) this.#insert((this.#text = new Text(text)));
    } else if (this.#text.data !== text) this.#text.data = text;
  }

  #draw({ strings, values, isSvg }: Template): void {
    let make = parsed.get(strings);
    if (!make) parsed.set(strings, (make = parse(strings, isSvg)));
    if (this.#copy?.make === make) return this.#copy.fill(values);
    const copy = make();
    copy.fill(values);
    this.#clear();
    this.#copy = copy;
    this.#insert(copy.content);
  }

  #place(node: Node): void {
    if (this.#start.nextSibling === node) return;
    this.#clear();
    this.#insert(node);
  }

  #insert(...nodes: Node[]): void {
    if (this.#end) this.#end.before(...nodes);
    else this.#start.parentNode?.append(...nodes);
  }

  #clear(): void {
    for (const node of this.#inner) node.remove();
    this.#text = this.#copy = this.#items = null;
  }

  get #inner(): ChildNode[] {
    const nodes: ChildNode[] = [];
    for (let node = this.#start.nextSibling; node && node !== this.#end; node = node.nextSibling) {
      nodes.push(node);
    }
    return nodes;
  }

  /** With both ends. */
  get #whole(): ChildNode[] {
    return [this.#start, ...this.#inner].concat(this.#end ?? []);
  }
}

/** An attribute with holes, or what its first letter makes of it: `.` a property, `?` a switch, `@` a listener. */
export class Attribute {
  readonly element: Element;
  readonly #name: string;
  readonly #texts: readonly string[];
  #values: readonly unknown[] = [];

  constructor(element: Element, name: string, texts: readonly string[]) {
    this.element = element;
    this.#name = name;
    this.#texts = texts;
    if (name.startsWith('@')) element.addEventListener(name.slice(1), this);
  }

  /** Of the property or switch. */
  get name(): string {
    return this.#name.slice(1);
  }

  set(values: readonly unknown[]): void {
    const before = this.#values;
    this.#values = values;
    const [value] = values;
    const kind = this.#name[0];
    if (kind === '@' || values.every((one, at) => at in before && one === before[at])) return;
    if (typeof value === 'function') value(this);
    else if (kind === '.') Reflect.set(this.element, this.name, value);
    else if (kind === '?') this.element.toggleAttribute(this.name, value !== nothing && !!value);
    else if (values.includes(nothing)) this.element.removeAttribute(this.#name);
    else {
      const text = this.#texts.reduce((sum, piece, at) => sum + textOf(values[at - 1]) + piece);
      this.element.setAttribute(this.#name, text);
    }
  }

  /** Whichever listener the last drawing has brought. */
  handleEvent(event: Event): void {
    const [listener] = this.#values;
    if (typeof listener === 'function') listener(event);
  }
}

/** Empty for `null` and `undefined`. */
const textOf = (value: unknown): string => [value].join('');

/** What was made of a template, to be filled with other values when it is drawn again. */
interface Copy {
  readonly make: () => Copy;
  readonly content: DocumentFragment;
  fill(values: readonly unknown[]): void;
}

const parsed = new WeakMap<TemplateStringsArray, () => Copy>();

/** Stands for a hole in an attribute; in the place of an attribute, for a hole of the element. */
const mark = 'lit$';

/** Not every browser has it, nor TypeScript's list of what browsers have. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): typeof rules;
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Pages that limit which policies may be made know it by the name of Lit's. */
const policy = trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });

function parse(strings: TemplateStringsArray, isSvg: boolean): () => Copy {
  const markup = strings.reduce((before, text) =>
    before.lastIndexOf('<') > before.lastIndexOf('>')
      ? before + mark + text.replace(/^\/>/, ' />')
      : `${before}<!--${mark}-->${text}`,
  );
  // A place at the end of the whole needs a node behind it.
  const whole = isSvg ? `<svg>${markup}<!----></svg>` : `${markup}<!---->`;
  const source = document.createElement('template');
  source.innerHTML = policy?.createHTML(whole) ?? whole;
  const { content } = source;
  const wrapper = isSvg && content.firstElementChild;
  if (wrapper) wrapper.replaceWith(...wrapper.childNodes);
  let count = 0;
  const holes = nodesOf(content).map((node) =>
    holesOf(node).map((hole) => {
      const first = count;
      count += hole.size;
      return { ...hole, first };
    }),
  );
  return function make() {
    const copy = document.importNode(content, true);
    const fills = nodesOf(copy).flatMap((node, at) =>
      (holes[at] ?? []).map(({ name, texts, size, first }) => {
        if (!(node instanceof Element)) {
          const place = new Place(node, node.nextSibling);
          return (values: readonly unknown[]) => place.set(values[first]);
        }
        const attribute = new Attribute(node, name, texts);
        return (values: readonly unknown[]) => attribute.set(values.slice(first, first + size));
      }),
    );
    return {
      make,
      content: copy,
      fill(values) {
        for (const fill of fills) fill(values);
      },
    };
  };
}

/** What is to be filled in at a node, in the order of the template. */
function holesOf(node: ChildNode): { name: string; texts: string[]; size: number }[] {
  if (!(node instanceof Element)) {
    return node.nodeValue === mark ? [{ name: '', texts: [], size: 1 }] : [];
  }
  return [...node.attributes].flatMap(({ name, value }) => {
    const texts = value.split(mark);
    if (name !== mark && texts.length === 1) return [];
    node.removeAttribute(name);
    return { name, texts, size: texts.length - 1 || 1 };
  });
}

/** The elements and comments in it. */
function nodesOf(root: Node): ChildNode[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const nodes: ChildNode[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  return nodes;
}
