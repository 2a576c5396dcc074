import { beforeEach, describe, expect, test, vi } from 'vitest';
import { withCircuitBreaker } from './circuit-breaker.ts';
import { createScriptedModel } from './testing/scripted-model.ts';
import { aRequest, collect, textOf } from './testing/language-model.contract.ts';
import { ModelRequestRefused, type LanguageModel } from './port.ts';

describe('the circuit breaker', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    return () => vi.useRealTimers();
  });

  test('F05: asks at most once per ten seconds during ten minutes of failure, then closes itself', async () => {
    let isDown = true;
    const model = createScriptedModel(() =>
      isDown ? { does: 'refuse', status: 500 } : { does: 'say', text: 'Back' },
    );
    const changes: string[] = [];
    const guarded = withCircuitBreaker(model, { onChange: (state) => changes.push(state) });
    for (let second = 0; second < 600; second += 1) {
      vi.setSystemTime(second * 1000);
      await expect(read(guarded)).rejects.toThrow();
    }
    expect(guarded.isOpen).toBe(true);
    expect(model.requests.length).toBeLessThanOrEqual(3 + 60);
    isDown = false;
    vi.setSystemTime(620_000);
    expect(await read(guarded)).toBe('Back');
    expect(await read(guarded)).toBe('Back');
    expect(guarded.isOpen).toBe(false);
    expect(changes.at(0)).toBe('open');
    expect(changes.at(-1)).toBe('closed');
  });

  test('F05: a failure in the middle of the answer counts', async () => {
    const guarded = withCircuitBreaker(createScriptedModel([{ does: 'reset', after: 'There' }]), {
      failuresMax: 2,
    });
    await expect(read(guarded)).rejects.toThrow();
    await expect(read(guarded)).rejects.toThrow();
    expect(guarded.isOpen).toBe(true);
  });

  test('F05: others do not wait for a probe that is under way', async () => {
    const back = Promise.withResolvers<void>();
    const guarded = withCircuitBreaker(
      createScriptedModel((_request, index) =>
        index === 0
          ? { does: 'reset' }
          : { does: 'hold', until: back.promise, afterwards: { does: 'say', text: 'Back' } },
      ),
      { failuresMax: 1 },
    );
    await expect(read(guarded)).rejects.toThrow();
    vi.setSystemTime(11_000);
    const probe = read(guarded);
    await expect(read(guarded)).rejects.toThrow('while it is down');
    back.resolve();
    expect(await probe).toBe('Back');
  });

  test('a visitor who leaves during the probe does not close the breaker', async () => {
    const guarded = withCircuitBreaker(
      createScriptedModel([{ does: 'reset' }, { does: 'stall', after: 'One' }]),
      { failuresMax: 1 },
    );
    await expect(read(guarded)).rejects.toThrow();
    vi.setSystemTime(11_000);
    for await (const event of guarded.stream(aRequest())) if (event.type === 'text') break;
    expect(guarded.isOpen).toBe(true);
  });

  test('one refused request says nothing about the others', async () => {
    const refusing: LanguageModel = {
      name: 'refusing',
      // oxlint-disable-next-line require-yield
      async *stream() {
        throw new ModelRequestRefused('language-model', 'Too long.', { retry: false });
      },
    };
    const guarded = withCircuitBreaker(refusing, { failuresMax: 1 });
    await expect(read(guarded)).rejects.toThrow('Too long.');
    expect(guarded.isOpen).toBe(false);
  });
});

async function read(model: LanguageModel): Promise<string> {
  return textOf(await collect(model.stream(aRequest())));
}
