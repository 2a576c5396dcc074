import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOpenAiModel } from '../../providers/language-model/index.ts';
import {
  startScriptedOpenAi,
  type ScriptedAnswer,
  type ScriptedOpenAi,
} from '../../providers/language-model/testing/index.ts';
import { arrayTools } from './testing/array-tools.ts';
import { anEntry, anOrganization, aProperty } from './testing/builders.ts';
import { aTalk } from './testing/talk.ts';

const oak = aProperty();
const commission = anEntry({
  answer:
    'Our commission is **2.5 %** of the price, at least $6,000. We will call you back within 24 hours. See [our terms](https://homes.example.com/terms) or write to office@reed.test.',
});
const pets = anEntry({
  question: 'Do you allow pets in your rentals?',
  answer: 'One pet, with a deposit of $300.',
});
const viewings = anEntry({
  question: 'How do I cancel a viewing?',
  answer: 'Write here two hours before it.',
});
const entries = [commission, pets, viewings];

describe('the built-in concierge', () => {
  test('answers with the realtor’s own words, and cites them', async () => {
    const reply = await aTalk(arrayTools([oak], entries)).say('what commission do you take?');
    expect(reply).toMatchObject({
      text: commission.answer,
      citations: [{ kind: 'knowledge', id: commission.id, title: commission.question }],
      brain: 'built-in',
      listings: [],
      verdicts: [],
      handoff: null,
    });
  });

  test('knows what is asked even where the words are those of a viewing or a sale', async () => {
    const talk = aTalk(arrayTools([oak], entries));
    const reply = await talk.say('how can I cancel my viewing?');
    expect(reply.text).toBe(viewings.answer);
    expect(reply.memory.pending).toBeNull();
  });

  test.each([
    'homes in Salem with a garage',
    'Do you have homes in Salem that allow pets?',
    'does 12 Oak St allow pets?',
    'I want to book a viewing of 12 Oak St',
    'is it a safe area?',
  ])('leaves “%s” to the listings and the rules', async (text) => {
    const reply = await aTalk(arrayTools([oak], entries)).say(text);
    expect(reply.citations).toEqual([]);
    expect(reply.text).not.toContain('deposit');
  });

  test('takes a question for one about the home on the screen, when there is one', async () => {
    const talk = aTalk(arrayTools([oak], entries));
    await talk.say('tell me about 12 Oak St');
    const about = await talk.say('does it allow pets?');
    expect(about.citations).toEqual([]);
    const rules = await talk.say('do you allow pets in your rentals?');
    expect(rules.text).toBe(pets.answer);
  });

  test('says nothing that steers, though it was kept, and cites nothing then', async () => {
    const old = anEntry({ answer: 'It is a safe neighborhood with good schools.' });
    const reply = await aTalk(arrayTools([oak], [old])).say('what is your commission?');
    expect(reply.text).not.toMatch(/safe|schools/u);
    expect(reply.citations).toEqual([]);
    expect(reply.verdicts).toMatchObject([{ kind: 'fair_housing' }]);
  });

  test('drops a link to a site that is the organization’s no longer', async () => {
    const organization = anOrganization({ allowedOrigins: [] });
    const reply = await aTalk(arrayTools([], entries), { organization }).say('your commission?');
    expect(reply.text).toContain('our terms');
    expect(reply.text).not.toContain('https://homes.example.com');
  });
});

describe('a model', () => {
  let server: ScriptedOpenAi;
  beforeAll(async () => {
    server = await startScriptedOpenAi([]);
  });
  afterAll(() => server.stop());

  const lookUp: ScriptedAnswer = {
    does: 'call',
    calls: [{ name: 'lookup_knowledge', arguments: { question: 'commission?' } }],
  };
  const search: ScriptedAnswer = {
    does: 'call',
    calls: [{ name: 'search_listings', arguments: { query: { places: ['Salem'] } } }],
  };
  const say = (text: string): ScriptedAnswer => ({ does: 'say', text });

  function open(...script: ScriptedAnswer[]) {
    server.script(script);
    const from = server.requests.length;
    const model = createOpenAiModel({ apiKey: 'k', baseUrl: server.url, model: 'scripted' });
    const talk = aTalk(arrayTools([oak], [commission]), { model });
    return { ...talk, requests: () => JSON.stringify(server.requests.slice(from)) };
  }

  test('looks an entry up, uses its figures and cites it', async () => {
    const talk = open(lookUp, say('They take 2.5 %, and no less than $6,000 [[K1]].'));
    const reply = await talk.say('what do you charge?');
    expect(reply).toMatchObject({
      text: 'They take 2.5 %, and no less than $6,000.',
      citations: [{ kind: 'knowledge', id: commission.id }],
      brain: 'openai',
      verdicts: [],
    });
    expect(talk.requests()).toContain('<data>');
  });

  test.each([
    ['a figure that the entry does not have', 'They take 3 % [[K1]].', 'wrong_figure'],
    ['a figure of the entry without citing it', 'They take $6,000.', 'wrong_figure'],
    ['an entry that no tool has returned', 'They take 2.5 % [[K7]].', 'invented_listing'],
    ['a figure of the entry for a home', '12 Oak St costs $6,000 [[K1]].', 'wrong_figure'],
    ['steering beside a citation', 'It is a safe neighborhood [[K1]].', 'fair_housing'],
  ])('is stopped at %s', async (_name, text, kind) => {
    const reply = await open(lookUp, search, say(text), say(text)).say('homes in Salem? your fee?');
    expect(reply.verdicts.map((verdict) => verdict.kind)).toContain(kind);
    expect(reply.text).not.toContain(text.slice(0, 12));
  });
});
