import { aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import type { KatekChat } from '../element.ts';
import { strings as de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { watchConsole } from '../testing/watch-console.ts';
import { bootLoader } from './boot.ts';
import { launch } from './launch.ts';
import type { LaterFile } from './settings.ts';
import { keepOnPage } from './keep-on-page.ts';
import { tagOptions } from './tag-options.ts';

/*
 * The chat's own file is held back, so nothing here may import it: an element can be defined only once on a page, and
 * the order of the tests is that of one visit.
 */
const launcher = () =>
  document.querySelector('[data-katek-launcher]')?.shadowRoot?.querySelector('button');
const chat = () => document.querySelector<KatekChat>('katek-chat');
const one = <Kind extends HTMLElement>(selector: string): Kind => {
  const found = chat()?.shadowRoot?.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const field = () => one<HTMLTextAreaElement>('.field');
const failure = () => chat()?.shadowRoot?.querySelector('[role=alert]');
const isComposerFocused = () => chat()?.shadowRoot?.activeElement?.className === 'field';

describe('the words of the frame', () => {
  const open = async (loadWords: () => Promise<unknown>): Promise<void> => {
    const config = aWidgetConfig();
    const { signal } = new AbortController();
    const settings = {
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      moduleUrl: 'https://katek.test/katek.js',
      config,
      launch,
      // The chat itself stays away.
      importFile: (name: LaterFile) =>
        name === 'words'
          ? loadWords()
          : name === 'frame'
            ? import('./early-chat.ts')
            : new Promise<unknown>(() => undefined),
    };
    const { createCommands } = await import('./commands.ts');
    const options = tagOptions({ launcher: 'none' });
    const prefetch = () => undefined;
    const booted = {
      ...settings,
      launcher: null,
      language: 'de',
      keepOnPage,
      options,
      prefetch,
      signal,
    };
    void createCommands(booted).open();
    await until(() => chat() !== null, 'the frame');
  };
  afterEach(() => document.querySelector('katek-chat')?.remove());

  it('are those of the language of the visitor', async () => {
    await open(() => import('../locales/languages.ts'));
    expect(field().placeholder).to.equal(de.composerPlaceholder);
    expect(one('.role').textContent).to.equal(de.assistantOf(aWidgetConfig().name));
    expect(one('.panel').lang).to.equal('de');
  });

  it('are English, and said to be, where those do not come', async () => {
    await open(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(field().placeholder).to.equal(en.composerPlaceholder);
    expect(one('.panel').lang).to.equal('en');
  });
});

describe('the chat before its own file has come', () => {
  let hold = Promise.withResolvers<unknown>();
  const sockets: string[] = [];
  const RealSocket = globalThis.WebSocket;

  before(async () => {
    globalThis.WebSocket = class extends RealSocket {
      constructor(url: string | URL) {
        super(url);
        sockets.push(String(url));
      }
    };
    const files: Record<LaterFile, () => Promise<unknown>> = {
      chat: () => hold.promise,
      words: () => import('../locales/languages.ts'),
      commands: () => import('./commands.ts'),
      frame: () => import('./early-chat.ts'),
      triggers: () => import('./triggers.ts'),
    };
    const settings = {
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      moduleUrl: 'https://katek.test/katek.js',
      config: aWidgetConfig(),
      importFile: (name: LaterFile) => files[name](),
      launch,
    };
    await bootLoader(() => settings, tagOptions({}));
  });

  after(() => {
    globalThis.WebSocket = RealSocket;
    if (window.KaTek && !Array.isArray(window.KaTek)) window.KaTek.destroy();
    Reflect.deleteProperty(window, 'KaTek');
  });

  it('is laid out on intent, where nobody sees or reaches it', async () => {
    launcher()?.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => chat() !== null, 'the frame');
    expect(getComputedStyle(one('.panel')).visibility).to.equal('hidden');
    expect(one('.launcher').offsetWidth).to.equal(0);
    expect(launcher()?.isConnected).to.equal(true);
  });

  it('has a composer with the focus, under the name of who answers, where the launcher was pressed', async () => {
    const place = launcher()?.getBoundingClientRect();
    launcher()?.click();
    await until(isComposerFocused, 'the focus');
    expect(customElements.get('katek-chat')).to.equal(undefined);
    expect(field().placeholder).to.equal(en.composerPlaceholder);
    expect(one('.panel').innerText).to.contain(aWidgetConfig().persona.name);
    expect(one('.launcher').getBoundingClientRect()).to.deep.include({ x: place?.x, y: place?.y });
    expect(launcher()).to.equal(undefined);
    expect(sockets).to.deep.equal([]);
  });

  it('is closed by Escape, with the focus back on the launcher, and opened again', async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(one('.panel').offsetHeight).to.equal(0);
    expect(chat()?.shadowRoot?.activeElement).to.equal(one('.launcher'));
    expect(one('.launcher').ariaLabel).to.equal(en.openChat);
    one('.launcher').click();
    await until(isComposerFocused, 'the focus');
    one('.close').click();
    expect(one('.panel').offsetHeight).to.equal(0);
    one('.launcher').click();
    await until(isComposerFocused, 'the focus');
  });

  it('says that the rest did not come, keeps what was typed, and offers another try', async () => {
    write('A house with a ');
    const { lines, restore } = watchConsole();
    hold.reject(new TypeError('Failed to fetch'));
    await until(() => Boolean(failure()), 'the failure');
    restore();
    expect(lines).to.not.have.length(0);
    expect(failure()?.textContent).to.contain(en.partFailed);
    expect(field().value).to.equal('A house with a ');
    hold = Promise.withResolvers();
    one('[role=alert] button').click();
    await until(() => !failure(), 'the next try');
    expect(isComposerFocused()).to.equal(true);
  });

  it('hands over the field as it is: text, caret and focus, and sends once what was sent', async function () {
    // Here the chat's own file is a hundred files.
    this.timeout(30_000);
    const before = field();
    write('A house with a garden');
    before.setSelectionRange(2, 7);
    before.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(before.readOnly).to.equal(true);
    expect(one('.send').ariaBusy).to.equal('true');
    hold.resolve(await import('../define.ts'));
    await until(() => one('.panel').querySelectorAll('.entry.own').length > 0, 'the message');
    expect(field()).to.equal(before);
    expect(before.isConnected && isComposerFocused()).to.equal(true);
    expect([before.value, before.readOnly]).to.deep.equal(['', false]);
    expect(one('.entry.own').innerText).to.contain('A house with a garden');
    expect(one('.panel').querySelectorAll('.entry.own')).to.have.length(1);
    expect(one('.talk-inner').innerText).to.contain(aWidgetConfig().persona.greeting.slice(0, 5));
    expect(chat()?.opened).to.equal(true);
  });
});

function write(text: string): void {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`In vain awaited: ${what}.`);
    await new Promise(requestAnimationFrame);
  }
}
