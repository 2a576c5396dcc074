/** What the visitors of the load write, in turn. */
export const texts = [
  '3 bed house under 600k with a garage',
  'something cheaper',
  'only with a pool',
  'what about the second one?',
  'show me condos in Springfield',
  'is the first one still available?',
];

export const benchOrigin = 'https://bench.test';
