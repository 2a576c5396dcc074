import type { Trigger } from '@katek/sdk';
import { aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { isDue, matchesPlainly, matchesUrl, type PageFacts } from './page-facts.ts';
import { startTriggers, type Triggers } from './triggers.ts';

const facts: PageFacts = {
  url: 'https://realtor.test/homes/12?from=list',
  secondsOnPage: 10,
  scrolledPercent: 40,
  hasExited: false,
  listingsViewed: 2,
  hasReturned: false,
};

function aTrigger(parts: Partial<Trigger> = {}): Trigger {
  return { name: 'help', text: 'Looking for something?', everyHours: 24, ...parts };
}

describe('a trigger', () => {
  it('is due when everything that it asks for holds', () => {
    expect(isDue(aTrigger({ afterSeconds: 10 }), facts)).to.equal(true);
    expect(isDue(aTrigger({ afterSeconds: 11 }), facts)).to.equal(false);
    expect(isDue(aTrigger({ scrolledPercent: 40, listingsViewed: 2 }), facts)).to.equal(true);
    expect(isDue(aTrigger({ scrolledPercent: 40, listingsViewed: 3 }), facts)).to.equal(false);
    expect(isDue(aTrigger({ onExit: true }), facts)).to.equal(false);
    expect(isDue(aTrigger({ onExit: true }), { ...facts, hasExited: true })).to.equal(true);
    expect(isDue(aTrigger({ onReturnToListing: true }), facts)).to.equal(false);
    expect(isDue(aTrigger({ urlPattern: '/homes/:id' }), facts)).to.equal(true);
  });

  it('that asks for nothing waits to be called', () => {
    expect(isDue(aTrigger(), facts)).to.equal(false);
  });

  it('knows its pages, also where the browser has no URLPattern', () => {
    for (const matches of [matchesUrl, matchesPlainly]) {
      expect(matches('/homes/:id', facts.url)).to.equal(true);
      expect(matches('/homes/*', facts.url)).to.equal(true);
      expect(matches('/homes', facts.url)).to.equal(false);
      expect(matches('https://realtor.test/homes/*', facts.url)).to.equal(true);
      expect(matches('https://other.test/*', facts.url)).to.equal(false);
    }
    expect(matchesUrl('/homes/(', facts.url)).to.equal(false);
  });
});

describe('an invitation', () => {
  let running: Triggers | null = null;
  let host: HTMLElement | null = null;

  afterEach(() => {
    running?.destroy();
    running = null;
    host?.remove();
    localStorage.clear();
    document.querySelector('[data-listing-id]')?.remove();
  });

  function start(triggers: Trigger[], parts: { isChatOpen?: boolean } = {}) {
    host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const heard: string[] = [];
    running = startTriggers({
      config: aWidgetConfig({ triggers }),
      publishableKey: 'pk_test',
      closeLabel: 'Close',
      root: () => (parts.isChatOpen ? null : root),
      onOpen: ({ name }) => heard.push(`open ${name}`),
      onShown: ({ name }) => heard.push(`shown ${name}`),
    });
    return {
      heard,
      started: running,
      card: () => root.querySelector('.teaser'),
      press: (part: 'say' | 'dismiss') =>
        root.querySelector<HTMLButtonElement>(`.teaser .${part}`)?.click(),
    };
  }

  const here = aTrigger({ urlPattern: '/*' });

  it('says its text beside the launcher, takes no focus and stores nothing', () => {
    // Other pages of the browser may store what they like meanwhile.
    const stored: string[] = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = (key) => void stored.push(key);
    try {
      const { card, heard } = start([here]);
      expect(card()?.textContent).to.contain('Looking for something?');
      expect(card()?.role).to.equal('status');
      expect(heard).to.deep.equal(['shown help']);
      expect(document.activeElement).to.equal(document.body);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(stored).to.deep.equal([]);
  });

  it('opens the chat when it is followed', () => {
    const { card, heard, press } = start([here]);
    press('say');
    expect(heard).to.deep.equal(['shown help', 'open help']);
    expect(card()).to.equal(null);
  });

  it('stays away for its hours once it was sent away, on the next page too', () => {
    start([here]).press('dismiss');
    running?.destroy();
    const next = start([here, aTrigger({ name: 'other', urlPattern: '/*' })]);
    expect(next.heard).to.deep.equal(['shown other']);
  });

  it('comes one at a time, and not while the chat is open', () => {
    const both = start([here, aTrigger({ name: 'other', urlPattern: '/*' })]);
    expect(both.heard).to.deep.equal(['shown help']);
    running?.destroy();
    host?.remove();
    expect(start([here], { isChatOpen: true }).heard).to.deep.equal([]);
  });

  it('comes by name whenever the page calls it', () => {
    const { started, heard } = start([aTrigger({ name: 'tour' })]);
    expect(started.trigger('tour')).to.equal(true);
    expect(started.trigger('unknown')).to.equal(false);
    expect(heard).to.deep.equal(['shown tour']);
  });

  it('comes when the pointer leaves at the top', () => {
    const { heard } = start([aTrigger({ onExit: true })]);
    const leave = (clientY: number) =>
      document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }));
    leave(300);
    expect(heard).to.deep.equal([]);
    leave(-2);
    expect(heard).to.deep.equal(['shown help']);
  });

  it('counts the homes that were looked at, across pages once the visitor has used the chat', () => {
    localStorage.setItem('katek:pk_test:visitor', 'vt_test');
    const home = document.createElement('div');
    home.dataset['listingId'] = 'KT-1';
    document.body.append(home);
    const rules = [
      aTrigger({ name: 'two', listingsViewed: 2 }),
      aTrigger({ name: 'again', onReturnToListing: true }),
    ];
    expect(start(rules).heard).to.deep.equal([]);
    running?.destroy();
    home.dataset['listingId'] = 'KT-2';
    expect(start(rules).heard).to.deep.equal(['shown two']);
    running?.destroy();
    expect(start(rules).heard).to.deep.equal(['shown again']);
  });

  it('is not led astray by what other scripts have stored', () => {
    for (const text of ['{', '7', '{"shown":{"help":"x"},"listings":[1]}']) {
      localStorage.setItem('katek:pk_test:visits', text);
      expect(start([here]).heard).to.deep.equal(['shown help']);
      running?.destroy();
      host?.remove();
    }
  });
});
