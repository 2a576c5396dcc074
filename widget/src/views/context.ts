import type { nothing, TemplateResult } from 'lit';
import type { ConversationState, SendOptions, VisitorClient, WidgetConfig } from '@katek/sdk';
import type { Language } from '../format.ts';
import type { PartName, PartProps } from '../parts/part-props.ts';

/** What the views need to know, and what they may do. */
export interface ViewContext extends Language {
  config: WidgetConfig;
  /** Where relative picture addresses begin. */
  baseUrl: string;
  client: VisitorClient;
  state: ConversationState;
  send(text: string, options?: SendOptions): void;
  retry(id: string): void;
  /** Renders again, after something outside the state has changed. */
  update(): void;
  /** Says something to those who hear the page; once, when the next text is another one. */
  announce(text: string): void;
  /** Opens a sheet over the talk, or over the sheet that is open. */
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void;
  /** A part that nobody waits for: nothing until it is there, and nothing when it cannot be loaded. */
  note: ViewContext['part'];
  /** A part in this place; `key` tells two places of the same part apart. */
  part<Name extends PartName>(
    name: Name,
    key: string,
    props: PartProps[Name],
  ): TemplateResult | typeof nothing;
}
