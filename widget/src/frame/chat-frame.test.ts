import { aWidgetConfig } from '@katek/sdk/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../testing/accessible.ts';
import { aChat, clearPage, type Fixture, settled, until } from '../testing/fixture.ts';

const phone = { width: 320, height: 640 };

/** Nobody knows yet who answers: the server is being asked. */
async function aWaitingChat(): Promise<Fixture> {
  const fixture = await aChat({ config: null, fetch: () => new Promise(() => undefined) });
  fixture.chat.open();
  await until(() => fixture.one('.panel').offsetHeight > 0, 'the panel');
  return fixture;
}

describe('a chat that does not know yet who answers', () => {
  afterEach(async () => {
    clearPage();
    await setViewport({ width: 1100, height: 820 });
  });

  it('has a way out on a phone, where it covers the page', async () => {
    await setViewport(phone);
    const fixture = await aWaitingChat();
    expect(fixture.one('dialog').matches(':modal')).to.equal(true);
    expect(fixture.one('form').offsetHeight).to.equal(0);
    await expectAccessible(fixture);
    fixture.one('.close').click();
    await settled(fixture.chat);
    expect(fixture.chat.opened).to.equal(false);
    expect(fixture.one('dialog').offsetHeight).to.equal(0);
  });

  it('covers the page in a window that is not tall enough for page and chat', async () => {
    // A phone on its side, and 1280 × 720 at 200 % zoom.
    for (const [width, height] of [
      [667, 375],
      [640, 360],
    ] as const) {
      await setViewport({ width, height });
      const { one } = await aWaitingChat();
      expect(one('dialog').matches(':modal')).to.equal(true);
      expect(one('dialog').offsetHeight).to.equal(height);
      expect(one('dialog').offsetWidth).to.equal(width);
      clearPage();
    }
  });

  it('shows in forced colours that something is coming', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { all } = await aWaitingChat();
    const edges = all('.bone').map((bone) => getComputedStyle(bone).borderTopStyle);
    expect(new Set(edges)).to.deep.equal(new Set(['solid']));
    await emulateMedia({ forcedColors: 'none' });
  });
});

describe('the field', () => {
  afterEach(async () => {
    clearPage();
    await setViewport({ width: 1100, height: 820 });
  });
  const fieldOf = ({ one }: Fixture) => one('.field') as HTMLTextAreaElement;
  const isWhole = (field: HTMLTextAreaElement) => field.scrollHeight <= field.clientHeight;

  it('shows every line of what the page has written into it, on the narrowest phone', async () => {
    await setViewport(phone);
    const privacy = { ...aWidgetConfig().privacy, isConsentRequired: true };
    const fixture = await aChat({ config: { privacy } });
    const text = 'A house with a garden and three bedrooms, close to the harbor and a park';
    fixture.chat.send(text);
    await until(() => fieldOf(fixture).offsetHeight > 0, 'the field');
    await settled(fixture.chat);
    expect(fieldOf(fixture).value).to.equal(text);
    expect(fieldOf(fixture).rows).to.be.greaterThan(1);
    expect(isWhole(fieldOf(fixture))).to.equal(true);
  });

  it('leaves Enter to an input method that composes', async () => {
    const fixture = await aChat({ isOpen: true });
    const field = fieldOf(fixture);
    field.value = 'うみ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    const enter = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        cancelable: true,
        ...init,
      });
      return field.dispatchEvent(event);
    };
    expect(enter({ isComposing: true })).to.equal(true);
    // Safari has ended the composition by then.
    expect(enter({ keyCode: 229 })).to.equal(true);
    await settled(fixture.chat);
    expect(field.value).to.equal('うみ');
    expect(enter({})).to.equal(false);
    await until(() => fixture.all('.entry.own').length === 1, 'the message');
    expect(field.value).to.equal('');
  });
});
