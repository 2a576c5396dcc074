import type {
  Branding,
  ClientTool,
  Identity,
  PageContext,
  PageTool,
  WidgetConfig,
} from '@katek/sdk';
import type { KatekEventMap } from './events.ts';

/** An event's name without its prefix: `open`, `message`, `lead` … */
export type KatekEventName = {
  [Name in keyof KatekEventMap]: Name extends `katek-${infer Short}` ? Short : never;
}[keyof KatekEventMap];

/** The event behind a short name. */
export type KatekEventOf<Name extends KatekEventName> = KatekEventMap[`katek-${Name}`];

/** Looks, over those of the organization; what is absent stays as it is. */
export type KatekTheme = Partial<Branding>;

/** Something that the page can do or tell for an answer. */
export type KatekTool = PageTool;

/** What `configure` takes. Options merge: those given change, the others stay. */
export interface KatekOptions {
  /** Where KaTek runs. */
  baseUrl?: string;
  /** The organization's publishable key, `pk_…`. */
  publishableKey?: string;
  /** `bubble`: launcher and panel. `inline`: fills its container. */
  mode?: 'bubble' | 'inline';
  /** `none`: the page has a button of its own. */
  launcher?: 'auto' | 'none';
  /** BCP 47; `''` finds out by itself. */
  locale?: string;
  /** A short sound for messages that the visitor does not see come. */
  sound?: boolean;
  theme?: KatekTheme;
  page?: PageContext | null;
  tools?: readonly KatekTool[];
  identity?: Identity | null;
  /** The organization's public settings, when the page has them already. */
  config?: WidgetConfig;
}

export type { ClientTool, Identity, PageContext };
