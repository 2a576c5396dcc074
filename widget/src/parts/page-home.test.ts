import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import { readPageContext } from '../page-context.ts';
import { readPageReferences } from '../page-references.ts';
import { aChat, clearPage, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { requestsOf } from '../testing/homes.ts';

const added: Element[] = [];

afterEach(() => {
  clearPage();
  for (const element of added.splice(0)) element.remove();
});

/** Puts something into the page, as a realtor's site would. */
function put<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
  added.push(element);
  return element;
}

const putJsonLd = (value: unknown) =>
  put(
    'script',
    { type: 'application/ld+json' },
    typeof value === 'string' ? value : JSON.stringify(value),
  );

describe('what a page says of its home', () => {
  it('is nothing on a page about something else', () => {
    putJsonLd({ '@type': 'Organization', identifier: 'not a home' });
    expect(readPageReferences()).to.deep.equal([]);
    expect(readPageContext()).to.not.have.property('listingId');
  });

  it('is the mark on an element; of several, the one before the visitor’s eyes', () => {
    put('div', { 'data-listing-id': 'HP-1' });
    expect(readPageContext().listingId).to.equal('HP-1');
    clearPage();
    for (const element of added.splice(0)) element.remove();
    for (const number of [1, 2, 3]) {
      const card = put('div', { 'data-listing-id': `HP-${number}` });
      card.style.blockSize = `${innerHeight}px`;
    }
    added[1]?.scrollIntoView();
    expect(readPageReferences()[0]).to.equal('HP-2');
  });

  it('is read from schema.org in every usual shape', () => {
    const shapes: [unknown, string[]][] = [
      [{ '@type': 'RealEstateListing', identifier: 'A-1' }, ['A-1']],
      [{ '@type': ['Product', 'SingleFamilyResidence'], sku: 17 }, ['17']],
      [
        {
          '@graph': [
            { '@type': 'WebPage' },
            { '@type': 'https://schema.org/House', mlsNumber: 'M-2' },
          ],
        },
        ['M-2'],
      ],
      [{ '@type': 'Apartment', identifier: { '@type': 'PropertyValue', value: 'P-3' } }, ['P-3']],
      [
        { '@type': 'RealEstateListing', mainEntity: { '@type': 'Residence', identifier: ['R-4'] } },
        ['R-4'],
      ],
      [
        { '@type': 'WebPage', mainEntity: { '@type': 'schema:Accommodation', productID: 'W-5' } },
        ['W-5'],
      ],
      [{ '@type': 'Product', offers: { '@type': 'Offer', sku: 'O-6' } }, ['O-6']],
      [{ '@type': 'House', url: 'https://realtor.test/homes/HP-1001.html' }, ['HP-1001']],
    ];
    for (const [shape, expected] of shapes) {
      const script = putJsonLd(shape);
      expect(readPageReferences(), JSON.stringify(shape)).to.deep.equal(expected);
      script.remove();
    }
  });

  it('is nothing on a page of results', () => {
    putJsonLd({ '@type': 'ItemList', itemListElement: [{ '@type': 'House', sku: '1' }] });
    putJsonLd([1, 2, 3].map((sku) => ({ '@type': 'House', sku })));
    expect(readPageReferences()).to.deep.equal([]);
  });

  it('survives broken, deep, huge and hostile JSON', () => {
    putJsonLd('{ "@type": "House", ');
    putJsonLd('null');
    putJsonLd(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    putJsonLd({ '@type': 'House', identifier: 'x'.repeat(300_000) });
    putJsonLd({ '@type': 'House', identifier: 'x'.repeat(500) });
    putJsonLd({ '@type': 'Apartment', sku: { value: { value: null } }, url: 'javascript:1' });
    expect(readPageReferences()).to.deep.equal([]);
  });

  it('is read from the tags for social networks', () => {
    put('meta', { property: 'product:retailer_item_id', content: 'SKU-7' });
    put('meta', { property: 'og:type', content: 'og:product' });
    put('meta', { property: 'og:url', content: 'https://realtor.test/listing/88' });
    expect(readPageReferences()).to.deep.equal(['SKU-7', '88']);
  });
});

describe('the home of the page in the chat', () => {
  const hostile = '<img src=x onerror="window.hacked=1">';
  const find = (known: string, card = aListing()) => ({
    'listing.find': ({ reference }: { reference: string }) => ({
      card: reference === known ? card : null,
    }),
  });

  it('is offered with the question about it, and told to the concierge', async () => {
    putJsonLd({ '@type': 'House', mlsNumber: 'UNKNOWN', sku: 'KT-1001' });
    const fixture = await aChat({ isOpen: true, answers: find('KT-1001') });
    await until(() => fixture.all('.page-home').length === 1, 'the home of the page');
    expect(fixture.one('.page-home').innerText)
      .to.contain('Ask about 12 Oak Street, Alder Falls')
      .and.contain('$585,000');
    expect(requestsOf(fixture, 'listing.find')).to.have.length(2);
    await expectAccessible(fixture);
    fixture.one('.ask-page').click();
    await until(() => fixture.all('.page-home').length === 0, 'the talk that has begun');
    const sent = fixture.server.frames.find((frame) => frame.type === 'message.send');
    expect(sent).to.deep.include({ text: 'Tell me more about 12 Oak Street, Alder Falls' });
    expect(sent?.type === 'message.send' && sent.page?.listingId).to.equal('KT-1001');
  });

  it('is not spoken of when the realtor does not know it, or the server does not answer', async () => {
    put('div', { 'data-listing-id': 'HP-1' });
    const fixture = await aChat({ isOpen: true, answers: find('another') });
    await until(() => requestsOf(fixture, 'listing.find').length === 1, 'the question');
    await settled(fixture.chat);
    expect(fixture.all('.page-home, .part-failed, .part-wait')).to.have.length(0);
  });

  it('is not looked for before the chat is open', async () => {
    put('div', { 'data-listing-id': 'HP-1' });
    const fixture = await aChat({ answers: find('HP-1') });
    await settled(fixture.chat);
    expect(fixture.server.connections).to.have.length(0);
  });

  it('D01: shows nothing of the page’s own words', async () => {
    putJsonLd({ '@type': 'House', name: hostile, sku: 'KT-1' });
    const card = aListing({ UnparsedAddress: hostile, City: null, url: 'javascript:1' });
    const fixture = await aChat({ isOpen: true, answers: find('KT-1', card) });
    await until(() => fixture.all('.page-home').length === 1, 'the home of the page');
    expect(fixture.all('.page-home [onerror], .page-home a')).to.have.length(0);
    expect('hacked' in window).to.equal(false);
  });
});
