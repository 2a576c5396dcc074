import {
  black,
  contrast,
  defaultAccent,
  fillContrastMin,
  parseHex,
  type Rgb,
  towards,
  white,
} from './color.ts';

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
  const base = parseHex(color);
  if (!base) return { ok: false, ratio: 1, nearest: toHex(defaultAccent) };
  const ratio = contrast(base, white);
  return {
    ok: ratio >= fillContrastMin,
    ratio,
    nearest: toHex(towards(base, black, white, fillContrastMin, 0.01)),
  };
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
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
