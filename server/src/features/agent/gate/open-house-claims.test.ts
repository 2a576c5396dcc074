import { describe, expect, test } from 'vitest';
import type { UpcomingOpenHouse } from '@katek/sdk/protocol';
import { Ledger } from '../ledger.ts';
import { cardOf } from '../testing/builders.ts';
import { anOpenHouse, elmAve, oakSt } from '../testing/homes.ts';
import { OutputGate } from './output-gate.ts';
import { noDeeds } from './promises.ts';

/** 12 Oak St is open on Saturday the sixth, 1 to 3, and on Sunday the seventh, 10 to 12; 9 Elm Ave never. */
const oakTimes = [anOpenHouse('06-06', [13, 15]), anOpenHouse('06-07', [10, 12])];

function passes(sentence: string, openHouses: UpcomingOpenHouse[] = oakTimes): boolean {
  const ledger = new Ledger();
  const [oak, elm] = [oakSt(), elmAve()];
  ledger.show([cardOf(oak), cardOf(elm)], 2);
  ledger.keep({ card: cardOf(oak), details: oak, openHouses });
  ledger.keep({ card: cardOf(elm), details: elm, openHouses: [] });
  const gate = new OutputGate({
    ledger,
    deeds: noDeeds(),
    askedFigures: new Set(),
    literals: [],
    visitorText: '',
    now: new Date('2026-06-05T18:00:00Z'),
    secrets: { canary: '', texts: [] },
    hosts: [],
    emails: [],
  });
  gate.push(sentence);
  gate.end();
  return gate.stopped === null;
}

describe('what a sentence says of an open house', () => {
  test.each([
    'The open house at 12 Oak St is on Saturday, June 6, from 1 to 3 PM.',
    'The open house at 12 Oak St is on Saturday, June 6, 2026, 1:00–3:00 PM PDT.',
    '12 Oak St has an open house on Sunday, June 7th at 10 a.m.',
    '12 Oak St is open house on 2026-06-06 and 2026-06-07.',
    'The open house at 12 Oak St is tomorrow at 1 PM.',
    'Open houses at 12 Oak St: Saturday 1–3 PM and Sunday 10 AM–12 PM.',
    'Puertas abiertas en 12 Oak St: sábado 6 de junio, 13:00–15:00.',
    'Portes ouvertes au 12 Oak St : samedi 6 juin, de 13h00 à 15h00.',
    'Offene Besichtigung in der 12 Oak St: Samstag, 6. Juni, 13:00 bis 15:00 Uhr.',
    'Visita aberta em 12 Oak St: sábado, 6 de junho, 13:00–15:00.',
    'يوم مفتوح للزيارة في 12 Oak St: السبت، 6 يونيو، 1:00–3:00 م.',
    '12 Oak St में ओपन हाउस: शनिवार, 6 जून, 1:00–3:00 pm।',
    '12 Oak St 开放看房：6月6日星期六 13:00–15:00。',
    'There is no open house at 9 Elm Ave.',
    'Would you like me to ask about an open house at 9 Elm Ave?',
  ])('is let out when it is so: %s', (sentence) => expect(passes(sentence)).toBe(true));

  test.each([
    ['the day', 'The open house at 12 Oak St is on Friday, June 5, from 1 to 3 PM.'],
    ['the weekday', 'The open house at 12 Oak St is on Sunday, June 6, from 1 to 3 PM.'],
    ['the weekday alone', 'The open house at 12 Oak St is on Friday.'],
    ['the time', 'The open house at 12 Oak St is on Saturday, June 6, from 2 to 4 PM.'],
    ['the half of the day', 'The open house at 12 Oak St is on Saturday, June 6, at 1 AM.'],
    ['the time of another day', 'The open house at 12 Oak St is on Saturday, June 6, at 10 AM.'],
    ['the year', 'The open house at 12 Oak St is on June 6, 2027, at 1 PM.'],
    ['what tomorrow is', 'The open house at 12 Oak St is today at 1 PM.'],
    ['the home', 'The open house at 9 Elm Ave is on Saturday, June 6, from 1 to 3 PM.'],
    ['that there is one', '9 Elm Ave has an open house this weekend.'],
    ['the day in Spanish', 'Puertas abiertas en 12 Oak St: viernes 5 de junio, 13:00–15:00.'],
    ['the time in French', 'Portes ouvertes au 12 Oak St : samedi 6 juin, à 16h00.'],
    ['the day in German', 'Offene Besichtigung in der 12 Oak St: Freitag, 13:00 Uhr.'],
    ['the day in Chinese', '12 Oak St 开放看房：6月8日 13:00–15:00。'],
    ['the time in Arabic', 'يوم مفتوح للزيارة في 12 Oak St: السبت، 6 يونيو، 5:00 م.'],
    ['the day in Hindi', '12 Oak St में ओपन हाउस: शुक्रवार, 1:00 pm।'],
  ])('is refused when it is wrong about %s: %s', (_what, sentence) =>
    expect(passes(sentence)).toBe(false),
  );

  test('is refused once the row is gone', () => {
    expect(passes('The open house at 12 Oak St is on Saturday at 1 PM.', [])).toBe(false);
  });
});
