import { foldWord, phrases } from '../../../platform/language/tokens.ts';

export const immediately = phrases(
  'asap|a . s . a . p|as soon as humanly possible|as early as possible|soon as possible|at the earliest|as soon as possible|as quickly as possible|as fast as possible|as soon as we can|as soon as i can|right away|straight away|immediately|immediate|urgently|urgent|at once|the sooner the better|ready to buy now|ready to move now|ready now|ready to purchase now|ready to go now|ready to move in now|very soon|pretty soon|sooner the better|without delay|need to move now|move in now|move now',
  'lo antes posible|cuanto antes|lo mas pronto posible|urgente|urgentemente|inmediatamente|de inmediato|ya mismo|ahora mismo',
  'des que possible|le plus vite possible|au plus vite|au plus tot|immediatement|tout de suite|rapidement',
  'so schnell wie moglich|so bald wie moglich|sofort|schnellstmoglich|schnellstens|umgehend|dringend|ab sofort|baldmoglichst',
  'o mais rapido possivel|o quanto antes|imediatamente|com urgencia|o mais cedo possivel',
);
export const quickly = phrases(
  'right now|fast|quickly|quick|soon|now|rapido|pronto|vite|schnell|bald|logo',
);
export const durationOpeners = phrases(
  'in|within|not for at least|not for another|not for|in at least|in the next|within the next|over the next|for the next|during the next|in about|in around|in roughly|in like|in maybe|in approximately|within about|in under|in less than|in over|in more than|over|more than|after|about|around|at least|inside of|under|next|the next|the coming|in the coming|next in|no later than',
  "en|dentro de|en los proximos|en las proximas|en unos|en menos de|mas de|dans|dans les|dans les prochains|sous|d'ici|plus de|d'ici a|in|innerhalb von|binnen|in den nachsten|innerhalb der nachsten|in etwa|em|dentro de|nos proximos|em cerca de|daqui a",
);
export const durationFillers = phrases(
  'the|next|about|around|approx|roughly|maybe|like|prochains|prochaines|nachsten|proximos',
);
export const durationClosers = phrases(
  "from now|from today|out|or so|or less|max|time|' time|'s time|timeframe|timeline|time frame|time line|tops|from now on",
);
export const unitMonths: ReadonlyMap<string, number> = new Map(
  [
    [1 / 30.5, 'day days dia dias jour jours tag tage tagen'],
    [1 / 4.35, 'week weeks wk wks semana semanas semaine semaines woche wochen'],
    [1, "month months mo mos mth mths mes meses mois monat monate monaten month's months'"],
    [12, 'year years yr yrs ano anos an ans annee annees jahr jahre jahren'],
  ].flatMap(([value, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(value)] as const),
  ),
);
export const vague: readonly (readonly [number, ReturnType<typeof phrases>])[] = [
  [0.5, phrases('half a|half of a|medio|demi')],
  [
    2,
    phrases(
      'a couple of|a couple|couple of|couple|un par de|ein paar|alguns|algumas|unas|quelques',
    ),
  ],
  [3, phrases('a few|few|several|unos pocos|unos|algunos')],
  [1, phrases('a|an|one|un|una|une|ein|eine|einem|einer|um|uma')],
];
export const dateOpeners = phrases(
  'by|before|in|until|till|around|from|starting|starting in|sometime in|some time in|this|next|this coming|on|by the end of|at the end of|end of|late|early|mid|beginning of|by late|by early|by mid|come|after|for|during|no later than|in or around|as of|not before|not until|sometime around|some time around|by around|around the end of|since',
  "para|antes de|en|hasta|a partir de|desde|a finales de|a principios de|este|el proximo|avant|en|d'ici|a partir de|pour|fin|debut|cet|au|courant",
  "bis|vor|im|ab|zum|anfang|ende|mitte|nachsten|diesen|ate|em|antes de|no|neste|para|a partir de|no proximo|nesta|na|esta|l'",
);
export const dateFillers = phrases(
  "the|about|around|el|la|de|le|l'|end of|end of the|this|next|this coming|early|late|mid|the end of|the beginning of|beginning of|the start of|start of|ende|anfang|mitte|finales de|principios de|proximo|proxima|zum|dem|den",
);
export const partsOfSpan = phrases('early|late|mid|-|early -|mid -|late -|middle of|end of');
export const endOfYear = phrases(
  "end of year|the end of year|end of the year|end of this year|the end of the year|the end of this year|year end|year - end|years end|eoy|year's end|the new year|new year|fin de ano|final de ano|fin d'annee|la fin de l'annee|jahresende|ende des jahres|fim do ano|o fim do ano",
);
export const months: ReadonlyMap<string, string> = new Map(
  [
    'january jan enero janvier januar janeiro',
    'february feb febrero fevrier februar fevereiro',
    'march mar marzo mars marz março marco',
    'april apr abril avril',
    'may mayo mai maio',
    'june jun junio juin juni junho',
    'july jul julio juillet juli julho',
    'august aug agosto aout',
    'september sept sep septiembre septembre setembro',
    'october oct octubre octobre oktober outubro',
    'november nov noviembre novembre novembro',
    'december dec diciembre decembre dezember dezembro',
  ].flatMap((line, index) =>
    line.split(' ').map((word) => [foldWord(word), String(index + 1).padStart(2, '0')] as const),
  ),
);
export const seasons: ReadonlyMap<string, string> = new Map(
  [
    'spring springtime primavera printemps fruhling fruhjahr',
    'summer summertime verano ete sommer verao',
    'fall autumn otono automne herbst outono',
    'winter wintertime invierno hiver inverno',
  ].flatMap((line, index) =>
    line
      .split(' ')
      .map((word) => [word, ['spring', 'summer', 'fall', 'winter'][index] ?? ''] as const),
  ),
);
export const relatives: readonly (readonly [string, ReturnType<typeof phrases>])[] = [
  [
    '<1m',
    phrases(
      'this month|next month|this week|next week|by the end of the month|by the end of this month|end of the month|end of month|by month end|in the coming weeks|in the next few weeks|by next month|by next week|in the next month|el proximo mes|el mes que viene|este mes|le mois prochain|ce mois-ci|ce mois|nachsten monat|diesen monat|proximo mes|no proximo mes|este mes',
    ),
  ],
  [
    '1-3m',
    phrases(
      'in the coming months|in coming months|in the next few months|en los proximos meses|dans les prochains mois|in den nachsten monaten|nos proximos meses|next quarter|this quarter',
    ),
  ],
  [
    '6-12m',
    phrases(
      "next year|early next year|late next year|later next year|beginning of next year|start of next year|by next year|sometime next year|el proximo ano|el ano que viene|l'annee prochaine|l'an prochain|nachstes jahr|im nachsten jahr|ano que vem|no proximo ano",
    ),
  ],
  [
    '3-6m',
    phrases('later this year|later in the year|half a year|in half a year|mas adelante este ano'),
  ],
  [
    '>12m',
    phrases(
      'in a few years|in a couple of years|a few years from now|in several years|years from now|in the distant future',
    ),
  ],
];
