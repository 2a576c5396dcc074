import { expect } from 'chai';
import { accentColors, contrastOf } from './color.ts';

const accents = [
  '#000000',
  '#ffffff',
  '#ffff00',
  '#1f6f5c',
  '#e5533d',
  '#f59e0b',
  '#7f7f7f',
  '#00ff00',
  '#3b5bdb',
];

describe('accentColors', () => {
  it('makes every brand colour readable on light and dark', () => {
    for (const surface of ['#ffffff', '#15171c']) {
      for (const accent of accents) {
        const colors = accentColors(accent, surface);
        const name = `${accent} on ${surface}`;
        expect(contrastOf(colors.onAccent, colors.accent), name).to.be.at.least(4.5);
        expect(contrastOf(colors.accentInk, colors.accentSoft), name).to.be.at.least(4.5);
        expect(contrastOf(colors.accentInk, surface), name).to.be.at.least(4.5);
      }
    }
  });

  it('keeps a colour that is readable as it is', () => {
    expect(accentColors('#1f6f5c', '#ffffff').accent).to.equal('#1f6f5c');
  });

  it('falls back for what is no colour', () => {
    expect(accentColors('red;}', '#ffffff').accent).to.equal('#1f6f5c');
  });
});
