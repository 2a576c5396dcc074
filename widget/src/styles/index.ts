import type { CSSResultGroup } from 'lit';
import { cardStyles } from './card.styles.ts';
import { chipStyles } from './chip.styles.ts';
import { colorStyles } from './color.styles.ts';
import { composerStyles } from './composer.styles.ts';
import { headerStyles } from './header.styles.ts';
import { messageStyles } from './message.styles.ts';
import { modeStyles } from './modes.styles.ts';
import { panelStyles } from './panel.styles.ts';

/** Every sheet of the element but the launcher's, which the loader has; see `dress-launcher.ts`. */
export const styles: CSSResultGroup = [
  colorStyles,
  headerStyles,
  panelStyles,
  messageStyles,
  chipStyles,
  cardStyles,
  composerStyles,
  modeStyles,
];
