import { describe, expect, test } from 'vitest';
import { emptyForm, entryOf, formOf, isChanged, problemsOf, type EntryForm } from './entry-form.ts';

const aForm = (change: Partial<EntryForm> = {}): EntryForm => ({
  ...emptyForm,
  question: 'What is your commission?',
  answer: 'It is 2.5 %.',
  ...change,
});

describe('the form of an entry', () => {
  test('says nothing of an entry that can be saved', () => {
    expect(problemsOf(aForm({ locale: 'es-MX', wordings: ['What do you charge?', ''] }))).toEqual(
      {},
    );
  });

  test.each<[keyof EntryForm, Partial<EntryForm>]>([
    ['question', { question: '  ? ' }],
    ['answer', { answer: ' ' }],
    ['wordings', { wordings: ['a'] }],
    ['locale', { locale: 'Spanish' }],
    ['tags', { tags: 'a,b,c,d,e,f,g,h,i,j,k' }],
    ['tags', { tags: 'x'.repeat(41) }],
  ])('says what is wrong with the %s', (field, change) => {
    expect(Object.keys(problemsOf(aForm(change)))).toEqual([field]);
  });

  test('leaves out what is empty and what is said twice', () => {
    expect(entryOf(aForm({ wordings: [' Fees? ', ''], tags: 'fees, fees ,, selling' }))).toEqual({
      question: 'What is your commission?',
      wordings: ['Fees?'],
      answer: 'It is 2.5 %.',
      locale: null,
      tags: ['fees', 'selling'],
      isEnabled: true,
    });
  });

  test('is as it was after a round trip, and changed when a word is', () => {
    const entry = {
      id: '0198',
      revision: 1,
      createdAt: '',
      updatedAt: '',
      wordings: [],
      tags: ['fees'],
      locale: 'en',
      isEnabled: false,
      question: 'What is your commission?',
      answer: 'It is 2.5 %.',
    };
    const form = formOf(entry);
    expect(isChanged({ ...form, tags: ' fees ' }, form)).toBe(false);
    expect(isChanged({ ...form, answer: 'It is 3 %.' }, form)).toBe(true);
  });
});
