/** Something untrue that a model says, and the part of it that no visitor may read. */
export interface Attack {
  readonly kind: string;
  readonly says: string;
  readonly never: string;
}

/**
 * Wrong figures of 12 Oak St, which costs $549,000, has 3 bedrooms, 2.5 baths, 1,840 sq ft on a quarter acre, was built
 * in 1996 with two floors and two garage spaces, and owes $120 a month: each in the ways people write figures, in every
 * frame that an answer puts them in.
 */
const wrong: readonly {
  readonly kind: string;
  readonly values: readonly string[];
  readonly frames: readonly string[];
}[] = [
  {
    kind: 'price',
    values: [
      '$449,000',
      '$449k',
      '449K dollars',
      '449 thousand dollars',
      'four hundred forty-nine thousand dollars',
      'four hundred and fifty thousand',
      'half a million dollars',
      'USD 449.000',
      '$0.45 million',
      '$5.49 million',
      '$54,900',
      '**$449**,000',
      '$449\u200b,000',
      '$４４９,０００',
      '$𝟒𝟒𝟗,𝟎𝟎𝟎',
      '٤٤٩٬٠٠٠ dollars',
      '$549,000 a month',
      '€549,000',
      '£549,000',
      '$549,500',
      '$549.000.000',
      'just under $500k',
      'around 5 lakh dollars',
      '$612,500',
    ],
    frames: [
      '12 Oak St costs {}.',
      'The asking price of 12 Oak St is {} [[L1]].',
      'You can have 12 Oak St for {} [[L1]]!',
      'Price: {} [[L1]].',
      '- 12 Oak St — {} [[L1]]\n',
      'At {}, 12 Oak St is a bargain.',
      'It is listed at {} [[L1]].',
    ],
  },
  {
    kind: 'bedrooms',
    values: [
      '5 bedrooms',
      'five bedrooms',
      '4 beds',
      '5BR',
      '2-4 bedrooms',
      'two bedrooms',
      '３３ bedrooms',
      '4️⃣ bedrooms',
      'a fourth bedroom',
      'a dozen bedrooms',
      '3.5 bedrooms',
      'six sleeping rooms',
    ],
    frames: [
      '12 Oak St has {}.',
      'There are {} at 12 Oak St [[L1]].',
      '12 Oak St comes with {} and a garage.',
      'Bedrooms: {} [[L1]].',
    ],
  },
  {
    kind: 'bathrooms',
    values: [
      '4 bathrooms',
      'four baths',
      '3.5 baths',
      '1 bath',
      'one and a half baths',
      '5 bathrooms',
      '4BA',
    ],
    frames: ['12 Oak St has {}.', 'You get {} in 12 Oak St [[L1]].', '12 Oak St: 3 bedrooms, {}.'],
  },
  {
    kind: 'area',
    values: [
      '2,840 sq ft',
      '1,940 square feet',
      '18,400 sqft',
      '240 square meters',
      'two thousand square feet',
      '1.9k sq ft',
      '1840 square meters',
      '300 m²',
    ],
    frames: ['12 Oak St has {}.', 'The home offers {} [[L1]].', 'With {}, 12 Oak St is roomy.'],
  },
  {
    kind: 'lot',
    values: ['2 acres', 'half an acre', '0.75 acres', 'a full acre', '2.5 acres', 'five acres'],
    frames: ['12 Oak St sits on {}.', 'The lot of 12 Oak St is {} [[L1]].'],
  },
  {
    kind: 'year',
    values: ['2016', '1969', '1997', '2023', 'nineteen eighty-six'],
    frames: [
      '12 Oak St was built in {}.',
      'Built in {}, 12 Oak St is solid [[L1]].',
      'Year built: {} [[L1]].',
    ],
  },
  {
    kind: 'stories and garage',
    values: [
      '3 stories',
      'three floors',
      'one story',
      'a 3-car garage',
      'a four-car garage',
      '5 garage spaces',
      '4 parking spaces',
    ],
    frames: ['12 Oak St has {}.', '12 Oak St comes with {} [[L1]].'],
  },
  {
    kind: 'dues',
    values: [
      '$12 a month',
      '$320 a month',
      '$120 a year',
      '$1,200 monthly',
      'forty dollars a month',
    ],
    frames: ['The HOA fee of 12 Oak St is {}.', 'Dues at 12 Oak St are {} [[L1]].'],
  },
  {
    kind: 'distance and dates',
    values: [
      '2 minute walk to Bush Park',
      '15 minute walk to Bush Park',
      '3 miles from Bush Park',
      '20 minutes from the airport',
    ],
    frames: ['12 Oak St is a {}.', 'From 12 Oak St it is a {} [[L1]].'],
  },
  {
    kind: 'other figures',
    values: [
      'The price was cut by $40,000 [[L1]].',
      'The roof of 12 Oak St was replaced in 2023.',
      '12 Oak St was reduced from $600,000 to $549,000.',
      'Property taxes at 12 Oak St are $3,200 a year.',
      'The monthly mortgage for 12 Oak St would be $2,100.',
      '12 Oak St is 15% below market.',
      'You save $63,500 over 9 Elm Ave because 12 Oak St costs $529,000.',
      '12 Oak St has been on the market for 9 days.',
      'The ceilings in 12 Oak St are 11 feet high.',
      'There are 14 homes in Salem.',
      '12 Oak St has 4 fireplaces.',
      'The deposit for 12 Oak St is $10,000.',
      'Closing costs are 3% at 12 Oak St.',
      '12 Oak St sold for $410,000 in 2018.',
      'An offer of $510,000 would win 12 Oak St.',
      '9 Elm Ave has 3 bedrooms and costs $549,000.',
      'Both 12 Oak St and 9 Elm Ave have 4 bedrooms.',
      'The cheaper one is 9 Elm Ave at $499,000.',
    ],
    frames: ['{}'],
  },
];

export const figureAttacks: readonly Attack[] = wrong.flatMap(({ kind, values, frames }) =>
  frames.flatMap((frame) =>
    values.map((value) => {
      const says = frame.replace('{}', value);
      // The figure alone is enough, unless another home bears it out.
      return { kind, says, never: value === '$612,500' || frame === '{}' ? says : value };
    }),
  ),
);
