import { describe, expect, test } from 'vitest';
import {
  createScriptedModel,
  type ScriptedAnswer,
} from '../../../providers/language-model/testing/index.ts';
import type { PageTools } from '../page-tools.ts';
import { arrayTools } from '../testing/array-tools.ts';
import { anOrganization, aProperty } from '../testing/builders.ts';
import { aTalk } from '../testing/talk.ts';
import { modelTools } from './tool-schemas.ts';

const oak = aProperty();
const elm = aProperty({ ListingId: 'KT-2', City: 'Keizer', UnparsedAddress: '5 Elm Ave, Keizer' });
const searchIn = (place: string) => ({
  name: 'search_listings',
  arguments: { query: { places: [place] } },
});
const say = (text: string): ScriptedAnswer => ({ does: 'say', text });

function open(
  script: Parameters<typeof createScriptedModel>[0],
  options: Parameters<typeof aTalk>[1] = {},
) {
  const model = createScriptedModel(script);
  const world = arrayTools([oak, elm]);
  return { model, world, ...aTalk(world, { model, ...options }) };
}

describe('the beginning of a prompt', () => {
  const prefixOf = (model: ReturnType<typeof createScriptedModel>) =>
    model.requests.map(({ system, tools, cacheKey }) => JSON.stringify([cacheKey, tools, system]));

  test('is the same to the byte in every turn and for every visitor of an organization', async () => {
    const ana = open(() => say('Hello there.'));
    await ana.say('Hello');
    await ana.say('My mail is ana@example.com');
    const ben = open(() => say('Hello there.'), {
      locale: 'es-MX',
      page: { url: 'https://homes.example.com/kt-1001', title: 'A home', listingId: 'KT-1001' },
      now: () => new Date('2026-09-09T09:09:09Z'),
      known: { contact: null, identity: { name: 'Ben', email: 'ben@example.com', phone: null } },
      earlierWish: { query: { places: ['Salem'] }, lookedAt: '2026-09-01T00:00:00Z' },
    });
    await ben.say('Hola');
    const prefixes = [...prefixOf(ana.model), ...prefixOf(ben.model)];
    expect(prefixes).toHaveLength(3);
    expect(new Set(prefixes).size).toBe(1);
  });

  test('has what changes at its end: each step repeats all that the step before sent', async () => {
    const { say: visitorSays, model } = open([
      { does: 'call', calls: [searchIn('Salem')] },
      { does: 'call', calls: [searchIn('Keizer')] },
      say('Here they are.'),
    ]);
    await visitorSays('homes');
    const [first, second, third] = model.requests.map(({ messages }) => messages);
    expect(second?.slice(0, first?.length)).toEqual(first);
    expect(third?.slice(0, second?.length)).toEqual(second);
  });

  test('differs for another organization and after a change of the persona', async () => {
    const [one, other] = [anOrganization(), anOrganization({ id: crypto.randomUUID() })];
    const changed = { ...one, persona: { ...one.persona, guidelines: 'Speak of the garden.' } };
    const keys = [];
    for (const organization of [one, other, changed]) {
      const { say: visitorSays, model } = open(() => say('Hello.'), { organization });
      await visitorSays('Hello');
      keys.push(model.requests[0]?.cacheKey);
    }
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => !key?.includes(one.id))).toBe(true);
  });
});

describe('several calls in one step', () => {
  test('are carried out in order, and each is answered', async () => {
    const {
      say: visitorSays,
      model,
      world,
    } = open([
      {
        does: 'call',
        calls: [searchIn('Salem'), searchIn('Keizer'), { name: 'nonsense', arguments: {} }],
      },
      say('Here they are.'),
    ]);
    await visitorSays('homes');
    expect(world.searches).toEqual([{ places: ['Salem'] }, { places: ['Keizer'] }]);
    const messages = model.requests[1]?.messages ?? [];
    const asked = messages.flatMap((message) =>
      message.role === 'assistant' ? (message.toolCalls ?? []).map(({ id }) => id) : [],
    );
    const answered = messages.flatMap((message) =>
      message.role === 'tool' ? [message.toolCallId] : [],
    );
    expect(answered).toEqual(asked);
    expect(asked).toHaveLength(3);
  });

  test('to the page do not wait for each other', async () => {
    const asked: string[] = [];
    const bothAsked = Promise.withResolvers<void>();
    const pageTools: PageTools = {
      tools: ['rates', 'taxes'].map((name) => ({ name, description: '', parameters: {} })),
      async call(name) {
        asked.push(name);
        if (asked.length === 2) bothAsked.resolve();
        await bothAsked.promise;
        return { output: name };
      },
    };
    const calls = ['page_rates', 'page_taxes'].map((name) => ({ name, arguments: {} }));
    const { say: visitorSays, model } = open([{ does: 'call', calls }, say('Done.')], {
      pageTools,
    });
    await visitorSays('What would I pay?');
    expect(model.requests[1]?.messages.slice(-2).map(({ text }) => text)).toEqual([
      '<data>rates</data>',
      '<data>taxes</data>',
    ]);
  });

  test('beyond eight are not carried out', async () => {
    const calls = Array.from({ length: 30 }, () => searchIn('Salem'));
    const { say: visitorSays, world, model } = open([{ does: 'call', calls }, say('Here.')]);
    await visitorSays('homes');
    expect(world.searches).toHaveLength(8);
    expect(model.requests[1]?.messages.filter(({ role }) => role === 'tool')).toHaveLength(30);
  });
});

describe('the use of one turn', () => {
  test('is bounded in the tokens of each answer and of all of them', async () => {
    const usage = { inputTokens: 40_000, outputTokens: 500 };
    const { say: visitorSays, model } = open(() => ({
      does: 'call',
      calls: [searchIn('Salem')],
      usage,
    }));
    const reply = await visitorSays('homes in Salem');
    expect(model.requests).toHaveLength(2);
    expect(model.requests.map(({ maxOutputTokens }) => maxOutputTokens)).toEqual([700, 700]);
    expect(reply).toMatchObject({
      brain: 'built-in',
      review: { action: 'fell_back', use: { calls: 2, inputTokens: 80_000, outputTokens: 1000 } },
    });
  });
});

describe('the schema of a tool', () => {
  test.each(modelTools.map((tool) => [tool.name, tool.parameters] as const))(
    'is strict: %s',
    (_name, parameters) => {
      const objects = objectsIn(parameters);
      expect(objects.length).toBeGreaterThan(0);
      for (const node of objects) {
        expect(node.additionalProperties).toBe(false);
        expect(node.required).toEqual(Object.keys(node.properties));
      }
    },
  );

  test.each([
    ['an unknown field', { query: { places: ['Salem'], organizationId: 'other' } }],
    ['another type', { query: { BedroomsTotal: 'three' } }],
    ['no query', {}],
    ['a list', [1, 2]],
    ['a text', '"all of them"'],
    ['no JSON', '{"query":'],
    ['a prototype', '{"__proto__":{"query":{}}}'],
  ])('G16: %s is refused, and the visitor is answered', async (_name, given) => {
    const {
      say: visitorSays,
      world,
      model,
    } = open([
      { does: 'call', calls: [{ name: 'search_listings', arguments: given }] },
      say('What are you looking for?'),
    ]);
    const reply = await visitorSays('hello');
    expect(world.searches).toEqual([]);
    expect(reply.verdicts).toMatchObject([{ kind: 'refused_tool', step: 'tool' }]);
    expect(model.requests[1]?.messages.at(-1)?.text).toContain('error');
    expect(reply.text).toBe('What are you looking for?');
  });
});

interface ObjectSchema {
  readonly properties: object;
  readonly required: unknown;
  readonly additionalProperties: unknown;
}

function objectsIn(node: unknown): ObjectSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(objectsIn);
  return isObjectSchema(node) ? [node, ...inner] : inner;
}

/** A property may be called "properties" too; its schema has another type. */
function isObjectSchema(node: object): node is ObjectSchema {
  return 'properties' in node && 'type' in node && node.type === 'object';
}
