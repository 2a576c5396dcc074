import type { CSSResultGroup } from 'lit';
import { cardStyles } from './card.styles.ts';
import { chipStyles } from './chip.styles.ts';
import { messageStyles } from './message.styles.ts';
import { noticeStyles } from './notices.styles.ts';

/** The sheets of the talk; those of the frame around it are in `frame-looks.ts`. */
export const styles: CSSResultGroup = [noticeStyles, messageStyles, chipStyles, cardStyles];
