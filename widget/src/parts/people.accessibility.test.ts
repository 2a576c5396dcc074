import type { Block } from '@katek/sdk';
import { aConversation, aMessage, aWidgetConfig, anId } from '@katek/sdk/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible, movements } from '../testing/accessible.ts';
import {
  aChat,
  clearPage,
  type Fixture,
  open,
  openSheet,
  partsLoaded,
  settled,
  until,
} from '../testing/fixture.ts';
import { aChatWith, aViewing, choose, focused, press, type } from '../testing/people.ts';
import type { PartName, PartProps } from './part.ts';

afterEach(async () => {
  clearPage();
  document.documentElement.dir = '';
  await setViewport({ width: 1100, height: 820 });
});

const contact = { type: 'contact_form', reason: 'viewing', listingId: null } as const;
const times = { type: 'viewing_slots', listingId: anId(1) } as const;
const slots = ['2031-03-03T18:00:00.000Z', '2031-03-03T19:00:00.000Z', '2031-03-04T18:00:00.000Z'];
const submit = '.person-part [type=submit]';
const text = new File(['x'], 'plan.svg', { type: 'image/svg+xml' });
const answer = aMessage({ text: 'It has 3 bedrooms.' });

function settings(colorScheme: 'light' | 'dark') {
  const { branding, persona, privacy } = aWidgetConfig();
  return {
    config: {
      branding: { ...branding, accentColor: '#e5533d', colorScheme },
      persona: { ...persona, hasWhatsApp: true },
      privacy: { ...privacy, policyUrl: 'https://realtor.test/privacy' },
      hours: {
        openingHours: [{ dayOfWeek: 'Monday' as const, opens: '09:00', closes: '17:00' }],
        closedOn: [],
        viewingMinutes: 30,
        viewingNoticeHours: 2,
      },
    },
    answers: {
      'viewing.slots': () => ({ slots, slotMinutes: 30, timeZone: 'Asia/Tokyo' }),
      'contact.submit': () => ({}),
    },
  };
}

/** Every state of the parts, by name. */
function states(colorScheme: 'light' | 'dark'): Record<string, () => Promise<Fixture>> {
  const given = settings(colorScheme);
  const block = (value: Block) => () => aChatWith(value, given);
  const sheet =
    <Name extends PartName>(name: Name, props: PartProps[Name]) =>
    async () => {
      const fixture = await aChat({ isOpen: true, welcome: { messages: [answer] }, ...given });
      await openSheet(fixture, name, props);
      return fixture;
    };
  return {
    'the contact form with an error': async () => {
      const fixture = await aChatWith(contact, given);
      await press(fixture, submit);
      return fixture;
    },
    'the second step of the contact form, with errors': async () => {
      const fixture = await aChatWith(contact, given);
      await type(fixture, 'input[autocomplete=name]', 'Ana');
      await press(fixture, submit);
      await choose(fixture, 'phone');
      await press(fixture, submit);
      return fixture;
    },
    'a contact that was sent': async () => {
      const fixture = await aChatWith(contact, given);
      await type(fixture, 'input[autocomplete=name]', 'Ana');
      await press(fixture, submit);
      await type(fixture, 'input[type=email]', 'ana@example.com');
      await press(fixture, 'input[type=checkbox]');
      await press(fixture, submit);
      await until(() => fixture.all('.form-done').length > 0, 'the thanks');
      return fixture;
    },
    'times for a viewing': async () => {
      const fixture = await aChatWith(times, given);
      await until(() => fixture.all('fieldset.form-times').length > 0, 'the times');
      await choose(fixture, slots[1] ?? '');
      return fixture;
    },
    'a requested viewing': block({ type: 'viewing', viewing: aViewing() }),
    'a cancelled viewing': block({ type: 'viewing', viewing: aViewing({ status: 'cancelled' }) }),
    'the question before a viewing is cancelled': async () => {
      const fixture = await aChatWith({ type: 'viewing', viewing: aViewing() }, given);
      await press(fixture, '.call-off');
      return fixture;
    },
    'the card of the agent': block({ type: 'handoff' }),
    'the rating': async () => {
      const fixture = await aChatWith({ type: 'rating' }, given);
      await choose(fixture, '4');
      return fixture;
    },
    'a rating that was given': () =>
      aChatWith(
        { type: 'rating' },
        { ...given, welcome: { conversation: aConversation({ rating: 5 }) } },
      ),
    'the menu': sheet('menu', {}),
    'a report': sheet('report', { message: { ...answer, delivery: 'sent' } }),
    'the transcript': sheet('transcript', {}),
    'the question before everything is erased': sheet('erase', {}),
    'files to send': sheet('attach', { files: [text], text: '', onSent: () => undefined }),
    'the consent before the talk': async () => {
      const privacy = { ...given.config.privacy, isConsentRequired: true };
      const fixture = await aChat({ config: { ...given.config, privacy } });
      await open(fixture);
      await partsLoaded(fixture.chat);
      await press(fixture, submit);
      return fixture;
    },
  };
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`WCAG 2.2 AA of the parts about people, ${colorScheme}`, () => {
    for (const [name, show] of Object.entries(states(colorScheme))) {
      it(name, async () => expectAccessible(await show()));
    }
  });
}

describe('the parts about people', () => {
  it('fit into 320 px without a scroll to the side, from left to right and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      await setViewport({ width: 320, height: 640 });
      document.documentElement.dir = dir;
      for (const [name, show] of Object.entries(states('light'))) {
        const fixture = await show();
        await settled(fixture.chat);
        for (const box of fixture.all('.talk, .sheet-body, .gate, .person-part')) {
          expect(box.scrollWidth, `${name}, ${dir}`).to.be.at.most(box.clientWidth);
        }
        clearPage();
      }
    }
  });

  it('are written in at 16 px or more, so that a phone does not zoom', async () => {
    const fixture = await aChatWith(contact);
    for (const field of fixture.all('input, textarea')) {
      expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
    }
  });

  it('move nothing for those who want no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const fixture = await aChatWith(contact);
    await type(fixture, 'input[autocomplete=name]', 'Ana');
    await press(fixture, submit);
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    expect(fixture.all('.form-spinner')).to.have.length(1);
    expect(movements(fixture.chat)).to.have.length(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('can be used by the keys alone', async () => {
    const fixture = await aChatWith(contact, settings('light'));
    fixture.one('input[autocomplete=name]').focus();
    await sendKeys({ type: 'Ana' });
    await sendKeys({ press: 'Enter' });
    expect(await focused(fixture)).to.equal(fixture.one('input[type=email]'));
    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await settled(fixture.chat);
    expect(fixture.all('input[type=tel]')).to.have.length(1);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'ana@example.com' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
  });
});
