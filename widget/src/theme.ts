import type { Branding } from '@katek/sdk';
import { isFitAccent, luminanceOf } from './color.ts';

/** A brand before the realtor has chosen one. */
export const defaultBranding: Branding = {
  accentColor: '#1f6f5c',
  logoUrl: null,
  position: 'end',
  colorScheme: 'auto',
};

/**
 * One rule with the colours that come of the brand, and with the scheme by which all others are chosen. The scheme is
 * not the page's to change: what it has for all of its elements must not turn only half of the chat dark.
 *
 * The browser makes them of the brand's own: as dark or as light as text on them, or they on a surface of the chat,
 * needs for a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), whatever their hue; see `theme.test.ts`. The surfaces are
 * `--katek-surface` of `colorStyles`.
 */
export function themeRule({ accentColor, colorScheme }: Branding): string {
  // Whatever it is, it comes from an attribute of the page and goes into a sheet.
  const brand = luminanceOf(accentColor) >= 0 ? accentColor : defaultBranding.accentColor;
  const scheme = colorScheme === 'auto' ? 'light dark' : colorScheme;
  const [accent, onAccent] = isFitAccent(brand)
    ? [shade('min(l,.53)'), '#fff']
    : [brand, '#111317'];
  return `:host{color-scheme:${scheme}!important;--katek-brand:${brand};--katek-on-brand:${onAccent};--katek-accent:${accent};--katek-on-accent:${onAccent};--katek-accent-ink:light-dark(${shade('min(l,.5)')},${shade('max(l,.74)')});--katek-accent-soft:light-dark(${tint('#fff 91%')},${tint('#15171c 82%')})}`;
}

const shade = (lightness: string) => `oklch(from var(--katek-brand) ${lightness} c h)`;
const tint = (surface: string) => `color-mix(in srgb,var(--katek-brand),${surface})`;
