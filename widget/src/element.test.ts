import { aListing, aMessage, anId, aWidgetConfig } from '@katek/sdk/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  aChat,
  aTalk,
  clearPage,
  connected,
  type Fixture,
  open,
  settled,
  until,
} from './testing/fixture.ts';
import { watchConsole } from './testing/watch-console.ts';

const desktop = { width: 1100, height: 820 };

afterEach(async () => {
  clearPage();
  localStorage.clear();
  await setViewport(desktop);
});

const homes = [
  aListing({ id: anId(1), url: 'https://realtor.test/oak' }),
  aListing({ id: anId(2), StandardStatus: 'Pending', UnparsedAddress: '4 Mill Lane' }),
  aListing({ id: anId(3), UnparsedAddress: '77 Harbor View', City: null }),
];

/** What the visitor's messages said when they reached the server. */
const sentTexts = ({ server }: Fixture) =>
  server.frames.filter((frame) => frame.type === 'message.send').map(({ text }) => text);

describe('before it is opened', () => {
  it('opens no socket and stores nothing', async () => {
    const { chat, server } = await aChat();
    await settled(chat);
    expect(server.connections).to.have.length(0);
    expect(localStorage).to.have.length(0);
  });

  it('moves nothing on the page', async () => {
    const before = document.documentElement.scrollHeight;
    await aChat();
    expect(document.documentElement.scrollHeight).to.equal(before);
  });
});

describe('opening', () => {
  it('shows the composer first and connects then', async () => {
    const fixture = await aChat();
    fixture.chat.open();
    await settled(fixture.chat);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.field'));
    expect(fixture.server.connections).to.have.length(0);
    await until(() => fixture.server.connections.length === 1, 'the connection');
  });

  it('does not connect any more when it was closed again at once', async () => {
    const fixture = await aChat();
    fixture.chat.open();
    await settled(fixture.chat);
    fixture.chat.close();
    await connected(fixture.chat);
    expect(fixture.server.connections).to.have.length(0);
  });

  it('lays out its panel where nobody sees or reaches it once a visitor comes near', async () => {
    const fixture = await aChat();
    const panel = fixture.one('.panel');
    expect(panel.offsetHeight).to.equal(0);
    fixture
      .one('.launcher')
      .dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(panel.offsetHeight).to.be.above(200);
    expect(getComputedStyle(panel).visibility).to.equal('hidden');
    fixture.one('.field').focus();
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(null);
    await open(fixture);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.field'));
  });

  it('greets with who it is, as what it is, and with first questions', async () => {
    const fixture = await aChat({ isOpen: true });
    expect(fixture.text()).to.contain('Kate is an AI assistant');
    expect(fixture.text()).to.contain('Hi, I’m Kate.');
    expect(fixture.all('.suggestion').map((button) => button.innerText)).to.deep.equal([
      'Homes under $600k',
      '3 bedrooms with a garden',
      'Book a viewing',
    ]);
  });

  it('shows that it is loading until the server has told who answers', async () => {
    const fixture = await aChat({ config: null });
    fixture.server.mode = 'holding';
    await open(fixture);
    expect(fixture.all('.skeleton')).to.have.length(1);
    await until(() => fixture.server.connections.length > 0, 'the connection');
    fixture.server.last.open();
    await settled(fixture.chat);
    expect(fixture.text()).to.contain('Hi, I’m Kate.');
    await until(
      () => fixture.chat.shadowRoot?.activeElement === fixture.one('.field'),
      'the focus',
    );
  });

  it('shows the earlier talk again', async () => {
    const fixture = await aChat({ isOpen: true, welcome: { messages: aTalk() } });
    expect(fixture.text())
      .to.contain('3 bed house under 600k')
      .and.contain('Here is what I found.');
  });

  it('says so when it is not allowed here', async () => {
    const fixture = await aChat();
    fixture.server.onFrame = (connection) => connection.close(4401);
    const errors: string[] = [];
    fixture.chat.addEventListener('katek-error', ({ error }) => errors.push(error.code));
    await open(fixture);
    await until(() => fixture.text().includes('not available here'), 'the refusal');
    expect(errors).to.deep.equal(['unauthorized']);
  });

  it('fires typed events', async () => {
    const fixture = await aChat();
    const heard: string[] = [];
    for (const name of ['katek-open', 'katek-close'] as const) {
      fixture.chat.addEventListener(name, () => heard.push(name));
    }
    fixture.chat.addEventListener('katek-message', ({ message }) => heard.push(message.text));
    await open(fixture);
    fixture.chat.send('Hello');
    await settled(fixture.chat);
    fixture.chat.close();
    await settled(fixture.chat);
    expect(heard).to.deep.equal(['katek-open', 'Hello', 'katek-close']);
  });
});

describe('with the keyboard alone', () => {
  it('opens, writes, breaks a line, sends, and closes with the focus back on the launcher', async () => {
    const fixture = await aChat();
    await sendKeys({ press: 'Tab' });
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.launcher'));
    await sendKeys({ press: 'Enter' });
    await settled(fixture.chat);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.field'));
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Shift+Enter' });
    await sendKeys({ type: 'there' });
    await sendKeys({ press: 'Enter' });
    await settled(fixture.chat);
    const sent = fixture.server.frames.filter((frame) => frame.type === 'message.send');
    expect(sent.map((frame) => frame.text)).to.deep.equal(['Hello\nthere']);
    expect(fixture.one('.field')).to.have.property('value', '');
    await sendKeys({ press: 'Escape' });
    await settled(fixture.chat);
    expect(fixture.chat.opened).to.equal(false);
    expect(fixture.chat.shadowRoot?.activeElement).to.equal(fixture.one('.launcher'));
    expect(fixture.one('.launcher').ariaExpanded).to.equal('false');
  });

  it('reaches every control in the order in which it is seen', async () => {
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes.slice(0, 2), suggestions: ['Cheaper'] }) },
    });
    const rest: string[] = [];
    fixture.one('.close').focus();
    const send = fixture.one('.send');
    const reached: Element[] = [];
    for (let step = 0; step < 40 && reached.at(-1) !== send; step++) {
      await sendKeys({ press: 'Tab' });
      const focused = fixture.chat.shadowRoot?.activeElement;
      if (!focused) throw new Error('The focus has left the chat.');
      reached.push(focused);
      if (!focused.closest('.homes')) rest.push(focused.className.replace('round ', ''));
    }
    expect(rest).to.deep.equal(['talk', 'report', 'suggestion', 'attach', 'field', 'send']);
    const follows = reached.slice(1).map((element, index) => {
      const position = reached[index]?.compareDocumentPosition(element) ?? 0;
      return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(follows).to.not.include(false);
  });

  it('gives the focus back to a button of the page that opened it', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const fixture = await aChat();
    button.focus();
    await open(fixture);
    await sendKeys({ press: 'Escape' });
    await settled(fixture.chat);
    expect(document.activeElement).to.equal(button);
    button.remove();
  });

  it('keeps the focus inside on a phone, where it covers the page', async () => {
    await setViewport({ width: 390, height: 700 });
    const fixture = await aChat({ isOpen: true });
    expect(fixture.one('dialog').matches(':modal')).to.equal(true);
    for (let step = 0; step < 9; step++) {
      await sendKeys({ press: 'Tab' });
      const focused = fixture.chat.shadowRoot?.activeElement;
      if (focused) expect(focused.closest('dialog')).to.equal(fixture.one('dialog'));
    }
    expect(fixture.chat.shadowRoot?.activeElement).to.not.equal(fixture.one('.launcher'));
  });
});

describe('an answer', () => {
  it('streams into one bubble, which then is the message', async () => {
    const fixture = await aChat({ isOpen: true });
    const { chat, server } = fixture;
    server.last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
    await settled(chat);
    expect(fixture.text()).to.contain('Kate is writing');
    const bubble = fixture.one('.draft');
    for (const [offset, text] of [
      [0, 'Two '],
      [4, '**homes**'],
      [13, ' fit.'],
    ] as const) {
      server.last.send({ type: 'message.delta', messageId: anId(7), offset, text });
      await settled(chat);
    }
    expect(bubble.innerText).to.contain('Two homes fit.');
    server.last.send({
      type: 'message.created',
      message: aMessage({ id: anId(7), text: 'Two **homes** fit.', listings: homes }),
    });
    await settled(chat);
    expect(fixture.all('.entries .entry')).to.deep.equal([bubble]);
    expect(bubble.querySelectorAll('.card')).to.have.length(3);
  });

  it('is read aloud once, when it is finished', async () => {
    const fixture = await aChat({ isOpen: true });
    const { chat, server } = fixture;
    const live = fixture.one('.sr[aria-live=polite]');
    const spoken: string[] = [];
    new MutationObserver(() => spoken.push(live.innerText)).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (let offset = 0; offset < 5; offset++) {
      server.last.send({ type: 'message.delta', messageId: anId(7), offset, text: 'x' });
      await settled(chat);
    }
    server.last.send({
      type: 'message.created',
      message: aMessage({ id: anId(7), text: 'Two **homes** fit.', listings: homes }),
    });
    await settled(chat);
    expect(spoken).to.deep.equal(['Kate: Two homes fit. 3 homes are shown.']);
  });

  it('can be stopped', async () => {
    const fixture = await aChat({ isOpen: true });
    fixture.server.last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
    await settled(fixture.chat);
    fixture.one('[aria-label="Stop answering"]').click();
    expect(fixture.server.last.frames.at(-1)).to.deep.equal({ type: 'reply.stop' });
  });

  it('offers replies that send themselves', async () => {
    const welcome = { messages: aTalk({ suggestions: ['Something cheaper'] }) };
    const fixture = await aChat({ isOpen: true, welcome });
    fixture.one('.suggestion').click();
    await settled(fixture.chat);
    expect(sentTexts(fixture)).to.deep.equal(['Something cheaper']);
    expect(fixture.all('.suggestion')).to.have.length(0);
  });

  it('that came while the chat was closed is counted on the launcher', async () => {
    const fixture = await aChat({ isOpen: true });
    fixture.chat.close();
    await settled(fixture.chat);
    fixture.server.last.send({ type: 'message.created', message: aMessage() });
    await settled(fixture.chat);
    expect(fixture.one('.launcher').ariaLabel).to.equal('Open chat, 1 new message');
    await open(fixture);
    expect(fixture.all('.unread')).to.have.length(0);
  });
});

describe('following the talk', () => {
  const long = 'A long line of words. '.repeat(60);
  const talkOf = (fixture: Fixture) => fixture.one('.talk');
  const distanceToEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
    scrollHeight - scrollTop - clientHeight;

  it('keeps the latest message in view while the view gets smaller', async () => {
    const messages = [1, 2, 3].map((seq) => aMessage({ seq, text: long.slice(0, 600) }));
    const fixture = await aChat({ isOpen: true, welcome: { messages } });
    fixture.chat.send('Is it still there?');
    await settled(fixture.chat);
    await sendKeys({ type: 'A text that makes the field grow to more lines than one has.' });
    await until(() => distanceToEnd(talkOf(fixture)) < 2, 'the end of the talk');
  });

  it('holds an answer longer than the view at its first line', async () => {
    const fixture = await aChat({ isOpen: true });
    fixture.server.last.send({
      type: 'message.created',
      message: aMessage({ text: long, listings: homes }),
    });
    const top = () => fixture.one('.entries .entry').getBoundingClientRect().top;
    const fromTheTop = () => top() - talkOf(fixture).getBoundingClientRect().top;
    await until(() => fixture.all('.entries .entry').length > 0 && fromTheTop() < 40, 'its place');
    expect(fromTheTop()).to.be.at.least(0);
  });

  it('goes on following a talk that grows faster than the browser tells of scrolling', async () => {
    const fixture = await aChat({ isOpen: true });
    for (const seq of [1, 2, 3, 4, 5]) {
      const message = aMessage({ id: anId(seq), seq, text: long.slice(0, 600) });
      fixture.server.last.send({ type: 'message.created', message });
      await settled(fixture.chat);
      if (seq % 2) await new Promise(requestAnimationFrame);
    }
    await until(() => distanceToEnd(talkOf(fixture)) < 2, 'the end of the talk');
    expect(fixture.all('.jump')).to.have.length(0);
  });

  it('leaves a visitor alone who reads further up, and offers the way back', async () => {
    const messages = [1, 2, 3].map((seq) => aMessage({ seq, text: long.slice(0, 600) }));
    const fixture = await aChat({ isOpen: true, welcome: { messages } });
    await until(() => talkOf(fixture).scrollTop > 0, 'the latest message');
    talkOf(fixture).scrollTop = 0;
    await until(() => fixture.all('.jump').length === 1, 'the way back');
    fixture.server.last.send({ type: 'message.created', message: aMessage({ seq: 4 }) });
    await settled(fixture.chat);
    expect(talkOf(fixture).scrollTop).to.equal(0);
    fixture.one('.jump').click();
    await until(() => distanceToEnd(talkOf(fixture)) < 2, 'the end of the talk');
    await until(() => fixture.all('.jump').length === 0, 'no way back any more');
  });
});

describe('a home', () => {
  it('shows price, facts, address, reasons, status and who lists it', async () => {
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes }) },
    });
    const [first, second] = fixture.all('.card');
    expect(first?.innerText).to.contain('$585,000').and.contain('12 Oak Street, Alder Falls');
    expect(first?.innerText).to.contain('3 bd').and.contain('2.5 ba').and.contain('1,840 sq ft');
    expect(first?.innerText).to.contain('Garage').and.contain('Listed by Harbor Realty');
    await until(() => second?.innerText.includes('Pending') ?? false, 'its status');
  });

  it('keeps its place when the picture does not come', async () => {
    const photo = {
      MediaURL: `${location.origin}/no-such-picture.png`,
      ShortDescription: 'A house',
    };
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: [aListing({ photo })] }) },
    });
    const height = fixture.one('.card').offsetHeight;
    expect(fixture.one('.picture img').getAttribute('alt')).to.equal('A house');
    expect(fixture.one('.picture img').getAttribute('loading')).to.equal('lazy');
    fixture.one('.cards').scrollIntoView();
    await until(() => fixture.one('.picture img').hidden === true, 'the failure of the picture');
    expect(fixture.one('.card').offsetHeight).to.equal(height);
  });

  it('is reached by buttons, for those who cannot swipe', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes }) },
    });
    const row = fixture.one('.cards');
    fixture.one('.next').click();
    await until(() => row.scrollLeft > 100, 'the next home');
    await until(() => fixture.one('.previous').ariaDisabled === 'false', 'a way back');
    fixture.one('.next').click();
    await until(() => fixture.one('.next').ariaDisabled === 'true', 'the end of the row');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('can be asked about', async () => {
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes }) },
    });
    fixture.one('.ask').click();
    await settled(fixture.chat);
    expect(sentTexts(fixture)).to.deep.equal(['Tell me more about 12 Oak Street, Alder Falls']);
  });
});

describe('when the connection breaks', () => {
  it('D09: says so, keeps what is written and sends it once', async () => {
    const fixture = await aChat({ isOpen: true });
    const { chat, server } = fixture;
    server.mode = 'refusing';
    server.last.close(1006);
    chat.send('Is it still available?');
    await until(() => fixture.all('.banner').length === 1, 'the banner');
    expect(fixture.text()).to.contain('Reconnecting').and.contain('Will be sent when you are back');
    server.mode = 'accepting';
    await until(() => fixture.all('.banner').length === 0, 'the reconnection');
    await settled(chat);
    const sent = server.frames.filter((frame) => frame.type === 'message.send');
    expect(sent).to.have.length(1);
    expect(fixture.all('.delivery')).to.have.length(0);
    expect(fixture.all('.own')).to.have.length(1);
  });

  it('says once on the console what may be wrong when there never was a connection', async () => {
    const lines: unknown[] = [];
    const page: { console: Pick<Console, 'error'> } = globalThis;
    const { error } = page.console;
    page.console.error = (line: unknown) => void lines.push(line);
    const fixture = await aChat();
    fixture.server.mode = 'refusing';
    await open(fixture);
    await until(() => fixture.server.connections.length > 2, 'further attempts');
    page.console.error = error;
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('no answer from https://katek.test');
  });

  it('does not flicker over a break that heals at once', async () => {
    const fixture = await aChat({ isOpen: true });
    fixture.server.last.close(1012);
    await until(() => fixture.server.connections.length === 2, 'the reconnection');
    await settled(fixture.chat);
    expect(fixture.all('.banner')).to.have.length(0);
  });

  it('offers to send again what the server refused', async () => {
    const fixture = await aChat({ isOpen: true });
    const confirm = fixture.server.onFrame;
    fixture.server.onFrame = (connection, frame) => {
      if (frame.type !== 'message.send') return;
      connection.send({
        type: 'error',
        code: 'conversation_closed',
        message: 'Closed.',
        refId: frame.id,
      });
    };
    const { lines, restore } = watchConsole();
    fixture.chat.send('Hello');
    await until(() => fixture.all('.banner').length === 1, 'the banner');
    await settled(fixture.chat);
    restore();
    expect(fixture.text()).to.contain('Not sent.').and.contain('That did not work');
    expect(fixture.text()).not.to.contain('Closed.');
    expect(lines).to.deep.equal(['KaTek: Closed. (conversation_closed)']);
    fixture.server.onFrame = confirm;
    fixture.one('.delivery button').click();
    await settled(fixture.chat);
    expect(fixture.all('.delivery, .banner')).to.have.length(0);
  });
});

describe('what the server refuses', () => {
  const german = { locale: 'de', isOpen: true, answers: {} };

  it('is said in the language of the visitor, and in the server’s words on the console, once', async () => {
    const { chat, server, one, all } = await aChat(german);
    const { lines, restore } = watchConsole();
    const message = 'The frame is not of the protocol.';
    for (let times = 0; times < 2; times++) {
      server.last.send({ type: 'error', code: 'invalid_frame', message, refId: null });
      await until(() => all('.banner').length === 1, 'the banner');
      await settled(chat);
    }
    server.last.send({ type: 'error', code: 'rate_limited', message: 'Slowly.', refId: null });
    await settled(chat);
    restore();
    expect(one('.banner').innerText).to.contain('zu schnell');
    expect(lines).to.deep.equal([
      'KaTek: The frame is not of the protocol. (invalid_frame)',
      'KaTek: Slowly. (rate_limited)',
    ]);
  });

  it('is no business of the visitor where it is an identity', async () => {
    const { chat, server, all } = await aChat(german);
    const { lines, restore } = watchConsole();
    const confirm = server.onFrame;
    const message = 'The token is not signed with HS256.';
    server.onFrame = (connection, frame) => {
      const isClaim = frame.type === 'hello' && frame.identity;
      if (isClaim)
        connection.send({ type: 'error', code: 'identity_refused', message, refId: null });
      confirm(connection, frame);
    };
    const reason = await chat.identify({ token: 'a.b.c' }).catch((error: unknown) => error);
    await until(() => lines.length > 0, 'the line');
    restore();
    expect(reason).to.include({ code: 'identity_refused', message });
    expect(lines).to.deep.equal([`KaTek: ${message} (identity_refused)`]);
    expect(all('.banner')).to.have.length(0);
  });
});

describe('hostile text', () => {
  const hostile = [
    '![x](https://canary.test/?d=1) <img src="https://canary.test/2" onerror="window.hacked=1">',
    '<script>window.hacked=1</script><svg onload="window.hacked=1"></svg>',
    '[a](javascript:window.hacked=1) <iframe src="https://canary.test/3"></iframe>',
  ].join('\n');

  it('G08, D01: stays text everywhere it can appear, and causes no request', async () => {
    const listing = aListing({
      UnparsedAddress: hostile,
      City: hostile,
      ListOfficeName: hostile,
      AttributionContact: hostile,
      matches: [hostile],
      url: 'javascript:window.hacked=1',
      photo: { MediaURL: 'javascript:window.hacked=1', ShortDescription: hostile },
    });
    const fixture = await aChat({
      isOpen: true,
      config: {
        name: hostile,
        branding: {
          accentColor: 'red;}*{background:url(https://canary.test/4)}',
          logoUrl: 'data:image/svg+xml,<svg onload="window.hacked=1">',
          position: 'end',
          colorScheme: 'light',
        },
        persona: {
          ...aWidgetConfig().persona,
          name: hostile,
          greeting: hostile,
          suggestions: [hostile],
          agentName: hostile,
        },
      },
      welcome: {
        messages: [
          aMessage({ seq: 1, role: 'visitor', text: hostile }),
          aMessage({
            seq: 2,
            text: hostile,
            authorName: hostile,
            listings: [listing],
            suggestions: [hostile],
            understood: [{ key: hostile, value: hostile, label: hostile }],
          }),
        ],
      },
    });
    expect(
      fixture.all(
        'script, iframe, .bubble img, .bubble svg, [onerror], [onload], a:not([href^="https://canary.test/"])',
      ),
    ).to.have.length(0);
    expect(fixture.text()).to.contain('<script>window.hacked=1</script>');
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requests.filter((name) => name.includes('canary.test'))).to.deep.equal([]);
    expect('hacked' in window).to.equal(false);
  });

  it('D04: uses no style attribute', async () => {
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes }) },
    });
    fixture.server.last.send({ type: 'reply.started', messageId: anId(9), authorName: 'Kate' });
    await sendKeys({ type: 'A long text that takes more than one line in a field of this width.' });
    await settled(fixture.chat);
    expect(fixture.all('[style], style')).to.have.length(0);
    expect(fixture.chat.hasAttribute('style')).to.equal(false);
    expect(Number(fixture.one('.field').getAttribute('rows'))).to.be.within(2, 3);
  });
});

describe('on a narrow screen', () => {
  it('reflows at 320 pixels without sideways scrolling', async () => {
    await setViewport({ width: 320, height: 640 });
    const fixture = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ listings: homes }) },
    });
    const panel = fixture.one('.panel');
    expect(panel.offsetWidth).to.equal(320);
    expect(fixture.one('.talk').scrollWidth).to.equal(fixture.one('.talk').clientWidth);
    expect(panel.scrollWidth).to.equal(320);
  });

  it('has a field that iOS does not zoom into', async () => {
    const fixture = await aChat({ isOpen: true });
    expect(getComputedStyle(fixture.one('.field')).fontSize).to.equal('16px');
  });
});

describe('inline', () => {
  it('fills its container, connects at once and has no launcher', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const fixture = await aChat({ mode: 'inline' });
    await until(() => fixture.server.connections.length > 0, 'the connection');
    await connected(fixture.chat);
    expect(fixture.server.connections).to.have.length(1);
    expect(fixture.all('.launcher, .close:not([hidden])')).to.have.length(0);
    expect(document.activeElement).to.equal(document.body);
    expect(fixture.text()).to.contain('Hi, I’m Kate.');
    place.remove();
  });
});

describe('leaving', () => {
  it('D06: forgets the visitor on this device', async () => {
    const fixture = await aChat({ isOpen: true, storage: localStorage });
    expect(localStorage).to.have.length(1);
    await fixture.chat.reset();
    expect(localStorage).to.have.length(0);
  });

  it('closes the socket when it is taken off the page', async () => {
    const fixture = await aChat({ isOpen: true });
    fixture.chat.remove();
    expect(fixture.server.last.isOpen).to.equal(false);
  });
});
