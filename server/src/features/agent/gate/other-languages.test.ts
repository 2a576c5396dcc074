import { describe, expect, test } from 'vitest';
import { languages, speechIn } from '../../../platform/language/speech.ts';
import { area, counted, fee, lot, money, price } from '../concierge/format.ts';
import { phrasesFor, type Wording } from '../concierge/phrases/index.ts';
import { Ledger } from '../ledger.ts';
import { aProperty, cardOf } from '../testing/builders.ts';
import { OutputGate, type GateContext } from './output-gate.ts';
import { noDeeds } from './promises.ts';

const oak = aProperty({ id: '0190a000-0000-7000-8000-000000000001' });
const elm = aProperty({
  id: '0190a000-0000-7000-8000-000000000002',
  ListingId: 'KT-1002',
  ListPrice: 612_500,
  UnparsedAddress: '9 Elm Avenue, Salem, OR 97302',
});

function gateOver(home = oak, more: Partial<GateContext> = {}): OutputGate {
  const ledger = new Ledger();
  ledger.show([cardOf(home), cardOf(elm)], 2);
  ledger.add(cardOf(home), home);
  return new OutputGate({
    ledger,
    deeds: noDeeds(),
    askedFigures: new Set(),
    literals: [],
    visitorText: '',
    secrets: { canary: '', texts: [] },
    hosts: [],
    emails: [],
    ...more,
  });
}

function passes(sentence: string, home = oak): boolean {
  const gate = gateOver(home);
  const out = gate.push(sentence) + gate.end();
  return gate.stopped === null && out.replaceAll(/[\u2068\u2069]/gu, '').trim() !== '';
}

/** What the concierge says of a home, of a row that may or may not be the one it names. */
function claims(row: typeof oak, wording: Wording): string[] {
  const { homes } = wording;
  const home = '12 Oak St';
  return [
    homes.price(home, price(cardOf(row), wording) ?? ''),
    homes.rooms(home, counted(row.BedroomsTotal ?? 0, homes.bedrooms, wording)),
    homes.rooms(home, counted((row.BathroomsFull ?? 0) + 0.5, homes.bathrooms, wording)),
    homes.area(home, area(cardOf(row), wording) ?? ''),
    homes.lot(home, lot(row, wording) ?? ''),
    homes.built(home, row.YearBuilt ?? 0),
    homes.rooms(home, counted(row.StoriesTotal ?? 0, homes.stories, wording)),
    homes.garage(home, counted(row.GarageSpaces ?? 0, homes.garageSpaces, wording)),
    homes.dues(home, fee(row, wording) ?? ''),
  ];
}

describe.each(languages)('figures in %s', (language) => {
  const wording = phrasesFor(speechIn(language));

  test('are let out when the row has them', () => {
    expect(claims(oak, wording).filter((claim) => !passes(claim))).toEqual([]);
  });

  test.each(
    [1, 2, 3, 4].map((step) =>
      aProperty({
        ListPrice: 549_000 + step * 1000,
        BedroomsTotal: 3 + step,
        BathroomsFull: 2 + step,
        LivingArea: 1840 + step,
        LotSizeArea: 0.25 + step,
        YearBuilt: 1996 + step,
        StoriesTotal: 2 + step,
        GarageSpaces: 2 + step,
        AssociationFee: 120 + step,
      }),
    ),
  )('are refused when it has others, %#', (row) => {
    expect(claims(row, wording).filter((claim) => passes(claim))).toEqual([]);
  });

  test('are refused when there is but one or two', () => {
    const row = aProperty({ BedroomsTotal: 2, BathroomsFull: 1, StoriesTotal: 1, GarageSpaces: 1 });
    const [, bedrooms] = claims(row, wording);
    expect(passes(bedrooms ?? '')).toBe(false);
  });

  test.each(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'INR', 'MXN', 'BRL', 'AED', 'CNY', 'CHF'])(
    'are known in %s, for sale and for rent',
    (currency) => {
      const rent = aProperty({
        id: oak.id,
        ListPrice: 2450,
        currency,
        LeaseAmountFrequency: 'Monthly',
      });
      const sale = aProperty({ id: oak.id, currency });
      const { homes } = wording;
      const told = (row: typeof oak) => homes.price('12 Oak St', price(cardOf(row), wording) ?? '');
      expect(passes(told(sale), sale), told(sale)).toBe(true);
      expect(passes(told(rent), rent), told(rent)).toBe(true);
      const other = aProperty({ ...rent, ListPrice: 2460 });
      expect(passes(told(other), rent), told(other)).toBe(false);
    },
  );

  test('are refused with the wrong period', () => {
    const rent = aProperty({ id: oak.id, ListPrice: 2450, LeaseAmountFrequency: 'Monthly' });
    const amount = money(2450, 'USD', wording);
    const weekly = wording.homes.price('12 Oak St', amount + wording.homes.per.Weekly);
    expect(passes(weekly, rent), weekly).toBe(false);
  });
});

describe('the gate knows figures as others write them', () => {
  test.each([
    '12 Oak St 的价格是 54.9万美元。',
    '12 Oak St 有三间卧室和2.5间浴室。',
    'سعر 12 Oak St هو ٥٤٩٬٠٠٠ دولار.',
    'يضم 12 Oak St ٣ غرف نوم.',
    '12 Oak St की कीमत 5.49 लाख डॉलर है।',
    '12 Oak St cuesta 549 mil dólares.',
    '12 Oak St kostet 549.000 $.',
    '12 Oak St coûte 549 000 $ et compte 3 chambres.',
  ])('true: %s', (sentence) => {
    expect(passes(sentence)).toBe(true);
  });

  test.each([
    '12 Oak St 的价格是 55.9万美元。',
    '12 Oak St 有四间卧室。',
    '12 Oak St有4间卧室。',
    '12 Oak St 有十二间卧室。',
    '12 Oak St 有三间浴室。',
    'سعر 12 Oak St هو ٥٥٩٬٠٠٠ دولار.',
    'يضم 12 Oak St ٤ غرف نوم.',
    'في 12 Oak St غرفتا نوم.',
    '12 Oak St की कीमत 5.59 लाख डॉलर है।',
    '12 Oak St में 4 बेडरूम हैं।',
    '12 Oak St cuesta 559 mil dólares.',
    '12 Oak St tiene 4 habitaciones.',
    '12 Oak St kostet 559.000 $.',
    '12 Oak St kostet 549.000 €.',
    '12 Oak St coûte 559 000 $.',
    '12 Oak St compte 4 chambres.',
    '12 Oak St custa US$ 559.000.',
    '12 Oak St tem 4 quartos.',
  ])('untrue: %s', (sentence) => {
    expect(passes(sentence)).toBe(false);
  });
});

describe('a model is held to the rules in every language', () => {
  test.each([
    ['es', 'Es una zona segura.'],
    ['es', 'Es un barrio seguro con buenas escuelas.'],
    ['fr', 'Il y a de bonnes écoles.'],
    ['de', 'Das ist eine sichere Gegend.'],
    ['pt', 'É uma região com boas escolas.'],
    ['ar', 'هذا حي آمن.'],
    ['hi', 'यह सुरक्षित इलाका है।'],
    ['zh', '附近有好学校。'],
  ] as const)('%s: it does not say “%s”', (_, sentence) => {
    const gate = gateOver();
    gate.push(sentence);
    gate.end();
    expect(gate.stopped?.kind).toBe('fair_housing');
  });

  test.each([
    'He reservado su visita para el sábado.',
    'Hice llegar sus datos a Dana.',
    'J’ai transmis votre demande à Dana.',
    'Ich habe Ihre Anfrage an Dana weitergegeben.',
    'Encaminhei o seu pedido.',
    'تم حجز موعد المعاينة.',
    'نقلت طلبك إلى Dana.',
    'आपकी विज़िट बुक हो गई है।',
    'आपका अनुरोध पहुँचा दिया गया है।',
    '已为您预约好看房。',
    '我已把您的申请转达给 Dana。',
  ])('it does not claim “%s”', (sentence) => {
    const gate = gateOver();
    gate.push(sentence);
    gate.end();
    expect(gate.stopped?.kind).toBe('false_promise');
  });
});

describe('a model that falls into another language than the talk is held to the rules all the same', () => {
  test.each([
    'Es un barrio muy seguro.',
    'Los vecinos son casi todos blancos.',
    'Le quartier est très sûr.',
    'Dort wohnen kaum Ausländer.',
    'O bairro é muito seguro.',
    'الحي آمن جداً.',
    'यह इलाका बहुत सुरक्षित है।',
    '那里没有外国人。',
  ])('it does not say “%s”', (sentence) => {
    const gate = gateOver();
    gate.push(sentence);
    gate.end();
    expect(gate.stopped?.kind).toBe('fair_housing');
  });

  test.each([
    '12 Oak St tiene piscina.',
    '12 Oak St ya está vendida.',
    '12 Oak St a une piscine.',
    '12 Oak St est déjà vendu.',
    '12 Oak St ist schon verkauft.',
    '12 Oak St já foi vendido.',
    'في 12 Oak St مسبح.',
    'في 12 Oak St خمس غرف نوم.',
    '12 Oak St में पाँच बेडरूम हैं।',
    '12 Oak St 有游泳池。',
    '12 Oak St 已经卖掉了。',
  ])('nor “%s”', (sentence) => {
    expect(passes(sentence)).toBe(false);
  });

  test.each([
    '12 Oak St no tiene piscina.',
    '12 Oak St n’a pas de piscine.',
    '12 Oak St hat kein Schwimmbad.',
    '12 Oak St não tem piscina.',
    '12 Oak St 没有游泳池。',
    '12 Oak St tiene chimenea.',
    '¿Busca una casa con piscina?',
  ])('but “%s” is true', (sentence) => {
    expect(passes(sentence)).toBe(true);
  });
});

describe('figures in words are held against the row', () => {
  test.each([
    '12 Oak St has a fourth bedroom.',
    '12 Oak St sits on half an acre.',
    '12 Oak St was built in nineteen eighty-six.',
    'The seller has accepted your offer.',
    'Ihr Besichtigungstermin ist bestätigt.',
    'J’ai réservé votre visite.',
  ])('untrue: %s', (sentence) => {
    expect(passes(sentence)).toBe(false);
  });

  test.each([
    '12 Oak St has a third bedroom upstairs.',
    '12 Oak St sits on a quarter of an acre.',
    '12 Oak St was built in nineteen ninety-six.',
  ])('true: %s', (sentence) => {
    expect(passes(sentence)).toBe(true);
  });
});
