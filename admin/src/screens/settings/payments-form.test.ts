import { expect, test } from 'vitest';
import { paymentsModel, withPercent } from './payments-form.ts';

test('without a rate the visitor fills it in', () => {
  expect(paymentsModel.write({ percent: ' ', asOf: '2026-11-02' })).toEqual({ mortgageRate: null });
});

test('a rate is saved with its day', () => {
  const form = { percent: '6.5', asOf: '2026-11-02' };
  expect(paymentsModel.write(form)).toEqual({ mortgageRate: { percent: 6.5, asOf: '2026-11-02' } });
  expect(paymentsModel.check(form)).toEqual({});
});

test('a rate that is written now is of today', () => {
  expect(withPercent('6.5', new Date(2026, 10, 24, 23, 30))).toEqual({
    percent: '6.5',
    asOf: '2026-11-24',
  });
});

test.each([
  [{ percent: '51', asOf: '2026-11-02' }, 'percent'],
  [{ percent: '-1', asOf: '2026-11-02' }, 'percent'],
  [{ percent: 'six', asOf: '2026-11-02' }, 'percent'],
  [{ percent: '6', asOf: '' }, 'asOf'],
])('%o is told where it is wrong', (form, field) => {
  expect(Object.keys(paymentsModel.check(form))).toEqual([field]);
});
