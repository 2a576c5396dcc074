/**
 * Smallest contrast of a control with what is around it (WCAG 2.2, success criterion 1.4.11). White text is the look
 * people expect on a brand colour; below this the colour would have to change too much for it.
 */
export const fillContrastMin = 3;

export type Rgb = readonly number[];

/** Colours for text and surfaces that carry the accent, each readable whatever the realtor chose. */
export interface AccentColors {
  /** The realtor's colour, darkened a little where white text on it would be too faint. */
  accent: string;
  onAccent: string;
  /** The accent as text on `surface`. */
  accentInk: string;
  /** A tint of `surface` for chips and hovered buttons. */
  accentSoft: string;
}

/** Takes `#rrggbb` for both. */
export function accentColors(accent: string, surface: string): AccentColors {
  const base = parseHex(accent) ?? defaultAccent;
  const ground = parseHex(surface) ?? white;
  const isLight = luminance(ground) > 0.5;
  const soft = mix(ground, base, isLight ? 0.09 : 0.18);
  const ink = towards(base, isLight ? black : white, soft);
  const isWhiteLegible = isLegible(base);
  return {
    accent: toHex(isWhiteLegible ? towards(base, black, white) : base),
    onAccent: isWhiteLegible ? '#ffffff' : darkInk,
    accentInk: toHex(ink),
    accentSoft: toHex(soft),
  };
}

/** A picture on the bare brand colour, such as the launcher's; it needs less contrast than text. */
export function brandColors(color: string): { brand: string; onBrand: string } {
  const base = parseHex(color) ?? defaultAccent;
  return { brand: toHex(base), onBrand: isLegible(base) ? '#ffffff' : darkInk };
}

/** Whether white on it can be told apart, and it from white; what is no colour is not. */
export function isFitAccent(color: string): boolean {
  const base = parseHex(color);
  return base !== null && isLegible(base);
}

/** Contrast of two `#rrggbb` colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrastOf(one: string, other: string): number {
  return contrast(parseHex(one) ?? white, parseHex(other) ?? white);
}

const darkInk = '#111317';
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

export function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
