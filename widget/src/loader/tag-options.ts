import type { KatekTheme } from '../options.ts';

/** How the page wants the chat, by the attributes of the tag; each may be absent. */
export interface TagOptions {
  /** `auto`: ours. `none`: only the handle opens the chat. Else a selector of the page's own buttons. */
  launcher: string;
  theme: KatekTheme;
  /** `''`: the page says nothing. */
  locale: string;
}

export type TagData = Readonly<Record<string, string | undefined>>;

/** A position or scheme that is none changes nothing, because nothing asks for it. */
export function tagOptions({
  launcher = 'auto',
  locale = '',
  position,
  colorScheme,
}: TagData): TagOptions {
  const theme = { ...(position && { position }), ...(colorScheme && { colorScheme }) };
  return { launcher, locale, theme: theme as KatekTheme };
}
