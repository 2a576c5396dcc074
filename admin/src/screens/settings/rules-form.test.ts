import type { Organization } from '@katek/sdk';
import { describe, expect, test } from 'vitest';
import { rulesModel, type RulesForm } from './rules-form.ts';

const aForm = (change: Partial<RulesForm> = {}): RulesForm => ({
  guardrails: ['Do not discuss our commission.'],
  keywords: ['lawyer'],
  isCounting: true,
  afterUnanswered: '2',
  outsideHours: 'message',
  ...change,
});

describe('the form of the rules', () => {
  test('is what the organization has, and writes it back the same', () => {
    const saved = {
      persona: { guardrails: ['Do not discuss our commission.'] },
      handoffRules: { keywords: ['lawyer'], afterUnanswered: 2, outsideHours: 'message' },
    };
    const form = rulesModel.read(saved as unknown as Organization);
    expect(form).toEqual(aForm());
    expect(rulesModel.write(form)).toEqual(saved);
  });

  test('leaves out lines that nobody has written, and counts nothing where it is switched off', () => {
    const form = aForm({ guardrails: [' Be brief. ', ''], keywords: [' '], isCounting: false });
    expect(rulesModel.write(form)).toEqual({
      persona: { guardrails: ['Be brief.'] },
      handoffRules: { keywords: [], afterUnanswered: null, outsideHours: 'message' },
    });
  });

  test.each<[keyof RulesForm, Partial<RulesForm>]>([
    ['guardrails', { guardrails: ['no'] }],
    ['keywords', { keywords: ['x'] }],
    ['afterUnanswered', { afterUnanswered: '11' }],
    ['afterUnanswered', { afterUnanswered: '' }],
  ])('says what is wrong with the %s', (field, change) => {
    expect(Object.keys(rulesModel.check(aForm(change)))).toEqual([field]);
  });

  test('does not mind a number that is not asked for', () => {
    expect(rulesModel.check(aForm({ isCounting: false, afterUnanswered: 'many' }))).toEqual({});
  });
});
