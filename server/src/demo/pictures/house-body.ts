import type { Dice } from './dice.ts';
import type { Palette } from './draw-parts.ts';
import type { Look } from './look.ts';

/** Where buildings stand. */
export const base = 486;
export const storey = 86;

/** What a style builds on: the walls without the garage. */
export interface Body {
  x: number;
  w: number;
  /** Of the walls. */
  h: number;
  palette: Palette;
  look: Look;
  dice: Dice;
}
