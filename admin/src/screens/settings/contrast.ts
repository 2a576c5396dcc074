/** WCAG 2.2, 1.4.11: what is needed to recognise a control stands out by 3:1. The launcher stands on white pages. */
const contrastMin = 3;

/** What a colour is worth on a white page. */
export interface ContrastCheck {
  isFit: boolean;
  /** From 1 to 21. */
  ratio: number;
  /** The nearest colour that passes, `#rrggbb`; the same one when it passes itself. */
  nearest: string;
}

/** `null` for what is no `#rrggbb`. */
export function checkContrast(color: string): ContrastCheck | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  const ratio = onWhite(color);
  const isFit = ratio >= contrastMin;
  return { isFit, ratio, nearest: isFit ? color : darken(color, ratio) };
}

/** Down, never up: 2.996 is not 3:1. */
export function ratioInWords(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

/**
 * The same colour with less light, and no less than needed: luminance grows in proportion to linear light, so one factor
 * for all three channels reaches the bound and keeps the hue.
 */
function darken(color: string, ratio: number): string {
  const factor = (1.05 / contrastMin - 0.05) / (1.05 / ratio - 0.05);
  const channels = toLinear(color).map((light) => Math.floor(toGamma(light * factor) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function onWhite(color: string): number {
  const [red, green, blue] = toLinear(color);
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** IEC 61966-2-1, which WCAG's definition of relative luminance takes over. */
function toLinear(color: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toGamma(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
