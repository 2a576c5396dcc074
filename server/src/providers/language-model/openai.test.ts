import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createOpenAiModel, type OpenAiOptions } from './openai.ts';
import { createScriptedModel } from './testing/scripted-model.ts';
import {
  aRequest,
  collect,
  describeLanguageModel,
  textOf,
} from './testing/language-model.contract.ts';
import { startScriptedOpenAi, type Script } from './testing/scripted-openai-server.ts';

describeLanguageModel('The OpenAI model', async (script) => {
  const server = await startScriptedOpenAi(script);
  return { model: aModel(server.url), close: () => server.stop() };
});

describeLanguageModel('The scripted model', async (script) => ({
  model: createScriptedModel(script),
  close: async () => undefined,
}));

describe('the OpenAI model', () => {
  test('sends the prefix first, the tools strict and the key as bearer', async () => {
    const { server, model } = await open([{ does: 'say', text: 'Hi' }]);
    const tools = [{ name: 'search', description: 'Finds.', parameters: { type: 'object' } }];
    await collect(model.stream(aRequest({ tools, system: 'Stay the same.' })));
    expect(server.requests[0]).toMatchObject({
      authorization: 'Bearer test-key',
      body: {
        model: 'scripted',
        stream: true,
        max_tokens: 100,
        messages: [
          { role: 'system', content: 'Stay the same.' },
          { role: 'user', content: 'Hello' },
        ],
        tools: [{ type: 'function', function: { name: 'search', strict: true } }],
      },
    });
  });

  test('tells how many of the input tokens were in the cache', async () => {
    const usage = { inputTokens: 900, cachedInputTokens: 768, outputTokens: 3 };
    const { model } = await open([{ does: 'say', text: 'Hi', usage }]);
    expect((await collect(model.stream(aRequest()))).at(-1)).toMatchObject({ usage });
  });

  test('F03: tries once more after a server error, while nothing is visible', async () => {
    const { server, model } = await open([
      { does: 'refuse', status: 500 },
      { does: 'say', text: 'Back' },
    ]);
    expect(textOf(await collect(model.stream(aRequest())))).toBe('Back');
    expect(server.requests).toHaveLength(2);
  });

  test('F03: never tries again after the first visible piece', async () => {
    const { server, model } = await open([{ does: 'reset', after: 'There are' }]);
    await expect(collect(model.stream(aRequest()))).rejects.toThrow();
    expect(server.requests).toHaveLength(1);
  });

  test.each([401, 400, 404])('F03: does not repeat a request answered with %d', async (status) => {
    const { server, model } = await open([{ does: 'refuse', status }]);
    await expect(collect(model.stream(aRequest()))).rejects.toMatchObject({ retry: false });
    expect(server.requests).toHaveLength(1);
  });

  test('F03: does not wait for a Retry-After that no visitor would wait for', async () => {
    const { server, model } = await open([
      { does: 'refuse', status: 429, headers: { 'retry-after': '60' } },
    ]);
    await expect(collect(model.stream(aRequest()))).rejects.toMatchObject({ retry: true });
    expect(server.requests).toHaveLength(1);
  });

  test('F03: gives up when the first piece does not come in time', async () => {
    const { server, model } = await open([{ does: 'stall', beforeHeaders: true }], {
      timeoutMs: 150,
    });
    await expect(collect(model.stream(aRequest()))).rejects.toThrow('silent for 150 ms');
    await server.requests[0]?.aborted;
  });

  test('F03: gives up when the answer stalls half-way', async () => {
    const { server, model } = await open([{ does: 'stall', after: 'There are' }], {
      stallTimeoutMs: 150,
    });
    await expect(collect(model.stream(aRequest()))).rejects.toThrow('silent for 150 ms');
    await server.requests[0]?.aborted;
  });

  test('F03: a server that is not there is a ProviderError', async () => {
    const { server, model } = await open([]);
    await server.stop();
    await expect(collect(model.stream(aRequest()))).rejects.toMatchObject({
      name: 'ProviderError',
      retry: true,
    });
  });

  test('G13: cuts the request within two seconds when the reader stops reading', async () => {
    const { server, model } = await open([{ does: 'stall', after: 'There are' }]);
    for await (const event of model.stream(aRequest())) if (event.type === 'text') break;
    const cut = await Promise.race([
      server.requests[0]?.aborted.then(() => 'cut'),
      delay(2000, 'still open', { ref: false }),
    ]);
    expect(cut).toBe('cut');
  });
});

async function open(script: Script, overrides: Partial<OpenAiOptions> = {}) {
  const server = await startScriptedOpenAi(script);
  onTestFinished(() => server.stop().catch(() => undefined));
  return { server, model: aModel(server.url, overrides) };
}

function aModel(baseUrl: string, overrides: Partial<OpenAiOptions> = {}) {
  return createOpenAiModel({
    apiKey: 'test-key',
    baseUrl,
    model: 'scripted',
    retryDelayMs: 1,
    timeoutMs: 5000,
    stallTimeoutMs: 5000,
    ...overrides,
  });
}
