import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import {
  agencyEntries,
  answeredQuestions,
  laterQuestions,
  otherQuestions,
} from './testing/questions.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const anEntry = { question: 'What is your commission?', answer: 'It is 2.5 % of the price.' };
type Organization = Awaited<ReturnType<TestApp['anOrganization']>>;

async function add(organization: Organization, entry: object = {}) {
  return organization.call('POST', '/v1/knowledge', { ...anEntry, ...entry });
}

async function ask(organization: Organization, text: string, locale?: string) {
  const reply = await organization.call('POST', '/v1/knowledge/search', {
    text,
    ...(locale && { locale }),
  });
  return reply.json<{
    items: { entry: { id: string; question: string }; confidence: number }[];
    answersWith: string | null;
  }>();
}

describe('the entries of an organization', () => {
  test('are added, read, changed with a count of the changes, and removed', async () => {
    const organization = await app.anOrganization();
    const added = await add(organization, { tags: ['fees', 'fees'] });
    expect(added.statusCode).toBe(201);
    const { id } = added.json();
    expect(added.json()).toMatchObject({
      ...anEntry,
      wordings: [],
      locale: null,
      tags: ['fees'],
      isEnabled: true,
      revision: 1,
    });
    const changed = await organization.call('PATCH', `/v1/knowledge/${id}`, {
      answer: 'It is 3 %.',
      revision: 1,
    });
    expect(changed.json()).toMatchObject({ answer: 'It is 3 %.', tags: ['fees'], revision: 2 });
    expect((await organization.call('GET', `/v1/knowledge/${id}`)).json()).toEqual(changed.json());
    expect((await organization.call('DELETE', `/v1/knowledge/${id}`)).statusCode).toBe(204);
    expect((await organization.call('GET', `/v1/knowledge/${id}`)).statusCode).toBe(404);
    expect((await organization.call('DELETE', `/v1/knowledge/${id}`)).statusCode).toBe(404);
  });

  test('a change to what somebody else has changed is refused', async () => {
    const organization = await app.anOrganization();
    const { id } = (await add(organization)).json();
    await organization.call('PATCH', `/v1/knowledge/${id}`, { answer: 'First.', revision: 1 });
    const late = await organization.call('PATCH', `/v1/knowledge/${id}`, {
      answer: 'Second.',
      revision: 1,
    });
    expect(late.statusCode).toBe(409);
    expect(late.json().error.code).toBe('knowledge_changed');
  });

  test('come in pages, newest first, by tag and by whether they are used', async () => {
    const organization = await app.anOrganization();
    for (const question of ['Question one?', 'Question two?', 'Question three?'])
      await add(organization, { question, tags: ['t'], isEnabled: question !== 'Question two?' });
    const list = async (query: string) =>
      (await organization.call('GET', `/v1/knowledge?${query}`)).json();
    const first = await list('limit=2&tag=t');
    expect(first.items.map((entry: { question: string }) => entry.question)).toEqual([
      'Question three?',
      'Question two?',
    ]);
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ question: 'Question one?' }], nextCursor: null });
    expect((await list('isEnabled=false')).items).toHaveLength(1);
    expect((await list('tag=other')).items).toHaveLength(0);
    expect((await organization.call('GET', '/v1/knowledge?cursor=no')).statusCode).toBe(400);
  });

  test('are as many as an organization may keep, and no more', async () => {
    const organization = await app.anOrganization();
    await app.database.inTenant(organization.id, (unit) =>
      unit.sql(
        `insert into knowledge_entries (organization_id, id, question, answer, asked, content_hash)
         select $1, gen_random_uuid(), 'q', 'a', 'q', 'h' from generate_series(1, 2000)`,
        [organization.id],
      ),
    );
    const reply = await add(organization);
    expect(reply.statusCode).toBe(409);
    expect(reply.json().error.code).toBe('knowledge_full');
  });

  test('are found by the words they have, and no more by what they said before', async () => {
    const organization = await app.anOrganization();
    const question = 'Do you rent homes to people with pets?';
    const { id } = (await add(organization, { question })).json();
    const { signal } = new AbortController();
    await app.knowledgeEmbeddings.embedMissing(organization.id, { signal });
    // As many as are looked at, nearer by the pieces of their words.
    const alike = question.replaceAll(/(\w{4,})/gu, '$1z');
    await app.database.inTenant(organization.id, (unit) =>
      unit.sql(
        `insert into knowledge_entries (organization_id, id, question, answer, asked, content_hash)
         select $1, gen_random_uuid(), $2, 'a', $2, 'h' from generate_series(1, 60)`,
        [organization.id, alike],
      ),
    );
    const isFound = async () => {
      const hits = await app.knowledge.find(organization.id, { text: question });
      return hits.some(({ entry }) => entry.id === id);
    };
    expect(await isFound()).toBe(true);
    const zoning = { question: 'Zoning?', answer: 'It is lot by lot.' };
    await organization.call('PATCH', `/v1/knowledge/${id}`, zoning);
    expect(await isFound()).toBe(false);
  });

  test.each([
    [
      'answer',
      { answer: 'We are open daily. It is a safe neighborhood with good schools.' },
      'It is a safe neighborhood',
    ],
    ['answer', { answer: 'Perfect for young families.' }, 'young families'],
    ['question', { question: 'Is this a safe area?' }, 'safe area'],
    ['wordings', { wordings: ['Are there many immigrants?'] }, 'immigrants'],
  ])('with steering words in the %s are refused with the sentence', async (field, entry, said) => {
    const organization = await app.anOrganization();
    const reply = await add(organization, entry);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().error).toMatchObject({ code: 'knowledge_fair_housing', field });
    expect(reply.json().error.message).toContain(said);
    expect(reply.json().error.message).not.toContain('open daily');
    const { id } = (await add(organization)).json();
    expect((await organization.call('PATCH', `/v1/knowledge/${id}`, entry)).statusCode).toBe(400);
  });

  test('link to the sites of the organization only', async () => {
    const organization = await app.anOrganization({ allowedOrigins: ['https://reed.example.com'] });
    const answer = (url: string) => ({
      answer: `Read [our terms](${url}) or write to us@reed.test.`,
    });
    const refused = await add(organization, answer('https://evil.example.net/terms'));
    expect(refused.json().error).toMatchObject({ code: 'knowledge_link_refused', field: 'answer' });
    expect((await add(organization, answer('https://reed.example.com/terms'))).statusCode).toBe(
      201,
    );
  });
});

describe('asking as a visitor would', () => {
  let agency: Organization;
  const keys = new Map<string, string>();
  beforeAll(async () => {
    agency = await app.anOrganization();
    for (const { key, ...entry } of agencyEntries) {
      const reply = await agency.call('POST', '/v1/knowledge', entry);
      expect(reply.statusCode, reply.body).toBe(201);
      keys.set(reply.json().id, key);
    }
    await app.knowledgeEmbeddings.embedMissing(agency.id, { signal: AbortSignal.timeout(20_000) });
  });

  test('nine in ten questions find their entry, and none another', async () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [key, text, locale] of answeredQuestions) {
      const { answersWith, items } = await ask(agency, text, locale);
      const found = answersWith && keys.get(answersWith);
      if (found === key) continue;
      const [first] = items;
      const told = `${text} → ${found ?? '-'} (${first && keys.get(first.entry.id)} ${first?.confidence.toFixed(2)})`;
      (found ? wrong : missed).push(told);
    }
    expect(wrong).toEqual([]);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(answeredQuestions.length / 10);
  });

  test('no near miss and no question about homes is taken by an entry', async () => {
    const taken: string[] = [];
    for (const text of otherQuestions) {
      const { answersWith } = await ask(agency, text);
      if (answersWith) taken.push(`${text} → ${keys.get(answersWith)}`);
    }
    expect(taken).toEqual([]);
  });

  test('questions that were written later are told apart as well', async () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [key, text, locale] of laterQuestions) {
      const { answersWith, items } = await ask(agency, text, locale);
      const found = answersWith === null ? null : (keys.get(answersWith) ?? null);
      const told = `${text} → ${found} (${items[0]?.confidence.toFixed(2)})`;
      if (found !== key) (found === null ? missed : wrong).push(told);
    }
    expect(wrong).toEqual([]);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(4);
  });

  test('an entry that is not enabled is not found', async () => {
    const organization = await app.anOrganization();
    const { id } = (await add(organization)).json();
    expect((await ask(organization, 'your commission?')).answersWith).toBe(id);
    await organization.call('PATCH', `/v1/knowledge/${id}`, { isEnabled: false });
    expect((await ask(organization, 'your commission?')).items).toEqual([]);
  });

  test('the visitor’s own language goes first, and another is better than none', async () => {
    const organization = await app.anOrganization();
    const english = (await add(organization, { locale: 'en' })).json().id;
    expect((await ask(organization, '¿Cuál es su comisión?', 'es-MX')).answersWith).toBe(english);
    const spanish = (
      await add(organization, { question: '¿Cuál es la comisión?', answer: '2,5 %', locale: 'es' })
    ).json().id;
    expect((await ask(organization, '¿Cuál es su comisión?', 'es-MX')).answersWith).toBe(spanish);
    expect((await ask(organization, 'What is your commission?', 'en-US')).answersWith).toBe(
      english,
    );
  });

  test('embeds what was added and what has changed, once', async () => {
    const organization = await app.anOrganization();
    const run = { signal: AbortSignal.timeout(20_000) };
    const { id } = (await add(organization)).json();
    await app.knowledgeEmbeddings.embedMissing(organization.id, run);
    expect(await app.knowledgeEmbeddings.embedMissing(organization.id, run)).toEqual({ done: 0 });
    await organization.call('PATCH', `/v1/knowledge/${id}`, { tags: ['other'] });
    expect(await app.knowledgeEmbeddings.embedMissing(organization.id, run)).toEqual({ done: 0 });
    await organization.call('PATCH', `/v1/knowledge/${id}`, { answer: 'It is 4 %.' });
    expect(await app.knowledgeEmbeddings.embedMissing(organization.id, run)).toEqual({ done: 1 });
  });
});
