import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../platform/language/speech.ts';
import { housePhrases, sayError, type ViewingNews } from './phrases/index.ts';
import type { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';
import { tellViewing } from './viewing-words.ts';

const viewing = {
  id: '0190a000-0000-7000-8000-000000000001',
  listingId: '0190a000-0000-7000-8000-000000000002',
  address: '12 Oak St',
  startsAt: '2026-11-23T14:00:00.000Z',
  endsAt: '2026-11-23T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  status: 'requested',
} as const;
const news: readonly ViewingNews[] = ['requested', 'moved', 'cancelled', 'confirmed', 'calledOff'];
const told = (what: ViewingNews, ...locales: (string | null)[]) =>
  tellViewing(viewing, what, 'Ruth', locales).text.replaceAll(/[\u2068\u2069]/gu, '');

describe('what the house says in a talk', () => {
  test.each(languages)('names the home, the agent and the time in %s', (language) => {
    for (const what of news) {
      const text = told(what, language);
      expect(text).toContain('12 Oak St');
      expect(text).toMatch(/3:00|15:00/u);
      if (what !== 'cancelled') expect(text).toContain('Ruth');
    }
  });

  test.each(languages.filter((language) => language !== 'en'))(
    'is not English in %s',
    (language) => {
      const english = /\b(?:viewing|confirmed|cancel|requested|moved|the|and|your|talk|Monday)\b/iu;
      const texts = [
        ...news.map((what) => told(what, language)),
        housePhrases[language].askForRating('Ruth'),
        ...Object.values(housePhrases[language].errors ?? {}),
      ];
      expect(texts).toHaveLength(16);
      for (const text of texts) expect(text).not.toMatch(english);
    },
  );

  test('takes the organization’s language where the visitor’s is not spoken', () => {
    expect(told('requested', 'pl-PL', 'de-DE')).toContain('Montag');
    expect(told('requested', null, 'xx')).toContain('Monday');
  });

  test('an error that is not in the words of visitors stays as it is', () => {
    const odd = { code: 'invalid_request', message: 'It does not fit.' };
    expect(sayError(odd, 'es')).toBe(odd.message);
    expect(sayError({ code: 'slot_not_available', message: '' }, 'es-MX')).toContain('hora');
  });
});

describe('over a socket', () => {
  let base: ChatBase;
  let server: ChatServer;
  const peers: ChatPeer[] = [];
  beforeAll(async () => {
    base = await createChatBase();
    server = await startChatServer(base, { now: () => new Date('2026-11-22T12:00:00Z') });
  });
  afterEach(() => {
    for (const peer of peers.splice(0)) peer.socket.terminate();
  });
  afterAll(async () => {
    await server.close();
    await base.close();
  });

  test('a talk follows its page into another language, and tells a viewing and a refusal in it', async () => {
    const office = await server.anOrganization();
    await server.call(office, 'PATCH', '/v1/organization', {
      timeZone: 'America/New_York',
      hours: {
        openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '12:00' }],
        closedOn: [],
        viewingMinutes: 60,
        viewingNoticeHours: 2,
      },
    });
    const home = await server.database.inTenant(office.id, (unit) =>
      server.properties.create(unit, {
        ListingKey: randomUUID(),
        StandardStatus: 'Active',
        PropertyType: 'Residential',
        ListPrice: 549_000,
        UnparsedAddress: '12 Oak St',
      }),
    );
    const page = { url: 'https://www.realty.test/', title: 'Homes' };
    const { peer, welcome } = await server.aVisitor(office, { locale: 'en-US', page });
    peers.push(peer);
    // The page is the same, and in Spanish now.
    const again = await server.aVisitor(office, {
      locale: 'es-US',
      page,
      conversationId: welcome.conversation.id,
      ...(welcome.visitorToken && { visitorToken: welcome.visitorToken }),
    });
    peers.push(again.peer);
    const wish = {
      listingId: home.id,
      startsAt: '2026-11-23T14:00:00.000Z',
      timeZone: 'America/New_York',
      note: null,
      contact: {
        name: 'Ana',
        email: 'ana@example.com',
        phone: null,
        consent: {
          purpose: 'contact' as const,
          textVersion: '1',
          text: 'I agree.',
          locale: 'es',
          url: page.url,
          at: '2026-11-22T12:00:00.000Z',
        },
      },
    };
    await again.peer.ask('viewing.request', wish);
    const { message } = await again.peer.next('message.created');
    expect(message.text).toMatch(/^Visita a 12 Oak St solicitada: lunes/u);

    again.peer.send({ type: 'request', id: randomUUID(), name: 'viewing.request', params: wish });
    const refused = await again.peer.next('error');
    expect(refused).toMatchObject({
      code: 'slot_not_available',
      message: 'Esa hora ya no está libre. Elija otra, por favor.',
    });
  });
});
