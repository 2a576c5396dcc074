/**
 * Smallest contrast of a control with what is around it (WCAG 2.2, success criterion 1.4.11). White text is the look
 * people expect on a brand colour; below this the colour would have to change too much for it.
 */
export const fillContrastMin = 3;

export type Rgb = readonly number[];

/** The realtor's colour and what is drawn on it, readable whatever the realtor chose. */
export interface BrandColors {
  /** As it is, for a picture on it, such as the launcher's, which needs less contrast than text. */
  brand: string;
  /** Darkened a little where white text on it would be too faint. */
  accent: string;
  /** Text and pictures on both. */
  onAccent: string;
}

/** Takes `#rrggbb`. */
export function brandColors(color: string): BrandColors {
  const base = parseHex(color) ?? defaultAccent;
  const isWhiteLegible = isLegible(base);
  return {
    brand: css(base),
    accent: css(isWhiteLegible ? towards(base, black, white) : base),
    onAccent: isWhiteLegible ? '#fff' : '#111317',
  };
}

/** The accent on a surface of the chat: as text, `ink`, and as a tint behind chips and hovered buttons, `soft`. */
export function tintsOn(surface: Rgb, color: string): { ink: string; soft: string } {
  const base = parseHex(color) ?? defaultAccent;
  const isLight = luminance(surface) > 0.5;
  const soft = mix(surface, base, isLight ? 0.09 : 0.18);
  return { ink: css(towards(base, isLight ? black : white, soft)), soft: css(soft) };
}

/** Whether white on it can be told apart, and it from white; what is no colour is not. */
export function isFitAccent(color: string): boolean {
  const base = parseHex(color);
  return base !== null && isLegible(base);
}

export const defaultAccent: Rgb = [31, 111, 92];
export const white: Rgb = [255, 255, 255];
export const black: Rgb = [0, 0, 0];

/** White on it can be told apart, and it from white. */
const isLegible = (color: Rgb) => contrast(color, white) >= fillContrastMin;

/** Moves `color` to `end` in small steps until it stands out from `ground`; by itself as text (WCAG 2.2, 1.4.3). */
export function towards(color: Rgb, end: Rgb, ground: Rgb, min = 4.5, step = 0.04): Rgb {
  for (let share = 0; share < 1; share += step) {
    const moved = mix(color, end, share);
    if (contrast(moved, ground) >= min) return moved;
  }
  return end;
}

/** From 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

const weights = [0.2126, 0.7152, 0.0722];

function luminance(color: Rgb): number {
  return color.reduce((sum, channel, index) => {
    const share = channel / 255;
    const light = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    return sum + light * (weights[index] ?? 0);
  }, 0);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
}

/** `null` for what is no `#rrggbb`: the value may come from a page's attribute. */
export function parseHex(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

const css = (color: Rgb) => `rgb(${color.join()})`;
