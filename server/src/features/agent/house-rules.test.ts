import type { Organization } from '@katek/sdk/protocol';
import { describe, expect, test } from 'vitest';
import { languages } from '../../platform/language/speech.ts';
import { createScriptedModel } from '../../providers/language-model/testing/index.ts';
import { arrayTools } from './testing/array-tools.ts';
import { anEntry, anOrganization, aProperty } from './testing/builders.ts';
import { aTalk } from './testing/talk.ts';

const oak = aProperty();

/** A realtor with rules of their own. */
function withRules(
  rules: Partial<Organization['handoffRules']> & {
    guardrails?: string[];
    hours?: Organization['hours'];
  },
) {
  const { guardrails = [], hours = null, ...handoffRules } = rules;
  const organization = anOrganization();
  return anOrganization({
    hours,
    persona: { ...organization.persona, guardrails },
    handoffRules: { ...organization.handoffRules, ...handoffRules },
  });
}

describe('a word at which a person takes over', () => {
  const organization = withRules({ keywords: ['lawsuit', 'short sale', '律师'] });

  test.each(['There is a lawsuit about the fence', 'Is it a SHORT SALE?', '我需要律师'])(
    'hands “%s” over with its reason, before anything else is answered',
    async (text) => {
      const world = arrayTools([oak]);
      const reply = await aTalk(world, { organization }).say(text);
      expect(reply.handoff).toEqual({ reason: 'policy_restriction' });
      expect(world.handOvers).toMatchObject([{ reason: 'policy_restriction' }]);
      expect(reply).toMatchObject({ listings: [], verdicts: [] });
    },
  );

  test.each(['Do you have lawsuits-free homes in Salem?', 'A short one for sale in Salem'])(
    'is not found inside of another (“%s”)',
    async (text) => {
      const reply = await aTalk(arrayTools([oak]), { organization }).say(text);
      expect(reply.handoff).toBeNull();
    },
  );

  test('goes to no model', async () => {
    const model = createScriptedModel([{ does: 'say', text: 'I can help with that.' }]);
    const reply = await aTalk(arrayTools([oak]), { organization, model }).say('a lawsuit!');
    expect(reply).toMatchObject({
      brain: 'built-in',
      handoff: { reason: 'policy_restriction' },
    });
  });
});

describe('a guardrail', () => {
  const organization = withRules({
    guardrails: [
      'Do not discuss commission rates or ongoing disputes.',
      'Hand questions about probate to the agent.',
    ],
  });

  test('declines its topics and offers a person, though there is an entry', async () => {
    const talk = aTalk(arrayTools([oak], [anEntry()]), { organization });
    const reply = await talk.say('what is your commission?');
    expect(reply.text).toContain('pass your question to Dana Reed');
    expect(reply).toMatchObject({ citations: [], handoff: null });
    const accepted = await talk.say('yes');
    expect(accepted.handoff).toEqual({ reason: 'customer_request' });
  });

  test('hands over where it says so', async () => {
    const reply = await aTalk(arrayTools([oak]), { organization }).say('How does probate work?');
    expect(reply.handoff).toEqual({ reason: 'policy_restriction' });
    expect(reply.text).toContain('passed your message on to Dana Reed');
  });

  test.each(['homes in Salem', 'does 12 Oak St have a garage?', 'can I see 12 Oak St?'])(
    'leaves “%s” alone',
    async (text) => {
      const reply = await aTalk(arrayTools([oak]), { organization }).say(text);
      expect(reply.listings.map(({ id }) => id)).toEqual([oak.id]);
    },
  );

  test('is among the rules of a model, as material', async () => {
    const model = createScriptedModel([{ does: 'say', text: 'Hello!' }]);
    await aTalk(arrayTools([oak]), { organization, model }).say('hello');
    expect(model.requests[0]?.system).toContain('- Do not discuss commission rates');
  });
});

describe('questions without an answer', () => {
  const riddles = ['what is the airspeed of a swallow?', 'and who painted that old picture?'];

  test('are handed over at as many in a row as the realtor allows', async () => {
    const world = arrayTools([oak]);
    const talk = aTalk(world, { organization: withRules({ afterUnanswered: 2 }) });
    expect((await talk.say(riddles[0] ?? '')).handoff).toBeNull();
    expect((await talk.say(riddles[1] ?? '')).handoff).toEqual({ reason: 'missing_knowledge' });
    expect(world.handOvers).toHaveLength(1);
  });

  test('count from the beginning after one that was answered', async () => {
    const talk = aTalk(arrayTools([oak]), { organization: withRules({ afterUnanswered: 2 }) });
    for (const text of [riddles[0] ?? '', 'homes in Salem', riddles[1] ?? ''])
      expect((await talk.say(text)).handoff).toBeNull();
  });

  test('stay with the concierge where there is no such rule', async () => {
    const talk = aTalk(arrayTools([oak]));
    for (const text of [...riddles, ...riddles]) expect((await talk.say(text)).handoff).toBeNull();
  });
});

describe('outside of office hours', () => {
  const monday = (opens: string, closes: string): Organization['hours'] => ({
    openingHours: [{ dayOfWeek: 'Monday', opens, closes }],
    closedOn: [],
    viewingMinutes: 30,
    viewingNoticeHours: 2,
  });
  // The talk is at 05:00 of a Monday in Los Angeles.
  const closed = monday('09:00', '17:00');

  const open = monday('04:00', '06:00');
  const aDayOff = open && { ...open, closedOn: ['2026-06-01'] };

  test.each<[string, Parameters<typeof withRules>[0], boolean]>([
    ['is told', { hours: closed }, true],
    ['is told nothing where the realtor wants so', { hours: closed, outsideHours: 'none' }, false],
    ['is told nothing while somebody is there', { hours: open }, false],
    ['is told on a day off', { hours: aDayOff }, true],
    ['is told nothing without hours', {}, false],
  ])('who asks for a person %s', async (_name, rules, isTold) => {
    const organization = withRules(rules);
    const reply = await aTalk(arrayTools([oak]), { organization }).say('can I talk to a person?');
    expect(reply.handoff).toEqual({ reason: 'customer_request' });
    expect(reply.text.includes('outside of our office hours')).toBe(isTold);
  });

  test.each(languages)('what the rules say passes the gate in %s', async (language) => {
    const organization = {
      ...withRules({ keywords: ['zzzq'], guardrails: ['Never discuss zyzzyva.'], hours: closed }),
      locale: language,
    };
    const talk = () => aTalk(arrayTools([oak]), { organization, locale: language });
    const handed = await talk().say('zzzq');
    const declined = await talk().say('zyzzyva?');
    expect([...handed.verdicts, ...declined.verdicts]).toEqual([]);
    expect(handed.handoff).toEqual({ reason: 'policy_restriction' });
    expect(handed.text).toContain('Dana Reed');
    expect(declined.text).toContain('Dana Reed');
  });
});
