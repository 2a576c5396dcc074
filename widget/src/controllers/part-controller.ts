import {
  type CSSResultGroup,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { PartStrings } from '../locales/en.parts.ts';
import type {
  Part,
  PartContext,
  PartHost,
  PartModule,
  PartName,
  PartProps,
} from '../parts/part.ts';
import { registry } from '../parts/registry.ts';
import type { ViewContext } from '../views/context.ts';
import { failedView, waitingView } from '../views/waiting.ts';

/** What the element lends to its parts. */
export interface PartsElement extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `null` before there is something to talk about. */
  readonly context: ViewContext | null;
  sound: boolean;
  announce(text: string): void;
  startConversation(): void;
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void;
  closeSheet(): void;
}

type Loaded<Name extends PartName> = PartModule<PartProps[Name]>;

/** Loads parts when they are first shown, and keeps one instance for each place until the place is gone. */
export class PartController implements ReactiveController {
  readonly #element: PartsElement;
  readonly #loadWords: () => Promise<PartStrings>;
  /** `null` while it loads; an error when it could not be loaded. */
  readonly #modules = new Map<PartName, unknown>();
  readonly #places = new Map<string, Part<never>>();
  readonly #shown = new Set<string>();
  #words: PartStrings | null = null;
  #asked: Promise<PartStrings> | null = null;

  constructor(element: PartsElement, loadWords: () => Promise<PartStrings>) {
    this.#element = element;
    this.#loadWords = loadWords;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#shown.clear();
    this.#forgetHidden();
  }

  hostUpdate(): void {
    this.#shown.clear();
  }

  hostUpdated(): void {
    this.#forgetHidden();
  }

  render<Name extends PartName>(
    name: Name,
    key: string,
    props: PartProps[Name],
  ): TemplateResult | typeof nothing {
    if (!registry[name]) return nothing;
    const loaded = this.#loaded(name);
    // No one has asked for it, so no one waits for it.
    if (!loaded && notes.has(name)) return nothing;
    if (!loaded) return this.#modules.get(name) ? this.#failure(name) : this.#wait();
    const place = `${name} ${key}`;
    this.#shown.add(place);
    try {
      const known = this.#places.get(place) as Part<PartProps[Name]> | undefined;
      const part = known ?? loaded.create(this.#host);
      this.#places.set(place, part);
      return part.render(props);
    } catch (error) {
      // One part that fails must not take the talk with it.
      reportError(error);
      return this.#failure(name);
    }
  }

  /** Says everything in the words of another language, once they are there. */
  async changeWords(): Promise<void> {
    if (this.#modules.size === 0) return;
    await this.#readWords();
    this.#element.requestUpdate();
  }

  /** The language may change while its words are on their way: what was asked for last is what stays. */
  async #readWords(): Promise<void> {
    this.#asked = this.#loadWords();
    let asked: Promise<PartStrings> | null;
    do {
      asked = this.#asked;
      this.#words = await asked;
    } while (asked !== this.#asked);
  }

  /** The heading of a sheet; empty until its part is there. */
  title<Name extends PartName>(name: Name, props: PartProps[Name]): string {
    return this.#loaded(name)?.title?.(this.#host.context, props) ?? '';
  }

  /** The module once it and its words are there; begins to load them when they are not. */
  #loaded<Name extends PartName>(name: Name): Loaded<Name> | null {
    const known = this.#modules.get(name);
    if (known === undefined) void this.#load(name);
    if (!known || known instanceof Error || !this.#words) return null;
    return known as Loaded<Name>;
  }

  async #load(name: PartName): Promise<void> {
    this.#modules.set(name, null);
    try {
      const [module] = await Promise.all([registry[name]?.(), this.#readWords()]);
      if (!module) return;
      this.adopt(module.styles);
      this.#modules.set(name, module);
    } catch (cause) {
      this.#modules.set(name, new Error(`The part "${name}" could not be loaded.`, { cause }));
    }
    this.#element.requestUpdate();
  }

  /** Adds sheets to the chat, once. */
  adopt(styles: CSSResultGroup): void {
    const root = this.#element.renderRoot;
    if (!(root instanceof ShadowRoot)) return;
    for (const sheet of sheetsOf(styles)) {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
  }

  #wait(): TemplateResult | typeof nothing {
    const { context } = this.#element;
    return context ? waitingView(context.strings) : nothing;
  }

  #failure(name: PartName): TemplateResult | typeof nothing {
    const { context } = this.#element;
    return context ? failedView(context.strings, () => this.#retry(name)) : nothing;
  }

  #retry(name: PartName): void {
    this.#modules.delete(name);
    this.#element.requestUpdate();
  }

  #forgetHidden(): void {
    for (const [place, part] of this.#places) {
      if (this.#shown.has(place)) continue;
      this.#places.delete(place);
      part.dispose?.();
    }
  }

  readonly #host: PartHost = ((controller: PartController): PartHost => ({
    get context(): PartContext {
      const context = controller.#element.context;
      if (!context || !controller.#words) throw new Error('A part is shown before its time.');
      const element = controller.#element;
      return {
        ...context,
        words: controller.#words,
        isSoundOn: element.sound,
        setSound: (isOn) => {
          element.sound = isOn;
        },
        startConversation: () => element.startConversation(),
      };
    },
    get root(): ShadowRoot {
      return controller.#element.renderRoot as ShadowRoot;
    },
    update: () => controller.#element.requestUpdate(),
    announce: (text) => controller.#element.announce(text),
    openSheet: (name, props) => controller.#element.openSheet(name, props),
    closeSheet: () => controller.#element.closeSheet(),
    dispatch: (event) => void controller.#element.dispatchEvent(event),
  }))(this);
}

const notes: ReadonlySet<PartName> = new Set([
  'status',
  'partial',
  'comparison',
  'earlier',
  'person-asked',
  'page-home',
  'error',
]);

function sheetsOf(styles: CSSResultGroup): CSSStyleSheet[] {
  if (Array.isArray(styles)) return styles.flatMap(sheetsOf);
  if (styles instanceof CSSStyleSheet) return [styles];
  return styles.styleSheet ? [styles.styleSheet] : [];
}
