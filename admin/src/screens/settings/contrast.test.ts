import { expect, test } from 'vitest';
import { checkContrast, ratioInWords } from './contrast.ts';

test.each(['#ffd166', '#ffffff', '#00ffff', '#ff8800', '#cccccc'])(
  '%s is too faint, and the colour that is offered for it passes',
  (color) => {
    const check = checkContrast(color);
    expect(check?.isFit).toBe(false);
    expect(checkContrast(check?.nearest ?? '')?.isFit).toBe(true);
  },
);

test('a colour that passes is its own nearest', () => {
  expect(checkContrast('#1f5d4c')).toMatchObject({ isFit: true, nearest: '#1f5d4c' });
});

test('what is no colour has no contrast', () => {
  expect(checkContrast('red')).toBeNull();
  expect(checkContrast('#12')).toBeNull();
});

test('a ratio is never told better than it is', () => {
  expect(ratioInWords(2.999)).toBe('2.99:1');
});
