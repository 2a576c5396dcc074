/*
 * Takes the place of `lit` in the files for browsers (see `rollup.config.js`), and in the tests: Lit's own templates
 * and directives on a base class that does only what the chat asks of `LitElement`. What it promises, it promises just
 * as Lit does: `lit.test.ts` holds both to the same sentences. The package for bundlers stands on Lit's own.
 */
import type {
  PropertyDeclaration,
  PropertyDeclarations,
  ReactiveController,
  ReactiveControllerHost,
} from 'lit';
import { render, type RootPart } from 'lit/html.js';

export * from 'lit/html.js';

/** A sheet, made once however many elements adopt it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = (strings: TemplateStringsArray): CSSResult => new CSSResult(strings.join(''));

type Values = Map<PropertyKey, unknown>;

/** Properties and attributes, updates in batches, controllers, adopted sheets. */
export class LitElement extends HTMLElement implements ReactiveControllerHost {
  static properties: PropertyDeclarations = {};
  static styles: readonly CSSResult[] = [];

  hasUpdated = false;
  isUpdatePending = false;
  declare renderRoot: ShadowRoot;
  readonly #controllers = new Set<ReactiveController>();
  /** What the page has set before the element was defined. */
  readonly #early: [string, unknown][] = [];
  readonly #values: Values = new Map();
  /** Each with its value before. */
  #changed: Values = new Map();
  #isReflecting = false;
  #part: RootPart | undefined;
  #onConnected = (): void => undefined;
  /** Of the last update; the first waits for the element to stand on the page. */
  #updating: Promise<unknown> = new Promise<void>((resolve) => {
    this.#onConnected = resolve;
  });

  static get observedAttributes(): string[] {
    return Object.keys(this.properties).flatMap((name) => {
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values.get(name);
        },
        set(this: LitElement, value: unknown) {
          const before = this.#values.get(name);
          this.#values.set(name, value);
          if (!Object.is(before, value)) this.requestUpdate(name, before);
        },
      });
      return attributeOf(name, this.properties[name]) ?? [];
    });
  }

  constructor() {
    super();
    for (const name of Object.keys(this.#class.properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.push([name, Reflect.get(this, name)]);
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  get updateComplete(): Promise<boolean> {
    return this.#updating as Promise<boolean>;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = this.#class.styles.map((style) => style.styleSheet);
    }
    this.#onConnected();
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    if (this.#isReflecting) return;
    const { properties } = this.#class;
    for (const [name, options] of Object.entries(properties)) {
      if (attributeOf(name, options) !== attribute) continue;
      const { type } = options;
      Reflect.set(
        this,
        name,
        type === Boolean ? text !== null : type === Object ? parse(text) : text,
      );
    }
  }

  /** Asks for an update; several at once are one. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) {
      this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this.#updating = this.#update();
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updating;
    } catch (error) {
      // An earlier failure must not go unnoticed, and must not keep the element from its next update.
      void Promise.reject(error);
    }
    // Nothing is awaited that need not be: views and tests count on the same turn as with Lit.
    const scheduled = this.scheduleUpdate();
    if (scheduled) await scheduled;
    return !this.isUpdatePending;
  }

  protected scheduleUpdate(): void | Promise<unknown> {
    if (!this.hasUpdated) for (const [name, value] of this.#early) Reflect.set(this, name, value);
    const changed = this.#changed;
    let view: unknown;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      view = this.render();
      this.#reflect();
    } finally {
      // What changes from here on is for the next update.
      this.#changed = new Map();
      this.isUpdatePending = false;
    }
    const { isConnected } = this;
    this.#part = render(view, this.renderRoot, { host: this, isConnected });
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
  }

  /** Before the rendering; what is changed here belongs to this update. */
  protected willUpdate(_changed: Values): void {}

  protected render(): unknown {
    return undefined;
  }

  protected firstUpdated(_changed: Values): void {}

  /** After the rendering; what is changed here asks for another. */
  protected updated(_changed: Values): void {}

  #reflect(): void {
    this.#isReflecting = true;
    for (const [name, options] of Object.entries(this.#class.properties)) {
      const attribute = attributeOf(name, options);
      if (!options.reflect || !attribute || !this.#changed.has(name)) continue;
      const value = this.#values.get(name);
      if (typeof value === 'string') this.setAttribute(attribute, value);
      else this.toggleAttribute(attribute, Boolean(value));
    }
    this.#isReflecting = false;
  }
}

/** `null`: the property has none. */
function attributeOf(name: string, { attribute, state }: PropertyDeclaration = {}): string | null {
  if (state || attribute === false) return null;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

/** `null` for what is no JSON. */
function parse(json: string | null): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}
