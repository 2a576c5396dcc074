import { expect, test } from 'vitest';
import { parseRoute } from './route.ts';

test('opens the thing that the address names', () => {
  expect(parseRoute('#/leads/0198-a')).toEqual({ screen: 'leads', id: '0198-a' });
  expect(parseRoute('#/listings')).toEqual({ screen: 'listings', id: null });
  expect(parseRoute('#/knowledge/new')).toEqual({ screen: 'knowledge', id: 'new' });
  expect(parseRoute('#/demand')).toEqual({ screen: 'demand', id: null });
  expect(parseRoute('#/settings/hours')).toEqual({ screen: 'settings', id: 'hours' });
});

test.each(['', '#', '#/nowhere', '#/leads/../x', '#/constructor'])(
  'shows the conversations for %j',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'conversations', id: null });
  },
);
