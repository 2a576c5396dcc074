import type { ListingCard, Property } from '@katek/sdk/protocol';
import { describe, expect, test } from 'vitest';
import { createScriptedModel } from '../../providers/language-model/testing/index.ts';
import { arrayTools } from './testing/array-tools.ts';
import { aProperty } from './testing/builders.ts';
import { aTalk } from './testing/talk.ts';
import type { AgentTools } from './tools.ts';

const kept = aProperty({
  id: '0190a000-0000-7000-8000-00000000aaaa',
  ListingKey: 'secretkey77',
  ListingId: 'KT-7777',
  ListPrice: 777_123,
  LivingArea: 2777,
  YearBuilt: 1977,
  UnparsedAddress: '77 Hidden Ln, Salem, OR 97301',
  SubdivisionName: 'Quarry Heights',
  PostalCode: '97377',
  PublicRemarks: 'A walnut library behind a rose gate.',
  ListAgentFullName: 'Quincy Hill',
  ListOfficeName: 'Hidden Realty',
  AttributionContact: '503-555-7777',
  url: 'https://homes.example.com/kt-7777',
  features: ['garage', 'wineCellar'],
});
const open = aProperty({ id: '0190a000-0000-7000-8000-00000000bbbb', ListPrice: 549_000 });

/** Every word and figure of the kept home that no visitor would write by themselves. */
const secrets =
  /777|2777|1977|hidden|quarry|walnut|library|rose gate|quincy|winecellar|kt-7777|secretkey/iu;

/** The tools over the two homes, of which a model may read only one. */
function aWorld() {
  const world = arrayTools([kept, open]);
  const isKept = (id: string) => id === kept.id;
  const mark = <T extends { card: ListingCard; details: Property | null }>(facts: T) => ({
    ...facts,
    llmAllowed: !isKept(facts.card.id),
  });
  const tools: AgentTools = {
    ...world.tools,
    listings: async (ids) => (await world.tools.listings(ids)).map(mark),
    findListing: async (number) => {
      const facts = await world.tools.findListing(number);
      return facts && mark(facts);
    },
    openToModels: async (ids) => ids.filter((id) => !isKept(id)),
  };
  return { ...world, tools };
}

const find = { name: 'search_listings', arguments: { query: { places: ['Salem'] } } };

describe('a home that its feed keeps from language models', () => {
  test('is found and shown, and no model reads a word or figure of it', async () => {
    const model = createScriptedModel([
      { does: 'call', calls: [find] },
      { does: 'say', text: 'Here are two homes in Salem. [[L1]] [[L2]]' },
      { does: 'say', text: 'Anything else?' },
      { does: 'say', text: 'You are welcome.' },
    ]);
    const talk = aTalk(aWorld(), { model });
    const first = await talk.say('homes in Salem');
    expect(first.listings.map(({ id }) => id)).toContain(kept.id);
    await talk.say('thanks');
    const read = JSON.stringify(model.requests);
    expect(read).toContain('549000');
    expect(read).toContain('Its details may not be used');
    expect(read).not.toMatch(secrets);
  });

  test('is answered about by the built-in concierge, whose words no later prompt repeats', async () => {
    const model = createScriptedModel(({ messages }) => {
      const asked = messages.findLast(({ role }) => role === 'user')?.text ?? '';
      const hasCalled = messages.at(-1)?.role === 'tool';
      if (asked.includes('built'))
        return {
          does: 'call',
          calls: [{ name: 'listing_details', arguments: { listing: 'L1' } }],
        };
      if (asked.includes('homes in') && !hasCalled) return { does: 'call', calls: [find] };
      return { does: 'say', text: 'Gladly.' };
    });
    const talk = aTalk(aWorld(), { model });
    await talk.say('homes in Salem');
    const answer = await talk.say('when was 77 Hidden Ln built?');
    expect(answer.brain).toBe('built-in');
    expect(answer.text).toContain('1977');
    await talk.say('ok, and what about tomorrow');
    expect(JSON.stringify(model.requests)).not.toMatch(secrets);
  });

  test('stays unnamed when the visitor is on its page', async () => {
    const model = createScriptedModel([{ does: 'say', text: 'How can I help?' }]);
    const page = { url: 'https://site.test/a', listingId: 'KT-7777' };
    await aTalk(aWorld(), { model, page }).say('good morning to you');
    expect(model.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(model.requests)).not.toMatch(secrets);
  });
});
