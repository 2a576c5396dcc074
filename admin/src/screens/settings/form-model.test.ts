import { expect, test } from 'vitest';
import { agentModel } from './agent-form.ts';
import { changesOf, numberProblem, placeByName } from './form-model.ts';
import { asOrigin, installModel } from './install-form.ts';
import { lookModel, offeredColor } from './look-form.ts';

test('only what was changed is sent, so that another’s change to another field stays', () => {
  const before = {
    branding: { accentColor: '#111111', logoUrl: null },
    triggers: [],
    timeZone: 'UTC',
  };
  const after = { ...before, branding: { accentColor: '#222222', logoUrl: null } };
  expect(changesOf(before, after)).toEqual({ branding: { accentColor: '#222222' } });
  expect(changesOf(before, { ...before })).toEqual({});
});

test('a list is sent as a whole', () => {
  expect(changesOf({ allowedOrigins: ['a'] }, { allowedOrigins: ['a', 'b'] })).toEqual({
    allowedOrigins: ['a', 'b'],
  });
});

test('a refusal is placed by its field, else by the name that it says', () => {
  const place = placeByName(['logoUrl', 'accentColor']);
  expect(place({ field: 'branding.logoUrl', message: 'It does not fit.' }, null)).toBe('logoUrl');
  expect(place({ field: null, message: 'The accentColor #fff is faint.' }, null)).toBe(
    'accentColor',
  );
  expect(place({ field: 'persona.name', message: 'It does not fit.' }, null)).toBeNull();
});

test('the colour that the server would take is read from its words', () => {
  expect(
    offeredColor(
      'The accentColor #ffd166 has a contrast of 1.45:1 against white; WCAG 1.4.11 asks for 3:1. The nearest colour that passes is #b39147.',
    ),
  ).toBe('#b39147');
  expect(offeredColor('Something else.')).toBeNull();
});

test('a faint colour and an address that is none are not saved', () => {
  const form = { position: 'end', colorScheme: 'auto' } as const;
  expect(
    Object.keys(lookModel.check({ ...form, accentColor: '#ffd166', logoUrl: 'logo.png' })),
  ).toEqual(['accentColor', 'logoUrl']);
});

test('what WhatsApp lacks is told at the number', () => {
  const refusal = { field: null, message: 'hasWhatsApp needs an agentPhone (E.164).' };
  const form = agentModel.read({ persona: {} } as Parameters<typeof agentModel.read>[0]);
  expect(agentModel.place(refusal, form)).toBe('agentPhone');
  expect(Object.keys(agentModel.check({ ...form, hasWhatsApp: true }))).toEqual(['agentPhone']);
});

test.each([
  ['www.example.com', 'https://www.example.com'],
  ['https://Example.com/homes?x=1', 'https://example.com'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['https://*.example.com', 'https://*.example.com'],
])('%s is taken for the origin %s', (text, origin) => {
  expect(asOrigin(text)).toBe(origin);
});

test('sites are saved once each, empty lines not at all, and what is none is told at its line', () => {
  const form = { origins: ['example.com', '', 'https://example.com/'] };
  expect(installModel.write(form)).toEqual({ allowedOrigins: ['https://example.com'] });
  expect(Object.keys(installModel.check({ origins: ['example.com', 'my site', '*'] }))).toEqual([
    '1',
    '2',
  ]);
});

test('numbers keep within their bounds', () => {
  const bounds = { min: 1, max: 10 };
  expect(['', '0', '1.5', 'x', '11'].map((text) => numberProblem(text, bounds) !== null)).toEqual(
    Array(5).fill(true),
  );
  expect(numberProblem('10', bounds)).toBeNull();
});
