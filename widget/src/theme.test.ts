import { expect } from 'chai';
import { checkAccent } from './accent-check.ts';
import { isFitAccent } from './color.ts';
import { defaultBranding, themeRule } from './theme.ts';

/** Every colour of a coarse grid, and some that brands have. */
const steps = ['00', '2b', '55', '80', 'aa', 'd5', 'ff'];
const accents = [
  ...steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
  ),
  '#1f6f5c',
  '#e5533d',
  '#f59e0b',
  '#7f7f7f',
  '#3b5bdb',
];

const surfaces = { light: '#ffffff', dark: '#15171c' };

describe('the colours of a brand', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`are readable in the ${scheme}, whatever the realtor chose`, () => {
      const look = paint();
      for (const accentColor of accents) {
        const color = look(accentColor, scheme);
        const onAccent = color('--katek-on-accent');
        const ink = color('--katek-accent-ink');
        const of = `${accentColor} in the ${scheme}`;
        expect(contrast(onAccent, color('--katek-accent')), of).to.be.at.least(4.5);
        expect(contrast(color('--katek-on-brand'), color('--katek-brand')), of).to.be.at.least(3);
        expect(contrast(ink, color('--katek-accent-soft')), of).to.be.at.least(4.5);
        expect(contrast(ink, pixel(surfaces[scheme])), of).to.be.at.least(4.5);
      }
    });
  }

  it('are the realtor’s own where those are readable as they are', () => {
    const color = paint()('#1f6f5c', 'light');
    for (const name of ['--katek-brand', '--katek-accent', '--katek-accent-ink']) {
      expect(color(name), name).to.deep.equal(pixel('#1f6f5c'));
    }
  });

  it('are ours for what is no colour', () => {
    expect(paint()('red;}', 'light')('--katek-brand')).to.deep.equal(pixel('#1f6f5c'));
  });

  it('are refused and mended by the same measure', () => {
    for (const accentColor of accents) {
      const { ok, ratio, nearest } = checkAccent(accentColor);
      expect(ok, accentColor).to.equal(ratio >= 3);
      expect(isFitAccent(nearest), accentColor).to.equal(true);
      if (ok) expect(nearest).to.equal(accentColor);
    }
  });
});

/** An element that wears a brand's rule; tells what a custom property is to the eye. */
function paint() {
  const host = document.createElement('div');
  const sheet = new CSSStyleSheet();
  const root = host.attachShadow({ mode: 'open' });
  const place = document.createElement('i');
  root.adoptedStyleSheets = [sheet];
  root.append(place);
  document.body.append(host);
  after(() => host.remove());
  return (accentColor: string, colorScheme: 'light' | 'dark') => {
    sheet.replaceSync(themeRule({ ...defaultBranding, accentColor, colorScheme }));
    return (name: string) => {
      place.style.color = `var(${name})`;
      return pixel(getComputedStyle(place).color);
    };
  };
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** As a screen shows it. */
function pixel(color: string): number[] {
  if (!canvas) throw new Error('No canvas here.');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** From 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(one: readonly number[], other: readonly number[]): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
