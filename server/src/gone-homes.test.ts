import type { ListingCard } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import { listHomesInAustin } from './testing/homes-in-austin.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

/** A home that is withdrawn or deleted is gone at once, wherever a visitor could meet it. */
const siteOrigin = 'https://www.realty.test';
let app: TestApp;
let address: string;
beforeAll(async () => {
  app = await createTestApp();
  const url = await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = url.replace('http:', 'ws:');
});
afterAll(() => app.close());

/** A visitor who was shown three homes in Austin and has saved the second. */
async function aVisitorOfHomes() {
  const { call, publishableKey } = await app.anOrganization({ allowedOrigins: [siteOrigin] });
  await listHomesInAustin(call, 3);
  const peer = new ChatPeer(`${address}/v1/realtime?key=${publishableKey}`, { origin: siteOrigin });
  await peer.opened;
  peer.send({ type: 'hello' });
  const { visitorToken } = await peer.next('welcome');
  let answers = 0;
  async function ask(text: string) {
    peer.say(text);
    answers += 1;
    const told = await peer.until(() => {
      const all = peer.frames.flatMap((frame) =>
        frame.type === 'message.created' && frame.message.role === 'assistant'
          ? [frame.message]
          : [],
      );
      return all.length >= answers ? all.at(-1) : undefined;
    }, `answer to ${text}`);
    return { text: told.text, ids: told.listings.map(({ id }) => id) };
  }
  const { ids } = await ask('homes in Austin');
  expect(ids).toHaveLength(3);
  const [first = '', second = '', third = ''] = ids;
  await peer.ask('home.save', { listingId: second });
  const read = await call('GET', `/v1/properties/${second}`);
  const { ListPrice, UnparsedAddress, ListingId } = read.json();
  const street = String(UnparsedAddress).split(',')[0] ?? '';
  /** The visitor, who opens the chat again. */
  async function comeBack() {
    const again = new ChatPeer(`${address}/v1/realtime?key=${publishableKey}`, {
      origin: siteOrigin,
    });
    await again.opened;
    again.send({ type: 'hello', visitorToken });
    await again.next('welcome');
    return again;
  }
  return { call, peer, ask, comeBack, first, second, third, street, ListPrice, ListingId };
}

type Visit = Awaited<ReturnType<typeof aVisitorOfHomes>>;

const ways: [name: string, go: (visit: Visit) => Promise<unknown>][] = [
  [
    'withdrawn',
    ({ call, second }) =>
      call('PATCH', `/v1/properties/${second}`, { StandardStatus: 'Withdrawn' }),
  ],
  ['deleted', ({ call, second }) => call('DELETE', `/v1/properties/${second}`)],
];

describe.each(ways)('a home that was %s', (_name, go) => {
  test('is gone from open and reopened cards, search, likeness, saved homes, and from what the concierge remembers', async () => {
    const visit = await aVisitorOfHomes();
    const { call, peer, ask, comeBack, first, second, third, street, ListPrice, ListingId } = visit;
    await go(visit);

    const changed = await peer.next('listing.changed', ({ listingId }) => listingId === second);
    expect(changed.card).toBeNull();
    const found = await call('POST', '/v1/properties/search', { text: 'homes in Austin' });
    const idsOf = (items: ListingCard[]) => items.map(({ id }) => id).toSorted();
    expect(idsOf(found.json().items)).toEqual([first, third].toSorted());
    expect(found.json().total).toBe(2);
    const alike = await call('GET', `/v1/properties/${first}/similar`);
    expect(idsOf(alike.json().items)).toEqual([third]);
    const alikeToGone = await call('GET', `/v1/properties/${second}/similar`);
    expect(alikeToGone.json().items ?? []).not.toContainEqual(
      expect.objectContaining({ id: second }),
    );
    expect(await peer.ask('homes.fetch', {})).toEqual({ items: [] });
    await expect(peer.ask('listing.fetch', { listingId: second })).rejects.toThrow('not_found');
    expect(await peer.ask('listing.find', { reference: ListingId })).toEqual({ card: null });
    await expect(peer.ask('home.save', { listingId: second })).rejects.toThrow('not_found');

    const again = await comeBack();
    const news = await again.next('listing.changed', ({ listingId }) => listingId === second);
    expect(news.card).toBeNull();
    await again.close();

    for (const question of [
      'tell me about the second one',
      `is ${street} still available?`,
      `how much is ${ListingId}?`,
      'homes in Austin',
      'show me similar homes',
    ]) {
      const answer = await ask(question);
      expect(answer.ids, question).not.toContain(second);
      expect(answer.text.replaceAll(/[,.]/gu, ''), question).not.toContain(String(ListPrice));
      expect(answer.text, question).not.toMatch(/(?:is|still) available\b/u);
    }
    await peer.close();
  });
});
