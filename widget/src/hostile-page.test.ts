import { memoryStorage } from '@katek/sdk';
import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import {
  aChat,
  aTalk,
  bootFixture,
  clearPage,
  open,
  partsLoaded,
  until,
} from './testing/fixture.ts';

afterEach(clearPage);

/** What a page's own rules pass on to everything in it, and what a reset of the page makes of every element. */
const inherited: Readonly<Record<string, string>> = {
  'text-transform': 'uppercase',
  'text-indent': '40px',
  'text-align': 'center',
  'text-shadow': '2px 2px red',
  'font-family': 'cursive',
  'font-size': '31px',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-weight': '900',
  'letter-spacing': '6px',
  'line-height': '3',
  'word-spacing': '20px',
  'word-break': 'break-all',
  'white-space-collapse': 'preserve',
  'text-wrap-mode': 'nowrap',
  'list-style-type': 'upper-roman',
  'pointer-events': 'none',
  visibility: 'hidden',
  cursor: 'wait',
  color: 'rgb(255, 0, 0)',
  '-webkit-text-fill-color': 'rgb(255, 0, 0)',
};

function spoilPage(): void {
  const style = document.createElement('style');
  const rules = Object.entries(inherited).map(([name, value]) => `${name}:${value}!important`);
  style.textContent = `*,body{${rules.join(';')}}`;
  document.head.append(style);
}

afterEach(() => {
  for (const style of document.head.querySelectorAll('style')) style.remove();
});

/** What the browser makes of these elements, but for what moves. */
const looksOf = (elements: Iterable<Element>) =>
  [...elements].map((element) => {
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return Object.keys(inherited).map(
      (property) => `${name} { ${property}: ${style.getPropertyValue(property)} }`,
    );
  });

const changesSince = (before: string[][], elements: Iterable<Element>) =>
  looksOf(elements).flatMap((look, index) => look.filter((line) => !before[index]?.includes(line)));

describe('on a page whose rules reach for everything', () => {
  it('the chat looks as it does elsewhere', async () => {
    const { chat, one } = await aChat({
      isOpen: true,
      welcome: { messages: aTalk({ text: '**Bold** and plain', listings: [aListing()] }) },
    });
    await partsLoaded(chat);
    const all = () => [
      one('.panel'),
      ...one('.panel').querySelectorAll('*'),
      one('.launcher'),
      ...one('.launcher').querySelectorAll('*'),
    ];
    const before = looksOf(all());
    expect(before.length).to.be.above(60);
    spoilPage();
    expect(changesSince(before, all())).to.deep.equal([]);
    expect(getComputedStyle(one('.panel')).colorScheme).to.equal('light');
  });

  it('the launcher looks as it does elsewhere before there is a chat', async () => {
    await bootFixture();
    const root = document.querySelector('[data-katek-launcher]')?.shadowRoot;
    const all = () => root?.querySelectorAll('*') ?? [];
    const before = looksOf(all());
    expect(before).to.have.length(3);
    spoilPage();
    expect(changesSince(before, all())).to.deep.equal([]);
  });
});

/** As old versions of Prototype.js do, which some sites still carry. Ends with the function it returns. */
function spoilLanguage(): () => void {
  const { from } = Array;
  const quoted = {
    toJSON(this: unknown) {
      return `"${String(this)}"`;
    },
  };
  Object.assign(Array, { from: (values: Iterable<unknown>) => [...values] });
  Object.assign(Array.prototype, quoted);
  Object.assign(String.prototype, quoted);
  return () => {
    Object.assign(Array, { from });
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    Reflect.deleteProperty(String.prototype, 'toJSON');
  };
}

describe('on a page whose library has changed what arrays and JSON do', () => {
  it('everything that is said arrives, also what was said without a connection', async () => {
    const storage = memoryStorage();
    const restore = spoilLanguage();
    const fixture = await aChat({ storage });
    const { chat, server } = fixture;
    try {
      await open(fixture);
      chat.send('Is it still available?');
      await until(() => server.frames.length > 1, 'the message');
      server.mode = 'refusing';
      server.last.close();
      chat.send('And the other one?');
      await chat.updateComplete;
    } finally {
      restore();
    }
    expect(server.frames.map(({ type }) => type)).to.deep.equal(['hello', 'message.send']);
    const id = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    const [, sent] = server.frames;
    expect(sent).to.have.property('id').that.matches(id);
    const outbox: unknown = JSON.parse(storage.getItem('katek:pk_test:outbox') ?? '');
    expect(outbox).to.have.length(1);
    expect(outbox).to.have.nested.property('[0].text', 'And the other one?');
    expect(outbox).to.have.nested.property('[0].id').that.matches(id);
  });
});
