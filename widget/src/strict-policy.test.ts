import { expect } from 'chai';

describe('on a page with a strict policy', () => {
  it('D04: shows everything with no violation of CSP and Trusted Types', async () => {
    const frame = document.createElement('iframe');
    frame.width = '800';
    frame.height = '700';
    const told = new Promise<unknown>((resolve) => {
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data);
      });
    });
    frame.src = new URL('../test/strict-page.html', import.meta.url).href;
    document.body.append(frame);
    const result = await told;
    frame.remove();
    expect(result).to.deep.include({ violations: [], cards: 1, chats: 2, forms: 8, previews: 1 });
    // Without its sheets the panel would be as high as its content.
    expect(result).to.have.property('height', 588);
  });
});
