import { expect, test } from 'vitest';
import { editDistance, PlaceIndex } from './place-index.ts';

const index = new PlaceIndex([
  { kind: 'city', name: 'Palm Springs', count: 21 },
  { kind: 'city', name: 'Indio', count: 16 },
  { kind: 'city', name: 'RIVERSIDE', count: 1 },
  { kind: 'city', name: 'Riverside', count: 16 },
  { kind: 'city', name: 'Łódź', count: 2 },
  { kind: 'state', name: 'NC', count: 2 },
  { kind: 'street', name: 'Oak Street', count: 1 },
]);

test('finds a place in whatever case and with or without accents', () => {
  expect(index.find('riverside').map(({ name }) => name)).toEqual(['RIVERSIDE', 'Riverside']);
  expect(index.find('Lodz')[0]?.name).toBe('Łódź');
  expect(index.find('North Carolina')[0]?.name).toBe('NC');
});

test('forgives one slip, two in long names, and no more', () => {
  expect(index.findNear('plam springs')[0]?.name).toBe('Palm Springs');
  expect(index.findNear('Palm Sprigns')[0]?.name).toBe('Palm Springs');
  expect(index.findNear('indo')[0]?.name).toBe('Indio');
  expect(index.findNear('india')[0]?.name).toBe('Indio');
  expect(index.findNear('Indiana')).toEqual([]);
  expect(index.findNear('Palm Beach')).toEqual([]);
});

test('streets are found by their exact name only', () => {
  expect(index.findNear('oak street')).toHaveLength(1);
  expect(index.findNear('oka street')).toEqual([]);
});

test('counts letters missing, added, changed and swapped', () => {
  expect(editDistance('indio', 'indo', 2)).toBe(1);
  expect(editDistance('palm', 'plam', 2)).toBe(1);
  expect(editDistance('abcdef', 'xyz', 2)).toBe(3);
});
