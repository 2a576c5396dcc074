import { describe, expect, test } from 'vitest';
import type { Property } from '@katek/sdk/protocol';
import { Ledger } from '../ledger.ts';
import { aProperty, cardOf } from '../testing/builders.ts';
import { OutputGate } from './output-gate.ts';
import { noDeeds } from './promises.ts';

/** The answer of the house about one home, in pieces as short as `pieceLength`. */
function shown(text: string, home: Partial<Property>, pieceLength = text.length): string {
  const property = aProperty(home);
  const ledger = new Ledger();
  ledger.keep({ card: cardOf(property), details: property });
  ledger.show([cardOf(property)], 1);
  const gate = new OutputGate({
    onRefusal: 'skip',
    ledger,
    deeds: noDeeds(),
    askedFigures: new Set(),
    literals: [],
    visitorText: '',
    secrets: { canary: 'kt-canary', texts: [] },
    hosts: [],
    emails: [],
  });
  let out = '';
  for (let at = 0; at < text.length; at += pieceLength)
    out += gate.push(text.slice(at, at + pieceLength));
  return out + gate.end();
}

describe('addresses as real feeds write them', () => {
  test.each([
    ['Po. DEL ACUEDUCTO', 'Po. DEL ACUEDUCTO has 3 bedrooms. It was built in 1996.'],
    ['C. 20 DE NOVIEMBRE 61', '**C. 20 DE NOVIEMBRE 61** in Salem, $549,000, 3 beds.'],
    [
      'C. 20 DE NOVIEMBRE 61, COL MÉXICO, 24070 CAMPECHE, CAMP.',
      '**C. 20 DE NOVIEMBRE 61** in Salem, $549,000, 3 beds.',
    ],
    ['Fracc. Los Encinos 4', 'Fracc. Los Encinos 4 is listed at $549,000. It has 3 bedrooms.'],
  ])('%s stays whole, whatever the pieces it comes in', (UnparsedAddress, text) => {
    for (const pieceLength of [text.length, 7, 1])
      expect(shown(text, { UnparsedAddress }, pieceLength)).toBe(text);
  });

  test('a street that is called like a view promises none', () => {
    const text = '396 Riverview Dr is listed at $549,000.';
    const home = { UnparsedAddress: '396 Riverview Dr', PublicRemarks: 'Plain.', features: [] };
    expect(shown(text, home)).toBe(text);
    expect(shown('It has a river view.', home)).toBe('');
  });

  test('the lot of a home with a long address is told in square feet', () => {
    const home = {
      UnparsedAddress: '1180 Martin Luther King Boulevard Unit 22A, Salem, OR',
      LotSizeArea: 10_890,
      LotSizeUnits: 'SquareFeet',
    } as const;
    const text = 'The lot of 1180 Martin Luther King Boulevard Unit 22A measures 10,890 sq ft.';
    expect(shown(text, home)).toBe(text);
    expect(shown(text.replace('10,890', '12,890'), home)).toBe('');
  });

  test('an answer after a size is a sentence of its own', () => {
    const text = 'The lot of 12 Oak St measures 9,999 sq ft. 12 Oak St was built in 1996.';
    expect(shown(text, {})).toBe('12 Oak St was built in 1996.');
  });
});
