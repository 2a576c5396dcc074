import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PartStrings } from '../locales/en.parts.ts';
import type { PartName, PartProps } from '../parts/part-props.ts';
import type { Stage } from '../parts/stage.ts';
import type { ViewContext } from '../views/context.ts';
import { failedView, waitingView } from '../views/waiting.ts';
import type { PartsElement } from './part-controller.ts';

interface StageElement extends PartsElement {
  readonly language: { words(): Promise<PartStrings> };
}

/** Loads the stage for the first part that is to be shown; until then a waiting line stands in its place. */
export class StageController implements ReactiveController {
  readonly #element: StageElement;
  #stage: Stage | null = null;
  #loading: Promise<Stage> | null = null;
  #hasFailed = false;

  constructor(element: StageElement) {
    this.#element = element;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** A part in its place; without the context one that nobody waits for. */
  render<Name extends PartName>(
    name: Name,
    key: string,
    props: PartProps[Name],
    context?: ViewContext,
  ): TemplateResult | typeof nothing {
    if (this.#stage) return this.#stage.parts.render(name, key, props);
    const load = () => void this.#load().catch(ignore);
    if (!this.#loading && !this.#hasFailed) load();
    if (!context) return nothing;
    return this.#hasFailed ? failedView(context.strings, load) : waitingView(context.strings);
  }

  /** What lies over the talk. */
  view(context: ViewContext): TemplateResult | typeof nothing {
    return this.#stage?.view(context) ?? nothing;
  }

  get isCovering(): boolean {
    return (this.#stage?.sheets.stack.length ?? 0) > 0;
  }

  async open<Name extends PartName>(name: Name, props: PartProps[Name]): Promise<void> {
    const root = this.#element.renderRoot;
    // Where the focus is now, not where it has gone by the time that the stage is there.
    const returnTo = root instanceof ShadowRoot ? root.activeElement : null;
    try {
      const { sheets } = this.#stage ?? (await this.#load());
      sheets.open(name, props, returnTo);
    } catch {
      const { context } = this.#element;
      if (context) this.#element.announce(context.strings.partFailed);
    }
  }

  back(): void {
    this.#stage?.sheets.back();
  }

  clear(): void {
    this.#stage?.sheets.clear();
  }

  /** Parts speak another language from now on. */
  changeWords(): void {
    void this.#stage?.parts.changeWords().catch(ignore);
  }

  #load(): Promise<Stage> {
    this.#loading ??= this.#begin();
    return this.#loading;
  }

  async #begin(): Promise<Stage> {
    this.#hasFailed = false;
    try {
      const { Stage: Loaded } = await import('../parts/stage.ts');
      this.#stage = new Loaded(this.#element, () => this.#element.language.words());
      return this.#stage;
    } catch (error) {
      this.#loading = null;
      this.#hasFailed = true;
      throw error;
    } finally {
      this.#element.requestUpdate();
    }
  }
}

const ignore = () => undefined;
