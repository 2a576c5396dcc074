import type { Branding } from '@katek/sdk';
import { brandColors, type Rgb, tintsOn, white } from './color.ts';

/** A brand before the realtor has chosen one. */
export const defaultBranding: Branding = {
  accentColor: '#1f6f5c',
  logoUrl: null,
  position: 'end',
  colorScheme: 'auto',
};

/** `--katek-surface` in the dark; see `colorStyles`. */
export const darkSurface: Rgb = [21, 23, 28];

/**
 * One rule with the colours that come of the brand, and with the scheme by which all others are chosen. The scheme is
 * not the page's to change: what it has for all of its elements must not turn only half of the chat dark.
 */
export function themeRule({ accentColor, colorScheme }: Branding): string {
  const { brand, accent, onAccent } = brandColors(accentColor);
  const light = tintsOn(white, accentColor);
  const dark = tintsOn(darkSurface, accentColor);
  const scheme = colorScheme === 'auto' ? 'light dark' : colorScheme;
  return `:host{color-scheme:${scheme}!important;--katek-brand:${brand};--katek-on-brand:${onAccent};--katek-accent:${accent};--katek-on-accent:${onAccent};--katek-accent-ink:light-dark(${light.ink},${dark.ink});--katek-accent-soft:light-dark(${light.soft},${dark.soft})}`;
}
