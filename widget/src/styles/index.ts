import { unsafeCSS, type CSSResultGroup } from 'lit';
import { launcherCss } from '../launcher.ts';
import { cardStyles } from './card.styles.ts';
import { chipStyles } from './chip.styles.ts';
import { colorStyles } from './color.styles.ts';
import { composerStyles } from './composer.styles.ts';
import { headerStyles } from './header.styles.ts';
import { messageStyles } from './message.styles.ts';
import { modeStyles } from './modes.styles.ts';
import { panelStyles } from './panel.styles.ts';

/** Every sheet of the element. The launcher's is a plain string, because the loader shares it without Lit. */
export const styles: CSSResultGroup = [
  unsafeCSS(launcherCss),
  colorStyles,
  headerStyles,
  panelStyles,
  messageStyles,
  chipStyles,
  cardStyles,
  composerStyles,
  modeStyles,
];
