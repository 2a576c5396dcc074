import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createBuiltInEmbedder } from '../../providers/embeddings/index.ts';
import { createScriptedModel } from '../../providers/language-model/testing/index.ts';
import { createLeads, LeadEntity } from '../leads/index.ts';
import { createProperties, PropertyEntity } from '../properties/index.ts';
import { createSearch } from '../search/index.ts';
import { createAgent, createAgentTools, type AgentDeps, type Reply } from './index.ts';
import { anOrganization, aTurn } from './testing/builders.ts';

/** The agent over the real rooms: search, leads and listings in a database. */
let testing: TestDatabase;
let here: string;
let elsewhere: string;
const properties = createProperties();
const leads = createLeads();
const search = createSearch({ embedder: createBuiltInEmbedder() });

beforeAll(async () => {
  testing = await createTestDatabase([PropertyEntity, LeadEntity]);
  here = await testing.anOrganization();
  elsewhere = await testing.anOrganization();
  const homes = [
    [
      '12 Oak St',
      'Salem',
      549_000,
      3,
      'Attached two-car garage. Cozy fireplace. Small dogs welcome.',
    ],
    ['9 Elm Avenue', 'Salem', 612_500, 4, 'Sparkling in-ground pool and an attached garage.'],
    ['48 Maple Dr', 'Salem', 455_000, 3, 'Renovated kitchen. Attached garage.'],
    ['301 River Rd', 'Keizer', 398_000, 2, 'Close to the river.'],
  ] as const;
  await testing.database.inTenant(here, async (unit) => {
    for (const [street, City, ListPrice, BedroomsTotal, PublicRemarks] of homes) {
      await properties.create(unit, {
        ListingKey: street,
        ListingId: `KT-${ListPrice}`,
        ListPrice,
        BedroomsTotal,
        City,
        PublicRemarks,
        StandardStatus: 'Active',
        PropertyType: 'Residential',
        PropertySubType: 'SingleFamilyResidence',
        BathroomsFull: 2,
        BathroomsHalf: 1,
        BathroomsTotalInteger: 3,
        YearBuilt: 1996,
        GarageSpaces: 2,
        UnparsedAddress: `${street}, ${City}, OR 97301`,
        url: `https://homes.example.com/${ListPrice}`,
      });
    }
  });
  await testing.database.inTenant(elsewhere, (unit) =>
    properties.create(unit, {
      ListingKey: 'secret',
      ListingId: 'KT-SECRET',
      ListPrice: 1,
      City: 'Salem',
      UnparsedAddress: '1 Secret St, Salem',
      PropertyType: 'Residential',
      StandardStatus: 'Active',
    }),
  );
});
afterAll(() => testing.close());

describe('a talk over the real rooms', () => {
  test('finds, refines, answers about "it", and makes a lead of the visitor', async () => {
    const talk = open('0190a000-0000-7000-8000-0000000000c1');
    const first = await talk.say('3 bed house under 600k with a garage in Salem');
    expect(streets(first)).toEqual(expect.arrayContaining(['12 Oak St', '48 Maple Dr']));
    expect(first.listings).toHaveLength(2);
    const cheaper = await talk.say('something cheaper');
    expect(cheaper.text).toContain('48 Maple Dr at $455,000');
    await talk.say('homes in Salem');
    const second = await talk.say('what about 9 Elm Avenue?');
    expect(second.text).toContain('$612,500');
    expect((await talk.say('is it still available?')).text).toContain(
      'Yes, 9 Elm Avenue is still available',
    );
    expect((await talk.say('does it have a pool?')).text).toMatch(/pool/iu);
    const viewing = await talk.say('can I see it on Saturday at 3pm? My number is 503-555-0142');
    expect(viewing.text).toContain('Saturday at 3pm');
    const lead = await testing.database.inTenant(here, (unit) =>
      leads.forConversation(unit, talk.conversationId),
    );
    expect(lead).toMatchObject({
      phone: '+15035550142',
      intent: 'buy',
      budgetMax: 600_000,
      requests: [
        { kind: 'viewing', listingId: second.listings[0]?.id, preferredTime: 'Saturday at 3pm' },
      ],
    });
    expect(lead?.listingsSeen.length).toBeGreaterThanOrEqual(3);
  });

  test('tells in Spanish what it understood, what it could not search by and what could be let go', async () => {
    const talk = open('0190a000-0000-7000-8000-0000000000c6');
    const first = await talk.say('Busco una casa en Salem por menos de 600.000, sin alfombra');
    expect(first.text).toMatch(/^No pude buscar por «[^»]*alfombra»\./u);
    expect(first.understood.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Casa', 'En Salem', 'Hasta $600,000']),
    );
    const relaxed = await talk.say(
      'Busco una casa en Salem con 4 habitaciones por menos de 560.000 con garaje',
    );
    const letGo = relaxed.suggestions.find((text) => text.startsWith('Sin: '));
    const reply = await talk.say(letGo ?? '');
    const labels = reply.understood.map(({ label }) => `Sin: ${label}`);
    expect(relaxed.understood.map(({ label }) => `Sin: ${label}`)).toContain(letGo);
    expect(labels).not.toContain(letGo);
    expect(reply.listings.length).toBeGreaterThan(0);
    expect(reply.text).not.toContain('dejé de lado');
  });

  test('says at once when a home has been sold since', async () => {
    const talk = open('0190a000-0000-7000-8000-0000000000c2');
    const [home] = (await talk.say('homes in Keizer')).listings;
    if (!home) throw new Error('No home was found.');
    await testing.database.inTenant(here, (unit) =>
      properties.update(unit, home.id, { StandardStatus: 'Closed' }),
    );
    expect((await talk.say('is it still available?')).text).toMatch(
      /301 River Rd is sold|no longer/u,
    );
  });

  test('G16: refuses a search of the model by a word outside the vocabulary', async () => {
    const model = createScriptedModel([
      {
        does: 'call',
        calls: [
          { name: 'search_listings', arguments: { query: { features: ['goodNeighbours'] } } },
        ],
      },
      { does: 'say', text: 'What kind of home would you like?' },
    ]);
    const reply = await open('0190a000-0000-7000-8000-0000000000c3', { model }).say('hello there');
    expect(reply.text).toBe('What kind of home would you like?');
    expect(reply.verdicts).toMatchObject([{ kind: 'refused_tool' }]);
  });

  test('G03: a listing of another organization cannot be reached, whatever the model or the visitor names', async () => {
    const model = createScriptedModel([
      { does: 'call', calls: [{ name: 'listing_details', arguments: { listing: 'KT-SECRET' } }] },
      { does: 'say', text: 'I could not find that one.' },
    ]);
    const talk = open('0190a000-0000-7000-8000-0000000000c4', { model });
    expect((await talk.say('tell me about KT-SECRET')).text).toBe('I could not find that one.');
    expect(JSON.stringify(model.requests)).not.toContain('1 Secret St');
    const builtIn = await open('0190a000-0000-7000-8000-0000000000c5').say(
      'is 1 Secret St still available?',
    );
    expect(builtIn.listings).toEqual([]);
  });
});

function open(conversationId: string, deps: Partial<AgentDeps> = {}) {
  const agent = createAgent({
    tools: (turn, signal) =>
      createAgentTools(
        {
          database: testing.database,
          search,
          demand: { note: () => undefined },
          leads,
          listings: properties,
          knowledge: { find: async () => [] },
        },
        turn,
        signal,
      ),
    ...deps,
  });
  const organization = anOrganization({ id: here });
  const transcript: { role: 'visitor' | 'assistant'; text: string; listings: Reply['listings'] }[] =
    [];
  let memory: unknown = null;
  return {
    conversationId,
    async say(text: string): Promise<Reply> {
      transcript.push({ role: 'visitor', text, listings: [] });
      const turn = aTurn(text, { organization, conversationId, transcript, memory });
      for await (const event of agent.reply(turn, AbortSignal.timeout(20_000))) {
        if (event.type !== 'done') continue;
        memory = event.reply.memory;
        transcript.push({
          role: 'assistant',
          text: event.reply.text,
          listings: event.reply.listings,
        });
        return event.reply;
      }
      throw new Error('The agent ended without a reply.');
    },
  };
}

function streets(reply: Reply): string[] {
  return reply.listings.map((card) => card.UnparsedAddress?.split(',')[0] ?? '');
}
