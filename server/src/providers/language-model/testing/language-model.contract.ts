import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../errors.ts';
import type { LanguageModel, ModelEvent, ModelRequest } from '../port.ts';
import type { ScriptedAnswer } from './scripted-answers.ts';

/** What every language model must keep, the fake included. `open` gives a model that follows the script. */
export function describeLanguageModel(
  name: string,
  open: (script: readonly ScriptedAnswer[]) => Promise<{
    model: LanguageModel;
    close: () => Promise<void>;
  }>,
): void {
  describe(`${name} keeps the contract of a language model`, () => {
    test('streams text in order and ends with the reason and the usage', async () => {
      const events = await eventsOf([{ does: 'say', text: 'Two homes match your wish.' }]);
      expect(textOf(events)).toBe('Two homes match your wish.');
      expect(events.filter((event) => event.type === 'text').length).toBeGreaterThan(1);
      expect(events.at(-1)).toEqual({
        type: 'finish',
        reason: 'stop',
        usage: { inputTokens: 100, outputTokens: 20 },
      });
    });

    test('gives tool calls with parsed arguments', async () => {
      const events = await eventsOf([
        {
          does: 'call',
          calls: [
            { name: 'search', arguments: { query: { BedroomsTotal: { min: 3 } } } },
            { name: 'hand_over', arguments: {} },
          ],
        },
      ]);
      const calls = events.filter((event) => event.type === 'toolCall');
      expect(calls.map((event) => event.call.name)).toEqual(['search', 'hand_over']);
      expect(calls[0]?.arguments).toEqual({
        ok: true,
        value: { query: { BedroomsTotal: { min: 3 } } },
      });
      expect(events.at(-1)).toMatchObject({ reason: 'toolCalls' });
    });

    test('F03: names arguments that are not JSON instead of failing', async () => {
      const events = await eventsOf([
        { does: 'call', calls: [{ name: 'search', arguments: '{"a":' }] },
      ]);
      expect(events.find((event) => event.type === 'toolCall')?.arguments).toMatchObject({
        ok: false,
      });
    });

    test('F03: tells a cut-off and a filtered answer apart from a complete one', async () => {
      expect((await eventsOf([{ does: 'say', text: 'x', finish: 'length' }])).at(-1)).toMatchObject(
        {
          reason: 'length',
        },
      );
      expect(
        (await eventsOf([{ does: 'say', text: 'x', finish: 'content_filter' }])).at(-1),
      ).toMatchObject({ reason: 'contentFilter' });
    });

    test('has no usage when the server reports none', async () => {
      const events = await eventsOf([{ does: 'say', text: 'x', usage: null }]);
      expect(events.at(-1)).toMatchObject({ usage: null });
    });

    const breakages: ScriptedAnswer[] = [
      { does: 'refuse', status: 401 },
      { does: 'refuse', status: 429, headers: { 'retry-after': '60' } },
      { does: 'refuse', status: 500 },
      { does: 'refuse', status: 400 },
      { does: 'reset' },
      { does: 'reset', after: 'There are' },
      { does: 'breakOff', after: 'There are' },
      { does: 'garble', after: 'There are' },
      { does: 'sayNothing' },
    ];
    test.each(breakages)('F03: throws a ProviderError on %o', async (breakage) => {
      await expect(eventsOf([breakage])).rejects.toBeInstanceOf(ProviderError);
    });

    test('throws the reason of the caller who aborts', async () => {
      const caller = new AbortController();
      const { model, close } = await open([{ does: 'stall', after: 'One moment' }]);
      const reason = new Error('The visitor left.');
      const reading = (async () => {
        for await (const event of model.stream(aRequest({ signal: caller.signal }))) {
          if (event.type === 'text') caller.abort(reason);
        }
      })();
      await expect(reading).rejects.toBe(reason);
      await close();
    });

    async function eventsOf(script: ScriptedAnswer[]): Promise<ModelEvent[]> {
      const { model, close } = await open(script);
      try {
        return await collect(model.stream(aRequest()));
      } finally {
        await close();
      }
    }
  });
}

export function aRequest(overrides: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: 'You help.',
    messages: [{ role: 'user', text: 'Hello' }],
    tools: [],
    maxOutputTokens: 100,
    signal: AbortSignal.timeout(20_000),
    ...overrides,
  };
}

export function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

export async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
