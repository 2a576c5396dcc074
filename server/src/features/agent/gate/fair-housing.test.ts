import { describe, expect, test } from 'vitest';
import { ordinaryQuestions } from '../testing/ordinary-questions.ts';
import { ordinaryRequests } from '../testing/ordinary-requests.ts';
import { ordinaryUnseen } from '../testing/ordinary-unseen.ts';
import { steeringByClass } from '../testing/steering-by-class.ts';
import { steeringQuestions } from '../testing/steering-questions.ts';
import { steeringUnseen } from '../testing/steering-unseen.ts';
import { steeringAsked, steeringSaid, withoutSteering } from './fair-housing.ts';
import { foldForCheck } from './normalize.ts';

function topicOf(question: string) {
  return steeringAsked(foldForCheck(question));
}

describe('the fair housing check of questions', () => {
  test.each([
    ['all sorts', steeringQuestions],
    ...Object.entries(steeringByClass),
    ...Object.entries(steeringUnseen),
  ])('recognises each steering question on %s', (_, questions) => {
    expect(questions.filter((question) => topicOf(question) === null)).toEqual([]);
  });

  test.each([
    ['first', ordinaryQuestions],
    ['second', ordinaryRequests],
    ['third', ordinaryUnseen],
  ])('raises at most 2 %% false alarms on the %s set of ordinary questions', (_, questions) => {
    const alarms = questions.filter((question) => topicOf(question) !== null);
    expect(alarms.length / questions.length, alarms.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('keeps the part of a request that is about the home', () => {
    expect(withoutSteering('3 bedroom house in a safe area in Salem under 700k')).toMatch(
      /3 bedroom house .*Salem under 700k/u,
    );
  });
});

describe('a request that steers only as a whole', () => {
  test('leaves nothing to search for', () => {
    expect(withoutSteering('a house, where the people upstairs are all Hindu')).not.toMatch(
      /Hindu/u,
    );
    expect(withoutSteering('¿De dónde son los vecinos?')).toBe('');
  });
});

describe('the fair housing check of answers', () => {
  test.each([
    'This is a very safe neighborhood.',
    'It is perfect for young families.',
    'The local schools are excellent.',
    'Mostly Asian families live there.',
    'A great choice for a Christian couple.',
    'You would fit in well there.',
    'I would avoid that part of town; stay away from the east side.',
    'It is within walking distance to a synagogue.',
    'An exclusive community with low crime.',
    'Ideal for empty nesters.',
    'No children allowed, it is adults only.',
    'The area is family-friendly.',
    'A highly rated school district.',
    'The demographics are changing.',
  ])('stops "%s"', (answer) => {
    expect(steeringSaid(foldForCheck(answer))).not.toBeNull();
  });

  test.each([
    'This single-family home has a family room and a white kitchen.',
    'It is in Indian Wells, near Church Street.',
    'The home has a mother-in-law suite and French doors.',
    'The house has black granite counters and polished floors.',
    'Would you like to see more homes in Salem?',
    'The school district publishes official information.',
    'I can search by town, price or size.',
    'It has a playroom and a large yard.',
    'The listing mentions step-free access and wide doors.',
  ])('lets "%s" pass', (answer) => {
    expect(steeringSaid(foldForCheck(answer))).toBeNull();
  });
});
