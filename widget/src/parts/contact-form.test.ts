import { anId, aMessage } from '@katek/sdk/testing';
import { expect } from 'chai';
import type { KatekConsentEvent, KatekLeadEvent } from '../part-events.ts';
import { clearPage, partsLoaded, settled, until } from '../testing/fixture.ts';
import { aChatWith, asked, choose, described, focused, press, type } from '../testing/people.ts';

afterEach(clearPage);

const block = { type: 'contact_form', reason: 'human', listingId: anId(1) } as const;
const submit = '.person-part [type=submit]';

/** A form in which the name was given. */
async function atReach(options: Parameters<typeof aChatWith>[1] = {}) {
  const fixture = await aChatWith(block, options);
  await type(fixture, 'input[autocomplete=name]', 'Ana López');
  await press(fixture, submit);
  return fixture;
}

describe('the contact form', () => {
  it('asks for the name first, then for one way to reach the visitor', async () => {
    const fixture = await aChatWith(block);
    expect(fixture.all('.person-part input')).to.have.length(1);
    expect(fixture.text())
      .to.include('Step 1 of 2')
      .and.include('Dana Whitfield will get in touch');
    await type(fixture, 'input[autocomplete=name]', 'Ana López');
    await press(fixture, submit);
    expect(fixture.text()).to.include('Step 2 of 2').and.include('Ana López');
    expect(await focused(fixture)).to.equal(fixture.one('input[autocomplete=email]'));
    await choose(fixture, 'phone');
    expect(fixture.one('input[type=tel]').getAttribute('autocomplete')).to.equal('tel');
  });

  it('says beside each field what is wrong, and goes to the first one', async () => {
    const fixture = await aChatWith(block);
    await press(fixture, submit);
    const name = fixture.one('input[autocomplete=name]');
    expect(described(name)).to.equal('Please tell us your name.');
    expect(name.ariaInvalid).to.equal('true');
    expect(await focused(fixture)).to.equal(name);
    await type(fixture, 'input[autocomplete=name]', 'Ana');
    expect(name.ariaInvalid).to.equal(null);
    await press(fixture, submit);
    await type(fixture, 'input[type=email]', 'ana@home');
    await press(fixture, submit);
    expect(described(fixture.one('input[type=email]'))).to.include('name@example.com');
    expect(described(fixture.one('input[type=checkbox]'))).to.include('tick the box');
    expect(await focused(fixture)).to.equal(fixture.one('input[type=email]'));
    expect(asked(fixture, 'contact.submit')).to.deep.equal([]);
  });

  it('sends the contact with the consent as it was shown, and tells the page', async () => {
    const fixture = await atReach({ answers: { 'contact.submit': () => ({}) } });
    const leads: KatekLeadEvent[] = [];
    const consents: KatekConsentEvent[] = [];
    fixture.chat.addEventListener('katek-lead', (event) => leads.push(event));
    fixture.chat.addEventListener('katek-consent', (event) => consents.push(event));
    await type(fixture, 'input[type=email]', ' ana@example.com ');
    const box = fixture.one('input[type=checkbox]') as HTMLInputElement;
    expect(box.checked).to.equal(false);
    await press(fixture, 'input[type=checkbox]');
    const words = fixture.one('.form-terms').innerText;
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
    const [params] = asked(fixture, 'contact.submit') as [
      { consent: { at: string; url: string } } & Record<string, unknown>,
    ];
    const { consent, ...details } = params;
    expect(details).to.deep.equal({
      name: 'Ana López',
      email: 'ana@example.com',
      phone: null,
      listingId: anId(1),
    });
    const { at, url, ...rest } = consent;
    expect(rest).to.deep.equal({
      purpose: 'contact',
      textVersion: '1',
      text: words,
      locale: 'en-US',
    });
    expect(words).to.include('Harbor Realty may contact me');
    expect(url).to.equal(location.href.replace(/#.*/, ''));
    expect(Date.now() - Date.parse(at)).to.be.lessThan(10_000);
    expect(leads.map(({ contact, listingId }) => ({ ...contact, listingId }))).to.deep.equal([
      details,
    ]);
    expect(consents.map(({ consent: { text } }) => text)).to.deep.equal([words]);
    expect(fixture.text()).to.include('Thank you, Ana López.').and.include('ana@example.com');
    expect((await focused(fixture))?.textContent).to.include('Thank you');
  });

  it('sends a phone number as E.164, read in the region of the organization', async () => {
    const fixture = await atReach({
      config: { region: 'GB' },
      answers: { 'contact.submit': () => ({}) },
    });
    await choose(fixture, 'phone');
    await type(fixture, 'input[type=tel]', '020 79');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    expect(described(fixture.one('input[type=tel]'))).to.include('check the number');
    await type(fixture, 'input[type=tel]', '020 7946 0958');
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
    expect(asked(fixture, 'contact.submit')).to.have.nested.property('[0].phone', '+442079460958');
  });

  it('shows the realtor’s own words of consent in the realtor’s language, with the policy', async () => {
    const fixture = await atReach({
      config: {
        locale: 'de-DE',
        privacy: {
          policyUrl: 'https://realtor.test/privacy',
          contactConsentText: 'Ich bin einverstanden.',
          consentVersion: '2026-04',
          isConsentRequired: false,
          chatConsentText: null,
        },
      },
      answers: { 'contact.submit': () => ({}) },
    });
    expect(fixture.one('.form-terms').innerText).to.equal('Ich bin einverstanden.');
    expect(fixture.one('a.form-link').getAttribute('href')).to.equal(
      'https://realtor.test/privacy',
    );
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    await until(() => asked(fixture, 'contact.submit').length > 0, 'the request');
    const [params] = asked(fixture, 'contact.submit') as [{ consent: object }];
    expect(params.consent).to.include({
      text: 'Ich bin einverstanden.',
      textVersion: '2026-04',
      locale: 'de-DE',
    });
  });

  it('keeps everything and says what to do when it does not work', async () => {
    let isWorking = false;
    const fixture = await atReach({
      answers: { 'contact.submit': () => (isWorking ? {} : new Error('internal_error')) },
    });
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    await until(() => fixture.all('.form-failure').length > 0, 'the error');
    expect(fixture.one('[role=alert]').innerText).to.include('Please try again');
    expect((fixture.one('input[type=email]') as HTMLInputElement).value).to.equal(
      'ana@example.com',
    );
    isWorking = true;
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
  });

  it('sends once however often the button is pressed', async () => {
    const fixture = await atReach();
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    await press(fixture, submit);
    await until(() => asked(fixture, 'contact.submit').length > 0, 'the request');
    await press(fixture, submit);
    expect(asked(fixture, 'contact.submit')).to.have.length(1);
    expect(fixture.one(submit).ariaDisabled).to.equal('true');
  });

  it('keeps what is typed while the panel is closed, and when the answer comes again', async () => {
    const fixture = await atReach();
    await type(fixture, 'input[type=email]', 'ana@exa');
    fixture.chat.close();
    await settled(fixture.chat);
    fixture.chat.open();
    const again = aMessage({ id: anId(60), seq: 2, blocks: [block] });
    fixture.server.last.send({ type: 'message.created', message: again });
    await partsLoaded(fixture.chat);
    const fields = fixture.all('input[type=email]') as HTMLInputElement[];
    expect(fields.map(({ value }) => value)).to.deep.equal(['ana@exa', 'ana@exa']);
  });

  it('steps back when the visitor goes on without it, and opens again on demand', async () => {
    const fixture = await aChatWith(block);
    const message = aMessage({ id: anId(60), seq: 2 });
    fixture.server.last.send({ type: 'message.created', message });
    await settled(fixture.chat);
    expect(fixture.all('.person-part')).to.have.length(1);
    fixture.chat.send('Something else');
    await settled(fixture.chat);
    expect(fixture.all('.person-part')).to.have.length(0);
    await press(fixture, '.entry .form-button');
    expect(await focused(fixture)).to.equal(fixture.one('input[autocomplete=name]'));
  });

  it('knows what the page has told of the visitor', async () => {
    const fixture = await aChatWith(block, {
      welcome: { identity: { name: 'Ana', email: 'ana@example.com', isVerified: true } },
    });
    expect((fixture.one('input[type=email]') as HTMLInputElement).value).to.equal(
      'ana@example.com',
    );
    expect(fixture.text()).to.include('Ana');
  });

  it('D01: shows names and words of consent as the characters that they are', async () => {
    const hostile = '"><img src=x onerror="window.hacked=1"><script>hacked=1</script>';
    const fixture = await aChatWith(block, {
      config: {
        name: hostile,
        privacy: {
          policyUrl: 'javascript:alert(1)',
          contactConsentText: hostile,
          consentVersion: '1',
          isConsentRequired: false,
          chatConsentText: null,
        },
      },
      answers: { 'contact.submit': () => ({}) },
    });
    await type(fixture, 'input[autocomplete=name]', hostile);
    await press(fixture, submit);
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    expect(fixture.one('.form-terms').innerText).to.equal(hostile);
    expect(fixture.all('.person-part :is(img, script, a)')).to.have.length(0);
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
    expect(fixture.text()).to.include(hostile);
    expect(fixture.all('.person-part :is(img, script)')).to.have.length(0);
    expect('hacked' in window).to.equal(false);
  });
});
