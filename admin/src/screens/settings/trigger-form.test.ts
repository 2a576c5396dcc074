import type { Trigger } from '@katek/sdk';
import { expect, test } from 'vitest';
import {
  conditionsInWords,
  frequencyInWords,
  invitationsModel,
  newTrigger,
  toTrigger,
  toTriggerForm,
  type TriggerForm,
  withCondition,
} from './trigger-form.ts';

const aTrigger = (fields: Partial<Trigger> = {}): Trigger => ({
  name: 'hello',
  text: 'Can I help?',
  everyHours: 24,
  ...fields,
});
const check = (...forms: TriggerForm[]) => invitationsModel.check({ triggers: forms });

test('every condition survives reading and writing', () => {
  const trigger = aTrigger({
    urlPattern: '/homes/:id',
    afterSeconds: 20,
    scrolledPercent: 60,
    onExit: true,
    listingsViewed: 3,
    onReturnToListing: true,
  });
  expect(toTrigger(toTriggerForm(trigger))).toEqual(trigger);
  expect(toTrigger(toTriggerForm(aTrigger()))).toEqual(aTrigger());
});

test('a line that is not checked asks for nothing, whatever stands in it', () => {
  const on = withCondition(toTriggerForm(aTrigger()), 'scrolledPercent', { isOn: true });
  expect(toTrigger(on).scrolledPercent).toBe(50);
  const off = withCondition(on, 'scrolledPercent', { isOn: false, value: 'nonsense' });
  expect(toTrigger(off)).toEqual(aTrigger());
  expect(check(off)).toEqual({});
});

test('a new one has a name that nobody has', () => {
  const first = newTrigger([]);
  const taken = toTriggerForm(aTrigger({ name: 'invitation-2' }));
  const second = newTrigger([first]);
  const third = newTrigger([taken]);
  expect([first.name, second.name, third.name]).toEqual([
    'invitation-1',
    'invitation-2',
    'invitation-3',
  ]);
  expect(check({ ...first, text: 'Hello' })).toEqual({});
});

test.each<[string, Partial<Trigger>, string]>([
  ['without a text', { text: ' ' }, 'hello.text'],
  ['with a name of several words', { name: 'Hello there' }, 'Hello there.name'],
  ['on a page that is none', { urlPattern: 'homes' }, 'hello.urlPattern'],
  ['after no second', { afterSeconds: 0 }, 'hello.afterSeconds'],
  ['beyond the end of the page', { scrolledPercent: 101 }, 'hello.scrolledPercent'],
  ['every half hour', { everyHours: 0.5 }, 'hello.everyHours'],
])('one %s is not saved, and the field is named', (_name, fields, field) => {
  expect(Object.keys(check(toTriggerForm(aTrigger(fields))))).toEqual([field]);
});

test('two of one name are told apart while they are being written', () => {
  const one = toTriggerForm(aTrigger());
  const two = { ...newTrigger([one]), name: 'hello', text: 'Again' };
  expect(Object.keys(check(one, two))).toEqual(['hello.name', 'invitation-2.name']);
});

test('a refusal of the server stands with the invitation that it is about', () => {
  const triggers = [
    toTriggerForm(aTrigger()),
    { ...toTriggerForm(aTrigger({ name: 'exit' })), key: 'k2' },
  ];
  const place = (message: string, field: string | null = null) =>
    invitationsModel.place({ field, message }, { triggers });
  expect(place('The urlPattern of exit is no URLPattern. Write it like /homes/:id.')).toBe(
    'k2.urlPattern',
  );
  expect(place('Two triggers are called exit. Give each a name of its own.')).toBe('k2.name');
  expect(place('The body does not fit.', 'triggers.1.text')).toBe('k2.text');
  expect(place('Something else.')).toBeNull();
});

test('its conditions and its frequency are told in words', () => {
  const form = toTriggerForm(aTrigger({ urlPattern: '/homes/*', afterSeconds: 20 }));
  expect(conditionsInWords(form)).toEqual(['on pages /homes/*', 'after 20 seconds on the page']);
  expect(conditionsInWords(toTriggerForm(aTrigger()))).toEqual([]);
  expect(frequencyInWords('24')).toBe('at most once a day');
  expect(frequencyInWords('48')).toBe('at most once in 48 hours');
});
