import { phrases, type Phrases } from './tokens.ts';

export type MoneyPeriod = 'month' | 'week' | 'year';

/** Words that make a number larger. `l` and `mil` mean different things in different places; `read-amount` settles them. */
export const magnitudes: ReadonlyMap<string, number> = new Map(
  (
    [
      [100, 'hundred'],
      [1e3, 'k ks thousand thousands thou grand tausend tsd mil mille mila tys tis'],
      [1e5, 'lakh lakhs lac lacs lk l laks'],
      [
        1e6,
        'm mm million millions mill mills mn mln mio millon millones milhao milhoes millionen millionar milion juta trieu',
      ],
      [1e7, 'cr crs crore crores'],
      [1e9, 'b bn billion billions miliar milliarde ty'],
    ] as const
  ).flatMap(([scale, words]) => words.split(' ').map((word) => [word, scale] as const)),
);

/** A number before one of these counts something else. */
export const otherUnits: ReadonlySet<string> = new Set(
  `bed beds bedroom bedrooms bdrm bdrms bd br brs bhk rk bath baths bathroom bathrooms ba room rooms sleeping
  sq sqft sqm sqyd ft feet foot square m2 m meter meters metre metres acre acres ac ha hectare hectares yard yards
  mile miles mi km kms kilometer kilometers minute minutes min mins hour hours hr hrs day days week weeks wk month months
  year years yr yrs people persons person guests kids children pets dogs cats cars car garage floor floors story stories storey
  storeys st nd rd th street avenue ave blvd boulevard road drive lane court way am pm o'clock percent times options places
  homes houses units apartments listings properties photos % ° cents cent pence
  habitaciones habitacion dormitorios dormitorio recamaras recamara cuartos cuarto banos bano metros minutos dias meses anos semanas personas
  chambres chambre pieces piece minutes jours mois ans semaines personnes
  zimmer schlafzimmer badezimmer bader quadratmeter qm minuten tage tagen wochen monate monaten jahre jahren personen
  quartos quarto suites banheiros banheiro pessoas`
    .split(/\s+/u)
    .filter(Boolean),
);

/** After one of these a bare number is a name or a date, not a sum. */
export const refusedBefore: ReadonlySet<string> = new Set(
  '# no number zip zipcode postcode plz cp unit apt apartment suite room floor lot mls id ref listing property built since year jan feb mar apr jun jul aug sep oct nov dec january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** Within a few words of one of these a bare number is money. */
export const moneyCues: ReadonlySet<string> = new Set(
  `budget budgets budgeted budgeting spend spending pay paying payment afford price priced prices pricing cost costs costing
  offer rent rents renting rental lease leasing letting mortgage preapproved approved approval preapproval prequalified invest investing money cash financing loan
  presupuesto precio pagar gastar renta alquiler costo pressupuesto
  prix payer depenser loyer
  preis kosten miete zahlen ausgeben warmmiete kaltmiete
  orcamento preco gastar aluguel`
    .split(/\s+/u)
    .filter(Boolean),
);

export const maxBefore: Phrases = phrases(
  'under|below|less than|lower than|cheaper than|up to|upto|up till|until|max|max.|maximum|maximum of|max of|at most|at the most|at max|no more than|not more than|no higher than',
  'not over|not above|not exceed|not exceeding|not to exceed|no greater than|within|capped at|cap of|cap at|cap|topping out at|top out at|tops|as high as|ceiling of|limit of|limit|ceiling|upper limit|<|<=|≤|=<|max out at|beneath|inferior to|stay under|smaller than',
  'can go to|can go up to|can stretch to|stretch to|go as high as|maxed at|maxing out at',
  'hasta|maximo|como maximo|maximo de|menos de|por debajo de|no mas de|tope de|un maximo de|inferior a',
  "jusqu'a|moins de|maximum|max|pas plus de|au maximum|au plus|en dessous de|sous",
  'bis|bis zu|bis max|unter|hochstens|maximal|weniger als|nicht mehr als|max|maximal bis',
  'ate|no maximo|menos de|abaixo de|nao mais de|ate no maximo|nao mais que',
);
export const maxAfter: Phrases = phrases(
  'max|max.|maximum|or less|or under|or below|or lower|or cheaper|and under|and below|and less|tops|at most|at the most|ceiling|limit|absolute max|top|cap|is my limit|is my max|is the max|is max|budget max|or so max',
  'maximo|como maximo|o menos|maximos|tope',
  'maxi|maximum|ou moins|au maximum|au plus',
  'maximal|hochstens|oder weniger|max',
  'no maximo|ou menos|maximo',
);
export const minBefore: Phrases = phrases(
  'over|above|more than|at least|min|min.|minimum|minimum of|min of|starting at|starting from|from|north of|upwards of|upward of|no less than|not less than|not under|not below|higher than|greater than|>|>=|≥|beyond|exceeding|at minimum',
  'mas de|desde|a partir de|minimo|como minimo|al menos|por lo menos|minimo de|un minimo de|no menos de',
  'plus de|au moins|a partir de|minimum|au minimum|des|pas moins de',
  'ab|mindestens|uber|mehr als|mind|nicht weniger als|von',
  'mais de|pelo menos|acima de|no minimo|a partir de|minimo de',
);
export const minAfter: Phrases = phrases(
  '+|plus|and up|and above|and over|or more|or above|or over|or higher|or up|minimum|min|at least|and higher|upwards|or better',
  'o mas|como minimo|minimo|en adelante|ou plus|minimum|oder mehr|mindestens|aufwarts|ou mais|no minimo',
);
export const approxBefore: Phrases = phrases(
  'around|about|approx|approx.|approximately|roughly|~|circa|ca|ca.|close to|near|somewhere around|somewhere near|in the region of|in the neighborhood of|in the range of|in the ballpark of|more or less|maybe|like|say|give or take|pretty much|nearly|almost|along the lines of|in range|±|+-',
  'unos|unas|alrededor de|aproximadamente|mas o menos|sobre|cerca de|como unos|environ|autour de|aux alentours de|a peu pres|ungefahr|etwa|rund|circa|um die|so um|gegen|por volta de|cerca de|mais ou menos|aproximadamente|em torno de|uns',
);
export const approxAfter: Phrases = phrases(
  'ish|- ish|or so|give or take|or thereabouts|ballpark|or around there|more or less|approx|approximately|roughly|range|area|mas o menos|aproximadamente|environ|ungefahr|mais ou menos',
);
/** May stand between a comparing word and its sum: "max budget is 500k". */
export const fillersBefore: Phrases = phrases(
  'a|of|is|:|=|the|total|budget|budget of|price|price of|be|would be|an|at|to|my|our|,|rent|amount|amount of|spend|about|of about|de|es|est|ist|von|monthly|-|i can do is|we can do is|i can pay is|we can pay is|i can spend is|we can spend is|i can afford is|we can afford is|i will pay is|low|mid|high|lower|upper',
);
export const rangeJoints: Phrases = phrases(
  '-|–|—|to|till|until|through|and|~|up to|-|or|to about|to maybe|a|hasta|y|y los|et|a|bis|bis zu|und|e|ate|to around|to roughly|to max|to a max of|and about|upto|→|..|...|…',
);
/** Joints that are also everyday conjunctions: they join a range only after "between". */
export const looseJoints: ReadonlySet<string> = new Set(['and', 'y', 'et', 'und', 'e', 'or']);
export const betweenWords: ReadonlySet<string> = new Set([
  'between',
  'btw',
  'btwn',
  'b/w',
  'from',
  'entre',
  'zwischen',
  'somewhere',
  'range',
  'anywhere',
]);
export const rangeOpeners: Phrases = phrases(
  'between|from|anywhere from|anywhere between|somewhere between|entre|de|desde|zwischen|von|in the range of|range of|btw|btwn',
);

export const periodsAfter: readonly (readonly [MoneyPeriod, Phrases])[] = [
  [
    'month',
    phrases(
      'a month|per month|/ month|/ mo|/ mth|/ m|monthly|pm|pcm|p.m|p.c.m|p / m|p . m|p . c . m|mo|each month|every month|the month|per mo|per mth|per calendar month|a mo|month|/ monthly|in rent|/mes',
      'al mes|por mes|/ mes|mensuales|mensual|par mois|/ mois|mensuel|mensuels|im monat|warm im monat|kalt im monat|warm pro monat|kalt pro monat|pro monat|/ monat|monatlich|mtl|por mes|/ mes|mensais|mensal|ao mes|miesiecznie',
    ),
  ],
  [
    'week',
    phrases(
      'a week|per week|/ week|/ wk|weekly|pw|pppw|p . w|each week|per wk|/ w|a la semana|por semana|par semaine|pro woche|/ woche',
    ),
  ],
  [
    'year',
    phrases(
      'a year|per year|/ year|/ yr|/ y|yearly|annually|per annum|pa|p.a|p . a|per yr|each year|al ano|por ano|par an|/ an|pro jahr|im jahr|/ jahr',
    ),
  ],
];
export const periodAdjectives: ReadonlyMap<string, MoneyPeriod> = new Map([
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['mensual', 'month'],
  ['mensuel', 'month'],
  ['mensal', 'month'],
  ['pcm', 'month'],
]);
/** A price per area says nothing about what the visitor can pay. */
export const perAreaAfter: Phrases = phrases(
  '/ sqft|/ sq|/ sf|/ psf|psf|per sqft|per sq|per square|a square|a sqft|/ m2|/ m|per m2|per m|por m2|por metro|par m2|pro m2|pro qm|/ qm|per acre|an acre|/ acre|a foot|per foot',
);

export const negations: ReadonlySet<string> = new Set(
  "no not never nothing none without cannot cant dont wont don't nor avoid kein keine nicht sin nunca nada ne pas sans jamais nao sem".split(
    ' ',
  ),
);
export const clauseEnds: ReadonlySet<string> = new Set([
  '.',
  '!',
  '?',
  ';',
  ',',
  'but',
  'pero',
  'mais',
  'aber',
  'mas',
]);
