import type { Branding } from '@katek/sdk';
import { accentColors, brandColors } from './color.ts';

/** A brand before the realtor has chosen one. */
export const defaultBranding: Branding = {
  accentColor: '#1f6f5c',
  logoUrl: null,
  position: 'end',
  colorScheme: 'auto',
};

const light = {
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f4f5f6',
  ink: '#15171c',
  muted: '#5a6070',
  line: '#e4e6ea',
  danger: '#b42318',
  warn: '#7a4b00',
  'warn-soft': '#fdf3dc',
  shadow: '15 23 42',
};

const dark: typeof light = {
  surface: '#15171c',
  raised: '#1c1f26',
  sunken: '#23272f',
  ink: '#f1f3f6',
  muted: '#a6adbb',
  line: '#2e333d',
  danger: '#ff9b8f',
  warn: '#f5cf84',
  'warn-soft': '#3a2f18',
  shadow: '0 0 0',
};

/** One rule with every colour as a custom property, for the element's own adopted sheet. */
export function themeRule(branding: Branding, isDark: boolean): string {
  const palette = isDark ? dark : light;
  const accent = accentColors(branding.accentColor, palette.surface);
  const { brand, onBrand } = brandColors(branding.accentColor);
  const properties = {
    ...palette,
    brand,
    'on-brand': onBrand,
    accent: accent.accent,
    'on-accent': accent.onAccent,
    'accent-ink': accent.accentInk,
    'accent-soft': accent.accentSoft,
  };
  const declarations = Object.entries(properties).map(
    ([name, value]) => `--katek-${name}:${value}`,
  );
  return `:host{color-scheme:${isDark ? 'dark' : 'light'};${declarations.join(';')}}`;
}
