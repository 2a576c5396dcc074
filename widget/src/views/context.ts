import type { WidgetConfig } from '@katek/sdk';
import type { Language } from '../format.ts';

/** What the views need to know, and what they may do. */
export interface ViewContext extends Language {
  config: WidgetConfig;
  /** Where relative picture addresses begin. */
  baseUrl: string;
  send(text: string): void;
  retry(id: string): void;
}
