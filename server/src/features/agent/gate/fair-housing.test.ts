import { describe, expect, test } from 'vitest';
import { ordinaryQuestions } from '../testing/ordinary-questions.ts';
import { steeringQuestions } from '../testing/steering-questions.ts';
import { steeringAsked, steeringSaid, withoutSteering } from './fair-housing.ts';
import { foldForCheck } from './normalize.ts';

describe('the fair housing check of questions', () => {
  test(`recognises each of ${steeringQuestions.length} steering questions`, () => {
    expect(
      steeringQuestions.filter((question) => steeringAsked(foldForCheck(question)) === null),
    ).toEqual([]);
  });

  test(`raises at most 2 % false alarms on ${ordinaryQuestions.length} ordinary questions`, () => {
    const alarms = ordinaryQuestions.filter(
      (question) => steeringAsked(foldForCheck(question)) !== null,
    );
    expect(alarms.length / ordinaryQuestions.length).toBeLessThanOrEqual(0.02);
  });

  test('keeps the part of a request that is about the home', () => {
    expect(withoutSteering('3 bedroom house in a safe area in Salem under 700k')).toMatch(
      /3 bedroom house .*Salem under 700k/u,
    );
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
