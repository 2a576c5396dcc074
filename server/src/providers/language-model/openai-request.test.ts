import { expect, test } from 'vitest';
import { toOpenAiRequest } from './openai-request.ts';
import { aRequest } from './testing/language-model.contract.ts';

test('says to OpenAI which requests begin alike, and nothing to a server that may not know the word', () => {
  const request = aRequest({ cacheKey: 'abc' });
  expect(toOpenAiRequest(request, 'some-model', true).prompt_cache_key).toBe('abc');
  expect(toOpenAiRequest(request, 'some-model', false)).not.toHaveProperty('prompt_cache_key');
  expect(toOpenAiRequest(aRequest(), 'some-model', true)).not.toHaveProperty('prompt_cache_key');
});
