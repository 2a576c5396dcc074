import { describe, expect, test } from 'vitest';
import { Ledger } from '../ledger.ts';
import { aProperty, cardOf } from '../testing/builders.ts';
import { OutputGate } from './output-gate.ts';
import { noDeeds } from './promises.ts';

const oak = aProperty({ id: '0190a000-0000-7000-8000-000000000001', TaxAnnualAmount: 4310 });
const elm = aProperty({
  id: '0190a000-0000-7000-8000-000000000002',
  ListingId: 'KT-1002',
  ListPrice: 612_500,
  BedroomsTotal: 4,
  BathroomsFull: 3,
  BathroomsHalf: 0,
  LivingArea: 2210,
  YearBuilt: 2008,
  GarageSpaces: 3,
  StoriesTotal: 1,
  AssociationFee: 75,
  LotSizeArea: 0.4,
  UnparsedAddress: '9 Elm Avenue, Salem, OR 97302',
  PublicRemarks: 'Corner lot with a pool.',
  features: ['pool'],
});

/** The ways in which a sentence can say which home it means. */
const subjects = [
  (claim: string) => `12 Oak St ${claim}.`,
  (claim: string) => `**12 Oak Street** ${claim}. [[L1]]`,
  (claim: string) => `The first one ${claim}!`,
  (claim: string) => `12 Oak St is lovely. It ${claim}.`,
  (claim: string) => `Compared with 9 Elm Avenue (a fine home), 12 Oak St ${claim}.`,
  (claim: string) => `9 Elm Avenue, just like 12 Oak St, ${claim}.`,
  (claim: string) => `Both 12 Oak St and 9 Elm Avenue are nice, and each ${claim}.`,
  (claim: string) => `KT-1001 ${claim}, I am sure.`,
  (claim: string) => `This one ${claim}. [[L1]]`,
];

/** Every claim is wrong of 12 Oak St; some are right of the other home. */
const wrong = [
  'comes to $330 per sq ft',
  'comes to $298 per m²',
  'has a price of $612,500',
  'comes to $298 per square yard',
  'comes to $549,000 per square yard',
  'has a price per square foot of $549,000',
  'has a price per square meter of $298',
  'per square foot comes to $549,000',
  '的单价是每平方英尺 $549,000',
  'comes to $3,212 per sq ft',
  'cuesta $298 por metro cuadrado',
  'kostet $298 pro Quadratmeter',
  'costs $298',
  'has taxes of $5,000 a year',
  'has taxes of $4,310 a month',
  'has taxes of $549,000 a year',
  'is listed at $4,310, taxes included',
  'costs $4,310 plus taxes',
  'costs, taxes included, $4,310',
  'has 4 bedrooms',
  'has four bedrooms',
  'has 5 beds',
  'offers 4 spacious bedrooms',
  'is a 4-bedroom home',
  'is a four-bed house',
  'has 4BR',
  'has 4 bd and 2.5 ba',
  'comes with 2 bedrooms',
  'has bedrooms: 4',
  'has ٤ bedrooms',
  'has ４ bedrooms',
  'has ④ bedrooms',
  'has 4\u200b\u200bbedrooms',
  'has *4* bedrooms',
  'has 4 bеdrooms',
  'has 4 habitaciones',
  'has cuatro dormitorios',
  'has vier Schlafzimmer',
  'has 3 baths',
  'has 3 full bathrooms',
  'has three bathrooms',
  'has 1.5 baths',
  'has 2 bathrooms',
  'has two baths',
  'has 3.5BA',
  'costs $612,500',
  'costs $549,900',
  'is priced at $594,000',
  'is listed at 612500',
  'goes for $549',
  'costs $5,490,000',
  'is $612.5k',
  'is 612.5K',
  'is $0.6125M',
  'is just $499,000',
  'costs six hundred thousand dollars',
  'costs half a million',
  'costs €549,000',
  'costs £549,000',
  'costs 549,000 euros',
  'rents for $549,000 per month',
  'was reduced to $539,000',
  'costs USD 612,500',
  'is yours for 5 4 9 0 0 1 dollars',
  'costs five four nine thousand dollars',
  'is worth $700,000',
  'has a price of 550000',
  'costs ₹549,000',
  'measures 2,210 sq ft',
  'has 1,480 square feet',
  'has 1840 m²',
  'offers 2210 sqft',
  'measures 205 square metres',
  'has 18,400 sq. ft.',
  'sits on 0.4 acres',
  'sits on 2.5 acres',
  'has a quarter million square feet',
  'sits on a 10,000 sq ft lot',
  'was built in 2008',
  'was built in 1969',
  'dates from 2006',
  'was constructed in 2019',
  'has 3 garage spaces',
  'has a 3-car garage',
  'has a three-car garage',
  'has 3 stories',
  'is a one-story home',
  'has an HOA of $75 per month',
  'has HOA dues of $120 per year',
  'has fees of $90',
  'is a 10 minute walk to Bush Park',
  'is 3 miles from the center',
  'got a new roof in 2021',
  'has been reduced by 15%',
  'offers a 6.5% yield',
  'has a pair of bedrooms',
  'has a trio of baths',
  'has IV bedrooms',
  'has a dozen bedrooms',
  'is a 3/3',
  'has a pool',
  'is pending',
  'is under contract',
  'is sold',
];

/** All true of 12 Oak St. */
const right = [
  'comes to $298 per sq ft',
  'has a price of $549,000',
  'has a price per square foot of $298',
  '的单价是每平方英尺 $298',
  'comes to $298 per sq ft and costs $549,000',
  'comes to $3,212 per m²',
  'cuesta $3,212 por metro cuadrado',
  'has property taxes of $4,310 a year',
  'costs $4,310 a year in property taxes',
  'has 3 bedrooms',
  'has three bedrooms',
  'is a 3-bedroom home',
  'has 2.5 baths',
  'has 2 full baths and 1 half bath',
  'costs $549,000',
  'is listed at 549,000 dollars',
  'is $549k',
  'measures 1,840 sq ft',
  'sits on 0.25 acres',
  'was built in 1996',
  'has 2 garage spaces',
  'has a two-car garage',
  'has 2 stories',
  'has HOA dues of $120 per month',
  'is a 5 minute walk to Bush Park',
  'has a fireplace',
  'is available',
];

describe('G02: no wrong figure leaks', () => {
  const attacks = subjects.flatMap((subject) => wrong.map(subject));

  test(`in ${attacks.length} answers, each saying something untrue of the home it names`, () => {
    expect(attacks.length).toBeGreaterThan(500);
    expect(attacks.filter((attack) => !isStopped(attack))).toEqual([]);
  });

  test('and what is true passes', () => {
    const answers = subjects.slice(0, 4).flatMap((subject) => right.map(subject));
    expect(answers.filter(isStopped)).toEqual([]);
  });
});

function isStopped(answer: string): boolean {
  const ledger = new Ledger();
  ledger.add(cardOf(oak), oak);
  ledger.add(cardOf(elm), elm);
  ledger.show([cardOf(oak), cardOf(elm)], 2);
  const gate = new OutputGate({
    ledger,
    deeds: noDeeds(),
    // The visitor asked for just the figures that are wrong: an echo is no proof.
    askedFigures: new Set([4, 3, 612_500, 499_000, 700_000, 2, 2008, 2210]),
    literals: [],
    visitorText: '',
    secrets: { canary: '', texts: [] },
    hosts: [],
    emails: [],
  });
  gate.push(answer);
  gate.end();
  return gate.stopped !== null;
}
