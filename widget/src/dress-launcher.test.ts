import { expect } from 'chai';
import { aChat, bootFixture, clearPage, until } from './testing/fixture.ts';

const sheetsOf = (root: ShadowRoot | null | undefined) => root?.adoptedStyleSheets ?? [];

describe('the launcher of the element', () => {
  afterEach(clearPage);

  it('looks as that of the loader, also on a page without one', async () => {
    const { one } = await aChat();
    const launcher = one('.launcher');
    await until(() => getComputedStyle(launcher).display === 'grid', 'the looks of the launcher');
    expect(getComputedStyle(launcher).position).to.equal('fixed');
  });

  it('takes over the looks of the loader’s button at once', async () => {
    await bootFixture();
    const button = document.querySelector('[data-katek-launcher]')?.shadowRoot;
    const [, looks] = sheetsOf(button);
    button?.querySelector('button')?.click();
    await until(() => button?.host.isConnected === false, 'the place of the button');
    const chat = document.querySelector('katek-chat');
    expect(sheetsOf(chat?.shadowRoot)).to.include(looks);
    const launcher = chat?.shadowRoot?.querySelector('.launcher');
    expect(launcher && getComputedStyle(launcher).display).to.equal('grid');
  });

  it('costs nothing where there is none', async () => {
    const { chat } = await aChat({ mode: 'inline', isOpen: true });
    const texts = sheetsOf(chat.shadowRoot).flatMap((sheet) => [...sheet.cssRules]);
    expect(texts.some(({ cssText }) => cssText.includes('.launcher:active'))).to.equal(false);
  });
});
