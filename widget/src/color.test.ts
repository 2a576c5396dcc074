import { expect } from 'chai';
import { brandColors, contrast, parseHex, type Rgb, tintsOn, white } from './color.ts';
import { darkSurface } from './theme.ts';

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

/** As a browser reads what stands in the sheet. */
function rgb(color: string): Rgb {
  const place = document.createElement('i');
  place.style.color = color;
  document.body.append(place);
  const { color: read } = getComputedStyle(place);
  place.remove();
  return [...read.matchAll(/\d+/g)].map(Number);
}

describe('the colours of a brand', () => {
  for (const accent of accents) {
    it(`are readable: ${accent}`, () => {
      const colors = brandColors(accent);
      expect(contrast(rgb(colors.onAccent), rgb(colors.accent))).to.be.at.least(4.5);
      expect(contrast(rgb(colors.onAccent), rgb(colors.brand))).to.be.at.least(3);
      for (const surface of [white, darkSurface]) {
        const { ink, soft } = tintsOn(surface, accent);
        expect(contrast(rgb(ink), rgb(soft))).to.be.at.least(4.5);
        expect(contrast(rgb(ink), surface)).to.be.at.least(4.5);
      }
    });
  }

  it('are the realtor’s own where those are readable as they are', () => {
    expect(rgb(brandColors('#1f6f5c').accent)).to.deep.equal(parseHex('#1f6f5c'));
  });

  it('are ours for what is no colour', () => {
    expect(rgb(brandColors('red;}').accent)).to.deep.equal(parseHex('#1f6f5c'));
  });
});
