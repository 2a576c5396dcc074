import { expect } from 'chai';
import { KatekChat } from '../element.ts';
import { bootFixture, until } from '../testing/fixture.ts';
import { watchConsole } from '../testing/watch-console.ts';

const launchers = () => [...document.querySelectorAll<HTMLElement>('[data-katek-launcher]')];
const button = () => {
  const found = launchers()[0]?.shadowRoot?.querySelector('button');
  if (!found) throw new Error('There is no launcher.');
  return found;
};
const chats = () => [...document.querySelectorAll('katek-chat')];

afterEach(() => {
  if (window.KaTek && !Array.isArray(window.KaTek)) window.KaTek.destroy();
  Reflect.deleteProperty(window, 'KaTek');
  for (const element of [...launchers(), ...chats()]) element.remove();
});

describe('the script tag', () => {
  it('shows a launcher: no module, no socket, nothing stored, nothing moved, one global', async () => {
    const globals = Object.keys(window);
    const height = document.documentElement.scrollHeight;
    await bootFixture();
    expect(button().ariaLabel).to.equal('Open chat');
    expect(getComputedStyle(button()).backgroundColor).to.equal('rgb(31, 111, 92)');
    expect(chats()).to.have.length(0);
    expect(localStorage).to.have.length(0);
    expect(document.documentElement.scrollHeight).to.equal(height);
    expect(Object.keys(window).filter((name) => !globals.includes(name))).to.deep.equal(['KaTek']);
  });

  it('opens the chat on a press and hands over its place and the focus', async () => {
    await bootFixture();
    const before = button().getBoundingClientRect();
    button().focus();
    button().click();
    await until(() => chats()[0]?.opened === true && launchers().length === 0, 'the chat');
    const own = chats()[0]?.shadowRoot?.querySelector('.launcher');
    expect(own?.getBoundingClientRect()).to.deep.include({
      x: before.x,
      y: before.y,
      width: before.width,
    });
    await until(() => chats()[0]?.shadowRoot?.activeElement?.className === 'field', 'the focus');
  });

  it('has the chat ready, and nothing of it shown or connected, when a visitor is about to open it', async () => {
    const sockets: unknown[] = [];
    const RealSocket = globalThis.WebSocket;
    globalThis.WebSocket = class extends RealSocket {
      constructor(url: string | URL) {
        super(url);
        sockets.push(url);
      }
    };
    await bootFixture();
    button().dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => chats()[0]?.hasUpdated === true, 'the chat');
    expect(chats()[0]?.offsetHeight).to.equal(0);
    expect(chats()[0]?.shadowRoot?.querySelector<HTMLElement>('.launcher')?.hidden).to.equal(true);
    expect(launchers()).to.have.length(1);
    expect(localStorage).to.have.length(0);
    expect(sockets).to.deep.equal([]);
    globalThis.WebSocket = RealSocket;
    button().click();
    await until(() => chats()[0]?.opened === true && launchers().length === 0, 'the open chat');
    expect(chats()).to.have.length(1);
    expect(chats()[0]?.shadowRoot?.querySelector<HTMLElement>('.launcher')?.hidden).to.equal(false);
  });

  it('draws the chat once, open, for a visitor who presses before it is there', async () => {
    const drawn: unknown[] = [];
    const note = ({ target }: Event) => drawn.push(target instanceof KatekChat && target.opened);
    document.addEventListener('katek-ready', note);
    await bootFixture();
    button().dispatchEvent(new PointerEvent('pointerenter'));
    button().click();
    await until(() => chats()[0]?.shadowRoot?.activeElement?.className === 'field', 'the focus');
    document.removeEventListener('katek-ready', note);
    expect(drawn).to.deep.equal([true]);
  });

  it('is harmless when it stands on the page twice', async () => {
    await bootFixture();
    const handle = window.KaTek;
    await bootFixture();
    expect(launchers()).to.have.length(1);
    expect(window.KaTek).to.equal(handle);
  });

  it('carries out what the page asked for before it was there', async () => {
    const heard: string[] = [];
    window.KaTek = [['on', 'open', () => heard.push('open')], ['open']];
    await bootFixture();
    await until(() => heard.length === 1, 'the event');
    expect(chats()[0]?.opened).to.equal(true);
  });

  it('gives a handle that opens, closes, listens and goes', async () => {
    await bootFixture();
    const handle = window.KaTek;
    if (!handle || Array.isArray(handle)) throw new Error('There is no handle.');
    const heard: string[] = [];
    const stop = handle.on('close', () => heard.push('close'));
    void handle.toggle();
    await until(() => chats()[0]?.opened === true, 'the chat');
    void handle.close();
    await until(() => heard.length === 1, 'the event');
    stop();
    void handle.open();
    await until(() => chats()[0]?.opened === true, 'the chat again');
    void handle.close();
    handle.destroy();
    expect([...chats(), ...launchers()]).to.have.length(0);
    expect(heard).to.have.length(1);
    expect(window.KaTek).to.equal(undefined);
  });

  it('says on the console what is wrong, once, and leaves the page alone', async () => {
    const { lines, restore } = watchConsole();
    await bootFixture({ moduleUrl: `${location.origin}/no-such-module.js` });
    button().click();
    await until(() => lines.length > 0, 'the failure');
    restore();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('no-such-module.js').and.contain('content security policy');
  });

  it('tries again on the next press where the frame did not come, and is not busy until then', async () => {
    const { lines, restore } = watchConsole();
    let tries = 0;
    const files = {
      chat: () => import('../define.ts'),
      words: () => import('../locales/languages.ts'),
      commands: () => import('./commands.ts'),
      frame: () =>
        // On the first press it is asked for ahead, and to be drawn.
        ++tries > 2 ? import('./early-chat.ts') : Promise.reject(new TypeError('Failed to fetch')),
      triggers: () => import('./triggers.ts'),
    };
    await bootFixture({ importFile: (name) => files[name]() });
    button().click();
    expect(button().ariaBusy).to.equal('true');
    await until(() => button().ariaBusy === 'false', 'the rest');
    restore();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('frame');
    button().click();
    await until(() => chats()[0]?.opened === true && launchers().length === 0, 'the chat');
  });

  it('says once what does not load, also where a visitor points at it, presses it and comes back', async () => {
    const { lines, restore } = watchConsole();
    const heard: Event[] = [];
    const onError = (event: Event) => void heard.push(event);
    document.addEventListener('katek-error', onError);
    const files = {
      chat: () => Promise.reject(new TypeError('Failed to fetch')),
      words: () => import('../locales/languages.ts'),
      commands: () => Promise.reject(new TypeError('Failed to fetch')),
      frame: () => import('./early-chat.ts'),
      triggers: () => import('./triggers.ts'),
    };
    await bootFixture({ importFile: (name) => files[name]() });
    for (const type of ['pointerenter', 'click', 'click']) {
      const before = heard.length;
      button().dispatchEvent(new PointerEvent(type));
      await until(() => heard.length > before, 'the failure');
    }
    document.removeEventListener('katek-error', onError);
    restore();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('commands');
  });

  it('stays on a page that exchanges its body on the way to another one, as Turbo and Astro do', async () => {
    const exchangeBody = () => {
      const old = document.body;
      old.replaceWith(document.createElement('body'));
      return old;
    };
    await bootFixture();
    const first = exchangeBody();
    try {
      await until(() => launchers()[0]?.isConnected === true, 'the launcher');
      if (!window.KaTek || Array.isArray(window.KaTek)) throw new Error('There is no handle.');
      await window.KaTek.open();
      expect(launchers()).to.have.length(0);
      const [chat] = chats();
      // Turbo's word for what it leaves out of its copies of pages.
      expect(chat?.dataset['turboTemporary']).to.equal('');
      exchangeBody();
      await until(() => chat?.isConnected === true, 'the chat');
      expect(chats()).to.deep.equal([chat]);
      expect(chat?.opened).to.equal(true);
      chat?.remove();
      exchangeBody();
      await new Promise(requestAnimationFrame);
      expect(chats()).to.have.length(0);
    } finally {
      document.body.replaceWith(first);
    }
  });

  it('takes no place on a page that lays out its body as a grid, and shows none of its boxes', async () => {
    const page = new CSSStyleSheet();
    page.replaceSync(
      'body { display: grid; gap: 40px } body > * { padding: 20px; background: red }',
    );
    document.adoptedStyleSheets.push(page);
    try {
      document.body.prepend(document.createElement('p'));
      const { offsetHeight: before } = document.body;
      await bootFixture();
      expect(launchers()).to.have.length(1);
      expect(document.body.offsetHeight).to.equal(before);
      button().click();
      await until(() => chats()[0]?.opened === true && launchers().length === 0, 'the chat');
      expect(document.body.offsetHeight).to.equal(before);
    } finally {
      document.body.firstElementChild?.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    }
  });

  it('asks for everything at once when the page opens the chat by its own code', async () => {
    const asked: string[] = [];
    const importFile = (name: string) => {
      asked.push(name);
      return new Promise(() => undefined);
    };
    await bootFixture({ importFile });
    if (window.KaTek && !Array.isArray(window.KaTek)) void window.KaTek.open();
    await until(() => asked.length > 2, 'the files');
    expect(asked.toSorted()).to.deep.equal(['chat', 'commands', 'frame']);
  });

  it('names an unknown command', async () => {
    const { lines, restore } = watchConsole();
    window.KaTek = [['opne'], ['on', 'open', 5], []];
    await bootFixture();
    restore();
    expect(lines).to.have.length(3);
    expect(lines[0]).to.contain('opne');
  });
});
