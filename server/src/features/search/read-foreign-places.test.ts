import { describe, expect, test } from 'vitest';
import { PlaceIndex, type Place } from './place-index.ts';
import { soundOf } from './place-sounds.ts';
import { withOwnPlaces } from './read-foreign-places.ts';

const town = (name: string): Place => ({ kind: 'city', name, count: 3 });
const index = new PlaceIndex(
  ['Salem', 'Dubai', 'Pune', 'München', 'Lakeway', 'Round Rock', 'Keizer'].map(town),
);

describe('a place in another script is the organization’s own:', () => {
  test.each([
    ['by the name it has there', 'house in دبي', 'house in Dubai '],
    ['with a preposition written to it', 'شقة بدبي', 'شقة Dubai '],
    ['in Hindi, where "near" comes behind', 'पुणे near house', ' near Pune house'],
    ['in the middle of Chinese', '我想找慕尼黑的 house', '我想找 München 的 house'],
    ['two in one run of Chinese', '慕尼黑和迪拜', ' München 和 Dubai '],
    ['by its sound in Chinese', '凯泽尔 homes', ' Keizer homes'],
    ['of two words by its sound', '朗德罗克', ' Round Rock '],
    ['by its sound in Arabic', 'home in كيزر', 'home in Keizer '],
    ['by its letters in Hindi', 'home in केइज़र', 'home in Keizer '],
  ])('%s', (_, text, wanted) => {
    expect(withOwnPlaces(text, index)).toBe(wanted);
  });

  test.each([
    'house with مسبح',
    'कृपया मुझे बताइए',
    '您好，谢谢您的帮助',
    'homes in Салем',
    'two beds',
  ])('no other word is taken for one: %s', (text) => {
    expect(withOwnPlaces(text, index)).toBe(text);
  });
});

test('a name sounds the same in every script', () => {
  for (const name of ['Austin', 'أوستن', 'ऑस्टिन', '奥斯汀']) expect(soundOf(name)).toBe('STN');
});

describe('a town is found by what it is called elsewhere:', () => {
  test.each(['Munich', 'Múnich', 'Munique', '慕尼黑', 'ميونخ'])('%s', (name) => {
    expect(index.find(name).map((place) => place.name)).toEqual(['München']);
  });
});
