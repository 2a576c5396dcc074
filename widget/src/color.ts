/** Smallest contrast of text that reads well (WCAG 2.2, success criterion 1.4.3). */
const textContrastMin = 4.5;

/**
 * Smallest contrast of a control with what is around it (WCAG 2.2, success criterion 1.4.11). White text is the look
 * people expect on a brand colour; below this the colour would have to change too much for it.
 */
const fillContrastMin = 3;

type Rgb = readonly [number, number, number];

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
  const soft = mix(ground, base, luminance(ground) > 0.5 ? 0.09 : 0.18);
  const ink = towards(base, luminance(ground) > 0.5 ? black : white, soft);
  const isWhiteLegible = isLegible(base);
  return {
    accent: toHex(isWhiteLegible ? towards(base, black, white) : base),
    onAccent: isWhiteLegible ? '#ffffff' : darkInk,
    accentInk: toHex(ink),
    accentSoft: toHex(soft),
  };
}

/** A picture on the bare brand colour, such as the launcher's; it needs less contrast than text. */
export function brandColors(color: string): { brand: string; onBrand: string; isFit: boolean } {
  const base = parseHex(color);
  const isFit = isLegible(base ?? defaultAccent);
  return {
    brand: base ? color : toHex(defaultAccent),
    onBrand: isFit ? '#ffffff' : darkInk,
    isFit,
  };
}

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
    ok: isLegible(base),
    ratio,
    nearest: toHex(towards(base, black, white, fillContrastMin, 0.01)),
  };
}

/** Contrast of two `#rrggbb` colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrastOf(one: string, other: string): number {
  return contrast(parseHex(one) ?? white, parseHex(other) ?? white);
}

const darkInk = '#111317';
const defaultAccent: Rgb = [31, 111, 92];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** White on it can be told apart, and it from white. */
const isLegible = (color: Rgb) => contrast(color, white) >= fillContrastMin;

/** Moves `color` to `end` in small steps until it stands out from `ground`. */
function towards(color: Rgb, end: Rgb, ground: Rgb, min = textContrastMin, step = 0.04): Rgb {
  for (let share = 0; share < 1; share += step) {
    const moved = mix(color, end, share);
    if (contrast(moved, ground) >= min) return moved;
  }
  return end;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** `null` for what is no `#rrggbb`: the value may come from a page's attribute. */
function parseHex(hex: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
