import type { Branding } from '@katek/sdk';
import { defaultAccent, isFitAccent, luminanceOf } from './color.ts';

/** A brand before the realtor has chosen one. */
export const defaultBranding: Branding = {
  accentColor: defaultAccent,
  logoUrl: null,
  position: 'end',
  colorScheme: 'auto',
};

/**
 * One rule with the colours that come of the brand, and with the scheme by which all others are chosen. The scheme is
 * not the page's to change: what it has for all of its elements must not turn only half of the chat dark.
 *
 * Mixed in linear light, so that the luminance of the mixture is that of its parts: text on an accent, or an accent as
 * text on a surface of the chat, has a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), whatever the hue; see `theme.test.ts`.
 * On dark surfaces mixing with white would leave little of the hue: there only the lightness is raised, which in `lab`
 * is the luminance by another measure. Without relative colours (Firefox before 128) the text is as all other text.
 * The surfaces are `--katek-surface` of `colorStyles`.
 */
export function themeRule({ accentColor, colorScheme }: Branding): string {
  // Whatever it is, it comes from an attribute of the page and goes into a sheet.
  const brand = luminanceOf(accentColor) >= 0 ? accentColor : defaultAccent;
  const luminance = luminanceOf(brand);
  const atMost = (most: number) =>
    most < luminance
      ? `color-mix(in srgb-linear,${brand} ${(most / luminance) * 100}%,#000)`
      : brand;
  const tint = (surface: string) => `color-mix(in srgb,${brand},${surface})`;
  const scheme = colorScheme === 'auto' ? 'light dark' : colorScheme;
  const [accent, onAccent] = isFitAccent(brand) ? [atMost(0.18), '#fff'] : [brand, '#111317'];
  return `:host{color-scheme:${scheme}!important;--katek-brand:${brand};--katek-on-brand:${onAccent};--katek-accent:${accent};--katek-on-accent:${onAccent};--katek-accent-ink:light-dark(${atMost(0.13)},lab(from ${brand} max(l,70) a b));--katek-accent-soft:light-dark(${tint('#fff 91%')},${tint('#15171c 82%')})}`;
}
