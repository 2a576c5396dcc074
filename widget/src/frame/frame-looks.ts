import { colorCss } from '../styles/color.styles.ts';
import { composerCss } from '../styles/composer.styles.ts';
import { headerCss } from '../styles/header.styles.ts';
import { modeCss } from '../styles/modes.styles.ts';
import { panelCss } from '../styles/panel.styles.ts';

/** What holds for everything in the chat, and the looks of what stands around the talk. */
export const frameCss = colorCss + headerCss + panelCss + composerCss + modeCss;
