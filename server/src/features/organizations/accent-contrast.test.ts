import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertVisibleAccent, contrastOnWhite, nearestVisible } from './accent-contrast.ts';

test.each([
  ['#ffffff', 1],
  ['#000000', 21],
  ['#767676', 4.54],
  ['#ffff00', 1.07],
  ['#ff0000', 4],
])('the contrast of %s against white is %d', (color, contrast) => {
  expect(contrastOnWhite(color)).toBeCloseTo(contrast, 1);
});

test('an accent that cannot be seen is refused with its contrast and the nearest one that can', () => {
  expect(() => assertVisibleAccent('#FFD166')).toThrow(
    expect.objectContaining({
      status: 400,
      message: expect.stringMatching(
        /^The accentColor #FFD166 has a contrast of 1\.4\d:1 .* #[0-9a-f]{6}\.$/,
      ),
    }),
  );
  expect(() => assertVisibleAccent('#1f5f4a')).not.toThrow();
});

test('the colour that is offered passes, and only just', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (channels) => {
      const color = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      fc.pre(contrastOnWhite(color) < 3);
      const contrast = contrastOnWhite(nearestVisible(color));
      expect(contrast).toBeGreaterThanOrEqual(3);
      expect(contrast).toBeLessThan(3.1);
    }),
  );
});
