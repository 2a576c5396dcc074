import { mapleSt, elmAve, oakSt } from '../src/features/agent/testing/homes.ts';
import { arrayTools } from '../src/features/agent/testing/array-tools.ts';
import { aTalk } from '../src/features/agent/testing/talk.ts';
import { foldText } from '../src/features/properties/index.ts';
import { parseListingRequest, PlaceIndex } from '../src/features/search/index.ts';
import {
  percentile,
  placesCount,
  requests as messages,
  somePlaces,
} from '../eval/parser-samples.ts';
import type { Figure, Section } from './report.ts';

const rounds = 40;
const budgetMs = 1;
/** For one answer of the built-in concierge, without the search. */
const answerBudgetMs = 3;

/** The built-in parser alone, with as many places as a large organization has, and with messages made to be slow. */
export async function benchParser(): Promise<Section> {
  const vocabulary = {
    places: new PlaceIndex(somePlaces()),
    prices: { sale: { min: 90_000, max: 4e6 }, rent: { min: 500, max: 9000 } },
  };
  const now = new Date('2026-11-23T12:00:00Z');
  const parse = (text: string) =>
    parseListingRequest({ text, vocabulary, currency: 'USD', region: 'US', now });
  const floor = (text: string) => {
    const found = foldText(text).match(/[a-z0-9]+/g) ?? [];
    return found.filter((word) => vocabulary.places.find(word).length > 0).length;
  };
  for (let round = 0; round < 20; round += 1) for (const text of messages) parse(text);
  const ours: number[] = [];
  const plain: number[] = [];
  const undisturbed = messages.map((text) => {
    const own = Array.from({ length: rounds }, () => {
      plain.push(timed(() => floor(text)));
      return timed(() => parse(text));
    });
    ours.push(...own);
    return Math.min(...own);
  });
  const hostile = hostileMessages().map((text) =>
    Math.min(...[1, 2, 3, 4, 5].map(() => timed(() => parse(text)))),
  );
  const [p50, p99] = [percentile(ours, 0.5), percentile(ours, 0.99)];
  const floor50 = percentile(plain, 0.5);
  const within = (name: string, value: number, most: number): Figure => ({
    name,
    value: `${value.toFixed(2)} ms`,
    peer: `at most ${most} ms`,
    ratio: value / most,
    limit: 1,
  });
  return {
    title: 'Parser',
    method: `${messages.length} messages, ${rounds} times each, with ${placesCount.toLocaleString('en-US')} places known. "Undisturbed" is the best of the rounds of each message, which neighbours on the machine do not count in. The floor folds the letters of a message and looks each word up. Slow messages: 8,000 characters, each made of what some pattern repeats.`,
    figures: [
      within('a message: p50', p50, budgetMs),
      { ...within('a message: p99', p99, budgetMs), limit: null },
      within('the longest message, undisturbed', Math.max(...undisturbed), budgetMs),
      {
        name: 'a message: against the floor',
        value: `${p50.toFixed(3)} ms`,
        peer: `folding and looking up ${floor50.toFixed(3)} ms`,
        ratio: p50 / floor50,
        limit: null,
      },
      within('the slowest of the slow messages', Math.max(...hostile), 50),
      within(
        'an answer of the concierge, processor, undisturbed',
        await answerCost(),
        answerBudgetMs,
      ),
    ],
  };
}

/** Milliseconds of the processor for one answer in a talk of thirty turns, over tools that answer at once. */
async function answerCost(): Promise<number> {
  const { say } = aTalk(arrayTools([oakSt(), elmAve(), mapleSt()]));
  for (let turn = 0; turn < 30; turn += 1) await say('homes in Salem under 700k');
  const costs: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < 25; turn += 1) await say('tell me about the second one');
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000 / 25);
  }
  return Math.min(...costs);
}

function hostileMessages(): string[] {
  const pieces = [
    'a ',
    '1 ',
    '1,',
    'no ',
    'or ',
    'near ',
    '2-',
    'between 1 and ',
    'within ',
    'not in ',
    'the ',
    '$1k ',
    'bed ',
    '3 bed or ',
    'available ',
    'Northfeild ',
    'X',
    'é',
    '|',
    '1/',
    'more than ',
    'no more than ',
    "don't want a ",
    'lake view or ',
    'mar 1 ',
    'built ',
  ];
  return pieces.map((piece) => piece.repeat(Math.ceil(8000 / piece.length)).slice(0, 8000));
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
