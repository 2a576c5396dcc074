import { expect } from 'chai';
import { render } from 'lit';
import { httpUrl, markdown, plainText } from './markdown.ts';

function shown(text: string): HTMLElement {
  const place = document.createElement('div');
  render(markdown(text), place);
  return place;
}

/** The markup without Lit's own comments and the spaces between tags. */
const markup = (text: string) =>
  shown(text)
    .innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/\s+(?=<)/g, '');

describe('markdown', () => {
  it('shows bold, italic, lists and line breaks', () => {
    expect(markup('**Two** homes\n*near* you')).to.equal(
      '<p><strong>Two</strong> homes<br><em>near</em> you</p>',
    );
    expect(markup('Fits:\n\n- one\n- **two**\n\n1. first\n2) second')).to.equal(
      '<p>Fits:</p><ul><li>one</li><li><strong>two</strong></li></ul><ol><li>first</li><li>second</li></ol>',
    );
  });

  it('leaves stars and underscores alone that mark nothing', () => {
    for (const text of ['3 * 4 * 5', 'snake_case_name', '** a', '5*', '_', '**']) {
      expect(shown(text).textContent, text).to.equal(text);
      expect(shown(text).querySelector('em, strong'), text).to.equal(null);
    }
  });

  it('links only to http addresses, and names the host when the label does not', () => {
    const link = shown('[the house](https://realtor.test/oak?a=1)').querySelector('a');
    expect(link?.getAttribute('href')).to.equal('https://realtor.test/oak?a=1');
    expect(link?.getAttribute('rel')).to.equal('noopener noreferrer nofollow');
    expect(shown('[mybank.com](https://evil.test/)').textContent).to.equal(
      'mybank.com (evil.test)',
    );
    expect(shown('See https://realtor.test/oak.').querySelector('a')?.textContent).to.equal(
      'https://realtor.test/oak',
    );
  });

  it('G08: shows images, scripts and other schemes as the text they are', () => {
    for (const text of [
      '![x](http://127.0.0.2:9/?d=canary)',
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt:alert(1))',
      '[a](data:text/html,hi)',
      '[a](//evil.test/)',
      '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
      '<math><mtext></table><mglyph><style><img src onerror=alert(1)>',
    ]) {
      const place = shown(text);
      expect(place.textContent, text).to.equal(text);
      expect(place.querySelector('a, img, script, svg, math, style'), text).to.equal(null);
    }
  });

  it('stays quick on text made to be slow', () => {
    const begin = performance.now();
    for (const piece of ['**a', '*a ', '[a](', '_a', '![', 'https://', '* ']) {
      markup(piece.repeat(8000));
    }
    expect(performance.now() - begin).to.be.lessThan(3000);
  });
});

describe('plainText', () => {
  it('reads the words without their marks', () => {
    expect(plainText('**Two** homes:\n- [Oak](https://a.test/x) is *near*')).to.equal(
      'Two homes: - Oak is near',
    );
  });
});

describe('httpUrl', () => {
  it('takes relative addresses from the server and refuses other schemes', () => {
    expect(httpUrl('/media/1.svg', 'https://katek.test')?.href).to.equal(
      'https://katek.test/media/1.svg',
    );
    for (const address of ['javascript:alert(1)', 'data:image/svg+xml,x', '', null, 'http://']) {
      expect(httpUrl(address)).to.equal(null);
    }
  });
});
