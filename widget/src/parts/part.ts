import type { CSSResultGroup, nothing, TemplateResult } from 'lit';
import type { PartStrings } from '../locales/en.parts.ts';
import type { ViewContext } from '../views/context.ts';
import type { BlockProps, PartName, PartProps } from './part-props.ts';

/*
 * A part is a piece of the chat that the first conversation does not need: a chunk of its own, loaded when it is first
 * shown. Types only; `registry.ts` knows where the parts are.
 */

export type { BlockProps, PartName, PartProps };

/** What a part may see of the chat. */
export interface PartContext extends ViewContext {
  /** What parts say, in the visitor's language. */
  readonly words: PartStrings;
  /** A short sound for messages that the visitor does not see come. */
  readonly isSoundOn: boolean;
  setSound(isOn: boolean): void;
  /** Begins a new conversation and shows it: sheets close, and the focus is in the composer. */
  startConversation(): void;
}

/** What a part may do to the chat around it. */
export interface PartHost {
  /** As it is now; ask again on every rendering. */
  readonly context: PartContext;
  /** Renders again, after something in the closure has changed. */
  update(): void;
  /** Says something to those who hear the page; once, when the next text is another one. */
  announce(text: string): void;
  /** Opens a sheet over the talk, or over the sheet that is open. */
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void;
  /** Goes back to what was there before the sheet. */
  closeSheet(): void;
  /** Fires an event of the element. */
  dispatch(event: Event): void;
  readonly root: ShadowRoot;
}

/** One place in which a part is shown. */
export interface Part<Props> {
  render(props: Props): TemplateResult | typeof nothing;
  /** Called once when the part is no longer shown. */
  dispose?(): void;
}

/** What the module of a part exports. */
export interface PartModule<Props> {
  /** Adopted once, when the part loads. */
  readonly styles: CSSResultGroup;
  /** State lives in the closure. */
  create(host: PartHost): Part<Props>;
  /** The heading of a sheet; a block has none. */
  title?(context: PartContext, props: Props): string;
}
