import { aListing, aMessage, anId, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { registry } from './parts/registry.ts';
import { aChat, clearPage, openSheet, partsLoaded, settled } from './testing/fixture.ts';
import { hostileTexts } from './testing/hostile-texts.ts';

afterEach(clearPage);

const handlers = /^on/i;

/** What a browser would run or fetch of itself, anywhere inside. */
function dangers(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const found = [...element.attributes]
      .filter(
        ({ name, value }) =>
          handlers.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`);
    const isActive = /^(script|iframe|object|embed|base|meta|link|style|math)$/.test(
      element.localName,
    );
    return isActive ? [...found, element.localName] : found;
  });
}

describe('hostile text', () => {
  // Loaded once, so that the tests take the time of the tests.
  before(async function load() {
    this.timeout(60_000);
    await import('./parts/stage.ts');
    const names = ['attachments', 'handoff-card', 'hours', 'menu', 'report'] as const;
    await Promise.all(names.map(async (name) => registry[name]?.()));
  });

  it('D01: there are fifty of them, each another', () => {
    expect(new Set(hostileTexts).size).to.be.at.least(50);
  });

  it('D01: runs nowhere: as message, name, colour, greeting, title, suggestion, file or address', async () => {
    for (const text of hostileTexts) {
      const listing = aListing({
        id: anId(1),
        UnparsedAddress: text,
        City: text,
        ListOfficeName: text,
        AttributionContact: text,
        url: text,
        matches: [text],
        photo: { MediaURL: text, ShortDescription: text },
      });
      const attachment = {
        id: anId(2),
        name: text,
        contentType: 'application/pdf',
        size: 10,
        url: text,
      } as const;
      const { branding, persona, privacy } = aWidgetConfig();
      const fixture = await aChat({
        isOpen: true,
        config: {
          name: text,
          branding: { ...branding, accentColor: text, logoUrl: text },
          persona: {
            ...persona,
            name: text,
            greeting: text,
            suggestions: [text],
            agentName: text,
            agentPhone: text,
            agentEmail: text,
            agentPhotoUrl: text,
            agentLicense: text,
          },
          privacy: { ...privacy, policyUrl: text },
        },
        welcome: {
          messages: [
            aMessage({ id: anId(3), seq: 1, role: 'visitor', text, attachments: [attachment] }),
            aMessage({
              id: anId(4),
              seq: 2,
              text,
              authorName: text,
              listings: [listing],
              suggestions: [text],
              understood: [{ key: text, value: text, label: text }],
              attachments: [attachment],
              blocks: [{ type: 'handoff' }],
            }),
            aMessage({ id: anId(5), seq: 3, role: 'agent', text, authorName: text }),
          ],
        },
      });
      await partsLoaded(fixture.chat);
      expect(dangers(fixture.chat.renderRoot), text).to.deep.equal([]);
      clearPage();
    }
    expect('hacked' in window).to.equal(false);
  }).timeout(150_000);

  it('D01: runs nowhere in the menu and the report either', async () => {
    for (const text of hostileTexts.slice(0, 12)) {
      const { persona } = aWidgetConfig();
      const fixture = await aChat({
        isOpen: true,
        config: { name: text, persona: { ...persona, agentName: text, agentPhotoUrl: text } },
        welcome: { messages: [aMessage({ text })] },
      });
      await openSheet(fixture, 'menu', {});
      await openSheet(fixture, 'report', {
        message: { ...aMessage({ text }), delivery: 'sent' },
      });
      expect(dangers(fixture.chat.renderRoot), text).to.deep.equal([]);
      clearPage();
    }
    expect('hacked' in window).to.equal(false);
  }).timeout(60_000);
});

describe('messages between windows', () => {
  it('D02: are not listened to, and change nothing', async () => {
    const listened: string[] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (
      ...values: Parameters<typeof addEventListener>
    ) {
      if (this === window || this === document) listened.push(values[0]);
      Reflect.apply(addEventListener, this, values);
    };
    const { chat, server } = await aChat({ isOpen: true });
    EventTarget.prototype.addEventListener = addEventListener;
    expect(listened).to.not.include('message');
    expect(window.onmessage).to.equal(null);
    const before = server.frames.length;
    const heard = new Promise((resolve) => {
      window.addEventListener('message', resolve, { once: true });
    });
    window.postMessage({ type: 'identify', token: 'x', name: 'Mallory' }, location.origin);
    window.postMessage('{"type":"identify"}', location.origin);
    await heard;
    await settled(chat);
    expect(server.frames.length).to.equal(before);
  });
});
