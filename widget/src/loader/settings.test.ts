import { aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { bootFixture, until } from '../testing/fixture.ts';
import { watchConsole } from '../testing/watch-console.ts';
import { bootLoader } from './boot.ts';
import { tagOptions } from './tag-options.ts';
import { type PinnedFiles, type ScriptTag, tagSettings } from './tag-settings.ts';

const launcher = () =>
  document.querySelector('[data-katek-launcher]')?.shadowRoot?.querySelector('button');
const chat = () => document.querySelector('katek-chat');
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
  if (window.KaTek && !Array.isArray(window.KaTek)) window.KaTek.destroy();
  Reflect.deleteProperty(window, 'KaTek');
  for (const element of document.querySelectorAll('katek-chat, .own-launcher')) element.remove();
  document.documentElement.lang = '';
});

const pinned: PinnedFiles = {
  core: ['core.ts', ''],
  frame: ['early-chat.ts', ''],
  triggers: ['triggers.ts', ''],
  chat: ['../define.ts', ''],
  words: ['../locales/languages.ts', ''],
};

/** The script that anybody may host, with this tag. */
function boot(dataset: ScriptTag['dataset']) {
  const tag = { src: import.meta.url, dataset };
  const load = (base: string, [file]: readonly [string, string]) =>
    import(new URL(file, base).href);
  return bootLoader(() => tagSettings(pinned, tag, load), tagOptions(dataset));
}

function answerWith(body: unknown, status = 200): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    return Promise.resolve(Response.json(body, { status }));
  };
  return asked;
}

const allowed = {
  key: 'pk_test',
  config: aWidgetConfig(),
  origin: { value: location.origin, isAllowed: true },
};

describe('the tag', () => {
  it('names the organization by its slug, and the server tells the rest', async () => {
    const asked = answerWith(allowed);
    await boot({ slug: 'harbor', baseUrl: 'https://katek.test/' });
    expect(asked).to.deep.equal(['https://katek.test/v1/widget-config?slug=harbor']);
    launcher()?.click();
    await until(() => chat()?.opened === true, 'the chat');
    expect(chat()).to.include({ publishableKey: 'pk_test', baseUrl: 'https://katek.test' });
  });

  it('says once what is wrong, shows no launcher, and troubles nobody', async () => {
    const troubles: unknown[] = [];
    const note = (event: Event) => void troubles.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const cases: [dataset: Record<string, string>, answer: () => void, line: string][] = [
      [{}, () => undefined, 'data-base-url'],
      [
        { publishableKey: 'sk_secret', baseUrl: 'https://katek.test' },
        () => (globalThis.fetch = () => Promise.reject(new Error('The key has left the page.'))),
        'begins with "pk_"',
      ],
      [{ slug: 'no', baseUrl: 'https://katek.test' }, () => answerWith({}, 404), '"no"'],
      [{ slug: 'a', baseUrl: 'https://katek.test' }, () => answerWith({}, 500), '500'],
      [
        { publishableKey: 'pk_wrong', baseUrl: 'https://katek.test' },
        () => answerWith({ error: { code: 'invalid_key', message: 'The key is not valid.' } }, 401),
        'The key is not valid.',
      ],
      [
        { publishableKey: 'pk_x', baseUrl: 'https://katek.test' },
        () => answerWith({ ...allowed, origin: { value: 'https://x.test', isAllowed: false } }),
        'https://x.test',
      ],
      [
        { slug: 'a', baseUrl: 'https://katek.test' },
        () => (globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))),
        'no answer from https://katek.test',
      ],
    ];
    for (const [dataset, answer, expected] of cases) {
      answer();
      const { lines, restore } = watchConsole();
      await boot(dataset);
      if (!window.KaTek || Array.isArray(window.KaTek)) throw new Error('There is no handle.');
      void window.KaTek.open();
      void window.KaTek.identify({ name: 'Ada' });
      await new Promise(requestAnimationFrame);
      restore();
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(expected);
      expect(launcher()).to.equal(undefined);
      window.KaTek.destroy();
    }
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(troubles).to.deep.equal([]);
  });

  it('places and paints the launcher, and the chat after it', async () => {
    await bootFixture({}, { position: 'start', colorScheme: 'dark', locale: 'es-MX' });
    expect(launcher()?.getBoundingClientRect().left).to.equal(20);
    expect(launcher()?.ariaLabel).to.equal('Abrir chat');
    launcher()?.click();
    await until(() => chat()?.opened === true, 'the chat');
    await until(() => !!chat()?.shadowRoot?.querySelector('.panel'), 'the panel');
    const panel = chat()?.shadowRoot?.querySelector('.panel');
    if (panel) expect(getComputedStyle(panel).backgroundColor).to.equal('rgb(21, 23, 28)');
    expect(chat()?.locale).to.equal('es-MX');
  });

  it('speaks the language of the page', async () => {
    document.documentElement.lang = 'ar';
    await bootFixture();
    expect(launcher()?.ariaLabel).to.equal('فتح المحادثة');
  });

  it('leaves the launcher to the page: a button that is there already or comes later', async () => {
    await bootFixture({}, { launcher: '.own-launcher' });
    expect(launcher()).to.equal(undefined);
    const button = document.createElement('button');
    button.className = 'own-launcher';
    const before = button.outerHTML;
    document.body.append(button);
    button.click();
    await until(() => chat()?.opened === true, 'the chat');
    expect(chat()?.shadowRoot?.querySelector<HTMLElement>('.launcher')?.hidden).to.equal(true);
    button.click();
    await until(() => chat()?.opened === false, 'the chat closed');
    expect(button.outerHTML).to.equal(before);
  });

  it('can do without any', async () => {
    await bootFixture({}, { launcher: 'none' });
    expect(launcher()).to.equal(undefined);
    window.KaTek?.push(['open']);
    await until(() => chat()?.opened === true, 'the chat');
  });
});

describe('the handle', () => {
  const handle = () => {
    if (!window.KaTek || Array.isArray(window.KaTek)) throw new Error('There is no handle.');
    return window.KaTek;
  };

  it('is there before the launcher, and says when that stands', async () => {
    const heard: string[] = [];
    window.KaTek = [['on', 'ready', () => heard.push('ready')]];
    const booting = bootFixture();
    expect(launcher()).to.equal(undefined);
    await booting;
    expect(await handle().ready).to.equal(handle());
    expect(launcher()).to.not.equal(undefined);
    expect(heard).to.deep.equal(['ready']);
  });

  it('keeps what only sets something until the chat comes, and loads nothing for it', async () => {
    await bootFixture();
    void handle().setTheme({ accentColor: '#7a1fa2' });
    void handle().setLocale('de');
    const button = launcher();
    if (!button) throw new Error('There is no launcher.');
    const paint = () => getComputedStyle(button).backgroundColor;
    await until(() => paint() === 'rgb(122, 31, 162)', 'the paint');
    const known = handle().identify({ name: 'Ada' });
    expect(chat()).to.equal(null);
    await handle().open();
    await known;
    expect(chat()?.locale).to.equal('de');
    await chat()?.updateComplete;
    const own = chat()?.shadowRoot?.querySelector('.launcher');
    expect(own && getComputedStyle(own).backgroundColor).to.equal('rgb(122, 31, 162)');
  });

  it('keeps no page waiting for a visitor: what is noted is done', async () => {
    await bootFixture();
    await handle().setLocale('de');
    await handle().configure({ sound: true });
    await handle().setPage(null);
    await handle().identify({ name: 'Ada' });
    expect(chat()).to.equal(null);
    await handle().open();
    await until(() => chat()?.sound === true, 'what was noted');
    expect(chat()?.locale).to.equal('de');
  });

  it('says at once that a colour is refused, and opens nothing for it', async () => {
    await bootFixture();
    const { lines, restore } = watchConsole();
    await handle().setTheme({ accentColor: '#ffff00' });
    await until(() => lines.length > 0, 'the line');
    restore();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('#ffff00').and.contain('contrast');
    expect(chat()).to.equal(null);
    await handle().open();
    expect(chat()).to.not.have.nested.property('theme.accentColor');
  });

  it('uses a chat that the page has put in the corner itself', async () => {
    const own = document.createElement('katek-chat');
    own.publishableKey = 'pk_test';
    document.body.append(own);
    await bootFixture();
    expect(launcher()).to.equal(undefined);
    await handle().open();
    expect([...document.querySelectorAll('katek-chat')]).to.deep.equal([own]);
    expect(own.opened).to.equal(true);
  });

  it('is the first of two different tags', async () => {
    await bootFixture();
    const first = handle();
    await bootFixture({ key: 'pk_other' });
    expect(handle()).to.equal(first);
    expect(document.querySelectorAll('[data-katek-launcher]')).to.have.length(1);
  });

  it('invites beside the launcher before anything else is loaded', async () => {
    const triggers = [{ name: 'help', text: 'Looking for something?', everyHours: 1 }];
    const heard: string[] = [];
    await bootFixture({ config: aWidgetConfig({ triggers }) });
    handle().on('trigger', ({ trigger }) => heard.push(trigger));
    const teaser = () =>
      document.querySelector('[data-katek-launcher]')?.shadowRoot?.querySelector('.teaser');
    handle().trigger('help');
    await until(() => Boolean(teaser()), 'the invitation');
    expect(heard).to.deep.equal(['help']);
    expect(chat()).to.equal(null);
  });

  it('goes without a trace, also when it was still on its way', async () => {
    const globals = Object.keys(window);
    const booting = bootFixture();
    handle().destroy();
    await booting;
    expect(launcher()).to.equal(undefined);
    Reflect.deleteProperty(window, 'KaTek');
    expect(Object.keys(window)).to.deep.equal(globals);
  });
});
