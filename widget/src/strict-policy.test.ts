import { expect } from 'chai';

describe('on a page with a strict policy', () => {
  it('D04: shows everything with no violation of CSP and Trusted Types', async () => {
    const result = await toldBy('../test/strict-page.html');
    expect(result).to.deep.include({ violations: [], cards: 1, chats: 2, forms: 8, previews: 1 });
    // Without its sheets the panel would be as high as its content.
    expect(result).to.have.property('height', 588);
  });

  it('says within seconds that the policy forbids the server, to the visitor and on the console', async () => {
    const result = await toldBy('../test/no-connection-page.html');
    expect(result).to.have.property('banner').that.contains('Reconnecting');
    expect(result).to.have.property('lines').with.length(1);
    expect(result)
      .to.have.property('lines')
      .that.matches(/connect-src/);
  });

  it('names the policy of Trusted Types that is missing, once', async function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    const result = await toldBy('../test/other-types-page.html');
    expect(result).to.have.property('lines').with.length(1);
    expect(result).to.have.nested.property('lines[0]').that.contains('trusted-types lit-html');
  });
});

/** What the script of a page tells, as soon as it has seen enough. */
async function toldBy(page: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '700';
  const told = new Promise<unknown>((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data);
    });
  });
  frame.src = new URL(page, import.meta.url).href;
  document.body.append(frame);
  const result = await told;
  frame.remove();
  return result;
}
