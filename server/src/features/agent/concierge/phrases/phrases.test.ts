import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, speechIn } from '../../../../platform/language/speech.ts';
import { Ledger } from '../../ledger.ts';
import { OutputGate } from '../../gate/output-gate.ts';
import { anOrganization, aProperty, cardOf } from '../../testing/builders.ts';
import { price } from '../format.ts';
import { voiceFor } from '../voice.ts';
import { phrasesFor, phrasesOf, type FoundHomes, type Wording } from './index.ts';

const others = languages.filter((language) => language !== 'en');
const oak = aProperty({ id: '0190a000-0000-7000-8000-000000000001' });

/** Calls every phrase as the concierge does, and gives what each says by its name. */
function said(wording: Wording): Map<string, string> {
  const voice = voiceFor(anOrganization(), 0, wording);
  const home = {
    address: '12 Oak St',
    price: price(cardOf(oak), wording) ?? '',
    status: wording.homes.status.Pending,
    what: wording.homes.aspects.garage,
    time: null,
    contact: null,
  };
  const found: FoundHomes & { hasRelaxed: boolean } = {
    total: 5,
    shown: 3,
    figures: { total: '5', shown: '3' },
    place: { label: 'in Salem', names: 'Salem' },
    kind: 'house',
    isRent: false,
    only: null,
    hasRelaxed: false,
  };
  const one = { ...found, total: 1, shown: 1, figures: { total: '1', shown: '1' } };
  const arguments_: Partial<Record<keyof Wording, readonly (readonly unknown[])[]>> = {
    greetingOnPage: [['12 Oak St']],
    notInListing: [['12 Oak St']],
    topic: [
      ['robot'],
      ['prompt'],
      ['mortgage'],
      ['legal'],
      ['sell'],
      ['negotiate'],
      ['advice'],
      ['neighborhood'],
      ['hours'],
      ['company'],
      ['privacy'],
    ],
    fairHousing: [['safety'], ['schools'], ['families'], ['people'], ['disability']],
    found: [
      [found],
      [one],
      [{ ...one, only: home }],
      [{ ...found, hasRelaxed: true }],
      [{ ...one, hasRelaxed: true }],
      [{ ...found, isRent: true, place: null }],
    ],
    cheaperFound: [[found], [{ ...one, only: home }]],
    cheaperIf: [
      ['nearby', 1],
      ['town', 2],
      ['features', 1],
      ['bedrooms', 2],
      ['bathrooms', 1],
      ['kind', 2],
    ],
    thanksForName: [['Ana']],
    relaxed: [['Pool']],
    unresolved: [['Keizer']],
    unread: [[{ words: '«Ana»', isLookedFor: false }], [{ words: '«Ana»', isLookedFor: true }]],
    more: [[1], [3]],
    notFound: [['Elmwood']],
    humanNoted: [[null], ['Ana']],
    contactNoted: [[null], ['Ana']],
    viewingNoted: [[home], [{ ...home, contact: 'Ana' }], [{ ...home, address: null }]],
  };
  const texts = new Map<string, string>();
  for (const [name, phrase] of Object.entries(wording)) {
    if (typeof phrase !== 'function') continue;
    for (const [index, rest] of (arguments_[name as keyof Wording] ?? [[home]]).entries())
      texts.set(
        `${name} ${index}`,
        String((phrase as (...given: unknown[]) => unknown)(voice, ...rest)),
      );
  }
  return texts;
}

/** Every text of an object of phrases that takes no arguments. */
function plainTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => plainTexts(inner, `${path}.${key}`));
}

const english = phrasesFor(speechIn('en'));

describe.each(others)('the concierge in %s', (language) => {
  const wording = phrasesFor(speechIn(language, 'en-US'));

  test('has every phrase, and says none in English', () => {
    const inEnglish = said(english);
    const same = [...said(wording)].filter(([name, text]) => text === inEnglish.get(name));
    expect(same).toEqual([]);
  });

  test('keeps no English word by accident', () => {
    const words =
      /\b(?:the|and|with|you|your|would|like|listing|price|bedrooms?|bathrooms?|please|there|which|pass|home|homes|house|undefined|null|NaN)\b/iu;
    const slips = [...said(wording)].filter(([, text]) => words.test(text));
    expect(slips).toEqual([]);
  });

  test('calls features what the widget calls them', () => {
    const locales = new URL('../../../../../../widget/src/locales/', import.meta.url);
    const written = ['features']
      .map((part) => readFileSync(new URL(`${language}.${part}.ts`, locales), 'utf8'))
      .join('\n')
      .replaceAll(/\u00ad|\\u00AD/gu, '');
    const { features = {} } = phrasesOf[language].wishes?.vocabulary ?? {};
    const others = Object.entries(features).filter(
      ([name, words]) => !written.includes(`${name}: '${words}'`),
    );
    expect(others).toEqual([]);
  });

  test.each(['greeting', 'thanks', 'declined'] as const)('%s in four tones', (name) => {
    const voice = voiceFor(anOrganization(), 0, wording);
    const tones = (['warm', 'concise', 'formal', 'playful'] as const).map((tone) =>
      wording[name]({ ...voice, tone }),
    );
    expect(new Set(tones).size).toBe(4);
    for (const text of tones) expect(text).not.toMatch(/\b(?:the|you|your|home|undefined)\b/iu);
  });

  test('leaves no text empty', () => {
    const { homes, wishes } = phrasesOf[language];
    for (const [path, text] of plainTexts({ homes, wishes }))
      expect(text.trim(), path).not.toBe('');
  });

  test('writes no sentence that the gate would hold back', () => {
    const held = [...said(wording)].filter(([, text]) => {
      const ledger = new Ledger();
      const cards = [oak, aProperty(), aProperty()].map((row) => cardOf(row));
      ledger.show(cards, 5);
      ledger.add(cardOf(oak), oak);
      const gate = new OutputGate({
        onRefusal: 'skip',
        ledger,
        deeds: { viewingRequested: true, handedOver: true, contactCaptured: true },
        askedFigures: new Set(),
        literals: ['+1 503-555-0100'],
        visitorText: '',
        secrets: { canary: '', texts: [] },
        hosts: [],
        emails: [],
      });
      const out = gate.push(text) + gate.end();
      return out.trim() !== text.trim() || gate.verdicts.length > 0;
    });
    expect(held).toEqual([]);
  });

  test('offers nothing and promises nothing that was not done', () => {
    const undone = /^(?:viewing|humanNoted|contactNoted)/u;
    const promising = [...said(wording)].filter(([name, text]) => {
      if (undone.test(name)) return false;
      const gate = new OutputGate({
        ledger: new Ledger(),
        deeds: { viewingRequested: false, handedOver: false, contactCaptured: false },
        askedFigures: new Set(),
        literals: [],
        visitorText: '',
        secrets: { canary: '', texts: [] },
        hosts: [],
        emails: [],
      });
      gate.push(text);
      gate.end();
      return gate.stopped?.kind === 'false_promise';
    });
    expect(promising).toEqual([]);
  });
});
