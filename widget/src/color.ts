/** That of a brand before the realtor has chosen one. */
export const defaultAccent = '#1f6f5c';

/** Whether white on it, or it on white, can be told apart; what is no `#rrggbb` is not. */
export function isFitAccent(color: string): boolean {
  return luminanceOf(color) <= brightestFit;
}

/**
 * With white it has a contrast of 3 to 1, the smallest of a control with what is around it (WCAG 2.2, success
 * criterion 1.4.11). White text is the look people expect on a brand colour; above this the colour would have to
 * change too much for it. White has 1.05 in that formula: 1.05 / 3 - 0.05.
 */
const brightestFit = 0.3;

/**
 * From 0 to 1 (WCAG 2.2, definition of relative luminance), without its straight piece for channels below 11, which
 * is at most 0.001 darker; `NaN` for what is no `#rrggbb`.
 */
export function luminanceOf(color: string): number {
  if (!/^#[\da-f]{6}$/i.test(color)) return Number.NaN;
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const share = Number(`0x${color.slice(2 * index + 1, 2 * index + 3)}`) / 255;
    return sum + weight * ((share + 0.055) / 1.055) ** 2.4;
  }, 0);
}
