import { parseListingRequest, PlaceIndex } from '../src/features/search/index.ts';
import { foldForCheck, steeringAsked } from '../src/features/agent/testing/checks.ts';
import { ordinaryQuestions } from '../src/features/agent/testing/ordinary-questions.ts';
import { ordinaryRequests } from '../src/features/agent/testing/ordinary-requests.ts';
import { percentile, placesCount, requests, somePlaces } from './parser-samples.ts';
import { atMost, type Section } from './report.ts';

const rounds = 15;

/** How long the built-in reader takes over a message, with as many places as a large organization has. */
export function evaluateParser(): Section {
  const vocabulary = {
    places: new PlaceIndex(somePlaces()),
    prices: { sale: { min: 90_000, max: 4e6 }, rent: { min: 500, max: 9000 } },
  };
  const now = new Date('2026-11-23T12:00:00Z');
  const messages = [...requests, ...ordinaryRequests, ...ordinaryQuestions];
  const parse = measured(messages, (text) =>
    parseListingRequest({ text, vocabulary, currency: 'USD', region: 'US', now }),
  );
  const guard = measured(messages, (text) => steeringAsked(foldForCheck(text)));
  const row = (name: string, { one, best }: Times) => [
    name,
    percentile(one, 0.5).toFixed(3),
    percentile(one, 0.99).toFixed(3),
    percentile(best, 0.5).toFixed(3),
    percentile(best, 0.99).toFixed(3),
  ];
  return {
    title: 'Speed of reading',
    about: `${messages.length} messages, ${rounds} times each after warming up, ${placesCount} places known; milliseconds. "Undisturbed" is the best time of each message, in which neighbours on the machine do not count: its p99 is that of the slowest messages.`,
    table: [
      ['', 'p50', 'p99', 'undisturbed p50', 'undisturbed p99'],
      row('parser', parse),
      row('fair housing guard', guard),
    ],
    checks: [
      atMost('parser: ms a message, p50', percentile(parse.one, 0.5), 1),
      atMost('parser: ms a message, p99 undisturbed', percentile(parse.best, 0.99), 1),
    ],
    mistakes: [],
  };
}

interface Times {
  readonly one: readonly number[];
  readonly best: readonly number[];
}

function measured(messages: readonly string[], work: (text: string) => unknown): Times {
  for (let round = 0; round < 5; round += 1) for (const text of messages) work(text);
  const byMessage = messages.map((text) => Array.from({ length: rounds }, () => timed(text, work)));
  return { one: byMessage.flat(), best: byMessage.map((times) => Math.min(...times)) };
}

function timed(text: string, work: (text: string) => unknown): number {
  const start = performance.now();
  work(text);
  return performance.now() - start;
}
