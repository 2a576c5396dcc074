import { defaultAccent, isFitAccent, luminanceOf } from './color.ts';

/** What a brand colour is worth as the fill of buttons on a light surface. */
export interface AccentCheck {
  ok: boolean;
  /** Contrast with white, from 1 to 21. */
  ratio: number;
  /** The nearest colour that passes, `#rrggbb`; the same one when it passes itself. */
  nearest: string;
}

/**
 * Whether a colour, `#rrggbb`, can be told from a white surface: at least 3 to 1 (WCAG 2.2, success criterion 1.4.11).
 * What is no colour fails with the ratio 1.
 */
export function checkAccent(color: string): AccentCheck {
  const luminance = luminanceOf(color);
  if (Number.isNaN(luminance)) return { ok: false, ratio: 1, nearest: defaultAccent };
  const ratio = 1.05 / (luminance + 0.05);
  return { ok: isFitAccent(color), ratio, nearest: darkenedUntilFit(color) };
}

/** In steps so small that nobody sees the last one. */
function darkenedUntilFit(color: string): string {
  for (let share = 0; share < 1; share += 0.01) {
    const moved = color.replaceAll(/[\da-f]{2}/gi, (channel) =>
      Math.round(Number(`0x${channel}`) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    );
    if (isFitAccent(moved)) return moved;
  }
  return '#000000';
}

/** Tells whoever built the page why a colour was refused, and which one would not be. */
export function complainOfAccent(color: string): void {
  const { ratio, nearest } = checkAccent(color);
  // oxlint-disable-next-line no-console
  console.error(
    `KaTek: ${color} has a contrast of ${ratio.toFixed(2)} to 1 with white, and 3 to 1 is needed ` +
      `(WCAG 2.2, 1.4.11). The nearest colour that passes is ${nearest}.`,
  );
}
