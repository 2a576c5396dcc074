import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { aChat, clearPage, settled } from '../testing/fixture.ts';

describe('a phone whose keyboard lies over the page', () => {
  /** As iOS tells of it, where no CSS unit changes. */
  class Keyboard extends EventTarget {
    height = 420;
    offsetTop = 30;
  }
  const real = Object.getOwnPropertyDescriptor(window, 'visualViewport');
  let keyboard = new Keyboard();

  beforeEach(async () => {
    keyboard = new Keyboard();
    Object.defineProperty(window, 'visualViewport', { value: keyboard, configurable: true });
    await setViewport({ width: 390, height: 700 });
  });
  afterEach(() => {
    clearPage();
    if (real) Object.defineProperty(window, 'visualViewport', real);
  });

  it('finds the chat above the keyboard, also one that was up before the chat came', async () => {
    const { one } = await aChat({ isOpen: true });
    const { offsetTop, offsetHeight } = one('dialog');
    expect([offsetTop, offsetHeight]).to.deep.equal([30, 420]);
  });

  it('finds it there when the keyboard grows, and when it goes', async () => {
    const { chat, one } = await aChat({ isOpen: true });
    for (const [offsetTop, height] of [
      [60, 360],
      [0, 700],
    ] as const) {
      Object.assign(keyboard, { offsetTop, height });
      keyboard.dispatchEvent(new Event('resize'));
      await settled(chat);
      const dialog = one('dialog');
      expect([dialog.offsetTop, dialog.offsetHeight]).to.deep.equal([offsetTop, height]);
    }
  });
});
